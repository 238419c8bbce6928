package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin.Scope;
import java.util.Optional;
import java.util.function.Supplier;

/** What speaks against a reset by where the user is: only who belongs to the directory's scope for certain is reset. */
final class ScopeRefusal {
    private ScopeRefusal() {}

    /** Asks; a missing permission speaks against the user, any other failure is told to whom asked. */
    static Optional<CredentialRefusal> of(Supplier<Scope> scope) {
        try {
            return of(scope.get());
        } catch (DirectoryException failure) {
            if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
                throw failure;
            }
            return refusal(
                    Reason.UNREADABLE, "Whether the user belongs to the group cannot be read. " + failure.remedy());
        }
    }

    private static Optional<CredentialRefusal> of(Scope scope) {
        return switch (scope) {
            case INSIDE -> Optional.empty();
            case OUTSIDE ->
                refusal(
                        Reason.OUT_OF_SCOPE,
                        "The user does not belong to the group of the connection; add the user to it first if that is"
                                + " right");
            case UNCLEAR ->
                refusal(
                        Reason.UNREADABLE,
                        "Whether the user belongs to the group of the connection is not clear; check the permission to"
                                + " read groups, and try again in a few minutes");
        };
    }

    private static Optional<CredentialRefusal> refusal(Reason reason, String detail) {
        return Optional.of(new CredentialRefusal(reason, detail));
    }
}
