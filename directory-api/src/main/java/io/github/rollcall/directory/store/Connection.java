package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One directory integration as the host keeps it. It holds no secret. Immutable. */
public final class Connection {
    private final DirectoryId directory;
    private final String name;
    private final String provider;
    private final @Nullable String tenant;
    private final @Nullable String groupId;
    private final PermissionLevel permissionLevel;
    private final ConnectionState state;
    private final @Nullable String reason;
    private final @Nullable StagedPlan staged;
    private final @Nullable String lastReport;
    private final long version;

    private Connection(Builder builder) {
        this.directory = builder.directory;
        this.name = builder.name;
        this.provider = builder.provider;
        this.tenant = builder.tenant;
        this.groupId = builder.groupId;
        this.permissionLevel = builder.permissionLevel;
        this.state = builder.state;
        this.reason = builder.reason;
        this.staged = builder.staged;
        this.lastReport = builder.lastReport;
        this.version = builder.version;
    }

    /**
     * Starts an incomplete, read-only connection.
     *
     * @param directory the directory
     * @param name the name people see, 1 to 200 characters
     * @param provider the provider's short name, as {@code DirectoryConnector.provider()} gives it
     * @return a builder for one thread
     */
    public static Builder builder(DirectoryId directory, String name, String provider) {
        return new Builder(directory, name, provider);
    }

    /**
     * Starts from this record.
     *
     * @return a builder that holds all of it
     */
    public Builder toBuilder() {
        return new Builder(directory, name, provider)
                .tenant(tenant)
                .groupId(groupId)
                .permissionLevel(permissionLevel)
                .state(state, reason)
                .staged(staged)
                .lastReport(lastReport)
                .version(version);
    }

    /**
     * The directory.
     *
     * @return never null
     */
    public DirectoryId directory() {
        return directory;
    }

    /**
     * The name people see.
     *
     * @return 1 to 200 characters
     */
    public String name() {
        return name;
    }

    /**
     * The provider's short name.
     *
     * @return for example {@code entra}
     */
    public String provider() {
        return provider;
    }

    /**
     * The provider's tenant or org: named by the host when it created the connection, or proven by an administrator.
     *
     * @return the provider's id of it; empty as long as it is neither named nor proven
     */
    public Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    /**
     * The group whose members are synced.
     *
     * @return empty for the whole directory
     */
    public Optional<String> groupId() {
        return Optional.ofNullable(groupId);
    }

    /**
     * What the connection was set up for.
     *
     * @return the level
     */
    public PermissionLevel permissionLevel() {
        return permissionLevel;
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    public ConnectionState state() {
        return state;
    }

    /**
     * Why it is incomplete or quarantined, and what to do.
     *
     * @return empty if there is nothing to say
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Deactivations that wait for a decision.
     *
     * @return empty if none do
     */
    public Optional<StagedPlan> staged() {
        return Optional.ofNullable(staged);
    }

    /**
     * The summary of the last run, without personal data.
     *
     * @return empty before the first run
     */
    public Optional<String> lastReport() {
        return Optional.ofNullable(lastReport);
    }

    /**
     * How often the record has been stored; what {@link ConnectionStore#update} compares.
     *
     * @return 1 for a new record, 0 before it is stored
     */
    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Connection that
                && version == that.version
                && directory.equals(that.directory)
                && name.equals(that.name)
                && provider.equals(that.provider)
                && Objects.equals(tenant, that.tenant)
                && Objects.equals(groupId, that.groupId)
                && permissionLevel == that.permissionLevel
                && state == that.state
                && Objects.equals(reason, that.reason)
                && Objects.equals(staged, that.staged)
                && Objects.equals(lastReport, that.lastReport);
    }

    @Override
    public int hashCode() {
        return directory.hashCode();
    }

    @Override
    public String toString() {
        return "Connection[" + directory + ", " + provider + ", " + permissionLevel + ", " + state + "]";
    }

    /** Collects a connection. For one thread. */
    public static final class Builder {
        private static final int MAX_NAME = 200;

        private final DirectoryId directory;
        private final String name;
        private final String provider;
        private @Nullable String tenant;
        private @Nullable String groupId;
        private PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
        private ConnectionState state = ConnectionState.INCOMPLETE;
        private @Nullable String reason;
        private @Nullable StagedPlan staged;
        private @Nullable String lastReport;
        private long version;

        private Builder(DirectoryId directory, String name, String provider) {
            this.directory = Objects.requireNonNull(directory, "directory");
            this.name = Objects.requireNonNull(name, "name");
            this.provider = Objects.requireNonNull(provider, "provider");
            if (name.isBlank() || name.length() > MAX_NAME) {
                throw new IllegalArgumentException("connection name: 1 to " + MAX_NAME + " characters are allowed");
            }
        }

        /**
         * Names the tenant or org, which then no administrator's consent can change.
         *
         * @param tenant the provider's id of it, or null if an administrator is to prove it
         * @return this
         */
        public Builder tenant(@Nullable String tenant) {
            this.tenant = tenant;
            return this;
        }

        /**
         * Sets the group whose members are synced.
         *
         * @param groupId the provider's group id, or null for the whole directory
         * @return this
         */
        public Builder groupId(@Nullable String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets the level.
         *
         * @param permissionLevel the level
         * @return this
         */
        public Builder permissionLevel(PermissionLevel permissionLevel) {
            this.permissionLevel = Objects.requireNonNull(permissionLevel, "permissionLevel");
            return this;
        }

        /**
         * Sets where it stands.
         *
         * @param state the state
         * @param reason why and what to do, without personal data, or null
         * @return this
         */
        public Builder state(ConnectionState state, @Nullable String reason) {
            this.state = Objects.requireNonNull(state, "state");
            this.reason = reason;
            return this;
        }

        /**
         * Sets what waits for a decision.
         *
         * @param staged the plan, or null for none
         * @return this
         */
        public Builder staged(@Nullable StagedPlan staged) {
            this.staged = staged;
            return this;
        }

        /**
         * Sets the summary of the last run.
         *
         * @param lastReport the summary, or null
         * @return this
         */
        public Builder lastReport(@Nullable String lastReport) {
            this.lastReport = lastReport;
            return this;
        }

        /**
         * Sets the version; for stores.
         *
         * @param version the version as stored
         * @return this
         */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the record
         */
        public Connection build() {
            return new Connection(this);
        }
    }
}
