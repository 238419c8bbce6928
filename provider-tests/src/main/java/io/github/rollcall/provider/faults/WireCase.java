package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.PARTIAL;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;

import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers that go wrong in one way, from each request of a run on, for as long as each {@link Lasting}. */
final class WireCase {
    private static final Duration A_DAY_LATER = Duration.ofHours(26);

    private final String name;
    private final Fault fault;
    private final Set<SyncOutcome> outcomes;
    private List<Lasting> lastings = List.of(Lasting.values());
    private boolean passes;
    private boolean passesInListings;
    private boolean losesChanges;
    private boolean whileListing;
    private boolean afterTheListing;
    private Consumer<FaultWorld> arm = world -> {};
    private Consumer<FaultWorld> disarm = world -> {};
    private UnaryOperator<DirectorySync> options = UnaryOperator.identity();
    private @Nullable Function<FaultWorld, DirectoryConnector> connector;

    private WireCase(String name, Fault fault, Set<SyncOutcome> outcomes) {
        this.name = name;
        this.fault = fault;
        this.outcomes = outcomes;
    }

    /** What a fault that lasts from a request of the listing on may come to. */
    static WireCase of(String name, Fault fault, SyncOutcome first, SyncOutcome... more) {
        return new WireCase(name, fault, EnumSet.of(first, more));
    }

    static WireCase of(NamedFault fault, SyncOutcome first, SyncOutcome... more) {
        return of(fault.name(), fault.fault(), first, more);
    }

    /** It lasts so long and no longer. */
    WireCase lasts(Lasting first, Lasting... more) {
        this.lastings = List.copyOf(EnumSet.of(first, more));
        return this;
    }

    /** Once, it costs nothing but a retry. */
    WireCase passes() {
        this.passes = true;
        return this;
    }

    /** Once, it costs a listing nothing but a retry; an answer about one user may be an error, of which it leaves no word. */
    WireCase passesInListings() {
        this.passesInListings = true;
        return this;
    }

    /** A change that was told in a row nobody can read is found by the next listing, not by the next changes. */
    WireCase losesChanges() {
        this.losesChanges = true;
        return this;
    }

    /** It is about a listing and what comes before it; said of one user, it is a word on that user, or contradicts itself. */
    WireCase whileListing() {
        this.whileListing = true;
        return this;
    }

    /** It is about the reads by id after a listing. */
    WireCase afterTheListing() {
        this.afterTheListing = true;
        return this;
    }

    WireCase options(UnaryOperator<DirectorySync> change) {
        this.options = change;
        return this;
    }

    WireCase connector(Function<FaultWorld, DirectoryConnector> made) {
        this.connector = made;
        return this;
    }

    WireCase around(Consumer<FaultWorld> before, Consumer<FaultWorld> after) {
        this.arm = before;
        this.disarm = after;
        return this;
    }

    /** As one of the ways of a fault. */
    FaultCase way(int way) {
        return new FaultCase(name, world -> tell(world, way));
    }

    private void tell(FaultWorld world, int way) {
        for (SyncMode mode : world.modes()) {
            int first = afterTheListing ? world.requestsOfTheListing(mode) + 1 : 1;
            boolean onlyListing = whileListing && mode == SyncMode.FULL;
            int last = onlyListing ? world.requestsOfTheListing(mode) : world.requests(mode);
            for (int request = first; request <= last; request++) {
                for (int turn = 0; turn < lastings.size(); turn++) {
                    if (GridSize.chosen().holds(way, request, turn, lastings.size())) {
                        world.tell(cell(world, mode, request, lastings.get(turn)));
                    }
                }
            }
        }
    }

    private FaultCell cell(FaultWorld world, SyncMode mode, int request, Lasting lasting) {
        FaultCell cell = new FaultCell(
                        name + ", from request " + request + " " + lasting,
                        mode,
                        allowed(lasting, request <= world.requestsOfTheListing(mode)))
                .arm(started -> {
                    arm.accept(started);
                    started.sandbox.failRequests(request, lasting.requests, fault);
                })
                .disarm(disarm)
                .options(options);
        if (connector != null) {
            cell.connector(connector);
        }
        return losesChanges && mode == SyncMode.CHANGES ? cell.later(A_DAY_LATER) : cell;
    }

    private Set<SyncOutcome> allowed(Lasting lasting, boolean inListing) {
        if (lasting == Lasting.ONCE && (passes || (passesInListings && inListing))) {
            return EnumSet.of(COMPLETE);
        }
        EnumSet<SyncOutcome> allowed = EnumSet.copyOf(outcomes);
        if (lasting != Lasting.FOR_EVER || !inListing) {
            allowed.addAll(EnumSet.of(COMPLETE, STAGED, PARTIAL));
        }
        if (whileListing && !inListing) {
            allowed.add(FAILED);
        }
        return allowed;
    }
}
