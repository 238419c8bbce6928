package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the users of one directory in step in the host's store.
 *
 * <p>Immutable and safe for many threads; each method that changes a setting returns another instance. The SDK owns no
 * schedule: any scheduler may call {@link #run}, on any number of nodes, because the store lets one run work at a time and
 * refuses the writes of one that lost its lease.
 */
public final class DirectorySync {
    private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);

    private final DirectoryConnector connector;
    private final UserStore users;
    private final ConnectionStore connections;
    private final SyncOptions options;

    private DirectorySync(
            DirectoryConnector connector, UserStore users, ConnectionStore connections, SyncOptions options) {
        this.connector = Objects.requireNonNull(connector, "connector");
        this.users = Objects.requireNonNull(users, "users");
        this.connections = Objects.requireNonNull(connections, "connections");
        this.options = options;
    }

    /**
     * A sync of users with default limits.
     *
     * @param connector the directory; the caller closes it
     * @param users the host's users
     * @param connections the host's connections; one of the connector's id must be there when a run starts
     * @return the sync
     */
    public static DirectorySync between(DirectoryConnector connector, UserStore users, ConnectionStore connections) {
        return new DirectorySync(connector, users, connections, SyncOptions.DEFAULTS);
    }

    /**
     * Chooses the areas to check. Users are always synced; other areas are reported as off where the connector does not
     * offer them or their permission is missing. Areas whose store is given need not be named.
     *
     * @param more areas besides {@link Area#USERS}
     * @return a sync with these areas, and those of its stores
     */
    public DirectorySync areas(Area... more) {
        EnumSet<Area> areas = EnumSet.of(Area.USERS, more);
        DirectorySync chosen = with(options.areas(areas));
        GroupStore groups = options.stores().groups();
        ApplicationStore applications = options.stores().applications();
        chosen = groups == null ? chosen : chosen.groups(groups);
        return applications == null ? chosen : chosen.applications(applications);
    }

    /**
     * Syncs groups and memberships as well, with each full pass, after the users. What goes wrong there stands in the {@link
     * AreaReport} and changes nothing about the users.
     *
     * @param store the host's groups
     * @return a sync with this store
     */
    public DirectorySync groups(GroupStore store) {
        Objects.requireNonNull(store, "store");
        return with(options.stores(new AreaStores(store, options.stores().applications()), Area.GROUPS));
    }

    /**
     * Syncs applications and service principals as well, with each full pass, after the users. What goes wrong there stands
     * in the {@link AreaReport} and changes nothing about the users.
     *
     * @param store the host's applications
     * @return a sync with this store
     */
    public DirectorySync applications(ApplicationStore store) {
        Objects.requireNonNull(store, "store");
        AreaStores stores = new AreaStores(options.stores().groups(), store);
        return with(options.stores(stores, Area.APPLICATIONS, Area.SERVICE_PRINCIPALS));
    }

    /**
     * Has a run watched.
     *
     * @param listener the listener
     * @return a sync with this listener
     */
    public DirectorySync listener(SyncListener listener) {
        return with(options.listener(listener));
    }

    /**
     * Bounds a run.
     *
     * @param limits the bounds
     * @return a sync with these bounds
     */
    public DirectorySync limits(SyncLimits limits) {
        return with(options.limits(limits));
    }

    /**
     * Lets another thread stop a run.
     *
     * @param cancellation the switch
     * @return a sync with this switch
     */
    public DirectorySync cancellation(SyncCancellation cancellation) {
        return with(options.cancellation(cancellation));
    }

    /**
     * Has the connector called in the host's threads instead of a daemon thread of the run. At most one call is under way at
     * a time, and none when {@link #run} returns.
     *
     * @param executor the host's executor; {@code Runnable::run} fetches and stores in turn
     * @return a sync with this executor
     */
    public DirectorySync executor(Executor executor) {
        return with(options.executor(executor));
    }

    /**
     * Replaces the system clock, for tests.
     *
     * @param clock the clock
     * @return a sync with this clock
     */
    public DirectorySync clock(Clock clock) {
        return with(options.clock(clock));
    }

    private DirectorySync with(SyncOptions changed) {
        return new DirectorySync(connector, users, connections, changed);
    }

    /**
     * Runs once. Blocks until the run has ended; all its threads have ended then too.
     *
     * @param mode what to read
     * @return what was done; always a report, whatever the provider does
     * @throws IllegalStateException if the connection store has no connection of this directory
     * @throws DirectoryException code STORE_FAILED if a store failed; what was stored before stays, and the next run goes on
     */
    public SyncReport run(SyncMode mode) {
        return run(mode, false);
    }

    /**
     * Reads everything and tells what a full run would do to the users, and does none of it: no store is written, no lease is
     * taken, no listener is told, and other areas than users are left out. The stored users are read into memory.
     *
     * @return what would be done; what would be staged stands in it and can be approved only after a run has staged it
     * @throws IllegalStateException if the connection store has no connection of this directory
     * @throws DirectoryException code STORE_FAILED if a store failed
     */
    public SyncReport dryRun() {
        DryRun copy = SpiCalls.store(() -> DryRun.of(users, connections, connector.id(), options));
        return new DirectorySync(connector, copy.users(), copy.connections(), copy.options()).run(SyncMode.FULL, true);
    }

    private SyncReport run(SyncMode mode, boolean dryRun) {
        Objects.requireNonNull(mode, "mode");
        DirectoryId directory = connector.id();
        RunTally tally = new RunTally(directory, mode, options.clock().instant());
        tally.dryRun = dryRun;
        ConnectionGate gate = new ConnectionGate(connections, directory);
        Connection connection = SpiCalls.store(() -> connections.find(directory))
                .orElseThrow(() -> new IllegalStateException(
                        "directory " + directory + " has no connection; create it with DirectoryConnections.create"));
        tally.staged = connection.staged().orElse(null);
        if (!ConnectionGate.isReady(connection)) {
            return finished(tally, SyncOutcome.CONNECTION_NOT_READY);
        }
        Optional<Lease> lease =
                SpiCalls.store(() -> users.acquire(directory, options.limits().leaseLife()));
        if (lease.isEmpty()) {
            return finished(tally, SyncOutcome.ALREADY_RUNNING);
        }
        LOG.info("{} - sync run {} starts ({})", directory, tally.runId, mode);
        return SpiCalls.store(() -> run(lease.get(), tally, gate));
    }

    private SyncReport run(Lease lease, RunTally tally, ConnectionGate gate) {
        SyncReport report;
        try (ConnectorCalls calls = new ConnectorCalls(lease.directory(), options)) {
            Checkpoint checkpoint = new Checkpoint(users, lease);
            ConnectionGate fenced = gate.under(checkpoint::renew);
            // None if it was deleted since the run looked: its users were retired before this lease was taken.
            SyncOutcome outcome = fenced.ready()
                    .map(connection -> new SyncRun(
                                    new RunContext(connector, connection, users, checkpoint, options, calls, tally),
                                    fenced,
                                    lease.activeUsers())
                            .run())
                    .orElse(SyncOutcome.CONNECTION_NOT_READY);
            report = keep(new SyncReport(tally, outcome, options.clock().instant()), fenced);
        } finally {
            users.release(lease);
        }
        tell(report);
        return report;
    }

    /** Keeps the report with the connection, unless a newer run has taken over, whose report it would hide. */
    private SyncReport keep(SyncReport report, ConnectionGate gate) {
        if (report.outcome() == SyncOutcome.LEASE_LOST) {
            return report;
        }
        try {
            gate.finished(report);
            return report;
        } catch (DirectoryException failure) {
            if (failure.code() != ErrorCode.LEASE_LOST) {
                throw failure;
            }
            return report;
        }
    }

    private SyncReport finished(RunTally tally, SyncOutcome outcome) {
        SyncReport report = new SyncReport(tally, outcome, options.clock().instant());
        tell(report);
        return report;
    }

    private void tell(SyncReport report) {
        LOG.info("{} - sync run {} ended: {}", report.directory(), report.runId(), report);
        RunContext.tell(options.listener(), report.directory(), listener -> listener.onFinished(report));
    }
}
