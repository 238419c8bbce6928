/**
 * What was done, for those who have to answer for it: one event for each step of a verification, a reset, a consent and a
 * decision on staged deactivations.
 *
 * <p>{@link io.github.rollcall.directory.audit.AuditLog} is what a host implements or takes from here; {@link
 * io.github.rollcall.directory.audit.AuditTrail} is how Rollcall writes to it. An audit is not a log: it is always on, it is
 * read by people other than operators, and a step that changes something does not happen unless its event is kept. An event
 * has no place for a name, an address, a login, a hint or a secret.
 */
@NullMarked
package io.github.rollcall.directory.audit;

import org.jspecify.annotations.NullMarked;
