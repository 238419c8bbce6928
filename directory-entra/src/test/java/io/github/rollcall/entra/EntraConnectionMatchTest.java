package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.sandbox.EntraSandbox;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tenant, group and level are written twice, in the connection and in the connector; they have to agree. */
@Tag("R-1")
class EntraConnectionMatchTest {
    private static final DirectoryId CORP = new DirectoryId("corp-entra");
    private static final String OTHER = "00000000-0000-4000-8000-000000000009";

    private final EntraSandbox sandbox = EntraSandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private ConnectionState verified(Connection.Builder connection, PermissionLevel level) {
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        DirectoryConnections setup = DirectoryConnections.of(connections, new InMemoryUserStore());
        setup.create(connection.build());
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).permissionLevel(level).build()) {
            return setup.verify(connector).state();
        } finally {
            assertThat(connections.list()).hasSize(1);
        }
    }

    private static Connection.Builder connection() {
        return Connection.builder(CORP, "Corp", "entra");
    }

    @Test
    void aConnectorOfWhatTheConnectionSaysIsAsked() {
        assertThat(verified(
                        connection()
                                .tenant(sandbox.tenantId().toUpperCase(Locale.ROOT))
                                .groupId(sandbox.groupId()),
                        PermissionLevel.READ_ONLY))
                .isEqualTo(ConnectionState.READY);
    }

    @Test
    void everythingThatDiffersIsNamedAndNothingIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verified(connection().tenant(OTHER).groupId(OTHER), PermissionLevel.READ_WRITE))
                .withMessageContainingAll("tenant", "groupId", "permissionLevel", sandbox.tenantId());
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aConnectorOfAnotherProviderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verified(Connection.builder(CORP, "Corp", "okta"), PermissionLevel.READ_ONLY))
                .withMessageContaining("provider");
    }

    @Test
    void aConnectorThatMayDoLessIsNoRisk() {
        assertThat(verified(connection().permissionLevel(PermissionLevel.READ_WRITE), PermissionLevel.READ_ONLY))
                .isEqualTo(ConnectionState.READY);
    }
}
