/**
 * What a ticket or an investigation shows about a user.
 *
 * <p>{@link io.github.rollcall.directory.context.IdentityContexts} reads it from the provider and the host's stores, part by
 * part: a part that cannot be read is named and the others are shown. Nothing here decides anything; a verification reads for
 * itself what it decides on.
 */
@NullMarked
package io.github.rollcall.directory.context;

import org.jspecify.annotations.NullMarked;
