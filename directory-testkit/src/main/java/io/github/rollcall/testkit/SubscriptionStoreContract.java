package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SubscriptionStore} must do. A host that wants notifications extends it next to its store and makes an
 * empty store in {@link #newStore()}. Times are whole milliseconds.
 */
@Tag("R-24")
public abstract class SubscriptionStoreContract {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryId OTHER = new DirectoryId("other");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private SubscriptionStore store;

    /** For subclasses. */
    protected SubscriptionStoreContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @return the store
     */
    protected abstract SubscriptionStore newStore();

    @BeforeEach
    final void openAnEmptyStore() {
        store = newStore();
    }

    private static Subscription subscription(String id, DirectoryId directory) {
        return new Subscription(id, directory, "tenant-1", "/users", "ab".repeat(32), NOON);
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertEquals(Optional.empty(), store.find("a"));
        assertEquals(List.of(), store.list(CORP));
        assertFalse(store.update(subscription("a", CORP)));
        assertFalse(store.remove("a"));
    }

    @Test
    void everyFieldSurvives() {
        Subscription full = new Subscription(
                "7f105c7d-2dc5-4530-97cd-4e7ae6534c07", CORP, "tenant-1", "/groups", "0f".repeat(32), NOON);
        assertTrue(store.insert(full));

        assertEquals(Optional.of(full), store.find(full.id()));
        assertEquals(List.of(full), store.list(CORP));
    }

    @Test
    void anIdIsTakenOnce() {
        assertTrue(store.insert(subscription("a", CORP)));
        assertFalse(store.insert(subscription("a", OTHER)));

        assertEquals(Optional.of(subscription("a", CORP)), store.find("a"));
        assertEquals(List.of(), store.list(OTHER));
    }

    @Test
    void idsAreComparedCharacterByCharacter() {
        store.insert(subscription("Aa", CORP));

        assertEquals(Optional.empty(), store.find("aa"));
        assertEquals(Optional.empty(), store.find("Aa "));
        assertEquals(Optional.empty(), store.find("' OR '1'='1"));
        assertFalse(store.remove("aA"));
        assertTrue(store.insert(subscription("aa", CORP)));
    }

    @Test
    void aListHoldsOneDirectoryInTheOrderOfIdsAndExpiredOnesToo() {
        store.insert(subscription("b", CORP));
        store.insert(subscription("x", OTHER));
        store.insert(subscription("a", CORP).until(Instant.EPOCH));
        store.insert(subscription("C", CORP));

        assertEquals(
                List.of("C", "a", "b"),
                store.list(CORP).stream().map(Subscription::id).toList());
    }

    @Test
    void anUpdateReplacesTheRecordOfItsIdAlone() {
        store.insert(subscription("a", CORP));
        store.insert(subscription("b", CORP));

        assertTrue(store.update(subscription("a", CORP).until(NOON.plusSeconds(60))));
        assertEquals(NOON.plusSeconds(60), store.find("a").orElseThrow().expiresAt());
        assertEquals(NOON, store.find("b").orElseThrow().expiresAt());
    }

    @Test
    void whatIsRemovedIsGone() {
        store.insert(subscription("a", CORP));

        assertTrue(store.remove("a"));
        assertEquals(Optional.empty(), store.find("a"));
        assertEquals(List.of(), store.list(CORP));
        assertFalse(store.remove("a"));
    }
}
