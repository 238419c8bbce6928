package io.github.rollcall.okta;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final OktaUserSearch search;

    private OktaDirectory(OktaSettings settings) {
        this.settings = settings;
        this.clients = new OktaClients(settings);
        OktaOrg org = new OktaOrg(clients, settings);
        OktaTokens tokens = new OktaTokens(clients, org, settings);
        OktaReads reads = new OktaReads(clients, tokens, settings);
        OktaUserMapper mapper = new OktaUserMapper(settings);
        OktaMembership membership = new OktaMembership(clients, reads, settings);
        this.feed = new OktaUserFeed(clients, reads, mapper, membership, settings);
        this.permissions = new OktaPermissions(clients, org, tokens, reads, settings);
        this.search = new OktaUserSearch(clients, reads, mapper, membership, settings);
        this.presence = new OktaPresence(search, membership);
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
        return "OktaDirectory[" + settings.directory() + ", " + settings.org() + "]";
    }

    /**
     * Collects what a connector needs. Required are the directory id, org URL, client id and one credential. For one thread.
     */
    public static final class Builder {
        @Nullable
        String directoryId;

        @Nullable
        String orgUrl;

        @Nullable
        String groupId;

        @Nullable
        String clientId;

        @Nullable
        Supplier<char[]> clientSecret;

        @Nullable
        Supplier<String> privateKey;

        @Nullable
        String keyId;

        @Nullable
        URI sandboxUrl;

        boolean customDomain;
        PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
        OktaAttributes attributes = OktaAttributes.defaults();
        RetryPolicy retryPolicy = RetryPolicy.defaults();
        Duration callTimeout = Duration.ofSeconds(30);
        long maxBodyBytes = BoundedBody.DEFAULT_LIMIT;
        int pageSize = OktaSettings.MAX_PAGE_SIZE;
        Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Names the integration. Needed.
         *
         * @param id the id of the integration
         * @return this
         */
        public Builder directoryId(DirectoryId id) {
            this.directoryId = id.value();
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
         * Sets the address of the org, {@code https://company.okta.com}. Needed. Other domains: {@link #customDomain}.
         *
         * @param orgUrl the address; not the one of the admin console, no path, port or user name
         * @return this
         */
        public Builder orgUrl(String orgUrl) {
            this.orgUrl = orgUrl;
            return this;
        }

        /**
         * Allows an org URL under a domain of the customer's own, for example {@code https://login.company.com}. Check first
         * that it is public, unless it comes from the operator of the host: a request will be sent there.
         *
         * @param customDomain whether to allow it; false by default
         * @return this
         */
        public Builder customDomain(boolean customDomain) {
            this.customDomain = customDomain;
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
         * Sets the client id of the Okta app. Needed.
         *
         * @param clientId the client id
         * @return this
         */
        public Builder clientId(String clientId) {
            this.clientId = clientId;
            return this;
        }

        /**
         * Signs an OIN API service integration in with its secret. Either this or a private key is needed.
         *
         * @param clientSecret asked each time a token is needed, about once an hour, by any thread; the array is only read
         * @return this
         */
        public Builder clientSecret(Supplier<char[]> clientSecret) {
            this.clientSecret = clientSecret;
            return this;
        }

        /**
         * Signs an API Services app in with its key. Either this or a client secret is needed.
         *
         * @param privateKey asked each time a token is needed, about once an hour, by any thread: an RSA key of 2048 bits or
         *     more or an EC key, as PEM (PKCS#8, PKCS#1 or SEC 1, not encrypted; line ends may be spelled {@code \n}) or JWK
         * @return this
         */
        public Builder privateKey(Supplier<String> privateKey) {
            this.privateKey = privateKey;
            return this;
        }

        /**
         * Sets the id Okta shows for the public key; needed with PEM once the app has several keys.
         *
         * @param keyId the key id
         * @return this
         */
        public Builder keyId(String keyId) {
            this.keyId = keyId;
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
         * Sets when a read is sent again; {@link RetryPolicy#defaults()} by default.
         *
         * @param retryPolicy the policy
         * @return this
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = retryPolicy;
            return this;
        }

        /**
         * Sets how long one request may take, from connecting to the last byte of the answer; 30 seconds by default.
         *
         * @param callTimeout 100 milliseconds to 10 minutes
         * @return this
         */
        public Builder callTimeout(Duration callTimeout) {
            this.callTimeout = callTimeout;
            return this;
        }

        /**
         * Sets how large an answer may be; 16 MiB by default.
         *
         * @param maxBodyBytes bytes after decompression, at least 1024
         * @return this
         */
        public Builder maxBodyBytes(long maxBodyBytes) {
            this.maxBodyBytes = maxBodyBytes;
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
         * Points the connector at a sandbox on this machine instead of an org. For tests.
         *
         * @param sandboxUrl http on loopback
         * @return this
         */
        public Builder sandboxUrl(URI sandboxUrl) {
            this.sandboxUrl = sandboxUrl;
            return this;
        }

        /** For tests that let tokens grow old. */
        Builder clock(Clock clock) {
            this.clock = clock;
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
