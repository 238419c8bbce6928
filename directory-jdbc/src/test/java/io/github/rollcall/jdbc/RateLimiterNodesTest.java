package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateBucket;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateLimit;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.testkit.MutableClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rate limits of several nodes on one database. */
class RateLimiterNodesTest {
    private static final int NODES = 3;
    private static final int THREADS = 12;
    private static final int TRIES = 10;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T12:00:00Z"));

    private static RateBucket bucket(int number, int uses) {
        return new RateBucket(String.format("%064x", number), new RateLimit(uses, Duration.ofMinutes(15)));
    }

    /** Each node with connections of its own, all of them at once. */
    @ParameterizedTest
    @EnumSource
    void nodesShareWhatIsLeft(TestDatabase database) throws InterruptedException {
        database.empty(clock);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger first = new AtomicInteger();
        List<HikariDataSource> pools = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int node = 0; node < NODES; node++) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(database.pool());
            config.setMaximumPoolSize(2);
            HikariDataSource pool = new HikariDataSource(config);
            pools.add(pool);
            RateLimiter limiter = TestDatabase.stores(pool, clock).rateLimiter();
            for (int i = 0; i < THREADS / NODES; i++) {
                RateBucket own = bucket(100 + threads.size(), 1000);
                threads.add(new Thread(() -> {
                    awaitQuietly(start);
                    for (int n = 0; n < TRIES; n++) {
                        RateAnswer answer = limiter.take(List.of(own, bucket(1, 50)));
                        taken.addAndGet(answer.isTaken() ? 1 : 0);
                        first.addAndGet(answer.isFirstRefusal() ? 1 : 0);
                    }
                }));
            }
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        pools.forEach(HikariDataSource::close);

        assertThat(taken).hasValue(50);
        assertThat(first).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Otherwise a host's rollback would give the tries back to whoever made it fail. */
    @ParameterizedTest
    @EnumSource
    void aUseIsNotCountedInsideATransactionOfTheHost(TestDatabase database) throws SQLException {
        database.empty(clock);
        HostTransactions host = new HostTransactions(database.pool());
        RateLimiter limiter = TestDatabase.stores(host, clock).rateLimiter();

        host.begin();
        assertThatThrownBy(() -> limiter.take(List.of(bucket(1, 3))))
                .isInstanceOfSatisfying(DirectoryException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.STORE_FAILED);
                    assertThat(refused.getMessage()).contains("outside of a transaction");
                });
        host.rollback();

        assertThat(limiter.take(List.of(bucket(1, 3))).left()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfUsesThatAreOverAreDropped(TestDatabase database) throws SQLException {
        RateLimiter limiter = database.empty(clock).rateLimiter();
        for (int i = 0; i < 20; i++) {
            limiter.take(List.of(bucket(i, 3)));
        }
        assertThat(rows(database)).hasSize(20);

        clock.advance(Duration.ofMinutes(17));
        limiter.take(List.of(bucket(99, 3)));

        assertThat(rows(database)).hasSize(1);
    }

    /** A flood of requests that are refused anyhow, each with a key that was made up, leaves nothing behind. */
    @ParameterizedTest
    @EnumSource
    void whatIsRefusedAddsNoRows(TestDatabase database) throws SQLException {
        RateLimiter limiter = database.empty(clock).rateLimiter();
        RateBucket address = bucket(1, 1);
        assertThat(limiter.take(List.of(address)).isTaken()).isTrue();
        assertThat(limiter.take(List.of(address)).isTaken()).isFalse();
        for (int i = 100; i < 150; i++) {
            assertThat(limiter.take(List.of(address, bucket(i, 3))).isTaken()).isFalse();
        }
        assertThat(rows(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theTableHoldsHashesAndNeitherAddressesNorLogins(TestDatabase database) throws SQLException {
        RateGuard guard = RateGuard.of(
                database.empty(clock).rateLimiter(),
                RateLimits.defaults(),
                new SecretKeySpec(new byte[32], "HmacSHA256"));
        guard.take(RateRequest.of(RateOperation.LOOKUP, new DirectoryId("corp"))
                .hint(HintKey.of("ada@example.org"))
                .address("192.0.2.1")
                .agent("agent"));

        assertThat(rows(database)).hasSize(4).allSatisfy(row -> assertThat(row).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAClockOfTheHostTheDatabasesClockCounts(TestDatabase database) {
        database.empty(Clock.systemUTC());
        RateLimiter limiter =
                JdbcStores.on(database.pool()).withoutMigrations().open().rateLimiter();

        assertThat(limiter.take(List.of(bucket(1, 1))).isTaken()).isTrue();
        RateAnswer refused = limiter.take(List.of(bucket(1, 1)));
        assertThat(refused.isTaken()).isFalse();
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    private static List<String> rows(TestDatabase database) throws SQLException {
        String key = database == TestDatabase.H2 ? "UTF8TOSTRING(rate_key)" : "rate_key";
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + key + " FROM rollcall_rate")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }
}
