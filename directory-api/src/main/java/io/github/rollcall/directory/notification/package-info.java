/**
 * Messages by which a provider says that something has changed, whatever web framework brings them. A message is a hint to
 * sync, and nothing in it is believed: what has changed is read from the provider.
 *
 * <p>The host's endpoint makes a {@link io.github.rollcall.directory.notification.NotificationCall} of the request, hands it to
 * the provider's {@code receive}, answers what the {@link io.github.rollcall.directory.notification.NotificationAnswer} says,
 * and then, outside of the request, syncs the directories that it names.
 */
@NullMarked
package io.github.rollcall.directory.notification;

import org.jspecify.annotations.NullMarked;
