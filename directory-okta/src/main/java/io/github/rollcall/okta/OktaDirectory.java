package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.reset.CredentialAdmin;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One Okta org as a directory: the members of one group, or all users. Immutable and safe for many threads.
 *
 * <p>{@link #check()} fails with IDENTITY_CHANGED when the host has become another org. {@link #user} finds ids alone, never
 * the logins, short names or {@code me} that Okta resolves as well; {@link #find} finds members of the configured group.
 */
public final class OktaDirectory implements DirectoryConnector {
    private final OktaSettings settings;
    private final OktaClients clients;
    private final OktaUserFeed feed;
    private final OktaPermissions permissions;
    private final OktaPresence presence;
    private final OktaUserById users;
    private final OktaUserSearch search;
    private final OktaGroupPages groups;
    private final OktaApplicationPages applications;
    private final OktaAccountContext context;
    private final OktaSchemas schemas;
    private final @Nullable CredentialAdmin credentials;

    OktaDirectory(OktaSettings settings) {
        this.settings = settings;
        this.clients = new OktaClients(settings);
        OktaOrg org = new OktaOrg(clients, settings);
        OktaTokens tokens = new OktaTokens(clients, org, settings);
        OktaReads reads = new OktaReads(clients, tokens, settings);
        OktaUserMapper mapper = new OktaUserMapper(settings);
        OktaMembership membership = new OktaMembership(clients, reads, settings);
        this.feed = new OktaUserFeed(clients, reads, mapper, membership, settings);
        this.permissions =
                new OktaPermissions(clients, org, tokens, reads, settings, Set.of(Area.GROUPS, Area.APPLICATIONS));
        this.search = new OktaUserSearch(clients, reads, mapper, membership, settings);
        this.users = new OktaUserById(clients, reads, mapper);
        this.presence = new OktaPresence(users, membership);
        this.groups = new OktaGroupPages(clients, reads, users, settings);
        this.applications = new OktaApplicationPages(clients, reads, users, settings);
        this.context = new OktaAccountContext(users, mapper, groups, applications);
        this.schemas = new OktaSchemas(clients, reads);
        this.credentials = settings.level() == PermissionLevel.READ_WRITE
                ? new OktaCredentialAdmin(clients, tokens, reads.in(Area.CREDENTIALS), membership, settings)
                : null;
    }

    /** {@return a builder of a connector, for one thread} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DirectoryId id() {
        return settings.directory();
    }

    @Override
    public String provider() {
        return "okta";
    }

    @Override
    public PermissionLevel permissionLevel() {
        return settings.level();
    }

    @Override
    public Optional<String> tenant() {
        return Optional.ofNullable(settings.orgId());
    }

    @Override
    public Optional<String> groupId() {
        return Optional.ofNullable(settings.groupId());
    }

    @Override
    public String fingerprint() {
        return settings.fingerprint();
    }

    @Override
    public Set<UserAttribute> attributes() {
        return settings.attributes().mapping().keySet();
    }

    @Override
    public ConnectionReport check() {
        return permissions.check();
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        return feed.page(cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        return presence.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return users.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return search.find(hint);
    }

    @Override
    public Optional<GroupReader> groups() {
        return Optional.of(groups);
    }

    @Override
    public Optional<ApplicationReader> applications() {
        return Optional.of(applications);
    }

    @Override
    public Optional<ContextReader> context() {
        return Optional.of(context);
    }

    /**
     * Reads what the profiles of the org's users can hold, to find the attribute of the date of birth when a connection is
     * set up. Needs the scope {@code okta.schemas.read}, and {@code okta.userTypes.read} for user types besides the default
     * one. Threads, repeats and errors as for every read of the connector.
     *
     * @return the schema now
     * @throws io.github.rollcall.directory.DirectoryException code PERMISSION_MISSING, naming the scope, if schemas may not
     *     be read
     */
    public OktaProfileSchema profileSchema() {
        return schemas.read().value();
    }

    @Override
    public Optional<CredentialAdmin> credentials() {
        return Optional.ofNullable(credentials);
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public String toString() {
        return "OktaDirectory[" + settings.directory() + ", " + settings.org() + "]";
    }

    /**
     * Collects what a connector needs. Required are the directory id, org URL, client id and one credential. For one thread.
     */
    public static final class Builder extends OktaClientBuilder<Builder> {
        @Nullable
        String directoryId;

        @Nullable
        String orgId;

        @Nullable
        String groupId;

        PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
        OktaAttributes attributes = OktaAttributes.defaults();
        OktaResets resets = OktaResets.defaults();
        int pageSize = OktaSettings.MAX_PAGE_SIZE;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Names the integration. Needed.
         *
         * @param id the id of the integration
         * @return this
         */
        public Builder directoryId(DirectoryId id) {
            this.directoryId = id == null ? null : id.value();
            return this;
        }

        /**
         * Names the integration. Needed.
         *
         * @param id as {@link DirectoryId} allows it
         * @return this
         */
        public Builder directoryId(String id) {
            this.directoryId = id;
            return this;
        }

        /**
         * Names the org, so that no other can take its place, not even while the host is restarted. {@link OktaAuthorization}
         * keeps the id as the tenant of the connection. Without it, the first org that answers is believed.
         *
         * @param orgId the id, for example {@code 00o1example}
         * @return this
         */
        public Builder orgId(String orgId) {
            this.orgId = orgId;
            return this;
        }

        /**
         * Limits the directory to the members of one group; all users of the org otherwise.
         *
         * @param groupId the id of the group, for example {@code 00g1example}
         * @return this
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets what the connection is for; {@link PermissionLevel#READ_ONLY} by default.
         *
         * @param permissionLevel the level; it decides which scopes are asked for
         * @return this
         */
        public Builder permissionLevel(PermissionLevel permissionLevel) {
            this.permissionLevel = permissionLevel;
            return this;
        }

        /**
         * Sets which profile attributes are read; {@link OktaAttributes#defaults()} by default.
         *
         * @param attributes the mapping
         * @return this
         */
        public Builder attributes(OktaAttributes attributes) {
            this.attributes = attributes;
            return this;
        }

        /**
         * Says what the host knows about resets in the org; {@link OktaResets#defaults()} otherwise. It counts on a {@link
         * PermissionLevel#READ_WRITE} connection alone.
         *
         * @param resets the settings
         * @return this
         */
        public Builder resets(OktaResets resets) {
            this.resets = resets;
            return this;
        }

        /**
         * Sets how many users a page asks for; 200 by default. Pages that fail are halved on their own.
         *
         * @param pageSize 1 to 200
         * @return this
         */
        public Builder pageSize(int pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        /**
         * Builds the connector. Sends nothing and asks no supplier.
         *
         * @return the connector
         * @throws IllegalArgumentException if an argument is missing or malformed; the message names each of them
         */
        public OktaDirectory build() {
            return new OktaDirectory(OktaSettings.of(this));
        }
    }
}
