package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditLog;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.StagedPlan;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the brake held back: a person looks at the list and approves exactly that list once, or rejects it. Nobody is made
 * inactive without a read by id at the time of the approval, whatever the list says.
 *
 * <p>Immutable and safe for many threads; of several callers deciding on one list, one does.
 */
public final class StagedDeactivations {
    private static final int MAX_LIMIT = 1000;
    private static final Duration LEASE_LIFE = SyncLimits.defaults().leaseLife();

    private final DirectoryConnector connector;
    private final UserStore users;
    private final ConnectionStore connections;
    private final Clock clock;
    private final AuditTrail audit;
    private final AuditActor actor;

    private StagedDeactivations(
            DirectoryConnector connector,
            UserStore users,
            ConnectionStore connections,
            Clock clock,
            AuditTrail audit,
            AuditActor actor) {
        this.connector = Objects.requireNonNull(connector, "connector");
        this.users = Objects.requireNonNull(users, "users");
        this.connections = Objects.requireNonNull(connections, "connections");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.audit = audit;
        this.actor = Objects.requireNonNull(actor, "actor");
    }

    /**
     * The staged deactivations of one directory.
     *
     * @param connector the directory
     * @param users the host's users
     * @param connections the host's connections
     * @return the entry
     */
    public static StagedDeactivations of(DirectoryConnector connector, UserStore users, ConnectionStore connections) {
        return new StagedDeactivations(
                connector, users, connections, Clock.systemUTC(), new AuditTrail(event -> {}), AuditActor.system());
    }

    /**
     * Has decisions audited. One whose event cannot be written is not carried out.
     *
     * @param log the host's audit log
     * @param actor who decides
     * @return the entry with this log
     */
    public StagedDeactivations audit(AuditLog log, AuditActor actor) {
        return new StagedDeactivations(connector, users, connections, clock, new AuditTrail(log), actor);
    }

    /**
     * Replaces the system clock, for tests.
     *
     * @param clock the clock
     * @return the entry with this clock
     */
    public StagedDeactivations clock(Clock clock) {
        return new StagedDeactivations(connector, users, connections, clock, audit, actor);
    }

    /**
     * What waits for a decision.
     *
     * @return the plan with its hash; empty if nothing waits
     * @throws DirectoryException if a store fails
     */
    public Optional<StagedPlan> plan() {
        return SpiCalls.store(() -> connections.find(connector.id())).flatMap(Connection::staged);
    }

