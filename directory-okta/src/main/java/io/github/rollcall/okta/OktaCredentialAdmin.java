package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Resets in Okta. */
final class OktaCredentialAdmin extends GuardedCredentialAdmin<OktaAccount> {
    private static final Set<CredentialAction> OFFERED = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.PASSWORD_RESET_LINK,
            CredentialAction.PASSWORD_RESET_EMAIL,
            CredentialAction.EXPIRE_PASSWORD,
            CredentialAction.RESET_MFA,
            CredentialAction.UNLOCK,
            CredentialAction.END_SESSIONS);

    private final OktaEligibility eligibility;
    private final OktaMembership membership;
    private final OktaCredentialWrites writes;
    private final OktaReadBack readBack;

    OktaCredentialAdmin(
            OktaClients clients, OktaTokens tokens, OktaReads reads, OktaMembership membership, OktaSettings settings) {
        super(settings.directory(), settings.level(), OFFERED, settings.clock());
        OktaRows rows = new OktaRows(clients, reads);
        OktaAccounts accounts = new OktaAccounts(clients, reads);
        OktaMethods factors = new OktaMethods(clients, rows);
        OktaRoles roles = new OktaRoles(clients, rows, settings.access().clientId());
        this.eligibility = new OktaEligibility(accounts, factors, roles, settings);
        this.membership = membership;
        this.writes = new OktaCredentialWrites(clients, new OktaWrites(clients, tokens, settings), factors, settings);
        this.readBack = new OktaReadBack(accounts, factors, settings.clock());
    }

    @Override
    protected Examined<OktaAccount> read(DirectoryUserId user, Set<CredentialAction> actions) {
        return eligibility.examine(user, actions);
    }

    @Override
    protected Scope scope(DirectoryUserId user) {
        try {
            if (membership.of(user.externalId()).value()) {
                return Scope.INSIDE;
            }
            membership.proveShown();
            return Scope.OUTSIDE;
        } catch (DirectoryException failure) {
            if (failure.kind() == ErrorKind.PROTOCOL || OktaErrors.isNotFound(failure)) {
                return Scope.UNCLEAR;
            }
            throw failure;
        }
    }

    @Override
    protected CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, Examined<OktaAccount> examined) {
        OktaAccount account = Objects.requireNonNull(examined.account(), "account");
        return writes.write(user, action, account, examined.state());
    }

    @Override
    protected CredentialResult compare(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return readBack.read(user, action, OktaEvidence.decode(before));
    }
}
