package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.sync.AreaReport;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.StagedDeactivations;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, FAILED",
        "TIMEOUT, FAILED",
        "PROVIDER_ERROR, FAILED",
        "INTERRUPTED, CANCELLED",
        "CREDENTIALS_REJECTED, QUARANTINED",
        "CONSENT_MISSING, QUARANTINED",
        "IDENTITY_CHANGED, QUARANTINED",
        "PERMISSION_MISSING, AREA_DISABLED",
        "LICENCE_MISSING, AREA_DISABLED",
        "SCOPE_NOT_FOUND, QUARANTINED",
        "REQUEST_REFUSED, FAILED",
        "TLS_FAILED, FAILED",
        "RESPONSE_INVALID, FAILED",
        "RESPONSE_TOO_LARGE, FAILED",
        "FOREIGN_HOST, FAILED",
        "REDIRECT_REFUSED, FAILED",
        "CURSOR_REPEATED, FAILED",
        "TOO_MANY_BAD_ROWS, FAILED",
        "CONNECTOR_FAILED, FAILED",
        "LEASE_LOST, LEASE_LOST",
    })
    void everyFailureOfAPageIsAnOutcomeAndDeactivatesNobody(ErrorCode code, SyncOutcome outcome) {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");
        story.directory.script().failAt(Call.USERS, 5, SyncStory.failure(code));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(code));
        assertThat(story.active()).hasSize(30);
        report.until().ifPresent(story.clock::set);
        story.run(SyncMode.FULL);
        assertThat(story.active()).as("the next run converges").hasSize(29);
    }

    @Test
    @Tag("R-17")
    void aPermissionThatIsMissedOnAPageIsNamedInTheReportOfItsArea() {
        SyncStory story = SyncStory.syncedOnce(30);
        DirectoryException refused = DirectoryException.of(ErrorCode.PERMISSION_MISSING, "no", "Grant Users.Read")
                .area(Area.USERS)
                .missing("Users.Read")
                .build();
        story.directory.script().failAt(Call.USERS, 5, refused);

        AreaReport users = story.run(SyncMode.FULL).areas().get(0);

        assertThat(users.area()).isEqualTo(Area.USERS);
        assertThat(users.status().state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.status().missing()).contains("Users.Read");
        assertThat(users.status().remedy()).contains("Grant Users.Read");
        assertThat(users.error()).contains(refused);
    }

    @Test
    void whatPagesWarnOfStandsOnceInTheReport() {
        SyncStory story = SyncStory.syncedOnce(30);
        OddConnector warning = new OddConnector(story.directory) {
            @Override
            public UserPage users(@Nullable Cursor cursor) {
                UserPage page = story.directory.users(cursor);
                UserPage.Builder with = UserPage.builder().warning("the same on every page");
                page.users().forEach(with::user);
                return page.next()
                        .map(with::next)
                        .orElseGet(() -> with.end(page.completion().orElseThrow()));
            }
        };

        SyncReport report = story.sync(warning).run(SyncMode.FULL);

        assertThat(report.pages()).isGreaterThan(1);
        assertThat(report.warnings()).containsOnlyOnce("the same on every page");
    }

    @Test
    void anUndeclaredExceptionOfAConnectorIsTypedAndKeepsItsMessageToItself() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 5, new IllegalStateException("jane.doe@corp.example"));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.error()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
            assertThat(error).hasNoCause().hasMessageContaining("IllegalStateException");
            assertThat(error.getMessage()).doesNotContain("jane.doe");
        });
    }

    @Test
    void aLongWaitEndsTheRunAndNothingIsAskedBeforeItIsOver() {
        SyncStory story = SyncStory.syncedOnce(30);
        DirectoryException throttled = DirectoryException.of(ErrorCode.THROTTLED, "wait", "Wait")
                .retryAfter(Duration.ofSeconds(150))
                .build();
        story.directory.script().failAt(Call.USERS, 5, throttled);

        SyncReport report = story.run(SyncMode.FULL);
        int asked = story.directory.calls(Call.USERS) + story.directory.calls(Call.CHECK);
        story.clock.advance(Duration.ofSeconds(149));
        SyncReport tooEarly = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.THROTTLED);
        assertThat(report.until()).contains(SyncStory.MONDAY.plusSeconds(150));
        assertThat(tooEarly.outcome()).isEqualTo(SyncOutcome.THROTTLED);
        assertThat(story.directory.calls(Call.USERS) + story.directory.calls(Call.CHECK))
                .isEqualTo(asked);

        story.clock.advance(Duration.ofSeconds(1));
        SyncReport later = story.run(SyncMode.FULL);
        assertThat(later.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(later.pages()).as("it goes on where it stopped").isEqualTo(6);
    }

    @Test
    void aRepeatedCursorIsRefusedAndTheNextRunStartsOver() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().repeatCursor();

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.CURSOR_REPEATED));
        story.directory.script().behave();
        assertThat(story.run(SyncMode.FULL).pages()).isEqualTo(10);
    }

    @Test
    @Tag("R-17")
    void aMissingPermissionForUsersTurnsTheAreaOffAndSaysWhatToGrant() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().revokeUsersArea();
        int before = story.directory.calls(Call.USERS);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(story.directory.calls(Call.USERS)).isEqualTo(before);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.AREA_DISABLED);
        assertThat(report.areas()).singleElement().satisfies(area -> {
            assertThat(area.area()).isEqualTo(Area.USERS);
            assertThat(area.status().state()).isEqualTo(AreaStatus.State.DISABLED);
            assertThat(area.status().remedy()).isPresent();
        });
        assertThat(story.active()).hasSize(30);
    }

    @Test
    @Tag("R-16")
    void anAreaTheConnectorDoesNotOfferIsReportedAsOffAndUsersGoOn() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(3));

        SyncReport report = story.sync().areas(Area.GROUPS).run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.areas())
                .extracting(area -> area.area() + " " + area.status().state())
                .containsExactly("USERS ENABLED", "GROUPS DISABLED");
    }

    @Test
    void rejectedCredentialsQuarantineTheConnectionAndAWorkingRunBringsItBack() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.CREDENTIALS_REJECTED));

        SyncReport refused = story.run(SyncMode.FULL);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(story.connection().reason()).isPresent();
        story.clock.set(refused.until().orElseThrow());

        story.run(SyncMode.FULL);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertThat(story.connection().reason()).isEmpty();
    }

    @Test
    void aConnectorsOwnStoreIsNotTheHosts() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 5, SyncStory.failure(ErrorCode.STORE_FAILED));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED));
    }

    @Test
    void aFailedStoreIsTypedWhoeverAsksIt() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);
        String hash = story.stagedHash();
        FlakyUserStore store = new FlakyUserStore(story.users);
        story.users = store;

        List<ThrowingCallable> calls = List.of(
                () -> story.staged().list(null, 10),
                () -> story.staged().approve(hash),
                () -> story.staged().reject(hash));
        for (ThrowingCallable call : calls) {
            store.failAt(1, false);
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            DirectoryException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED))
                    .hasCauseInstanceOf(FlakyUserStore.Broken.class);
        }
        assertThat(story.staged().approve(hash).deactivated()).isEqualTo(20);
    }

    @Test
    void aFailedConnectionStoreIsTypedWhoeverAsksIt() {
        SyncStory story = new SyncStory();
        ConnectionStore broken = (ConnectionStore) Proxy.newProxyInstance(
                ConnectionStore.class.getClassLoader(),
                new Class<?>[] {ConnectionStore.class},
                (self, method, args) -> {
                    throw new FlakyUserStore.Broken();
                });
        DirectoryConnections connections = DirectoryConnections.of(broken, story.users);

        List<ThrowingCallable> calls = List.of(
                connections::list,
                () -> connections.create(story.connection()),
                () -> connections.verify(story.directory),
                () -> connections.delete(SyncStory.CORP, RetiredUsers.REMOVE),
                () -> DirectorySync.between(story.directory, story.users, broken)
                        .run(SyncMode.FULL),
                () -> StagedDeactivations.of(story.directory, story.users, broken)
                        .plan());
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            DirectoryException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED));
        }
    }
}
