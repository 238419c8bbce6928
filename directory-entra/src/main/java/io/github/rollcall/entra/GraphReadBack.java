package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.ReadBackRule;
import io.github.rollcall.directory.reset.ReadBackRule.Seen;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a write took effect, found out by reading. */
final class GraphReadBack {
    private final GraphAccounts accounts;
    private final GraphMethods methods;
    private final ReadBackRule rule;

    GraphReadBack(GraphAccounts accounts, GraphMethods methods, Clock clock) {
        this.accounts = accounts;
        this.methods = methods;
        this.rule = new ReadBackRule(clock);
    }

    CredentialResult read(DirectoryUserId user, CredentialAction action, GraphEvidence before) {
        Optional<GraphAccount> account = accounts.read(user.externalId());
        if (account.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.NOT_APPLIED).build();
        }
        if (action == CredentialAction.RESET_MFA) {
            return rule.conclude(user, factors(user), before.encoded());
        }
        Seen seen = switch (action) {
            case TEMPORARY_PASSWORD ->
                compare(before.passwordChanged(), account.get().passwordChanged());
            case END_SESSIONS ->
                compare(before.sessionsValidFrom(), account.get().sessionsValidFrom());
            default -> passes(user, before);
        };
        return rule.conclude(user, action, seen, before.encoded());
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

    private List<AuthenticationMethod> factors(DirectoryUserId user) {
        return methods.of(user.externalId()).stream()
                .filter(method -> method.kind() != AuthenticationMethod.Kind.PASSWORD)
                .toList();
    }
}
