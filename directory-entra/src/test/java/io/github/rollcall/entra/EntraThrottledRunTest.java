package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wait that is longer than a call may take ends the run, and the next one goes on where it stopped. */
@Tag("R-13")
class EntraThrottledRunTest {
    private static final DirectoryId CORP = new DirectoryId("corp-entra");
    private static final int CHECK_REQUESTS = 3;
    private static final int USERS = 12;
    private static final int PAGE = 5;
    private static final Duration WAIT = Duration.ofSeconds(150);

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private final InMemoryUserStore users = new InMemoryUserStore(clock);
    private final EntraDirectory connector = EntraFixture.connectorTo(sandbox).build();

    @BeforeEach
    void syncOnce() {
        sandbox.addGenerated(USERS);
        sandbox.largestPage(PAGE);
        sandbox.delta().pageSize(PAGE);
        connections.insert(Connection.builder(CORP, "Corp", connector.provider())
                .groupId(sandbox.groupId())
                .state(ConnectionState.READY, null)
                .build());
        assertThat(run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        sandbox.employees().forEach(one -> sandbox.update(one.id(), SandboxAttribute.JOB_TITLE, "Head of Tests"));
        sandbox.resetCounters();
    }

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private SyncReport run(SyncMode mode) {
        return DirectorySync.between(connector, users, connections).clock(clock).run(mode);
    }

    /** Three pages of users; a listing has requests for its places before them, changes one of the group after them. */
    @ParameterizedTest
    @CsvSource({"FULL, " + EntraFixture.PLACE_REQUESTS + ", 0", "CHANGES, 0, 1"})
    void aWaitOf150SecondsEndsTheRunThrottledAndTheNextOneGoesOnWhereItStoppedAndNotBefore(
            SyncMode mode, int before, int after) {
        int secondPage = CHECK_REQUESTS + before + 2;
        sandbox.failRequest(secondPage, Fault.tooManyRequests(WAIT));

        SyncReport throttled = run(mode);

        assertThat(throttled.outcome()).isEqualTo(SyncOutcome.THROTTLED);
        assertThat(throttled.mode()).isEqualTo(mode);
        assertThat(throttled.until()).contains(clock.instant().plus(WAIT));
        assertThat(throttled.pages()).isEqualTo(1);
        assertThat(throttled.users().updated()).isEqualTo(PAGE);
        assertThat(sandbox.dataRequestCount()).isEqualTo(secondPage);
        theLeaseIsFree();

        sandbox.resetCounters();
        clock.advance(WAIT.minusSeconds(1));
        assertThat(run(mode).outcome()).isEqualTo(SyncOutcome.THROTTLED);
        assertThat(sandbox.requestCount()).isZero();

        clock.advance(Duration.ofSeconds(1));
        SyncReport resumed = run(mode);

        assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(resumed.mode()).isEqualTo(mode);
        assertThat(resumed.users().updated()).isEqualTo(USERS - PAGE);
        assertThat(resumed.users().unchanged()).isZero();
        assertThat(sandbox.dataRequestCount()).isEqualTo(CHECK_REQUESTS + 2 + after);
    }

    private void theLeaseIsFree() {
        Optional<Lease> lease = users.acquire(CORP, Duration.ofMinutes(5));
        assertThat(lease).isPresent();
        users.release(lease.get());
    }
}
