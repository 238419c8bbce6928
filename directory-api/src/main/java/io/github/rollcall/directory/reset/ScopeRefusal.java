package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/** What speaks against a reset by where the user is: only who belongs to the directory's scope for certain is reset. */
final class ScopeRefusal {
    private ScopeRefusal() {}

    /** Asks; a missing permission speaks against the user, any other failure is told to whom asked. */
    static Optional<CredentialRefusal> of(Supplier<Presence> presence) {
        try {
            return of(presence.get());
        } catch (DirectoryException failure) {
            if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
                throw failure;
            }
            return refusal(
                    Reason.UNREADABLE, "Whether the user belongs to the group cannot be read. " + failure.remedy());
        }
    }

    private static Optional<CredentialRefusal> of(Presence presence) {
        return switch (presence) {
            case IN_SCOPE -> Optional.empty();
            case OUT_OF_SCOPE ->
                refusal(
                        Reason.OUT_OF_SCOPE,
                        "The user does not belong to the group of the connection; add the user to it first if that is"
                                + " right");
            case INACTIVE ->
                refusal(Reason.INACTIVE, "The account is not active any more; activate it first if that is right");
            case DELETED, SOFT_DELETED ->
                refusal(Reason.NOT_FOUND, "The provider does not know the user any more; sync again");
            case UNREADABLE ->
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
