package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.RecordedRequest;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-11")
final class EntraBirthdayTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final EntraDirectory connector = EntraFixture.connectorTo(sandbox)
            .attributes(EntraAttributes.defaults().withBirthday())
            .build();

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private String hire(String login, String born) {
        SandboxEmployee.Builder employee =
                SandboxEmployee.named("Ana", "Example").login(login);
        return sandbox.add(
                born.isEmpty()
                        ? employee.build()
                        : employee.with(SandboxAttribute.DATE_OF_BIRTH, born).build());
    }

    private long batches() {
        return sandbox.requests().stream()
                .map(RecordedRequest::path)
                .filter(path -> path.endsWith("$batch"))
                .count();
    }

    private static String date(DirectoryUser user) {
        return user.attribute(UserAttribute.BIRTHDATE).first().orElse("");
    }

    @Test
    void birthdaysAreReadTwentyToARequestAndNeverInTheListing() {
        for (int number = 0; number < 41; number++) {
            hire("user" + number + "@corp.example", "1990-02-03");
        }
        EntraFixture.Pass pass = EntraFixture.pass(connector);
        assertThat(pass.users()).hasSize(41).allMatch(user -> date(user).startsWith("1990-02-03"));
        assertThat(batches()).isEqualTo(3);
        assertThat(sandbox.requests())
                .noneMatch(request ->
                        request.path().contains("embers") && request.query().contains("birthday"));
    }

    @Test
    void theDateGraphSendsForNoneIsNone() {
        String ana = hire("ana@corp.example", "");
        assertThat(connector
                        .user(ana)
                        .orElseThrow()
                        .attribute(UserAttribute.BIRTHDATE)
                        .isCleared())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 501, 503})
    void aProfileThatCannotBeReadLeavesItsOwnUserWithoutAStatement(int status) {
        String ana = hire("ana@corp.example", "1990-02-03");
        String bob = hire("bob@corp.example", "1991-04-05");
        sandbox.areas().failBirthday(ana, status);
        EntraFixture.Pass pass = EntraFixture.pass(connector);
        assertThat(pass.user(ana).attribute(UserAttribute.BIRTHDATE).isAbsent()).isTrue();
        assertThat(date(pass.user(bob))).startsWith("1991-04-05");
    }

    @Test
    void whenNoProfileCanBeReadTheListingIsStillComplete() {
        String ana = hire("ana@corp.example", "1990-02-03");
        sandbox.areas().failBirthday(ana, 501);
        EntraFixture.Pass pass = EntraFixture.pass(connector);
        assertThat(pass.ids()).containsExactly(ana);
        assertThat(pass.completion().isProven()).isTrue();
    }

    @Test
    void aThrottledPartInsideABatchIsAskedForAgain() {
        String ana = hire("ana@corp.example", "1990-02-03");
        String bob = hire("bob@corp.example", "1991-04-05");
        sandbox.failBatchItem(1, Fault.tooManyRequests(Duration.ofSeconds(2)));
        EntraFixture.Pass pass = EntraFixture.pass(connector);
        assertThat(date(pass.user(ana))).startsWith("1990-02-03");
        assertThat(date(pass.user(bob))).startsWith("1991-04-05");
        assertThat(batches()).isEqualTo(2);
    }

    @Test
    void changesOfTheTenantMakeNobodysBirthdayReadButThatOfWhoJoins() {
        Cursor from = EntraFixture.pass(connector).completion().changesFrom().orElseThrow();
        String joiner = hire("jo@corp.example", "1990-02-03");
        String stranger = hire("sten@corp.example", "1991-04-05");
        sandbox.moveOutOfGroup(stranger);
        sandbox.resetCounters();

        List<UserPage> round = EntraRounds.round(connector, from);

        assertThat(date(EntraRounds.user(round, joiner))).startsWith("1990-02-03");
        assertThat(batches()).as("the member who joined, and her birthday").isEqualTo(2);
    }

    @Test
    void aThrottledPartThatMayNotBeWaitedForIsNotStatedCountedAndClearsNothing() {
        String ana = hire("ana@corp.example", "1990-02-03");
        hire("bob@corp.example", "1991-04-05");
        InMemoryUserStore users = new InMemoryUserStore();
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        connections.insert(Connection.builder(connector.id(), "Corp", "entra")
                .state(ConnectionState.READY, null)
                .build());
        DirectorySync sync = DirectorySync.between(connector, users, connections);
        sync.run(SyncMode.FULL);
        sandbox.failBatchItem(1, Fault.tooManyRequests(Duration.ofMinutes(10)));

        SyncReport report = sync.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.warnings())
                .filteredOn(warning -> warning.contains("birthday"))
                .singleElement()
                .asString()
                .contains("for 1 users");
        assertThat(report.users().changed()).isZero();
        assertThat(date(users.find(new DirectoryUserId(connector.id(), ana))
                        .orElseThrow()
                        .user()))
                .startsWith("1990-02-03");
    }

    @Test
    void throttledProfilesAreLeftAloneUntilTheWaitIsOver() {
        MutableClock clock = MutableClock.at(Instant.now());
        for (int number = 0; number < 41; number++) {
            hire("user" + number + "@corp.example", "1990-02-03");
        }
        try (EntraDirectory patient = EntraFixture.connectorTo(sandbox)
                .attributes(EntraAttributes.defaults().withBirthday())
                .clock(clock)
                .build()) {
            sandbox.failBatchItem(1, Fault.tooManyRequests(Duration.ofMinutes(10)));
            UserPage page = patient.users(null);
            assertThat(batches()).isEqualTo(1);
            assertThat(page.users()).filteredOn(user -> !date(user).isEmpty()).hasSize(19);
            assertThat(page.warnings()).singleElement().asString().contains("for 22 users");

            clock.advance(Duration.ofMinutes(9));
            assertThat(patient.users(null).warnings())
                    .singleElement()
                    .asString()
                    .contains("for 41 users");
            assertThat(batches()).isEqualTo(1);

            clock.advance(Duration.ofMinutes(1));
            assertThat(patient.users(null).warnings()).isEmpty();
            assertThat(batches()).isEqualTo(4);
        }
    }

    @Test
    void aBatchThatIsThrottledAsAWholeIsWaitedForByTheRun() {
        hire("ana@corp.example", "1990-02-03");
        sandbox.failRequest(EntraFixture.FIRST_PAGE + 1, Fault.tooManyRequests(Duration.ofMinutes(10)));

        assertThat(EntraFixture.failureOf(() -> connector.users(null)).code()).isEqualTo(ErrorCode.THROTTLED);
    }

    @Test
    void aConnectorThatMapsNoBirthdayAsksForNone() {
        hire("ana@corp.example", "1990-02-03");
        try (EntraDirectory plain = EntraFixture.connectorTo(sandbox).build()) {
            EntraFixture.pass(plain);
        }
        assertThat(batches()).isZero();
    }
}
