package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.WritePermit;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Resets in Entra, with application permissions: refuse, read, send once, and read back. */
final class GraphCredentialAdmin implements CredentialAdmin {
    private static final Set<CredentialAction> OFFERED = Collections.unmodifiableSet(EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.TEMPORARY_ACCESS_PASS,
            CredentialAction.RESET_MFA,
            CredentialAction.END_SESSIONS));

    private final DirectoryId directory;
    private final Clock clock;
    private final GraphEligibility eligibility;
    private final GraphCredentialWrites writes;
    private final GraphReadBack readBack;

    private GraphCredentialAdmin(GraphClients clients, EntraSettings settings) {
        this.directory = settings.directory();
        this.clock = settings.clock();
        GraphCredentialRequests requests = new GraphCredentialRequests(clients);
        GraphRows rows = new GraphRows(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent);
        GraphAccounts accounts = new GraphAccounts(clients, requests, settings.clock());
        GraphMethods methods = new GraphMethods(rows, requests);
        this.eligibility = new GraphEligibility(
                accounts,
                new GraphDomains(clients, Area.CREDENTIALS, GraphCredentialRequests::urgent),
                new GraphRoles(rows, new GraphGroupOwners(clients, rows, new GraphBatch(clients, clock)), requests),
                methods,
                settings);
        this.writes = new GraphCredentialWrites(clients, requests, settings);
        this.readBack = new GraphReadBack(accounts, methods, clock);
    }

    /** What a connection that may write has; one that may only read cannot get as far as a request that writes. */
    static GraphCredentialAdmin of(GraphClients clients, EntraSettings settings) {
        if (settings.level() != PermissionLevel.READ_WRITE) {
            throw new IllegalStateException("a read-only connection changes no credentials");
        }
        return new GraphCredentialAdmin(clients, settings);
    }

    @Override
    public Set<CredentialAction> actions() {
        return OFFERED;
    }

    @Override
    public CredentialState examine(DirectoryUserId user) {
        return eligibility.examine(own(user), OFFERED).state();
    }

    @Override
    public CredentialResult perform(WritePermit permit) {
        DirectoryUserId user = own(permit.user());
        CredentialAction action = offered(permit.action());
        permit.use(user, action, clock.instant());
        GraphEligibility.Examined examined;
        try {
            examined = eligibility.examine(user, Set.of(action));
        } catch (DirectoryException unreadable) {
            return CredentialResult.failed(user, action, Failure.UNAVAILABLE)
                    .error(unreadable)
                    .build();
        }
        List<CredentialRefusal> refusals = examined.state().refusals(action).stream()
                .filter(refusal -> !isCovered(refusal, permit))
                .toList();
        GraphAccounts.Read read = examined.read();
        if (read == null || !refusals.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.INELIGIBLE)
                    .refusals(refusals)
                    .build();
        }
        CredentialEvidence before = GraphEvidence.decode(examined.state().evidence())
                .notBefore(read.graphTimeAt(clock.instant()))
                .encoded();
        return writes.write(user, action, read.account(), examined.state())
                .before(before)
                .build();
    }

    private static boolean isCovered(CredentialRefusal refusal, WritePermit permit) {
        return refusal.reason() == CredentialRefusal.Reason.PRIVILEGED && permit.coversPrivileged();
    }

    @Override
    public CredentialResult readBack(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return readBack.read(own(user), offered(action), GraphEvidence.decode(before));
    }

    private DirectoryUserId own(DirectoryUserId user) {
        if (!user.directory().equals(directory)) {
            throw new IllegalArgumentException("user: it belongs to another directory than " + directory);
        }
        return user;
    }

    private static CredentialAction offered(CredentialAction action) {
        if (!OFFERED.contains(action)) {
            throw new IllegalArgumentException("action: Entra does not offer " + action);
        }
        return action;
    }
}
