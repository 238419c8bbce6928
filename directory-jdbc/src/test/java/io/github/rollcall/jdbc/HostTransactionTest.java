package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store writes inside a transaction of the host stands or falls with it. */
class HostTransactionTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryUserId ANA = new DirectoryUserId(CORP, "ana");
    private static final Duration LIFE = Duration.ofMinutes(5);

    @ParameterizedTest
    @EnumSource
    void anEnrolmentFollowsTheTransactionOfTheHost(TestDatabase database) throws SQLException {
        UserStore outside = filled(database);
        HostTransactions host = new HostTransactions(database.pool());
        UserStore store = TestDatabase.stores(host, Clock.systemUTC()).users();

        host.begin();
        assertThat(store.markEnrolled(ANA, Instant.EPOCH)).isTrue();
        assertThat(enrolled(store)).isTrue();
        assertThat(enrolled(outside)).isFalse();
        host.rollback();
        assertThat(enrolled(outside)).isFalse();

        host.begin();
        store.markEnrolled(ANA, Instant.EPOCH);
        host.commit();
        assertThat(enrolled(outside)).isTrue();
    }

    /** After a refusal the host's own work can go on, and what the refused page had written is gone. */
    @ParameterizedTest
    @EnumSource
    void aRefusedWriteLeavesTheTransactionOfTheHostUsable(TestDatabase database) throws SQLException {
        UserStore outside = filled(database);
        Lease old = outside.acquire(CORP, LIFE).orElseThrow();
        outside.release(old);
        assertThat(outside.acquire(CORP, LIFE)).isPresent();
        HostTransactions host = new HostTransactions(database.pool());
        UserStore store = TestDatabase.stores(host, Clock.systemUTC()).users();

        host.begin();
        store.markEnrolled(ANA, Instant.EPOCH);
        assertThatThrownBy(() ->
                        store.apply(old, UserWrite.of(new SyncState("late")).users(List.of(user("late")))))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LEASE_LOST));
        host.commit();

        assertThat(enrolled(outside)).isTrue();
        assertThat(outside.find(new DirectoryUserId(CORP, "late"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void outsideOfATransactionAMethodCommitsByItself(TestDatabase database) {
        UserStore outside = filled(database);
        HostTransactions host = new HostTransactions(database.pool());

        TestDatabase.stores(host, Clock.systemUTC()).users().markEnrolled(ANA, Instant.EPOCH);

        assertThat(enrolled(outside)).isTrue();
    }

    /** Auto-commit tells nothing there, and a guess would either lose writes or commit what is the host's. */
    @ParameterizedTest
    @EnumSource
    void aPoolWithoutAutoCommitMustSayWhenATransactionIsUnderWay(TestDatabase database) {
        UserStore outside = filled(database);
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.pool());
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThatThrownBy(() -> JdbcStores.on(pool).open())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("joining");

            JdbcStores.on(pool)
                    .joining(() -> false)
                    .withoutMigrations()
                    .open()
                    .users()
                    .markEnrolled(ANA, Instant.EPOCH);
        }
        assertThat(enrolled(outside)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDataSourceThatGivesAnotherConnectionThanTheTransactionsIsRefused(TestDatabase database) {
        filled(database);
        UserStore store = JdbcStores.on(database.pool())
                .joining(() -> true)
                .withoutMigrations()
                .open()
                .users();

        assertThatThrownBy(() -> store.markEnrolled(ANA, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("data source");
    }

    private static UserStore filled(TestDatabase database) {
        UserStore store = database.empty(Clock.systemUTC()).users();
        Lease lease = store.acquire(CORP, LIFE).orElseThrow();
        store.apply(lease, UserWrite.of(new SyncState("page")).users(List.of(user("ana"))));
        store.release(lease);
        return store;
    }

    private static DirectoryUser user(String externalId) {
        return DirectoryUser.builder(new DirectoryUserId(CORP, externalId))
                .status(AccountStatus.ACTIVE, null)
                .build();
    }

    private static boolean enrolled(UserStore store) {
        return store.find(ANA).map(StoredUser::enrollment).orElseThrow().isEnrolled();
    }
}
