package io.github.rollcall.provider.faults;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run under one fault: what is done before it, what it may come to, and what is done before the run after it. */
final class FaultCell {
    /** Long enough for every wait the faults ask for, and for a lease to end. */
    static final Duration LATER = Duration.ofHours(2);

    final String name;
    final SyncMode mode;
    final Set<SyncOutcome> allowed;
    Consumer<FaultWorld> arm = world -> {};
    Consumer<FaultWorld> disarm = world -> {};
    UnaryOperator<UserStore> store = UnaryOperator.identity();
    UnaryOperator<ConnectionStore> connections = UnaryOperator.identity();
    UnaryOperator<DirectorySync> options = UnaryOperator.identity();
    BiConsumer<FaultWorld, SyncReport> check = (world, report) -> {};

    @Nullable
    Function<FaultWorld, DirectoryConnector> connector;

    /** Another run under a fault before the one that has to converge. */
    @Nullable
    FaultCell then;

    Set<ErrorCode> thrown = Set.of();
    Duration later = LATER;
    boolean killed;
    boolean turnoverLater;
    boolean countsKnown = true;
    boolean strikes;

    FaultCell(String name, SyncMode mode, SyncOutcome first, SyncOutcome... more) {
        this(name, mode, EnumSet.of(first, more));
    }

    FaultCell(String name, SyncMode mode, Set<SyncOutcome> allowed) {
        this.name = name;
        this.mode = mode;
        this.allowed = Set.copyOf(allowed);
    }

    /** What happens after the directory has changed and before the run. */
    FaultCell arm(Consumer<FaultWorld> action) {
        this.arm = action;
        return this;
    }

    /** What happens before the run after it; planned faults of the sandbox are forgotten in any case. */
    FaultCell disarm(Consumer<FaultWorld> action) {
        this.disarm = action;
        return this;
    }

    /** What stands before the store in the run. */
    FaultCell store(UnaryOperator<UserStore> wrapper) {
        this.store = wrapper;
        return this;
    }

    /** What stands before the store of connections in the run. */
    FaultCell connections(UnaryOperator<ConnectionStore> wrapper) {
        this.connections = wrapper;
        return this;
    }

    /** Has the next run meet a fault too. */
    FaultCell then(FaultCell second) {
        this.then = second;
        return this;
    }

    /** How the run is set up. */
    FaultCell options(UnaryOperator<DirectorySync> change) {
        this.options = change;
        return this;
    }

    /** What else must be true of the report. */
    FaultCell check(BiConsumer<FaultWorld, SyncReport> more) {
        this.check = more;
        return this;
    }

    /** The connector of the run, closed after it; otherwise the same as before and after. */
    FaultCell connector(Function<FaultWorld, DirectoryConnector> made) {
        this.connector = made;
        return this;
    }

    /** Exceptions that may end the run instead of a report. */
    FaultCell mayThrow(ErrorCode... codes) {
        this.thrown = Set.of(codes);
        return this;
    }

    /** How much later the run after it comes. */
    FaultCell later(Duration time) {
        this.later = time;
        return this;
    }

    /** The run may end as a process does that is killed. */
    FaultCell mayBeKilled() {
        this.killed = true;
        return this;
    }

    /** The directory changes when the cell says so, and not before the run. */
    FaultCell turnoverLater() {
        this.turnoverLater = true;
        return this;
    }

    /** The store's word on what it wrote is not to be trusted, so the report's counts are not compared. */
    FaultCell countsUnknown() {
        this.countsKnown = false;
        return this;
    }

    /** The fault is part of the setup, so that it strikes in any case. */
    FaultCell strikes() {
        this.strikes = true;
        return this;
    }
}
