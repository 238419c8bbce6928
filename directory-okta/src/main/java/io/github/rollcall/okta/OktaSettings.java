package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checked configuration of one connector. */
record OktaSettings(
        DirectoryId directory,
        URI org,
        String clientId,
        ClientCredential credential,
        @Nullable String groupId,
        PermissionLevel level,
        OktaAttributes attributes,
        RetryPolicy retryPolicy,
        Duration callTimeout,
        long maxBodyBytes,
        int pageSize,
        Clock clock) {
    static final String USERS_READ = "okta.users.read";
    static final String USERS_MANAGE = "okta.users.manage";
    static final String GROUPS_READ = "okta.groups.read";

    /** The least scopes that serve the level and the scope of the connection. */
    Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add(USERS_READ);
        if (groupId != null) {
            scopes.add(GROUPS_READ);
        }
        if (level == PermissionLevel.READ_WRITE) {
            scopes.add(USERS_MANAGE);
        }
        return scopes;
    }

    @Override
    public String toString() {
        return "OktaSettings[" + directory + ", " + org + "]";
    }
}
