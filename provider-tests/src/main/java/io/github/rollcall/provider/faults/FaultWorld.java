package io.github.rollcall.provider.faults;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.provider.faults.FaultLedger.Violation;
import io.github.rollcall.sandbox.DirectorySandbox;
import io.github.rollcall.testkit.MutableClock;
import io.github.rollcall.testkit.SyncFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A directory, a host, and what is true of them: each cell of the grid begins with a host that has synced once, a directory
 * that has changed since, and ends with a check of everything that was promised. For one thread, and those it starts.
 */
final class FaultWorld implements AutoCloseable {
    static final DirectoryId CORP = SyncStory.CORP;

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    /** Longer than any provider remembers what it has told. */
    private static final Duration LONG = Duration.ofHours(26);

    static final int PAGE = 5;

    private static final int MOST_FAILURES_TOLD = 5;

    final FaultedProvider provider;
    final DirectorySandbox sandbox;
    final Stranger stranger = new Stranger();
    final Turnover turnover;
    MutableClock clock = MutableClock.at(MORNING);
    InMemoryConnectionStore connections = new InMemoryConnectionStore();
    InMemoryUserStore users = new InMemoryUserStore(clock);

    @Nullable
    Thread runThread;

    boolean interruptKept;

    private final FaultLedger ledger;
    private final FaultJudge judge = new FaultJudge(this);
    private SyncFault fault;
    private final Map<SyncMode, Integer> requests = new EnumMap<>(SyncMode.class);
    private final List<String> failures = new ArrayList<>();
    private final StoreSnapshot expected;
    private DirectoryConnector connector;
    private boolean spoilt;
    private volatile boolean struck;

    FaultWorld(FaultedProvider provider, FaultLedger ledger, SyncFault fault) {
        this.provider = provider;
        this.sandbox = provider.sandbox();
        this.ledger = ledger;
        this.fault = fault;
        sandbox.largestPage(PAGE);
        this.turnover = new Turnover(sandbox);
        this.connector = provider.connector();
        this.expected = unfaulted(SyncMode.FULL);
        if (provider.tellsChanges()) {
            StoreSnapshot changes = unfaulted(SyncMode.CHANGES);
            if (!changes.equals(expected)) {
                throw new IllegalStateException("a listing and changes differ in " + changes.differences(expected));
            }
        }
    }

    private StoreSnapshot unfaulted(SyncMode mode) {
        begin(new FaultCell("without a fault", mode, SyncOutcome.COMPLETE));
        SyncReport report = sync(connector).run(mode);
        if (report.outcome() != SyncOutcome.COMPLETE || report.mode() != mode) {
            throw new IllegalStateException("the run without a fault: " + report.summary());
        }
        requests.put(mode, sandbox.dataRequestCount());
        return snapshot();
    }

    List<SyncMode> modes() {
        return provider.tellsChanges() ? List.of(SyncMode.FULL, SyncMode.CHANGES) : List.of(SyncMode.FULL);
    }

    /** How many data requests the run without a fault sends. */
    int requests(SyncMode mode) {
        return Objects.requireNonNull(requests.get(mode));
    }

    /** How many of them come before the end of the listing, or for changes before their first page. */
    int requestsOfTheListing(SyncMode mode) {
        int pages = (Turnover.MEMBERS + PAGE - 1) / PAGE;
        return provider.checkRequests() + (mode == SyncMode.FULL ? provider.placeRequests() + pages : 0);
    }

    DirectorySync sync(DirectoryConnector used) {
        return DirectorySync.between(used, users, connections).clock(clock);
    }

    StoreSnapshot snapshot() {
        return StoreSnapshot.of(users, CORP);
    }

    /** What the store holds after a run without a fault. */
    StoreSnapshot expected() {
        return expected;
    }

    /** Whether somebody's record is the expected one but for one attribute. */
    boolean hasSameBesides(String id, UserAttribute attribute) {
        Map<UserAttribute, AttributeValue> stored = new HashMap<>(attributes(snapshot(), id));
        Map<UserAttribute, AttributeValue> wanted = new HashMap<>(attributes(expected, id));
        stored.remove(attribute);
        wanted.remove(attribute);
        return stored.equals(wanted);
    }

    private static Map<UserAttribute, AttributeValue> attributes(StoreSnapshot snapshot, String id) {
        return Objects.requireNonNull(snapshot.users().get(id)).user().attributes();
    }

    /** Whether the latest run met a planned fault of an answer. */
    boolean sandboxWasSpoilt() {
        return spoilt;
    }

    /** What the cells from now on are about. */
    void about(SyncFault next) {
        fault = next;
    }

    /** Whether the fault has met the latest run. */
    boolean hasStruck() {
        return struck;
    }

    /** Says that the fault has met the run under way. */
    void strike() {
        struck = true;
    }

