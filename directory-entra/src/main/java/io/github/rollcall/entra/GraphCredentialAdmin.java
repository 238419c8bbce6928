package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Resets in Entra, with application permissions. */
final class GraphCredentialAdmin extends GuardedCredentialAdmin<GraphAccount> {
    private static final Set<CredentialAction> OFFERED = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.TEMPORARY_ACCESS_PASS,
            CredentialAction.RESET_MFA,
            CredentialAction.END_SESSIONS);

    private final GraphEligibility eligibility;
    private final GraphCredentialWrites writes;
    private final GraphReadBack readBack;

    GraphCredentialAdmin(GraphClients clients, EntraSettings settings) {
        super(settings.directory(), settings.level(), OFFERED, settings.clock());
        GraphCredentialRequests requests = new GraphCredentialRequests(clients);
        GraphRows rows = new GraphRows(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent);
        GraphAccounts accounts = new GraphAccounts(clients, requests);
        GraphMethods methods = new GraphMethods(rows, requests);
        this.eligibility = new GraphEligibility(
                accounts,
                new GraphDomains(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent),
                new GraphRoles(rows, requests),
                methods,
                settings);
        this.writes = new GraphCredentialWrites(clients, requests, settings);
        this.readBack = new GraphReadBack(accounts, methods, settings.clock());
    }

    @Override
    protected Examined<GraphAccount> read(DirectoryUserId user, Set<CredentialAction> actions) {
        return eligibility.examine(user, actions);
    }

    @Override
    protected CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, Examined<GraphAccount> examined) {
        GraphAccount account = Objects.requireNonNull(examined.account(), "account");
        return writes.write(user, action, account, examined.state());
    }

    @Override
    protected CredentialResult compare(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return readBack.read(user, action, GraphEvidence.decode(before));
    }
}
