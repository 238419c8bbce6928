package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.PARTIAL;
import static io.github.rollcall.directory.sync.SyncOutcome.QUARANTINED;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxGroup;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults that are stories of a directory or of its configuration, not of an answer. */
final class StoryFaults {
    private static final DirectoryId SECOND = new DirectoryId("second");

    private StoryFaults() {}

    private static FaultCase inEveryMode(String name, Function<SyncMode, FaultCell> cell) {
        return new FaultCase(name, world -> world.modes().forEach(mode -> world.tell(cell.apply(mode))));
    }

    // --- the group --------------------------------------------------------------------------------------------------

    static Stream<FaultCase> missingGroup() {
        return Stream.of(inEveryMode(
                "a wrong id",
                mode -> new FaultCell("a wrong id", mode, QUARANTINED)
                        .connector(world -> world.provider.connectorToGroup(world.provider.unknownGroupId()))
                        .strikes()));
    }

    static Stream<FaultCase> emptyGroup() {
        return Stream.of(inEveryMode(
                "everybody has left",
                mode -> new FaultCell("an empty group", mode, STAGED)
                        .arm(world -> {
                            world.turnover.staff().forEach(world.sandbox::moveOutOfGroup);
                            world.sandbox.moveOutOfGroup(world.turnover.joiner());
                            world.sandbox.moveOutOfGroup(world.turnover.id(1));
                        })
                        .check((world, report) -> world.require(
                                report.users().deactivated() == 0, "an empty group deactivated " + report.users()))
                        .disarm(world -> {
                            world.turnover.staff().forEach(world.sandbox::moveIntoGroup);
                            world.sandbox.moveIntoGroup(world.turnover.joiner());
                            world.sandbox.moveIntoGroup(world.turnover.id(1));
                        })
                        .strikes()));
    }

    static Stream<FaultCase> anotherGroup() {
        return Stream.of(new FaultCase("another group", world -> {
            SandboxGroup other = world.sandbox.addGroup("Another group " + world.provider);
            other.moveInto(world.turnover.joiner());
            world.modes()
                    .forEach(mode -> world.tell(new FaultCell("another group", mode, STAGED)
                            .connector(armed -> armed.provider.connectorToGroup(other.id()))
                            .check((after, report) -> after.require(
                                    report.users().deactivated() == 0, "another group deactivated " + report.users()))
                            .strikes()));
            other.moveOut(world.turnover.joiner());
        }));
    }

    // --- values -----------------------------------------------------------------------------------------------------

    static Stream<FaultCase> malformedDates() {
        return Stream.of("31/12/1999", "1999-02-30", "tomorrow", "0000-00-00")
                .map(text -> inEveryMode(
                        text,
                        mode -> new FaultCell("a birthday '" + text + "'", mode, COMPLETE)
                                .arm(world -> world.sandbox.update(
                                        world.turnover.id(3), world.sandbox.dateOfBirthAttribute(), (Object) text))
                                .check((world, report) -> world.require(
                                        world.hasSameBesides(world.turnover.id(3), UserAttribute.BIRTHDATE),
                                        "more than the birthday is lost"))
                                .disarm(world -> world.turnover.restoreBirthday(3))
                                .strikes()));
    }

    static Stream<FaultCase> swappedLogins() {
        return Stream.of(inEveryMode(
                "two exchange their names",
                mode -> new FaultCell("swapped", mode, COMPLETE)
                        .arm(world -> name(world, 4, 5))
                        .check((world, report) -> {
                            HintKey key = HintKey.of(world.turnover.login(5));
                            boolean found = world.users
                                    .find(FaultWorld.CORP, key)
                                    .user()
                                    .filter(one -> one.user().id().externalId().equals(world.turnover.id(4)))
                                    .isPresent();
                            world.require(found, "the login leads to somebody else");
                        })
                        .disarm(world -> name(world, 5, 4))
                        .strikes()));
    }

    /** The fourth and the fifth get the names of these. */
    private static void name(FaultWorld world, int... owners) {
        boolean swap = owners[0] == 4;
        for (SandboxAttribute attribute : new SandboxAttribute[] {SandboxAttribute.LOGIN, SandboxAttribute.EMAIL}) {
            world.sandbox.update(world.turnover.id(4), attribute, world.turnover.login(swap ? 5 : 4));
            world.sandbox.update(world.turnover.id(5), attribute, world.turnover.login(swap ? 4 : 5));
        }
    }

    // --- changes ----------------------------------------------------------------------------------------------------

    private static FaultCase changes(String name, Consumer<FaultWorld> odd) {
        return new FaultCase(
                name,
                world -> world.tell(new FaultCell(name, SyncMode.CHANGES, COMPLETE)
                        .arm(odd)
                        .disarm(after -> after.provider.changes().ifPresent(FaultedProvider.ChangeTeller::plainly))
                        .strikes()));
    }

