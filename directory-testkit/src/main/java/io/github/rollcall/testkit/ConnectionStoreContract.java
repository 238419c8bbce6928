package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConnectionStore} must do. A host extends it next to its store and makes an empty store in {@link
 * #newStore()}. Times are whole milliseconds. Several tests call one store from several threads. An attempt is only ever
 * added to a directory that has a connection.
 */
@Tag("R-24")
public abstract class ConnectionStoreContract {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryId OTHER = new DirectoryId("other");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");
    private static final String TEXT = "Zoë 渡邉 محمد 🙂 e\u0301 ' \" \\ % _ ; \t\n";

    private ConnectionStore store;

    /** For subclasses. */
    protected ConnectionStoreContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @return the store
     */
    protected abstract ConnectionStore newStore();

    @BeforeEach
    final void openAnEmptyStore() {
        store = newStore();
    }

    // --- connections ------------------------------------------------------------------------------------------------

    @Test
    void anEmptyStoreHasNothing() {
        assertEquals(List.of(), store.list());
        assertEquals(Optional.empty(), store.find(CORP));
        assertFalse(store.update(connection(CORP, "Corp", 1)));
        assertFalse(store.remove(CORP));
        assertEquals(Optional.empty(), store.takeAttempt("handle", NOON));
        assertEquals(List.of(), store.list());
    }

    @Test
    void aNewConnectionStartsWithVersionOne() {
        assertTrue(store.insert(connection(CORP, "Corp", 0)));
        assertTrue(store.insert(connection(OTHER, "Other", 7)));

        assertEquals(connection(CORP, "Corp", 1), found(CORP));
        assertEquals(connection(OTHER, "Other", 1), found(OTHER));
    }

    @Test
    void aDirectoryIsInsertedOnce() {
        store.insert(connection(CORP, "first", 0));

        assertFalse(store.insert(connection(CORP, "second", 0)));
        assertEquals(connection(CORP, "first", 1), found(CORP));
    }

    @Test
    void ofConcurrentInsertsOneWins() throws Exception {
        List<Boolean> won = Together.times(8, () -> store.insert(connection(CORP, "Corp", 0)));

        assertEquals(1, won.stream().filter(one -> one).count());
        assertEquals(1, store.list().size());
    }

    @Test
    void anUpdateReplacesWhatWasReadAndRaisesTheVersion() {
        store.insert(connection(CORP, "Corp", 0));

        assertTrue(store.update(found(CORP).toBuilder().groupId("g-1").build()));
        assertEquals(Optional.of("g-1"), found(CORP).groupId());
        assertEquals(2, found(CORP).version());
        assertTrue(store.update(found(CORP).toBuilder().groupId("g-2").build()));
        assertEquals(3, found(CORP).version());
    }

    @Test
    void anUpdateOfAnOlderRecordIsRefusedAndChangesNothing() {
        store.insert(connection(CORP, "Corp", 0));
        Connection read = found(CORP);
        store.update(read.toBuilder().groupId("mine").build());

        assertFalse(store.update(read.toBuilder().groupId("theirs").build()));
        assertFalse(store.update(read.toBuilder().groupId("theirs").version(99).build()));
        assertEquals(Optional.of("mine"), found(CORP).groupId());
        assertEquals(2, found(CORP).version());
    }

    @Test
    void ofConcurrentUpdatesOneWins() throws Exception {
        store.insert(connection(CORP, "Corp", 0));
        Connection read = found(CORP);
        List<Callable<Boolean>> updates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Connection mine = read.toBuilder().lastReport("run " + i).build();
            updates.add(() -> store.update(mine));
        }

        List<Boolean> won = Together.all(updates);

        assertEquals(1, won.stream().filter(one -> one).count());
        assertEquals(
                read.toBuilder()
                        .lastReport("run " + won.indexOf(true))
                        .version(2)
                        .build(),
                found(CORP));
    }

    @Test
    void everyFieldSurvives() {
        Connection full = Connection.builder(CORP, TEXT.strip().repeat(10).substring(0, 200), "entra")
                .tenant("5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54")
                .groupId("0f6c2e0a-1f5e-4d0c-9c55-0d7f3d2a9b11")
                .permissionLevel(PermissionLevel.READ_WRITE)
                .state(ConnectionState.QUARANTINED, TEXT.repeat(50))
                .staged(new StagedPlan("ab".repeat(32), 1L << 40, "run-1", NOON, NOON.plusSeconds(86_400)))
                .lastReport(TEXT.repeat(200))
                .build();
        store.insert(full);

        assertEquals(full.toBuilder().version(1).build(), found(CORP));
        assertEquals(List.of(found(CORP)), store.list());
    }

    @Test
    void everyFieldCanBeEmptiedAgain() {
        store.insert(connection(CORP, "Corp", 0).toBuilder()
                .tenant("t")
                .groupId("g")
                .permissionLevel(PermissionLevel.READ_WRITE)
                .state(ConnectionState.INCOMPLETE, "why")
                .staged(new StagedPlan("ab", 1, "run", NOON, NOON))
                .lastReport("report")
                .build());

        Connection bare = connection(CORP, "Corp", 1);
        assertTrue(store.update(bare));
        assertEquals(bare.toBuilder().version(2).build(), found(CORP));
    }

    @Test
    void everyStateAndLevelSurvives() {
        for (ConnectionState state : ConnectionState.values()) {
            for (PermissionLevel level : PermissionLevel.values()) {
                DirectoryId directory = new DirectoryId(state + "-" + level);
                store.insert(connection(directory, "Corp", 0).toBuilder()
                        .state(state, null)
                        .permissionLevel(level)
                        .build());

                assertEquals(state, found(directory).state());
                assertEquals(level, found(directory).permissionLevel());
            }
        }
    }

    @Test
    @Tag("R-8")
    void allConnectionsAreListedInTheOrderOfTheirIds() {
        List<String> ordered = List.of("-", ".", "10", "2", "A", "B", "Z", "_", "a", "a-b", "a.b", "aB", "ab", "b");
        List<String> mixed = new ArrayList<>(ordered.subList(7, ordered.size()));
        mixed.addAll(ordered.subList(0, 7));
        for (String id : mixed) {
            store.insert(connection(new DirectoryId(id), "Corp", 0).toBuilder()
                    .state(id.equals("b") ? ConnectionState.DELETED : ConnectionState.READY, null)
                    .build());
        }

        assertEquals(
                ordered,
                store.list().stream().map(one -> one.directory().value()).toList());
    }

    @Test
    void aRemovedConnectionIsGoneAndTheOthersStay() {
        store.insert(connection(CORP, "Corp", 0));
        store.insert(connection(OTHER, "Other", 0));

        assertTrue(store.remove(CORP));
        assertFalse(store.remove(CORP));
        assertEquals(Optional.empty(), store.find(CORP));
        assertEquals(List.of(found(OTHER)), store.list());
        assertTrue(store.insert(connection(CORP, "again", 5)));
        assertEquals(1, found(CORP).version());
    }

    // --- consent attempts -------------------------------------------------------------------------------------------

    @Test
    @Tag("R-3")
    void anAttemptIsTakenOnceWithEveryField() {
        ConsentAttempt attempt = attempt("handle", CORP);
        assertTrue(store.insertAttempt(attempt));

        assertEquals(Optional.of(attempt), store.takeAttempt("handle", NOON));
        assertEquals(Optional.empty(), store.takeAttempt("handle", NOON));
    }

    @Test
    @Tag("R-3")
    void ofConcurrentTakersOneGetsTheAttempt() throws Exception {
        for (int round = 0; round < 5; round++) {
            store.insertAttempt(attempt("handle-" + round, CORP));
            String handle = "handle-" + round;

            List<Optional<ConsentAttempt>> taken = Together.times(8, () -> store.takeAttempt(handle, NOON));

            assertEquals(1, taken.stream().filter(Optional::isPresent).count());
        }
    }

    @Test
    @Tag("R-3")
    void aTakenHandleIsRefusedAndChangesNothing() {
        ConsentAttempt first = attempt("handle", CORP);
        store.insertAttempt(first);

        assertFalse(store.insertAttempt(attempt("handle", OTHER)));
        assertEquals(Optional.of(first), store.takeAttempt("handle", NOON));
    }

    @Test
    @Tag("R-3")
    void handlesAreComparedExactly() {
        store.insertAttempt(attempt("abcdef", CORP));

        for (String other : List.of("ABCDEF", "abcdef ", "abcde", "abcdef%", "abcde_")) {
            assertEquals(Optional.empty(), store.takeAttempt(other, NOON), other);
        }
        assertTrue(store.takeAttempt("abcdef", NOON).isPresent());
    }

    @Test
    @Tag("R-3")
    void anExpiredAttemptIsRemovedAndNotReturned() {
        ConsentAttempt attempt = attempt("handle", CORP);
        store.insertAttempt(attempt);

        assertEquals(
                Optional.empty(),
                store.takeAttempt("handle", attempt.expiresAt().plusMillis(1)));
        assertEquals(Optional.empty(), store.takeAttempt("handle", NOON), "it was removed, not only hidden");
    }

    @Test
    @Tag("R-3")
    void anAttemptEndsAtItsTimeAndNotBefore() {
        store.insertAttempt(attempt("early", CORP));
        store.insertAttempt(attempt("late", CORP));
        Instant end = attempt("early", CORP).expiresAt();

        assertTrue(store.takeAttempt("early", end.minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), store.takeAttempt("late", end));
    }

    @Test
    @Tag("R-3")
    void aRemovedConnectionTakesItsAttemptsAlong() {
        store.insertAttempt(attempt("mine", CORP));
        store.insertAttempt(attempt("theirs", OTHER));

        store.remove(CORP);

        assertEquals(Optional.empty(), store.takeAttempt("mine", NOON));
        assertTrue(store.takeAttempt("theirs", NOON).isPresent());
    }

    private Connection found(DirectoryId directory) {
        return store.find(directory).orElseThrow(() -> new AssertionError(directory + " should be stored"));
    }

    private ConsentAttempt attempt(String handle, DirectoryId directory) {
        store.insert(connection(directory, "Corp", 0));
        return new ConsentAttempt(handle, directory, "binding of " + handle, NOON.plusSeconds(600));
    }

    private static Connection connection(DirectoryId directory, String name, long version) {
        return Connection.builder(directory, name, "entra").version(version).build();
    }
}
