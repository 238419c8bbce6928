package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link VerificationStore} must do. A host extends it next to its store and makes an empty store in {@link
 * #newStore()}. Times are whole milliseconds.
 */
@Tag("R-41")
public abstract class VerificationStoreContract {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryId OTHER = new DirectoryId("other");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");
    private static final String REFERENCE = "ab".repeat(32);
    private static final int RIVALS = 16;

    private VerificationStore store;

    /** For subclasses. */
    protected VerificationStoreContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @return the store
     */
    protected abstract VerificationStore newStore();

    @BeforeEach
    final void openAnEmptyStore() {
        store = newStore();
    }

    private static StoredVerification verification(DirectoryId directory, String id, @Nullable String user) {
        return new StoredVerification(
                id,
                directory,
                user,
                VerificationState.STARTED,
                1,
                NOON,
                NOON,
                NOON.plusSeconds(60),
                "content",
                "key:seal");
    }

    private static StoredVerification next(StoredVerification one, VerificationState state, Instant at) {
        return new StoredVerification(
                one.id(),
                one.directory(),
                one.externalId(),
                state,
                one.version() + 1,
                one.startedAt(),
                at,
                at.plusSeconds(60),
                "content of " + state,
                "key:" + state);
    }

    private static StoredVerification startedAt(StoredVerification one, Instant at) {
        return new StoredVerification(
                one.id(),
                one.directory(),
                one.externalId(),
                one.state(),
                one.version(),
                at,
                at,
                at,
                one.content(),
                one.seal());
    }

    private static List<String> ids(List<StoredVerification> some) {
        return some.stream().map(StoredVerification::id).toList();
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertEquals(Optional.empty(), store.find(CORP, "a"));
        assertFalse(store.update(next(verification(CORP, "a", "u1"), VerificationState.STOPPED, NOON)));
        assertEquals(List.of(), store.list(CORP, VerificationState.STARTED, NOON, 10));
        assertEquals(List.of(), store.ofUser(new DirectoryUserId(CORP, "u1"), 10));
        assertEquals(0, store.remove(CORP, NOON.plusSeconds(1)));
    }

    @Test
    void everyFieldSurvives() {
        String odd = "line\nbreak \"quoted\" \\ and a letter outside of ASCII: \u017F";
        StoredVerification full = new StoredVerification(
                "AbC-_123",
                CORP,
                "user with spaces",
                VerificationState.IN_PROGRESS,
                1,
                NOON,
                NOON.plusMillis(1),
                NOON.plusMillis(2),
                odd,
                "k1:" + odd);
        StoredVerification nobody = verification(CORP, "b", null);
        assertTrue(store.insert(full));
        assertTrue(store.insert(nobody));

        assertEquals(Optional.of(full), store.find(CORP, full.id()));
        assertEquals(Optional.of(nobody), store.find(CORP, "b"));
    }

    @Test
    void everyStateSurvives() {
        for (VerificationState state : VerificationState.values()) {
            StoredVerification one = verification(CORP, "of " + state, "u1");
            store.insert(one);

            assertTrue(store.update(next(one, state, NOON)));
            assertEquals(
                    state,
                    store.find(CORP, "of " + state).map(found -> found.state()).orElseThrow());
        }
    }

    @Test
    void longContentIsNotCut() {
        StoredVerification one = verification(CORP, "a", "u1");
        StoredVerification full = new StoredVerification(
                one.id(), CORP, "u1", one.state(), 1, NOON, NOON, NOON, "x".repeat(100_000), one.seal());
        store.insert(full);

        assertEquals(Optional.of(full), store.find(CORP, "a"));
    }

    @Test
    void anIdIsTakenOnceInADirectory() {
        assertTrue(store.insert(verification(CORP, "a", "u1")));
        assertFalse(store.insert(verification(CORP, "a", "u2")));
        assertTrue(store.insert(verification(OTHER, "a", "u3")));

        assertEquals(Optional.of(verification(CORP, "a", "u1")), store.find(CORP, "a"));
        assertEquals(Optional.of(verification(OTHER, "a", "u3")), store.find(OTHER, "a"));
    }

    @Test
    void idsAreComparedCharacterByCharacter() {
        store.insert(verification(CORP, "Aa", "u1"));

        assertEquals(Optional.empty(), store.find(CORP, "aa"));
        assertEquals(Optional.empty(), store.find(CORP, "Aa "));
        assertEquals(Optional.empty(), store.find(CORP, "' OR '1'='1"));
        assertEquals(Optional.empty(), store.find(OTHER, "Aa"));
        assertTrue(store.insert(verification(CORP, "aa", "u1")));
    }

    @Test
    void anUpdateReplacesTheRecordOfTheVersionBeforeAlone() {
        StoredVerification first = verification(CORP, "a", "u1");
        StoredVerification second = next(first, VerificationState.IN_REVIEW, NOON.plusSeconds(1));
        store.insert(first);
        store.insert(verification(CORP, "b", "u1"));
        store.insert(verification(OTHER, "a", "u1"));

        assertTrue(store.update(second));
        assertEquals(Optional.of(second), store.find(CORP, "a"));
        assertEquals(Optional.of(verification(CORP, "b", "u1")), store.find(CORP, "b"));
        assertEquals(Optional.of(verification(OTHER, "a", "u1")), store.find(OTHER, "a"));
    }

    @Test
    void anUpdateOfAnOlderOrALaterRecordIsRefusedAndChangesNothing() {
        StoredVerification first = verification(CORP, "a", "u1");
        StoredVerification second = next(first, VerificationState.VERIFIED, NOON);
        store.insert(first);
        store.update(second);

        assertFalse(store.update(next(first, VerificationState.STOPPED, NOON)));
        assertFalse(store.update(next(next(second, VerificationState.STOPPED, NOON), VerificationState.STOPPED, NOON)));
        assertEquals(Optional.of(second), store.find(CORP, "a"));
    }

    @Test
    void ofConcurrentUpdatesOneWins() throws Exception {
        StoredVerification now = verification(CORP, "a", "u1");
        store.insert(now);
        for (int round = 1; round <= 5; round++) {
            StoredVerification read = now;
            List<StoredVerification> rivals = IntStream.range(0, RIVALS)
                    .mapToObj(rival -> next(read, VerificationState.IN_PROGRESS, NOON.plusSeconds(rival)))
                    .toList();
            List<Callable<Boolean>> updates = rivals.stream()
                    .<Callable<Boolean>>map(rival -> () -> store.update(rival))
                    .toList();

            List<Boolean> won = Together.all(updates);

            assertEquals(1, won.stream().filter(one -> one).count());
            now = rivals.get(won.indexOf(true));
            assertEquals(Optional.of(now), store.find(CORP, "a"));
        }
    }

    @Test
    void aReferenceIsClaimedForOneVerificationOfOneDirectory() {
        assertTrue(store.claimReference(REFERENCE, CORP, "a"));
        assertTrue(store.claimReference(REFERENCE, CORP, "a"));

        assertFalse(store.claimReference(REFERENCE, CORP, "b"));
        assertFalse(store.claimReference(REFERENCE, OTHER, "a"));
        assertTrue(store.claimReference("cd".repeat(32), CORP, "a"));
    }

    @Test
    void ofConcurrentClaimsOneWins() throws Exception {
        List<Callable<Boolean>> claims = IntStream.range(0, RIVALS)
                .<Callable<Boolean>>mapToObj(rival -> () -> store.claimReference(REFERENCE, CORP, "v" + rival))
                .toList();

        assertEquals(1, Together.all(claims).stream().filter(claimed -> claimed).count());
    }

    @Test
    void aListHoldsOneStateOfOneDirectoryTheLongestUnchangedFirst() {
        store.insert(startedAt(verification(CORP, "b", "u1"), NOON));
        store.insert(startedAt(verification(CORP, "a", "u2"), NOON));
        store.insert(startedAt(verification(CORP, "C", "u3"), NOON));
        store.insert(startedAt(verification(CORP, "z", null), NOON.minusMillis(1)));
        store.insert(startedAt(verification(CORP, "late", "u4"), NOON.plusMillis(1)));
        store.insert(startedAt(verification(OTHER, "x", "u1"), NOON));
        StoredVerification gone = startedAt(verification(CORP, "gone", "u1"), NOON);
        store.insert(gone);
        store.update(next(gone, VerificationState.STOPPED, NOON));

        assertEquals(List.of("z", "C", "a", "b"), ids(store.list(CORP, VerificationState.STARTED, NOON, 10)));
        assertEquals(List.of("z", "C"), ids(store.list(CORP, VerificationState.STARTED, NOON, 2)));
        assertEquals(List.of("gone"), ids(store.list(CORP, VerificationState.STOPPED, NOON, 10)));
    }

    @Test
    void theVerificationsOfAUserAreListedTheLatestBegunFirst() {
        store.insert(startedAt(verification(CORP, "old", "u1"), NOON.minusSeconds(1)));
        store.insert(startedAt(verification(CORP, "b", "u1"), NOON));
        store.insert(startedAt(verification(CORP, "a", "u1"), NOON));
        store.insert(verification(CORP, "of another", "U1"));
        store.insert(verification(CORP, "of nobody", null));
        store.insert(verification(OTHER, "elsewhere", "u1"));

        DirectoryUserId user = new DirectoryUserId(CORP, "u1");
        assertEquals(List.of("a", "b", "old"), ids(store.ofUser(user, 10)));
        assertEquals(List.of("a", "b"), ids(store.ofUser(user, 2)));
    }

    @Test
    void whatHasNotChangedForLongCanBeRemovedAndItsReferenceStaysClaimed() {
        store.insert(startedAt(verification(CORP, "old", "u1"), NOON.minusMillis(1)));
        store.insert(startedAt(verification(CORP, "new", "u1"), NOON));
        store.insert(startedAt(verification(OTHER, "old", "u1"), NOON.minusMillis(1)));
        store.claimReference(REFERENCE, CORP, "old");

        assertEquals(1, store.remove(CORP, NOON));
        assertEquals(Optional.empty(), store.find(CORP, "old"));
        assertTrue(store.find(CORP, "new").isPresent());
        assertTrue(store.find(OTHER, "old").isPresent());
        assertFalse(store.claimReference(REFERENCE, CORP, "new"));
    }
}
