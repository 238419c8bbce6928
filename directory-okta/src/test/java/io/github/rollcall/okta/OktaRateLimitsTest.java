package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.AT_ONCE;
import static io.github.rollcall.okta.OktaFixture.FIRST_PAGE;
import static io.github.rollcall.okta.OktaFixture.PLACE_REQUESTS;
import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The org's rate limits belong to all its systems. Time passes only when somebody waits. */
class OktaRateLimitsTest {
    private static final String USERS = "/api/v1/users";

    private final AdjustableClock clock = new AdjustableClock();
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty().withClock(clock));
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private OktaDirectory.Builder connector() {
        return allUsers(sandbox).clock(clock).pageSize(1).retryPolicy(AT_ONCE.pause(time -> {
            waits.add(time);
            clock.advance(time);
        }));
    }

    /** What other systems of the org can still send in this minute. */
    private int left(int budget) {
        return budget - sandbox.dataRequestCount();
    }

    @Test
    void nothingWaitsWhileThereIsPlenty() {
        sandbox.addGenerated(50);
        sandbox.rateLimits().budget(USERS, 1000);

        try (OktaDirectory directory = connector().build()) {
            assertThat(list(directory).ids()).hasSize(50);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void requestsSlowDownOverTheLastQuarterAndAreNeverRefused() {
        sandbox.addGenerated(150);
        sandbox.rateLimits().budget(USERS, 100);

        try (OktaDirectory directory = connector().build()) {
            assertThat(list(directory).ids()).hasSize(150);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(PLACE_REQUESTS + 150);
        assertThat(waits).isNotEmpty().allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(62)));
        // From the 75th request of a minute on; the first waits are fractions of what is left of it.
        assertThat(waits.get(0)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 90})
    void aLargeShareForOthersSlowsDownAsASmallOneDoes(int percent) {
        sandbox.addGenerated(150);
        sandbox.rateLimits().budget(USERS, 100);

        try (OktaDirectory directory = connector()
                .rateLimitReserve(percent)
                .retryPolicy(AT_ONCE.waitBudget(Duration.ofSeconds(61)).pause(time -> {
                    waits.add(time);
                    clock.advance(time);
                }))
                .build()) {
            assertThat(list(directory).ids()).hasSize(150);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(PLACE_REQUESTS + 150);
        assertThat(waits.get(0)).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "50, 50", "90, 90"})
    void aShareOfTheBudgetIsLeftToOthers(int percent, int leastLeft) {
        sandbox.addGenerated(150);
        sandbox.rateLimits().budget(USERS, 100);

        // Nothing waits, so that the budget is met in the first minute.
        try (OktaDirectory directory = connector()
                .rateLimitReserve(percent)
                .retryPolicy(AT_ONCE.waitBudget(Duration.ofSeconds(59)).pause(time -> {}))
                .build()) {
            DirectoryException failure = failureOf(() -> list(directory));

            assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(failure.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
        }
        assertThat(left(100)).isEqualTo(leastLeft);
    }

    @Test
    void whatOthersSpendCounts() {
        sandbox.addGenerated(20);
        sandbox.rateLimits().budget(USERS, 100);
        sandbox.rateLimits().othersSpend(USERS, 87);

        try (OktaDirectory directory = connector().retryPolicy(AT_ONCE).build()) {
            assertThat(failureOf(() -> list(directory)).code()).isEqualTo(ErrorCode.THROTTLED);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
    }

    @Test
    void theNextMinuteGoesOn() {
        sandbox.addGenerated(20);
        sandbox.rateLimits().budget(USERS, 10);

        try (OktaDirectory directory = connector().retryPolicy(AT_ONCE).build()) {
            failureOf(() -> list(directory));
            clock.advance(Duration.ofSeconds(62));
            sandbox.resetCounters();

            assertThat(directory.users(null).users()).hasSize(1);
            assertThat(sandbox.dataRequestCount()).isEqualTo(FIRST_PAGE);
        }
    }

    @Test
    void aSmallBudgetLeavesOneRequestAtLeast() {
        sandbox.addGenerated(20);
        sandbox.rateLimits().budget(USERS, 5);

        // The last request that may be sent is held back for half of the minute.
        try (OktaDirectory directory = connector()
                .retryPolicy(AT_ONCE.waitBudget(Duration.ofSeconds(59)).pause(time -> {}))
                .build()) {
            failureOf(() -> list(directory));
        }
        assertThat(left(5)).isEqualTo(1);
    }

    @Test
    void aBudgetThatIsUsedUpStopsItsOwnAddressesAlone() {
        sandbox.addGenerated(3);
        sandbox.rateLimits().budget(USERS, 10);

        try (OktaDirectory directory = connector().retryPolicy(AT_ONCE).build()) {
            String id = directory.users(null).users().get(0).id().externalId();
            sandbox.rateLimits().othersSpend(USERS, 7);
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.THROTTLED);

            assertThat(directory.user(id)).isPresent();
        }
    }

    @Test
    void aRefusalIsWaitedForOnce() {
        sandbox.addGenerated(1);
        sandbox.rateLimits().budget(USERS, 10);
        sandbox.rateLimits().othersSpend(USERS, 10);
        clock.advance(Duration.ofSeconds(40));

        try (OktaDirectory directory = connector().build()) {
            assertThat(directory.users(null).users()).hasSize(1);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(1 + FIRST_PAGE);
        assertThat(waits).hasSize(1);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(22));
    }

    @Test
    void theConcurrencyLimitSaysNothingAboutTheBudget() {
        sandbox.addGenerated(1);
        sandbox.rateLimits().refuseConcurrent(2);

        try (OktaDirectory directory = connector().build()) {
            assertThat(directory.users(null).users()).hasSize(1);
            assertThat(directory.users(null).users()).hasSize(1);
        }
        assertThat(waits).hasSize(2).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void headersThatAreMissingOrAbsurdHoldNothingBack() {
        sandbox.addGenerated(5);
        try (OktaDirectory directory = connector().build()) {
            sandbox.rateLimits().hideHeaders();
            assertThat(list(directory).ids()).hasSize(5);
            sandbox.rateLimits().garbleHeaders();
            assertThat(list(directory).ids()).hasSize(5);
        }
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "absurd"})
    void aRefusalWithoutATrueResetIsAShortBackOff(String headers) {
        sandbox.addGenerated(1);
        sandbox.rateLimits().budget(USERS, 10);
        sandbox.rateLimits().othersSpend(USERS, 10);
        if (headers.equals("missing")) {
            sandbox.rateLimits().hideHeaders();
        } else {
            sandbox.rateLimits().garbleHeaders();
        }

        try (OktaDirectory directory = connector().build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.THROTTLED);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(5);
        assertThat(waits).hasSize(4).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91, 100})
    void aReserveThatLeavesNothingToUseIsRefused(int percent) {
        assertThatThrownBy(() -> connector().rateLimitReserve(percent).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rateLimitReserve");
    }
}
