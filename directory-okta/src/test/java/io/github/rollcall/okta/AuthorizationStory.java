package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.sandbox.OktaSandbox;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A host that connects an org whose administrator has granted nothing yet. */
final class AuthorizationStory implements AutoCloseable {
    static final DirectoryId CORP = new DirectoryId("corp-okta");
    static final String USERS = "okta.users.read";
    static final String GROUPS = "okta.groups.read";
    static final String MANAGE = "okta.users.manage";

    final OktaSandbox sandbox = OktaSandbox.start();
    final InMemoryConnectionStore store = new InMemoryConnectionStore();
    final OktaAuthorization authorization = entry().build();

    AuthorizationStory() {
        sandbox.authorization().remove();
    }

    OktaAuthorization.Builder entry() {
        return OktaAuthorization.builder()
                .connections(store)
                .sandboxUrl(URI.create(sandbox.baseUrl()))
                .clientId(sandbox.clientId())
                .privateKey(sandbox::privateKeyPem)
                .keyId(sandbox.keyId())
                .retryPolicy(OktaFixture.AT_ONCE);
    }

    /** A connection to the sandbox's group, set up to read. */
    AuthorizationStory connected() {
        return connected(null, PermissionLevel.READ_ONLY);
    }

    AuthorizationStory connected(@Nullable String org, PermissionLevel level) {
        store.insert(Connection.builder(CORP, "Corp", "okta")
                .tenant(org)
                .groupId(sandbox.groupId())
                .permissionLevel(level)
                .build());
        return this;
    }

    /** The administrator does everything that the level to read needs. */
    AuthorizationStory granted() {
        sandbox.authorization().grant(USERS, GROUPS);
        sandbox.authorization().assignRole();
        return this;
    }

    Connection connection() {
        return store.find(CORP).orElseThrow();
    }

    ConnectionState state() {
        return connection().state();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