    private void begin(FaultCell cell) {
        sandbox.clearFaults();
        // What was done to the directory before is long ago, so that no provider tells it again.
        provider.timePasses(LONG);
        turnover.undo();
        provider.timePasses(LONG);
        clock = MutableClock.at(MORNING);
        connections = new InMemoryConnectionStore();
        users = new InMemoryUserStore(clock);
        insertConnection(CORP);
        SyncReport report = sync(connector).run(SyncMode.FULL);
        if (report.outcome() != SyncOutcome.COMPLETE) {
            throw new IllegalStateException("the first sync: " + report.summary());
        }
        if (!cell.turnoverLater) {
            turnover.happen();
        }
        sandbox.resetCounters();
        struck = cell.strikes;
    }

    void insertConnection(DirectoryId id) {
        connections.insert(Connection.builder(id, "Corp", connector.provider())
                .groupId(sandbox.groupId())
                .state(ConnectionState.READY, null)
                .build());
    }

    /** Tells one cell; what is wrong is kept for {@link #end}. */
    void tell(FaultCell cell) {
        String name = cell.mode + ", " + cell.name;
        AssertionError broken = failureOf(cell, name);
        // Five seconds can pass on a busy machine: told once more. What a cell did to people counts at once.
        if (broken != null && hung(broken)) {
            ledger.toldAgain(fault, String.valueOf(broken.getMessage()));
            broken = failureOf(cell, name);
        }
        if (broken != null) {
            failures.add(String.valueOf(broken.getMessage()));
        }
    }

    private static boolean hung(AssertionError broken) {
        return String.valueOf(broken.getMessage()).contains(" " + Violation.HANG + ": ");
    }

    private @Nullable AssertionError failureOf(FaultCell cell, String name) {
        try {
            run(cell, name);
            return null;
        } catch (AssertionError broken) {
            cell.disarm.accept(this);
            connector.close();
            connector = provider.connector();
            return broken;
        }
    }

    /** Fails if a cell told since the last call has failed. */
    void end() {
        List<String> told = List.copyOf(failures);
        failures.clear();
        if (!told.isEmpty()) {
            throw new AssertionError(told.size() + " cells failed, among them:\n"
                    + String.join("\n", told.subList(0, Math.min(MOST_FAILURES_TOLD, told.size()))));
        }
    }

    private void run(FaultCell cell, String name) {
        begin(cell);
        String so = attempt(cell, name);
        FaultCell then = cell.then;
        if (then != null) {
            sandbox.resetCounters();
            struck = then.strikes;
            so = attempt(then, so + ", then " + then.name);
        }
        SyncMode mode = cell.mode == SyncMode.FULL ? SyncMode.FULL : SyncMode.AUTO;
        judge.converged(so, new Deadline<>(() -> sync(connector).run(mode)).run());
    }

    /** One run under a fault, which ends with the fault; tells what was run and what came of it. */
    private String attempt(FaultCell cell, String name) {
        cell.arm.accept(this);
        StoreSnapshot before = snapshot();
        DirectoryConnector used = cell.connector == null ? connector : cell.connector.apply(this);
        DirectorySync set = DirectorySync.between(used, cell.store.apply(users), cell.connections.apply(connections))
                .clock(clock);
        Deadline<SyncReport> run = new Deadline<>(() -> cell.options.apply(set).run(cell.mode));
        runThread = run.thread();
        Deadline.End<SyncReport> end = run.run();
        interruptKept = end.interruptKept();
        spoilt = sandbox.spoiltCount() > 0;
        ledger.ran(fault, struck || spoilt, struck && cell.killed);
        if (used != connector) {
            used.close();
        }
        judge.ended(cell, name, before, end);
        SyncReport report = end.result();
        if (report != null) {
            cell.check.accept(this, report);
        }
        Instant until = report == null ? clock.instant() : report.until().orElse(clock.instant());
        cell.disarm.accept(this);
        sandbox.clearFaults();
        Instant later = clock.instant().plus(cell.later);
        Instant next = until.isBefore(later) ? later : until.plusSeconds(1);
        provider.timePasses(Duration.between(clock.instant(), next));
        clock.set(next);
        return name + (report == null ? "" : ", which came to " + report.outcome());
    }

    AssertionError broken(Violation violation, String what) {
        return ledger.broken(fault, violation, what);
    }

    /** Something else that was required of a cell. */
    void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw broken(Violation.UNEXPECTED, what);
        }
    }

    /** Another node: a connector of its own over the same stores. */
    SyncReport runOfAnotherNode(Duration later) {
        clock.advance(later);
        try (DirectoryConnector other = provider.connector()) {
            return sync(other).run(SyncMode.FULL);
        }
    }

    @Override
    public void close() {
        connector.close();
        sandbox.close();
        stranger.close();
    }
}