    /**
     * Who it is about, page by page.
     *
     * @param after the last id of the page before, or null
     * @param limit 1 to 1,000
     * @return in the order of their ids; fewer than {@code limit} only at the end
     * @throws IllegalArgumentException if the limit is out of range
     * @throws DirectoryException if a store fails
     */
    public List<PendingDeactivation> list(@Nullable String after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit: 1 to " + MAX_LIMIT + " is allowed");
        }
        return SpiCalls.store(() -> users.pending(connector.id(), after, limit));
    }

    /**
     * Carries out exactly the list of a hash, once. The connection is checked first; if it may not read users, or another
     * tenant answers, the plan waits on as it is. Each user is read by id: one who is back stays active, one who cannot be
     * read waits on in a new plan.
     *
     * @param hash the hash of the plan the person has seen
     * @return what was done
     * @throws DirectoryException if the provider, a store or the audit log fails; what was done before stays, the rest waits in a new plan
     */
    public StagedDecision approve(String hash) {
        return SpiCalls.store(
                () -> decide(hash, AuditStep.DEACTIVATIONS_APPROVED, this::demandSameDirectory, this::carryOut));
    }

    /**
     * Keeps everybody of the list active and has the next run read everything again.
     *
     * @param hash the hash of the plan the person has seen
     * @return what was done
     * @throws DirectoryException if a store or the audit log fails
     */
    public StagedDecision reject(String hash) {
        return SpiCalls.store(() -> decide(hash, AuditStep.DEACTIVATIONS_REJECTED, () -> {}, this::drop));
    }

    private StagedDecision drop(Checkpoint checkpoint) {
        int kept = 0;
        List<PendingDeactivation> page = list(null, Presences.BATCH);
        while (!page.isEmpty()) {
            checkpoint.dismiss(ids(page));
            kept += page.size();
            page = list(page.get(page.size() - 1).externalId(), Presences.BATCH);
        }
        checkpoint.save(checkpoint.progress().fullDue());
        return new StagedDecision(StagedDecision.Outcome.REJECTED, 0, kept, 0);
    }

    private interface Decision {
        StagedDecision carryOut(Checkpoint checkpoint);
    }

    private StagedDecision decide(String hash, AuditStep step, Runnable before, Decision decision) {
        Optional<Lease> lease = users.acquire(connector.id(), LEASE_LIFE);
        if (lease.isEmpty()) {
            return refused(StagedDecision.Outcome.SYNC_RUNNING);
        }
        try {
            return decide(hash, step, new Checkpoint(users, lease.get()), before, decision);
        } finally {
            users.release(lease.get());
        }
    }

    /** What throws {@code before} the plan is taken leaves it as it is. */
    private StagedDecision decide(
            String hash, AuditStep step, Checkpoint checkpoint, Runnable before, Decision decision) {
        ConnectionGate gate = new ConnectionGate(connections, connector.id());
        Optional<StagedPlan> plan = plan().filter(staged -> staged.hash().equals(hash));
        if (plan.isEmpty()) {
            return refused(StagedDecision.Outcome.NOT_STAGED);
        }
        if (!clock.instant().isBefore(plan.get().expiresAt())) {
            return refused(StagedDecision.Outcome.EXPIRED);
        }
        if (!PendingList.of(users, connector.id()).hash().equals(hash)) {
            return refused(StagedDecision.Outcome.LIST_CHANGED);
        }
        before.run();
        audit.write(event(step).build());
        if (!gate.take(plan.get())) {
            return refused(StagedDecision.Outcome.NOT_STAGED);
        }
        try {
            return decision.carryOut(checkpoint);
        } finally {
            stageTheRest(gate);
        }
    }

    private StagedDecision refused(StagedDecision.Outcome outcome) {
        audit.write(event(AuditStep.DEACTIVATIONS_REFUSED).reason(outcome).build());
        return StagedDecision.refused(outcome);
    }

    private AuditEvent.Builder event(AuditStep step) {
        return AuditEvent.of(step, connector.id(), clock.instant()).actor(actor);
    }

    /** Reads by id prove nothing where another directory answers, or one that shows no users. */
    private void demandSameDirectory() {
        ConnectionReport report = SpiCalls.connector(connector::check);
        connections.find(connector.id()).ifPresent(connection -> ConnectionMatch.demandTenant(connection, report));
        AreaStatus status = report.area(Area.USERS);
        if (status.state() != AreaStatus.State.ENABLED) {
            throw DirectoryException.of(
                            ErrorCode.PERMISSION_MISSING,
                            "it is not certain that users can be read: " + status,
                            "Nothing was changed, and the list waits on. Restore the access and approve it again")
                    .area(Area.USERS)
                    .build();
        }
    }

    private StagedDecision carryOut(Checkpoint checkpoint) {
        int deactivated = 0;
        int kept = 0;
        int unclear = 0;
        @Nullable String after = null;
        while (true) {
            List<PendingDeactivation> page = users.pending(connector.id(), after, Presences.BATCH);
            if (page.isEmpty()) {
                return new StagedDecision(StagedDecision.Outcome.APPROVED, deactivated, kept, unclear);
            }
            after = page.get(page.size() - 1).externalId();
            Confirmation answer = SpiCalls.connector(() -> connector.confirm(ids(page)));
            List<PendingDeactivation> now = Presences.again(page, answer::of);
            deactivated += checkpoint.settle(page, now, clock.instant()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            kept += page.size() - now.size();
            unclear += (int) now.stream()
                    .filter(entry -> entry.reason() == DeactivationReason.UNCONFIRMED)
                    .count();
        }
    }

    /** Users who could not be read go on waiting, under a plan and a hash of their own. */
    private void stageTheRest(ConnectionGate gate) {
        PendingList rest = PendingList.of(users, connector.id());
        if (rest.count() > 0) {
            Instant now = clock.instant();
            Instant expires = now.plus(SyncLimits.defaults().approvalLife());
            gate.stage(Optional.of(
                    new StagedPlan(rest.hash(), rest.count(), UUID.randomUUID().toString(), now, expires)));
        }
    }

    private static Set<String> ids(List<PendingDeactivation> page) {
        return page.stream().map(PendingDeactivation::externalId).collect(Collectors.toUnmodifiableSet());
    }
}
