package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All stores on one H2 or PostgreSQL database. Opening brings the tables up to date; their names begin with {@code rollcall_},
 * and so does that of the migrations' history, so that they live beside a host's own tables.
 *
 * <pre>{@code
 * try (JdbcStores stores = JdbcStores.file(Path.of("data/rollcall"))) {
 *     DirectorySync.between(connector, stores.users(), stores.connections())...
 * }
 * }</pre>
 *
 * <p>Safe for several threads, and for several processes on one database.
 */
public final class JdbcStores implements AutoCloseable {
    private final UserStore users;
    private final ConnectionStore connections;
    private final GroupStore groups;
    private final ApplicationStore applications;
    private final SubscriptionStore subscriptions;
    private final VerificationStore verifications;
    private final RateLimiter rateLimiter;
    private final @Nullable HikariDataSource pool;

    private JdbcStores(
            Transactions transactions, LeaseRows leases, RateLimiter rateLimiter, @Nullable HikariDataSource pool) {
        this.users = new JdbcUserStore(transactions, leases);
        this.connections = new JdbcConnectionStore(transactions);
        this.groups = new JdbcGroupStore(transactions, leases);
        this.applications = new JdbcApplicationStore(transactions, leases);
        this.subscriptions = new JdbcSubscriptionStore(transactions);
        this.verifications = new JdbcVerificationStore(transactions);
        this.rateLimiter = rateLimiter;
        this.pool = pool;
    }

    /**
     * Opens an H2 database in a file, and creates it if there is none. Several processes of one machine may open it.
     *
     * @param file the file without its ending {@code .mv.db}
     * @return the stores; to be closed
     * @throws io.github.rollcall.directory.DirectoryException if it cannot be opened
     */
    public static JdbcStores file(Path file) {
        return pooled(Pools.file(file));
    }

    /**
     * Opens a database by its URL with a pool of Rollcall's own.
     *
     * @param url {@code jdbc:postgresql:} or {@code jdbc:h2:}
     * @param user the database user
     * @param password its password
     * @return the stores; to be closed
     * @throws io.github.rollcall.directory.DirectoryException if it cannot be opened
     */
    public static JdbcStores url(String url, String user, String password) {
        return pooled(Pools.url(url, user, password));
    }

    /**
     * Starts to open stores on a data source of the host, which stays the host's to close.
     *
     * @param dataSource connections to H2 or PostgreSQL
     * @return a builder for one thread
     */
    public static Builder on(DataSource dataSource) {
        return new Builder(dataSource);
    }

    private static JdbcStores pooled(HikariDataSource pool) {
        try {
            return new Builder(pool).open(pool);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /**
     * Users and the state of their sync.
     *
     * @return always the same store
     */
    public UserStore users() {
        return users;
    }

    /**
     * Connections and consent attempts.
     *
     * @return always the same store
     */
    public ConnectionStore connections() {
        return connections;
    }

    /**
     * Groups and memberships.
     *
     * @return always the same store
     */
    public GroupStore groups() {
        return groups;
    }

    /**
     * Applications and service principals.
     *
     * @return always the same store
     */
    public ApplicationStore applications() {
        return applications;
    }

    /**
     * Subscriptions to notifications.
     *
     * @return always the same store
     */
    public SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /**
     * Verifications and the references they were made with.
     *
     * @return always the same store
     */
    public VerificationStore verifications() {
        return verifications;
    }

    /**
     * Counters of rate limits, shared by all nodes. They count in transactions of their own and refuse to be called inside
     * one of the host.
     *
     * @return always the same limiter
     */
    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    /** Closes the pool if it is Rollcall's own; a data source of the host stays open. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }

    /** Collects how stores use a data source of the host. For one thread. */
    public static final class Builder {
        private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

        private final DataSource dataSource;
        private @Nullable String schema;
        private @Nullable Clock clock;
        private @Nullable BooleanSupplier inTransaction;
        private boolean migrated = true;

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Puts the tables into a schema of their own, which is created if there is none. Without it they are in the schema
         * that the connections begin with.
         *
         * @param schema 1 to 63 ASCII letters, digits and {@code _}; case counts
         * @return this
         * @throws IllegalArgumentException if it has another shape
         */
        public Builder schema(String schema) {
            if (!SCHEMA.matcher(schema).matches()) {
                throw new IllegalArgumentException("schema: 1 to 63 ASCII letters, digits and '_', no digit first");
            }
            this.schema = schema;
            return this;
        }

        /**
         * Lets leases and rate limits expire by this clock. Without it they expire by the clock of the database, which all
         * nodes share.
         *
         * @param clock the clock
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Says when the calling thread is inside a transaction of the host. Every method called then becomes part of it,
         * and the host alone commits it or rolls it back. The data source must give the transaction's connection. Without
         * this a connection that comes with auto-commit turned off is taken for one inside a transaction.
         *
         * @param inTransaction asked before each method
         * @return this
         */
        public Builder joining(BooleanSupplier inTransaction) {
            this.inTransaction = Objects.requireNonNull(inTransaction, "inTransaction");
            return this;
        }

        /**
         * Leaves the tables to the host, who runs the migrations of this jar with tools of its own.
         *
         * @return this
         */
        public Builder withoutMigrations() {
            this.migrated = false;
            return this;
        }

        /**
         * Opens the stores. To be called outside of a transaction.
         *
         * @return the stores
         * @throws IllegalArgumentException if the database is another one than H2 or PostgreSQL, has another encoding than
         *     UTF-8, or the data source turns auto-commit off and {@link #joining} was not called
         * @throws io.github.rollcall.directory.DirectoryException if the database fails
         */
        public JdbcStores open() {
            return open(null);
        }

        private JdbcStores open(@Nullable HikariDataSource pool) {
            Database database = Databases.of(dataSource, inTransaction == null);
            if (migrated) {
                Migrations.run(dataSource, database, schema);
            }
            Transactions transactions = new Transactions(dataSource, database, new TableNames(schema), inTransaction);
            return new JdbcStores(
                    transactions,
                    new LeaseRows(database, clock),
                    new JdbcRateLimiter(transactions, database, clock),
                    pool);
        }
    }
}
