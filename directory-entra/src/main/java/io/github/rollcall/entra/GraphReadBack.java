package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.ReadBackRule;
import io.github.rollcall.directory.reset.ReadBackRule.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a write took effect, found out by reading. A change whose date fits the write is the write's. */
final class GraphReadBack {
    /** Dates of Graph have whole seconds, and its servers not quite the same clock. */
    private static final Duration UNEVENNESS = Duration.ofSeconds(5);

    /** How long a write may wait and be on its way; a password of a later date is one that somebody else has set. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    private final GraphAccounts accounts;
    private final GraphMethods methods;
    private final ReadBackRule rule;

    GraphReadBack(GraphAccounts accounts, GraphMethods methods, Clock clock) {
        this.accounts = accounts;
        this.methods = methods;
        this.rule = new ReadBackRule(clock);
    }

    CredentialResult read(DirectoryUserId user, CredentialAction action, GraphEvidence before) {
        Optional<GraphAccount> account = accounts.read(user.externalId()).map(GraphAccounts.Read::account);
        if (account.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.NOT_APPLIED).build();
        }
        if (action == CredentialAction.RESET_MFA) {
            return rule.conclude(user, factors(user), before.encoded());
        }
        Seen seen = switch (action) {
            case TEMPORARY_PASSWORD -> password(before, account.get().passwordChanged());
            case END_SESSIONS -> sessions(before, account.get().sessionsValidFrom());
            default -> passes(user, before);
        };
        return rule.conclude(user, action, seen, before.encoded());
    }

    /** A date before the write is of another change, even if the first read did not show it yet. */
    private static Seen password(GraphEvidence before, String now) {
        Optional<Instant> date = date(now);
        if (date.isEmpty()) {
            return Seen.NOTHING;
        }
        if (now.equals(before.passwordChanged()) || isBeforeTheWrite(date.get(), before)) {
            return Seen.UNCHANGED;
        }
        boolean ofAnother = date.get().isAfter(before.notBefore().plus(LONGEST_WAY));
        return ofAnother ? Seen.NOTHING : Seen.CHANGED;
    }

    /** Whoever ends sessions later, those of before the write have ended. */
    private static Seen sessions(GraphEvidence before, String now) {
        Optional<Instant> date = date(now);
        if (date.isEmpty()) {
            return Seen.NOTHING;
        }
        boolean unchanged = now.equals(before.sessionsValidFrom()) || isBeforeTheWrite(date.get(), before);
        return unchanged ? Seen.UNCHANGED : Seen.CHANGED;
    }

    private static boolean isBeforeTheWrite(Instant date, GraphEvidence before) {
        return date.isBefore(before.notBefore().minus(UNEVENNESS));
    }

    private static Optional<Instant> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
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