    static Stream<FaultCase> contradictions() {
        return Stream.of(
                changes(
                        "told twice",
                        world -> world.provider.changes().ifPresent(FaultedProvider.ChangeTeller::repeat)),
                changes("gone and back", StoryFaults::goneAndBack),
                changes("gone and back, told twice", world -> {
                    world.provider.changes().ifPresent(FaultedProvider.ChangeTeller::repeat);
                    goneAndBack(world);
                }));
    }

    private static void goneAndBack(FaultWorld world) {
        world.sandbox.moveOutOfGroup(world.turnover.id(4));
        world.sandbox.disable(world.turnover.id(5));
        world.sandbox.moveIntoGroup(world.turnover.id(4));
        world.sandbox.enable(world.turnover.id(5));
        world.sandbox.moveIntoGroup(world.turnover.id(0));
        world.sandbox.moveOutOfGroup(world.turnover.id(0));
    }

    static Stream<FaultCase> split() {
        return Stream.of(changes(
                "a change on each page",
                world -> world.provider.changes().ifPresent(FaultedProvider.ChangeTeller::split)));
    }

    static Stream<FaultCase> movesWhileRead() {
        return Stream.of(new FaultCase("everything changes at once", world -> {
            for (SyncMode mode : world.modes()) {
                for (int request = 1; request <= world.requests(mode); request++) {
                    int at = request;
                    world.tell(new FaultCell("changes at request " + at, mode, COMPLETE, PARTIAL, STAGED)
                            .turnoverLater()
                            .arm(armed -> armed.sandbox.beforeRequest(at, () -> {
                                armed.strike();
                                armed.turnover.happen();
                            }))
                            .disarm(after -> {
                                if (!after.hasStruck()) {
                                    after.turnover.happen();
                                }
                            }));
                }
            }
        }));
    }

    // --- configuration ----------------------------------------------------------------------------------------------

    static Stream<FaultCase> anotherMapping() {
        return Stream.of(inEveryMode(
                "another mapping",
                mode -> new FaultCell("another mapping", mode, COMPLETE)
                        .connector(world ->
                                world.provider.connectorWith(UserAttribute.BIRTHDATE, world.provider.ownAttribute()))
                        .check((world, report) -> world.require(
                                report.mode() == SyncMode.FULL
                                        && report.users().updated()
                                                >= world.turnover.staff().size(),
                                "a new mapping was not read anew: " + report))
                        .strikes()));
    }

    static Stream<FaultCase> twoDirectories() {
        return Stream.of(new FaultCase("in two directories", world -> {
            for (SyncMode mode : world.modes()) {
                for (int request = 1; request <= world.requests(mode); request++) {
                    int at = request;
                    world.tell(new FaultCell("the other breaks at request " + at, mode, COMPLETE, FAILED, STAGED)
                            .turnoverLater()
                            .arm(armed -> secondDirectory(armed, at))
                            .check((after, report) -> after.require(
                                    StoreSnapshot.of(after.users, SECOND).users().values().stream()
                                                    .filter(user ->
                                                            user.deactivation().isPresent())
                                                    .count()
                                            == after.turnover.leavers().size(),
                                    "the run of one directory changed records of another")));
                }
            }
        }));
    }

    private static void secondDirectory(FaultWorld world, int request) {
        world.insertConnection(SECOND);
        try (DirectoryConnector second = world.provider.connectorOf(SECOND)) {
            SyncOutcome first = world.sync(second).run(SyncMode.FULL).outcome();
            world.turnover.happen();
            SyncOutcome next = world.sync(second).run(SyncMode.AUTO).outcome();
            world.require(first == COMPLETE && next == COMPLETE, "the second directory came to " + first + ", " + next);
        }
        world.sandbox.resetCounters();
        world.sandbox.failRequests(request, Integer.MAX_VALUE, Fault.connectionReset());
    }

    // --- other areas ------------------------------------------------------------------------------------------------

    static Stream<FaultCase> otherAreas() {
        return Stream.of(
                        Fault.status(403),
                        Fault.status(500),
                        Fault.connectionReset(),
                        Fault.garbage(),
                        Fault.status(404))
                .map(fault -> new FaultCase(fault + " outside of users", world -> {
                    int users = world.requests(SyncMode.FULL);
                    for (int more = 1; more == 1 || world.sandboxWasSpoilt(); more++) {
                        int request = users + more;
                        world.tell(new FaultCell(fault + " from request " + request, SyncMode.FULL, COMPLETE)
                                .arm(armed -> armed.sandbox.failRequests(request, Integer.MAX_VALUE, fault))
                                .options(sync -> sync.groups(new InMemoryGroupStore())
                                        .applications(new InMemoryApplicationStore()))
                                .check((after, report) -> after.require(
                                        after.snapshot().equals(after.expected()), "users changed with another area")));
                    }
                }));
    }
}
