package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin.Examined;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a user as it is now and says what speaks against changing its credentials. What is not known speaks against it. */
final class GraphEligibility {
    private static final Set<CredentialAction> PASSWORD = Set.of(CredentialAction.TEMPORARY_PASSWORD);
    private static final Set<CredentialAction> METHODS =
            Set.of(CredentialAction.RESET_MFA, CredentialAction.TEMPORARY_ACCESS_PASS);

    private final GraphAccounts accounts;
    private final GraphDomains domains;
    private final GraphRoles roles;
    private final GraphMethods methods;
    private final EntraResets resets;
    private final Clock clock;

    GraphEligibility(
            GraphAccounts accounts,
            GraphDomains domains,
            GraphRoles roles,
            GraphMethods methods,
            EntraSettings settings) {
        this.accounts = accounts;
        this.domains = domains;
        this.roles = roles;
        this.methods = methods;
        this.resets = settings.resets();
        this.clock = settings.clock();
    }

    /** Reads what the offered actions need; the methods only for those that concern them. */
    Examined<GraphAccounts.Read> examine(DirectoryUserId user, Set<CredentialAction> offered) {
        Instant now = clock.instant();
        Optional<GraphAccounts.Read> found;
        try {
            found = accounts.read(user.externalId());
        } catch (DirectoryException failure) {
            if (failure.code() != ErrorCode.PERMISSION_MISSING) {
                throw failure;
            }
            return none(user, offered, now, new CredentialRefusal(Reason.UNREADABLE, failure.remedy()));
        }
        if (found.isEmpty()) {
            return none(user, offered, now, refusal(Reason.NOT_FOUND, "Entra does not know the user; sync again"));
        }
        GraphAccount account = found.get().account();
        @Nullable CredentialRefusal unread = null;
        List<AuthenticationMethod> all = List.of();
        boolean wanted = offered.stream().anyMatch(METHODS::contains);
        if (wanted) {
            try {
                all = methods.of(account.id());
            } catch (DirectoryException failure) {
                unread = unreadMethods(failure);
            }
        }
        Set<String> passes = wanted && unread == null ? GraphEvidence.passes(all) : GraphEvidence.UNREAD;
        CredentialState.Builder state = CredentialState.builder(
                        user,
                        offered,
                        now,
                        GraphEvidence.of(now, found.get(), passes).encoded())
                .methods(all);
        if (unread != null) {
            state.refuse(unread, METHODS);
        }
        refuse(state, account);
        return new Examined<>(state.build(), found.get());
    }

    private static CredentialRefusal unreadMethods(DirectoryException failure) {
        if (failure.code() != ErrorCode.PERMISSION_MISSING) {
            throw failure;
        }
        return refusal(
                Reason.UNREADABLE,
                "The authentication methods cannot be read. "
                        + GraphPermissions.grant(GraphCredentialErrors.permission(CredentialAction.RESET_MFA)));
    }

    private static Examined<GraphAccounts.Read> none(
            DirectoryUserId user, Set<CredentialAction> offered, Instant now, CredentialRefusal refusal) {
        GraphEvidence nothing = GraphEvidence.ofNothing(now);
        return new Examined<>(
                CredentialState.builder(user, offered, now, nothing.encoded())
                        .refuse(refusal)
                        .build(),
                null);
    }

    private void refuse(CredentialState.Builder state, GraphAccount account) {
        if (account.enabled() == null) {
            state.refuse(refusal(
                    Reason.UNREADABLE,
                    "Entra does not say whether the account is enabled; grant " + GraphPermissions.USERS));
        } else if (!account.enabled()) {
            state.refuse(refusal(Reason.INACTIVE, "The account is disabled; enable it first if that is right"));
        }
        if (account.guest()) {
            state.refuse(refusal(Reason.GUEST, "A guest's credentials are reset in the home organisation"));
        } else {
            federation(account).ifPresent(state::refuse);
        }
        if (account.synced() && !resets.directorySynced()) {
            state.refuse(
                    refusal(
                            Reason.DIRECTORY_SYNCED,
                            "The password is mastered on premises; reset it there, or allow it in EntraResets"),
                    PASSWORD);
        }
        if (account.restricted()) {
            state.refuse(privileged("it is in a restricted administrative unit"));
        } else {
            roles.privilege(account.id()).ifPresent(why -> state.refuse(privileged(why)));
        }
    }

    private static CredentialRefusal privileged(String why) {
        return refusal(Reason.PRIVILEGED, "The user counts as an administrator: " + why);
    }

    private Optional<CredentialRefusal> federation(GraphAccount account) {
        Optional<String> domain = account.domain();
        if (domain.isEmpty()) {
            return Optional.of(refusal(Reason.FEDERATION_UNKNOWN, "The user's login names no domain"));
        }
        if (GraphDomains.isWithin(domain.get(), resets.managedDomains())) {
            return Optional.empty();
        }
        GraphFederation federation;
        try {
            federation = domains.read().of(domain.get());
        } catch (DirectoryException failure) {
            if (failure.code() != ErrorCode.PERMISSION_MISSING) {
                throw failure;
            }
            return Optional.of(refusal(
                    Reason.FEDERATION_UNKNOWN,
                    "Whether the domain is federated cannot be read. " + GraphPermissions.grant(GraphDomains.PERMISSION)
                            + ", or name the managed domains in EntraResets"));
        }
        return switch (federation.place()) {
            case HERE -> Optional.empty();
            case ELSEWHERE -> Optional.of(refusal(Reason.FEDERATED, elsewhere(federation)));
            case UNKNOWN ->
                Optional.of(refusal(
                        Reason.FEDERATION_UNKNOWN,
                        "The domain " + federation.domain() + " is none of the tenant's verified domains"));
        };
    }

    private static String elsewhere(GraphFederation federation) {
        return "Users of " + federation.domain() + " sign in at " + federation.provider() + "; "
                + (federation.okta() ? "use the Okta connector instead" : "reset the credentials there");
    }

    private static CredentialRefusal refusal(Reason reason, String detail) {
        return new CredentialRefusal(reason, detail);
    }
}
