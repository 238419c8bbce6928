package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.MethodRemoval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a write took effect, found out by reading. A change that is seen is certain; one that is not seen may still be on
 * its way, so only after a while does "not seen" mean that it did not happen.
 */
final class GraphReadBack {
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final String STILL_LISTED = "it is still listed; verify the user again to delete it";

    private final GraphAccounts accounts;
    private final GraphMethods methods;
    private final Clock clock;

    GraphReadBack(GraphAccounts accounts, GraphMethods methods, Clock clock) {
        this.accounts = accounts;
        this.methods = methods;
        this.clock = clock;
    }

    /** What reading shows: the change, its absence, or nothing that tells. */
    private enum Seen {
        CHANGED,
        UNCHANGED,
        NOTHING
    }

    CredentialResult read(DirectoryUserId user, CredentialAction action, GraphEvidence before) {
        Optional<GraphAccount> account = accounts.read(user.externalId());
        if (account.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.NOT_APPLIED).build();
        }
        if (action == CredentialAction.RESET_MFA) {
            return methods(user, before);
        }
        Seen seen = switch (action) {
            case TEMPORARY_PASSWORD ->
                compare(before.passwordChanged(), account.get().passwordChanged());
            case END_SESSIONS ->
                compare(before.sessionsValidFrom(), account.get().sessionsValidFrom());
            default -> passes(user, before);
        };
        return result(user, action, seen, before).build();
    }

    private static Seen compare(String before, String now) {
        if (now.isEmpty()) {
            return Seen.NOTHING;
        }
        return now.equals(before) ? Seen.UNCHANGED : Seen.CHANGED;
    }

    private Seen passes(DirectoryUserId user, GraphEvidence before) {
        if (before.passes().equals(GraphEvidence.UNREAD)) {
            return Seen.NOTHING;
        }
        Set<String> now = GraphEvidence.passes(methods.of(user.externalId()));
        return before.passes().containsAll(now) ? Seen.UNCHANGED : Seen.CHANGED;
    }

    private CredentialResult methods(DirectoryUserId user, GraphEvidence before) {
        List<MethodRemoval> left = methods.of(user.externalId()).stream()
                .filter(method -> method.kind() != AuthenticationMethod.Kind.PASSWORD)
                .map(method -> new MethodRemoval(method, MethodRemoval.State.LEFT_IN_PLACE, STILL_LISTED))
                .toList();
        CredentialAction action = CredentialAction.RESET_MFA;
        if (left.isEmpty()) {
            return CredentialResult.done(user, action).build();
        }
        return (isSettled(before)
                        ? CredentialResult.failed(user, action, Failure.METHODS_LEFT)
                        : CredentialResult.unknown(user, action).before(before.encoded()))
                .methods(left)
                .build();
    }

    private CredentialResult.Builder result(
            DirectoryUserId user, CredentialAction action, Seen seen, GraphEvidence before) {
        if (seen == Seen.CHANGED) {
            return CredentialResult.done(user, action);
        }
        return seen == Seen.UNCHANGED && isSettled(before)
                ? CredentialResult.failed(user, action, Failure.NOT_APPLIED)
                : CredentialResult.unknown(user, action).before(before.encoded());
    }

    private boolean isSettled(GraphEvidence before) {
        Instant settled = before.readAt().plus(SETTLED);
        return !clock.instant().isBefore(settled);
    }
}
