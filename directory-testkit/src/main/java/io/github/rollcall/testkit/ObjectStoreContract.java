package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.directory.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ObjectStore} must do: of applications, of service principals, and by {@link GroupStoreContract} of groups.
 *
 * @param <T> what is kept
 */
public abstract class ObjectStoreContract<T extends DirectoryObject> {
    /** A directory. */
    static final DirectoryId CORP = new DirectoryId("corp");

    private static final DirectoryId OTHER = new DirectoryId("other");
    private static final AreaScan FIRST = scan(CORP, 1, "first");
    private static final AreaScan SECOND = scan(CORP, 2, "second");

    /** The store under test, empty before each. */
    ObjectStore<T> store;

    /** For subclasses. */
    protected ObjectStoreContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @return the store
     */
    protected abstract ObjectStore<T> newStore();

    /**
     * Makes an object.
     *
     * @param externalId its id
     * @param name its name
     * @return the object
     */
    protected abstract T object(String externalId, String name);

    static AreaScan scan(DirectoryId directory, long epoch, String id) {
        return new AreaScan(directory, epoch, id);
    }

    @BeforeEach
    final void openAnEmptyStore() {
        store = newStore();
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertEquals(Optional.empty(), store.find(CORP, "a"));
        assertEquals(List.of(), store.list(CORP, null, 10));
        assertEquals(List.of(), store.unseen(FIRST, null, 10));
        assertEquals(0, store.remove(FIRST, List.of("a")));
    }

    @Test
    void savingCountsWhatIsNewOrDifferent() {
        assertEquals(2, store.save(FIRST, List.of(object("a", "Ana"), object("b", "Bob"))));
        assertEquals(1, store.save(SECOND, List.of(object("a", "Ana"), object("b", "Bobby"))));
        assertEquals(Optional.of(object("b", "Bobby")), store.find(CORP, "b"));
    }

    @Test
    void whatAScanHasNotShownIsUnseen() {
        store.save(FIRST, List.of(object("a", "Ana"), object("b", "Bob"), object("c", "Cia"), object("d", "Dan")));
        store.save(SECOND, List.of(object("b", "Bob")));
        store.seen(SECOND, List.of("d", "unknown"));
        assertEquals(List.of("a", "c"), store.unseen(SECOND, null, 10));
        assertEquals(List.of("a"), store.unseen(SECOND, null, 1));
        assertEquals(List.of("c"), store.unseen(SECOND, "a", 10));
        assertEquals(Optional.empty(), store.find(CORP, "unknown"));
    }

    @Test
    void whatIsRemovedIsGone() {
        store.save(FIRST, List.of(object("a", "Ana"), object("b", "Bob")));
        assertEquals(1, store.remove(SECOND, List.of("a", "nobody")));
        assertEquals(List.of(object("b", "Bob")), store.list(CORP, null, 10));
        assertEquals(0, store.remove(SECOND, List.of("a")));
    }

    @Test
    void listsAreInTheOrderOfIdsAndBounded() {
        store.save(FIRST, List.of(object("c", "Cia"), object("a", "Ana"), object("b", "Bob")));
        assertEquals(List.of(object("a", "Ana"), object("b", "Bob")), store.list(CORP, null, 2));
        assertEquals(List.of(object("c", "Cia")), store.list(CORP, "b", 2));
    }

    @Test
    void aScanThatANewerRunHasOvertakenWritesNothing() {
        store.save(SECOND, List.of(object("a", "Ana")));
        for (Runnable late : List.<Runnable>of(
                () -> store.save(FIRST, List.of(object("a", "Bea"))),
                () -> store.seen(FIRST, List.of("a")),
                () -> store.remove(FIRST, List.of("a")))) {
            DirectoryException refused = assertThrows(DirectoryException.class, late::run);
            assertEquals(ErrorCode.LEASE_LOST, refused.code());
        }
        assertEquals(Optional.of(object("a", "Ana")), store.find(CORP, "a"));
    }

    @Test
    void aScanThatWroteAForgottenDirectoryWritesNothingMore() {
        store.save(FIRST, List.of(object("a", "Ana")));
        store.forget(CORP);

        DirectoryException refused =
                assertThrows(DirectoryException.class, () -> store.save(FIRST, List.of(object("b", "Bob"))));

        assertEquals(ErrorCode.LEASE_LOST, refused.code());
        assertEquals(List.of(), store.list(CORP, null, 10));
        assertEquals(1, store.save(SECOND, List.of(object("a", "Ana"))));
    }

    @Test
    void directoriesAreKeptApart() {
        store.save(SECOND, List.of(object("a", "Ana")));
        store.save(scan(OTHER, 1, "first"), List.of(object("a", "Another")));
        assertEquals(Optional.of(object("a", "Ana")), store.find(CORP, "a"));
        store.forget(CORP);
        assertEquals(List.of(), store.list(CORP, null, 10));
        assertEquals(Optional.of(object("a", "Another")), store.find(OTHER, "a"));
    }
}
