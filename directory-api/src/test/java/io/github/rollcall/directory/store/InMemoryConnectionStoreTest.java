package io.github.rollcall.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-8")
class InMemoryConnectionStoreTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryConnectionStore store = new InMemoryConnectionStore();

    @Test
    void aDirectoryHasOneRecordWhichStartsAtVersionOne() {
        assertThat(store.insert(connection("corp").version(9).build())).isTrue();
        assertThat(store.insert(
                        connection("corp").state(ConnectionState.READY, null).build()))
                .isFalse();

        assertThat(store.find(CORP)).contains(connection("corp").version(1).build());
        assertThat(store.find(new DirectoryId("other"))).isEmpty();
    }

    @Test
    void connectionsAreListedByAsciiCode() {
        Stream.of("b", "_", "a", "B", "-", "0")
                .forEach(id -> store.insert(connection(id).build()));

        assertThat(store.list())
                .extracting(connection -> connection.directory().value())
                .containsExactly("-", "0", "B", "_", "a", "b");
    }

    @Test
    void anUpdateOfAStaleRecordChangesNothing() {
        store.insert(connection("corp").build());
        Connection read = store.find(CORP).orElseThrow();

        assertThat(store.update(read.toBuilder().lastReport("first").build())).isTrue();
        assertThat(store.update(read.toBuilder().lastReport("second").build())).isFalse();
        assertThat(store.find(CORP))
                .contains(read.toBuilder().lastReport("first").version(2).build());
        assertThat(store.update(connection("unknown").version(1).build())).isFalse();
    }

    @Test
    void ofManyUpdatesAtOnceOneWins() {
        store.insert(connection("corp").build());
        Connection read = store.find(CORP).orElseThrow();
        long won = IntStream.range(0, 64)
                .parallel()
                .filter(i -> store.update(read.toBuilder().lastReport("r" + i).build()))
                .count();

        assertThat(won).isEqualTo(1);
        assertThat(store.find(CORP).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    @Tag("R-3")
    void anAttemptIsTakenOnce() {
        assertThat(store.insertAttempt(attempt("h", CORP))).isTrue();
        assertThat(store.insertAttempt(attempt("h", new DirectoryId("other")))).isFalse();
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 64)
                .parallel()
                .forEach(i -> store.takeAttempt("h", NOON).ifPresent(found -> taken.incrementAndGet()));

        assertThat(taken).hasValue(1);
        assertThat(store.takeAttempt("h", NOON)).isEmpty();
    }

    @Test
    @Tag("R-3")
    void anExpiredAttemptIsGone() {
        store.insertAttempt(attempt("h", CORP));

        assertThat(store.takeAttempt("h", NOON.plusSeconds(60))).isEmpty();
        assertThat(store.takeAttempt("h", NOON)).isEmpty();
    }

    @Test
    @Tag("R-3")
    void attemptsThatNobodyEndsAreForgottenOnceTheyHaveExpired() {
        store.insertAttempt(attempt("closed page", CORP));
        store.insertAttempt(attempt("another", CORP));

        store.takeAttempt("another", NOON.plusSeconds(60));

        assertThat(store.insertAttempt(attempt("closed page", CORP)))
                .as("the handle is free again")
                .isTrue();
    }

    @Test
    @Tag("R-3")
    void aRemovedConnectionTakesItsAttemptsWithItAndNoOthers() {
        store.insert(connection("corp").build());
        store.insertAttempt(attempt("mine", CORP));
        store.insertAttempt(attempt("other", new DirectoryId("other")));

        assertThat(store.remove(CORP)).isTrue();
        assertThat(store.remove(CORP)).isFalse();
        assertThat(store.find(CORP)).isEmpty();
        assertThat(store.takeAttempt("mine", NOON)).isEmpty();
        assertThat(store.takeAttempt("other", NOON)).isPresent();
    }

    private static Connection.Builder connection(String id) {
        return Connection.builder(new DirectoryId(id), "Corp", "entra");
    }

    private static ConsentAttempt attempt(String handle, DirectoryId directory) {
        return new ConsentAttempt(handle, directory, "session-hash", NOON.plusSeconds(60));
    }
}
