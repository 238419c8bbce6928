package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin.Examined;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a user as it is now and says what speaks against changing its credentials. What is not known speaks against it. */
final class OktaEligibility {
    private static final Set<CredentialAction> METHODS = Set.of(CredentialAction.RESET_MFA);

    /** What is done where the password is checked. */
    private static final Set<CredentialAction> PASSWORD = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.PASSWORD_RESET_LINK,
            CredentialAction.PASSWORD_RESET_EMAIL,
            CredentialAction.EXPIRE_PASSWORD,
            CredentialAction.UNLOCK);

    /** What Okta never does in a directory on premises, however the org is connected to it. */
    private static final Set<CredentialAction> NEVER_ON_PREMISES =
            EnumSet.of(CredentialAction.TEMPORARY_PASSWORD, CredentialAction.UNLOCK);

    private static final Pattern WORD = Pattern.compile("[A-Z_]{1,40}");

    private final OktaAccounts accounts;
    private final OktaMethods factors;
    private final OktaRoles roles;
    private final OktaResets resets;
    private final Clock clock;

    OktaEligibility(OktaAccounts accounts, OktaMethods factors, OktaRoles roles, OktaSettings settings) {
        this.accounts = accounts;
        this.factors = factors;
        this.roles = roles;
        this.resets = settings.resets();
        this.clock = settings.clock();
    }

    /** Reads what the actions need; the factors only for those that concern them. */
    Examined<OktaAccount> examine(DirectoryUserId user, Set<CredentialAction> actions) {
        Instant now = clock.instant();
        Optional<OktaAccount> found;
        try {
            found = accounts.read(user.externalId());
        } catch (DirectoryException failure) {
            return none(user, actions, now, unreadable(failure, failure.remedy()));
        }
        if (found.isEmpty()) {
            return none(user, actions, now, refusal(Reason.NOT_FOUND, "Okta does not know the user; sync again"));
        }
        OktaAccount account = found.get();
        @Nullable CredentialRefusal unread = null;
        List<AuthenticationMethod> listed = List.of();
        boolean wanted = actions.stream().anyMatch(METHODS::contains);
        if (wanted) {
            try {
                listed = factors.of(account.id());
            } catch (DirectoryException failure) {
                unread = unreadable(failure, "The factors cannot be read. " + failure.remedy());
            }
        }
        Set<String> ids = wanted && unread == null ? OktaEvidence.ids(listed) : OktaEvidence.UNREAD;
        CredentialState.Builder state = CredentialState.builder(
                        user, actions, now, OktaEvidence.of(now, account, ids).encoded())
                .methods(listed);
        if (unread != null) {
            state.refuse(unread, METHODS);
        }
        refuse(state, account, !listed.isEmpty());
        return new Examined<>(state.build(), account);
    }

    /** A missing permission speaks against the user; anything else is told to whom asked. */
    private static CredentialRefusal unreadable(DirectoryException failure, String detail) {
        if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
            throw failure;
        }
        return refusal(Reason.UNREADABLE, detail);
    }

    private static Examined<OktaAccount> none(
            DirectoryUserId user, Set<CredentialAction> actions, Instant now, CredentialRefusal refusal) {
        OktaEvidence nothing = new OktaEvidence(now, "", "", OktaEvidence.UNREAD, false);
        return new Examined<>(
                CredentialState.builder(user, actions, now, nothing.encoded())
                        .refuse(refusal)
                        .build(),
                null);
    }

    private void refuse(CredentialState.Builder state, OktaAccount account, boolean hasFactors) {
        Optional<CredentialRefusal> status = status(account);
        status.ifPresent(state::refuse);
        Set<CredentialAction> elsewhere = provider(state, account);
        if (status.isEmpty()) {
            for (CredentialAction action : CredentialAction.values()) {
                if (!elsewhere.contains(action) && !isOffered(action, account, hasFactors)) {
                    state.refuse(notOffered(action, account), Set.of(action));
                }
            }
        }
        roles.privilege(account.id())
                .ifPresent(
                        why -> state.refuse(refusal(Reason.PRIVILEGED, "The user counts as an administrator: " + why)));
    }

    private static Optional<CredentialRefusal> status(OktaAccount account) {
        if (account.status().isEmpty()) {
            return Optional.of(refusal(Reason.UNREADABLE, "Okta does not say in which status the account is"));
        }
        if (account.state() == AccountStatus.INACTIVE) {
            return Optional.of(refusal(
                    Reason.INACTIVE,
                    "The account is not active (" + word(account.status()) + "); activate it first if that is right"));
        }
        if (!account.transition().isEmpty()) {
            return Optional.of(refusal(
                    Reason.STATUS_NOT_RESETTABLE,
                    "The account is on its way to the status " + word(account.transition())
                            + "; try again in a few minutes"));
        }
        return account.state() == AccountStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(refusal(
                        Reason.STATUS_NOT_RESETTABLE,
                        "The account is in the status " + word(account.status())
                                + ", which this version does not know"));
    }

    /** Refuses what is done where the password is checked if that is not Okta; the actions that this is about. */
    private Set<CredentialAction> provider(CredentialState.Builder state, OktaAccount account) {
        CredentialRefusal refusal = switch (account.provider()) {
            case "OKTA", "IMPORT" -> null;
            case "ACTIVE_DIRECTORY", "LDAP" ->
                refusal(
                        Reason.DIRECTORY_SYNCED,
                        "The password is mastered on premises; reset or unlock it there. OktaResets can allow links");
            case "FEDERATION", "SOCIAL" ->
                refusal(
                        Reason.FEDERATED,
                        "The user signs in at another identity provider and has no password in Okta; reset it there");
            default ->
                refusal(
                        Reason.FEDERATION_UNKNOWN,
                        "Okta does not say who checks the user's password, or names one this version does not know");
        };
        if (refusal == null) {
            return Set.of();
        }
        boolean some = refusal.reason() == Reason.DIRECTORY_SYNCED && resets.directorySynced();
        Set<CredentialAction> refused = some ? NEVER_ON_PREMISES : PASSWORD;
        state.refuse(refusal, refused);
        return refused;
    }

    /** Whether Okta itself says that the action can be done with the user as it is now. */
    private static boolean isOffered(CredentialAction action, OktaAccount account, boolean hasFactors) {
        return switch (action) {
            case TEMPORARY_PASSWORD, EXPIRE_PASSWORD -> account.offers(OktaAccount.EXPIRE_PASSWORD);
            case PASSWORD_RESET_LINK, PASSWORD_RESET_EMAIL -> account.offers(OktaAccount.RESET_PASSWORD);
            case UNLOCK -> account.offers(OktaAccount.UNLOCK);
            // Without factors there is no such link, and nothing to do.
            case RESET_MFA -> !hasFactors || account.offers(OktaAccount.RESET_FACTORS);
            case END_SESSIONS -> true;
            case TEMPORARY_ACCESS_PASS -> false;
        };
    }

    private static CredentialRefusal notOffered(CredentialAction action, OktaAccount account) {
        return refusal(
                Reason.STATUS_NOT_RESETTABLE,
                action == CredentialAction.UNLOCK
                        ? "The account is not locked"
                        : "Okta does not offer it for an account in the status " + word(account.status())
                                + "; choose another action, or look at the account in the admin console");
    }

    private static String word(String text) {
        return WORD.matcher(text).matches() ? text : "unknown";
    }

    private static CredentialRefusal refusal(Reason reason, String detail) {
        return new CredentialRefusal(reason, detail);
    }
}
