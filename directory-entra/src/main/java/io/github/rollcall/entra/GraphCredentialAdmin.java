package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Resets in Entra, with application permissions. */
final class GraphCredentialAdmin extends GuardedCredentialAdmin<GraphAccounts.Read> {
    private static final Set<CredentialAction> OFFERED = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.TEMPORARY_ACCESS_PASS,
            CredentialAction.RESET_MFA,
            CredentialAction.END_SESSIONS);

    private final GraphEligibility eligibility;
    private final GraphPresence presence;
    private final GraphCredentialWrites writes;
    private final GraphReadBack readBack;

    GraphCredentialAdmin(GraphClients clients, GraphPresence presence, EntraSettings settings) {
        super(settings.directory(), settings.level(), OFFERED, settings.clock());
        GraphCredentialRequests requests = new GraphCredentialRequests(clients);
        GraphRows rows = new GraphRows(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent);
        GraphAccounts accounts = new GraphAccounts(clients, requests, settings.clock());
        GraphMethods methods = new GraphMethods(rows, requests);
        this.eligibility = new GraphEligibility(
                accounts,
                new GraphDomains(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent),
                new GraphRoles(
                        rows, new GraphGroupOwners(clients, rows, new GraphBatch(clients, settings.clock())), requests),
                methods,
                settings);
        this.presence = presence;
        this.writes = new GraphCredentialWrites(clients, requests, settings);
        this.readBack = new GraphReadBack(accounts, methods, settings.clock());
    }

    @Override
    protected Examined<GraphAccounts.Read> read(DirectoryUserId user, Set<CredentialAction> actions) {
        return eligibility.examine(user, actions);
    }

    @Override
    protected Scope scope(DirectoryUserId user) {
        return switch (presence.of(user.externalId())) {
            case IN_SCOPE -> Scope.INSIDE;
            case OUT_OF_SCOPE -> Scope.OUTSIDE;
            default -> Scope.UNCLEAR;
        };
    }

    @Override
    protected CredentialEvidence before(Examined<GraphAccounts.Read> examined, Instant now) {
        GraphAccounts.Read read = Objects.requireNonNull(examined.account(), "account");
        return GraphEvidence.decode(examined.state().evidence())
                .notBefore(read.graphTimeAt(now))
                .encoded();
    }

    @Override
    protected CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, Examined<GraphAccounts.Read> examined) {
        GraphAccounts.Read read = Objects.requireNonNull(examined.account(), "account");
        return writes.write(user, action, read.account(), examined.state());
    }

    @Override
    protected CredentialResult compare(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return readBack.read(user, action, GraphEvidence.decode(before));
    }
}
