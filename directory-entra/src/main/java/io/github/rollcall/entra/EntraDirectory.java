package io.github.rollcall.entra;

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
 * The users of one group of a Microsoft Entra tenant, read through Microsoft Graph with application permissions:
 * {@code User.Read.All} and {@code GroupMember.Read.All}.
 *
 * <p>Immutable and safe for many threads; one instance per integration, for the life of the application.
 */
public final class EntraDirectory implements DirectoryConnector {
    private final EntraSettings settings;
    private final GraphClients clients;
    private final GraphUserFeed users;
    private final GraphPermissions permissions;
    private final GraphPresence presence;
    private final GraphUserSearch search;
    private final @Nullable CredentialAdmin credentials;
    private final GraphColumnCheck columns;
    private final GraphBirthdays birthdays;
    private final GraphGroupPages groups;
    private final GraphApplicationPages applications;

    private EntraDirectory(EntraSettings settings) {
        this.settings = settings;
        this.clients = new GraphClients(settings);
        GraphUserMapper mapper = new GraphUserMapper(settings.directory(), settings.attributes());
        GraphLinks links = new GraphLinks(settings);
        this.users = new GraphUserFeed(clients, mapper, links, settings);
        this.columns = new GraphColumnCheck(clients, mapper.columns(), settings);
        this.birthdays = new GraphBirthdays(new GraphBatch(clients, settings.clock()), settings);
        this.groups = new GraphGroupPages(clients, settings);
        this.applications = new GraphApplicationPages(clients, settings);
        GraphAreas others = new GraphAreas(clients, groups, applications);
        this.permissions = new GraphPermissions(clients, users.listing(), others, settings);
        this.presence = new GraphPresence(
                new GraphBatch(clients, settings.clock()), new GraphDirectMembers(clients, links), settings);
        this.search = new GraphUserSearch(clients, mapper, settings);
        this.credentials = settings.level() == PermissionLevel.READ_WRITE
                ? new GraphCredentialAdmin(clients, presence, settings)
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
        return "entra";
    }

    @Override
    public PermissionLevel permissionLevel() {
        return settings.level();
    }

    @Override
    public Optional<String> tenant() {
        return Optional.of(settings.tenantId());
    }

    @Override
    public Optional<String> groupId() {
        return Optional.of(settings.groupId());
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
        return columns.addTo(permissions.check()).withTenant(settings.tenantId());
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        UserPage page = cursor == null ? columns.read(() -> users.page(null)) : columns.goOn(() -> users.page(cursor));
        return birthdays.addTo(page, cursor == null);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        return presence.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return columns.read(() -> search.user(externalId)).map(birthdays::addTo);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return columns.readByHint(() -> search.find(hint));
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
        return Optional.of(new GraphAccountContext(clients, search, groups, applications));
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
        return "EntraDirectory[" + settings.directory() + ", " + settings.membership() + "]";
    }

    /**
     * Collects what a connector needs. Required are the directory id, tenant id, group id, client id and one of client
     * secret, client certificate and token source. For one thread.
     */
    public static final class Builder extends EntraConnectionBuilder<Builder> {
        @Nullable
        String groupId;

        GroupMembership membership = GroupMembership.TRANSITIVE;
        PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
        EntraAttributes attributes = EntraAttributes.defaults();
        EntraResets resets = EntraResets.defaults();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the group whose members are read.
         *
         * @param groupId the group's object id, a GUID
         * @return this
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Chooses whose membership counts; {@link GroupMembership#TRANSITIVE} otherwise.
         *
         * @param membership direct or transitive
         * @return this
         */
        public Builder membership(GroupMembership membership) {
            this.membership = membership;
            return this;
        }

        /**
         * Sets what the connection is for; {@link PermissionLevel#READ_ONLY} otherwise.
         *
         * @param level the level
         * @return this
         */
        public Builder permissionLevel(PermissionLevel level) {
            this.permissionLevel = level;
            return this;
        }

        /**
         * Maps attributes; {@link EntraAttributes#defaults()} otherwise.
         *
         * @param attributes the mapping
         * @return this
         */
        public Builder attributes(EntraAttributes attributes) {
            this.attributes = attributes;
            return this;
        }

        /**
         * Says what the host knows about resets in the tenant; {@link EntraResets#defaults()} otherwise. It counts on a
         * connection that may write.
         *
         * @param resets the settings
         * @return this
         */
        public Builder resets(EntraResets resets) {
            this.resets = resets;
            return this;
        }

        /**
         * Makes the connector. Nothing is sent.
         *
         * @return the connector
         * @throws IllegalArgumentException if arguments are missing or malformed; the message names all of them
         */
        public EntraDirectory build() {
            return new EntraDirectory(EntraSettings.of(this));
        }
    }
}
