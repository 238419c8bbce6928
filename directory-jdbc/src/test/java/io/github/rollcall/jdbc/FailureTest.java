package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure of the database is told by its SQLState; what was in the row stays there. */
class FailureTest {
    private static final DirectoryId CORP = new DirectoryId("corp");

    /** PostgreSQL quotes the whole row when a constraint fails, and H2 the statement. */
    @ParameterizedTest
    @EnumSource
    @Tag("R-37")
    void aFailureQuotesNoRow(TestDatabase database) {
        UserStore store = database.empty(Clock.systemUTC()).users();
        Lease lease = store.acquire(CORP, Duration.ofMinutes(5)).orElseThrow();
        DirectoryUser ana = DirectoryUser.builder(new DirectoryUserId(CORP, "ana"))
                .status(AccountStatus.ACTIVE, null)
                .attribute(UserAttribute.EMAIL, "ana@corp.example")
                .build();
        database.execute("ALTER TABLE rollcall_user ADD CONSTRAINT nobody CHECK (status = 'NONE')");
        try {
            DirectoryException failure = catchThrowableOfType(
                    DirectoryException.class,
                    () -> store.apply(lease, UserWrite.of(new SyncState("page")).users(List.of(ana))));

            assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED);
            assertThat(failure).hasMessageContaining("SQLState 235");
            StringWriter printed = new StringWriter();
            failure.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString())
                    .contains("SQLState 235")
                    .doesNotContain("ana@")
                    .doesNotContain("INSERT");
        } finally {
            database.execute("ALTER TABLE rollcall_user DROP CONSTRAINT nobody");
        }
        store.release(lease);
        assertThat(store.acquire(CORP, Duration.ofMinutes(5)).orElseThrow().state())
                .as("nothing of the page was stored")
                .isEqualTo(SyncState.INITIAL);
    }

    @Test
    void aDatabaseThatCannotBeReachedSaysSoAndNotWithWhichPassword() {
        assertThatThrownBy(() -> JdbcStores.url("jdbc:postgresql://127.0.0.1:1/none", "rollcall", "s3cret"))
                .isInstanceOfSatisfying(DirectoryException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED);
                    assertThat(failure).hasMessageContaining("can be reached");
                    assertThat(failure.toString()).doesNotContain("s3cret");
                });
    }

    @Test
    void aSchemaOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> JdbcStores.on(TestDatabase.H2.pool()).schema("x\"; DROP TABLE y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema");
    }
}
