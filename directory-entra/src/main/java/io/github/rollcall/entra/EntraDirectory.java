package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    private EntraDirectory(EntraSettings settings) {
        this.settings = settings;
        this.clients = new GraphClients(settings);
        GraphUserMapper mapper = new GraphUserMapper(settings.directory(), settings.attributes());
        GraphLinks links = new GraphLinks(settings);
        this.users = new GraphUserFeed(clients, mapper, links, settings);
        this.permissions = new GraphPermissions(clients, users.listing(), settings);
        this.presence = new GraphPresence(
                new GraphBatch(clients, settings.clock()), new GraphDirectMembers(clients, links), settings);
        this.search = new GraphUserSearch(clients, mapper, settings);
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
        return users.page(cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        return presence.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return search.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return search.find(hint);
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
    public static final class Builder {
        @Nullable
        String directoryId;

        @Nullable
        String tenantId;

        @Nullable
        String groupId;

        @Nullable
        String clientId;

        @Nullable
        Supplier<char[]> clientSecret;

        @Nullable
        Supplier<byte[]> clientCertificate;

        @Nullable
        EntraTokenSource tokenSource;

        GroupMembership membership = GroupMembership.TRANSITIVE;
        PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
        EntraAttributes attributes = EntraAttributes.defaults();
        RetryPolicy retryPolicy = RetryPolicy.defaults();
        Duration callTimeout = Duration.ofSeconds(30);
        long maxBodyBytes = BoundedBody.DEFAULT_LIMIT;
        URI graphEndpoint = URI.create("https://graph.microsoft.com/v1.0");
        URI authorityHost = URI.create("https://login.microsoftonline.com");

        private Builder() {}

        /**
         * Names the integration.
         *
         * @param id the id the host uses for it
         * @return this
         */
        public Builder directoryId(DirectoryId id) {
            this.directoryId = id.value();
            return this;
        }

        /**
         * Names the integration.
         *
         * @param id the id the host uses for it, shaped as {@link DirectoryId} asks
         * @return this
         */
        public Builder directoryId(String id) {
            this.directoryId = id;
            return this;
        }

        /**
         * Sets the tenant.
         *
         * @param tenantId the directory (tenant) id, a GUID
         * @return this
         */
        public Builder tenantId(String tenantId) {
            this.tenantId = tenantId;
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
         * Sets the application.
         *
         * @param clientId the application (client) id, a GUID
         * @return this
         */
        public Builder clientId(String clientId) {
            this.clientId = clientId;
            return this;
        }

        /**
         * Signs the application in with a secret.
         *
         * @param secret asked each time a token is needed, about once an hour, by any thread; the array is only read
         * @return this
         */
        public Builder clientSecret(Supplier<char[]> secret) {
            this.clientSecret = secret;
            return this;
        }

        /**
         * Signs the application in with a certificate.
         *
         * @param pem a file with the certificate and its unencrypted private key, read whenever a token is needed
         * @return this
         */
        public Builder clientCertificate(Path pem) {
            return clientCertificate(PemFile.reader(pem));
        }

        /**
         * Signs the application in with a certificate.
         *
         * @param pem the certificate and its unencrypted private key, asked whenever a token is needed
         * @return this
         */
        public Builder clientCertificate(Supplier<byte[]> pem) {
            this.clientCertificate = pem;
            return this;
        }

        /**
         * Takes the tokens of the host instead of asking for them.
         *
         * @param tokens the source
         * @return this
         */
        public Builder tokenSource(EntraTokenSource tokens) {
            this.tokenSource = tokens;
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
         * Changes when a read is repeated; {@link RetryPolicy#defaults()} otherwise.
         *
         * @param policy the policy
         * @return this
         */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = policy;
            return this;
        }

        /**
         * Bounds one request, from the first byte sent to the last received; 30 seconds otherwise.
         *
         * @param timeout 1 millisecond to 10 minutes
         * @return this
         */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = timeout;
            return this;
        }

        /**
         * Bounds the body of one answer; 16 MiB otherwise.
         *
         * @param bytes at least 1
         * @return this
         */
        public Builder maxBodyBytes(long bytes) {
            this.maxBodyBytes = bytes;
            return this;
        }

        /**
         * Points at another Graph: a national cloud or a sandbox.
         *
         * @param endpoint its address with the version; {@code http} on loopback only
         * @return this
         */
        public Builder graphEndpoint(URI endpoint) {
            this.graphEndpoint = endpoint;
            return this;
        }

        /**
         * Points at another authority: that of a national cloud or a sandbox.
         *
         * @param authority its address without the tenant; {@code http} on loopback only
         * @return this
         */
        public Builder authorityHost(URI authority) {
            this.authorityHost = authority;
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
