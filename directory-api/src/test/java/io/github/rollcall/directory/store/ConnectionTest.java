package io.github.rollcall.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-1")
class ConnectionTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final StagedPlan PLAN =
            new StagedPlan("ab12", 7, "run-1", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

    @Test
    void aNewConnectionIsIncompleteAndReadOnly() {
        Connection connection = Connection.builder(CORP, "Corp", "entra").build();

        assertThat(connection.directory()).isEqualTo(CORP);
        assertThat(connection.name()).isEqualTo("Corp");
        assertThat(connection.provider()).isEqualTo("entra");
        assertThat(connection.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(connection.permissionLevel()).isEqualTo(PermissionLevel.READ_ONLY);
        assertThat(connection.groupId()).isEmpty();
        assertThat(connection.reason()).isEmpty();
        assertThat(connection.staged()).isEmpty();
        assertThat(connection.lastReport()).isEmpty();
        assertThat(connection.version()).isZero();
    }

    @Test
    void everythingToldIsKept() {
        Connection connection = full().build();

        assertThat(connection.groupId()).contains("g-1");
        assertThat(connection.permissionLevel()).isEqualTo(PermissionLevel.READ_WRITE);
        assertThat(connection.state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(connection.reason()).contains("secret expired");
        assertThat(connection.staged()).contains(PLAN);
        assertThat(connection.lastReport()).contains("summary");
        assertThat(connection.version()).isEqualTo(4);
    }

    @Test
    void aCopyIsEqualAndEveryFieldCounts() {
        Connection connection = full().build();

        assertThat(connection.toBuilder().build()).isEqualTo(connection).hasSameHashCodeAs(connection);
        assertThat(List.of(
                        full().groupId(null).build(),
                        full().permissionLevel(PermissionLevel.READ_ONLY).build(),
                        full().state(ConnectionState.READY, "secret expired").build(),
                        full().state(ConnectionState.QUARANTINED, null).build(),
                        full().staged(null).build(),
                        full().lastReport(null).build(),
                        full().version(5).build(),
                        Connection.builder(CORP, "Corp", "entra").build(),
                        Connection.builder(CORP, "Corp", "okta").build(),
                        Connection.builder(CORP, "Corp 2", "entra").build(),
                        Connection.builder(new DirectoryId("other"), "Corp", "entra")
                                .build()))
                .doesNotContain(connection)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewStateTakesTheOldReasonAway() {
        assertThat(full().state(ConnectionState.READY, null).build().reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connection.builder(CORP, name, "entra"))
                .withMessage("connection name: 1 to 200 characters are allowed");
    }

    @Test
    void aNameHasTwoHundredCharactersAtMost() {
        assertThat(Connection.builder(CORP, "n".repeat(200), "entra").build().name())
                .hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Connection.builder(CORP, "n".repeat(201), "entra"));
    }

    @Test
    void neitherNameNorGroupNorReasonIsPrinted() {
        assertThat(full().build()).hasToString("Connection[corp, entra, READ_WRITE, QUARANTINED]");
    }

    private static Connection.Builder full() {
        return Connection.builder(CORP, "Corp", "entra")
                .groupId("g-1")
                .permissionLevel(PermissionLevel.READ_WRITE)
                .state(ConnectionState.QUARANTINED, "secret expired")
                .staged(PLAN)
                .lastReport("summary")
                .version(4);
    }
}
