package io.github.rollcall.okta;

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

/** Whether a write took effect, found out by reading. That sessions have ended cannot be read anywhere. */
final class OktaReadBack {
    private static final String RECOVERY = "RECOVERY";
    private static final String PASSWORD_EXPIRED = "PASSWORD_EXPIRED";
    private static final String LOCKED_OUT = "LOCKED_OUT";
    private static final String ACTIVE = "ACTIVE";

    private final OktaAccounts accounts;
    private final OktaMethods factors;
    private final ReadBackRule rule;

    OktaReadBack(OktaAccounts accounts, OktaMethods factors, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.rule = new ReadBackRule(clock);
    }

    CredentialResult read(DirectoryUserId user, CredentialAction action, OktaEvidence before) {
        Optional<OktaAccount> found = accounts.read(user.externalId());
        if (found.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.NOT_APPLIED).build();
        }
        OktaAccount now = found.get();
        return switch (action) {
            case RESET_MFA -> factors(user, before, now);
            case TEMPORARY_PASSWORD -> conclude(user, action, password(before, now), before);
            case PASSWORD_RESET_LINK, PASSWORD_RESET_EMAIL ->
                conclude(user, action, reached(RECOVERY, before, now), before);
            case EXPIRE_PASSWORD -> conclude(user, action, reached(PASSWORD_EXPIRED, before, now), before);
            case UNLOCK -> conclude(user, action, unlocked(before, now), before);
            case END_SESSIONS, TEMPORARY_ACCESS_PASS -> conclude(user, action, Seen.NOTHING, before);
        };
    }

    private CredentialResult conclude(DirectoryUserId user, CredentialAction action, Seen seen, OktaEvidence before) {
        return rule.conclude(user, action, seen, before.encoded());
    }

    private static Seen password(OktaEvidence before, OktaAccount now) {
        if (now.passwordChanged().isEmpty()) {
            return Seen.NOTHING;
        }
        boolean expired = now.status().equals(PASSWORD_EXPIRED);
        if (!now.passwordChanged().equals(before.passwordChanged())) {
            // A temporary password is an expired one; any other may be one that somebody has chosen since.
            return expired ? Seen.CHANGED : Seen.NOTHING;
        }
        // Expired since, with the date of the old password: by whom, nobody can tell.
        return expired && !before.status().equals(PASSWORD_EXPIRED) ? Seen.NOTHING : Seen.UNCHANGED;
    }

    /** A status that was there before, or was left again by a change of the password, tells nothing. */
    private static Seen reached(String status, OktaEvidence before, OktaAccount now) {
        if (before.status().equals(status)) {
            return Seen.NOTHING;
        }
        if (now.status().equals(status)) {
            return Seen.CHANGED;
        }
        boolean same =
                now.status().equals(before.status()) && now.passwordChanged().equals(before.passwordChanged());
        return same ? Seen.UNCHANGED : Seen.NOTHING;
    }

    private static Seen unlocked(OktaEvidence before, OktaAccount now) {
        if (!before.status().equals(LOCKED_OUT)) {
            return Seen.NOTHING;
        }
        return now.status().equals(LOCKED_OUT)
                ? Seen.UNCHANGED
                : now.status().equals(ACTIVE) ? Seen.CHANGED : Seen.NOTHING;
    }

    /** What is listed now and was not before has been enrolled since. */
    private CredentialResult factors(DirectoryUserId user, OktaEvidence before, OktaAccount now) {
        CredentialAction action = CredentialAction.RESET_MFA;
        if (before.factors().equals(OktaEvidence.UNREAD)) {
            return conclude(user, action, Seen.NOTHING, before);
        }
        if (before.factors().isEmpty()) {
            boolean stillThere = before.resettable() && now.offers(OktaAccount.RESET_FACTORS);
            return conclude(user, action, stillThere ? Seen.UNCHANGED : Seen.CHANGED, before);
        }
        List<AuthenticationMethod> left = factors.of(user.externalId()).stream()
                .filter(factor -> before.factors().contains(factor.id()))
                .toList();
        return rule.conclude(user, left, before.encoded());
    }
}
