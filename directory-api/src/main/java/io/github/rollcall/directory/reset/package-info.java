/**
 * Resets of passwords and sign-in methods.
 *
 * <p>{@link io.github.rollcall.directory.reset.CredentialAdmin} is what a provider can do. A connector offers it only on a
 * {@link io.github.rollcall.directory.PermissionLevel#READ_WRITE} connection. Its reads may be called by anybody; its one
 * write asks for a {@link io.github.rollcall.directory.reset.WritePermit}, which no host can make: a permit comes from a
 * verification that succeeded.
 *
 * <p>{@link io.github.rollcall.directory.reset.CredentialReset} issues them: it redeems a verification, once, for the one action
 * it was made for. Users are told through the host's {@link io.github.rollcall.directory.reset.MessageSender}.
 *
 * <p>A write is sent once. When its fate is not known, it is read back, never repeated.
 *
 * <p>{@link io.github.rollcall.directory.reset.GuardedCredentialAdmin} is that course, for connectors to extend; {@link
 * io.github.rollcall.directory.reset.ReadBackRule} is what a later read allows to conclude.
 *
 * <p>This package depends on the model alone, so that a connector can name it; what it needs of a
 * verification it asks for by {@link io.github.rollcall.directory.reset.Redemptions}.
 */
@NullMarked
package io.github.rollcall.directory.reset;

import org.jspecify.annotations.NullMarked;
