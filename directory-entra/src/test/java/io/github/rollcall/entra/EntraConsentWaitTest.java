package io.github.rollcall.entra;

import static io.github.rollcall.entra.ConsentStory.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentStep;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.sandbox.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A grant takes its time to arrive: the wait is bounded, asks with a fresh credential, and can be gone on with. */
@Tag("R-3")
final class EntraConsentWaitTest {
    private final ConsentStory story = new ConsentStory().connected();
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void stop() {
        story.close();
    }

    private EntraConsent waiting(Duration oneCall) {
        return story.entry()
                .propagationWait(oneCall)
                .pause(time -> {
                    pauses.add(time);
                    story.clock.advance(time);
                })
                .build();
    }

    @Test
    void aGrantThatArrivesLateIsWaitedForWithATokenOfItsOwnAtEachLook() {
        story.sandbox.consent().delay(Duration.ofSeconds(5), Duration.ofSeconds(20));
        ConsentOutcome outcome =
                waiting(Duration.ofMinutes(1)).finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(outcome.isReady()).isTrue();
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(15));
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(6);
    }

    @Test
    void aTokenOfBeforeTheGrantIsNeverUsedAgain() {
        story.sandbox.consent().delay(Duration.ZERO, Duration.ofSeconds(2));
        ConsentOutcome outcome =
                waiting(Duration.ofMinutes(1)).finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(outcome.isReady()).isTrue();
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(3);
    }

    @Test
    void graphMayRefuseForAWhileWhatTheTokenNamesAlready() {
        URI callback = story.page().accept();
        story.sandbox.failRequests(1, 2, Fault.status(403));
        ConsentOutcome outcome = waiting(Duration.ofMinutes(1)).finish(callback.getRawQuery(), SESSION);

        assertThat(outcome.isReady()).isTrue();
        assertThat(pauses).hasSize(2);
    }

    @Test
    void oneCallWaitsNoLongerThanItMayAndLeavesATicket() {
        story.sandbox.consent().delay(Duration.ofMinutes(5), Duration.ofMinutes(5));
        Instant before = story.clock.instant();
        ConsentOutcome outcome =
                waiting(Duration.ofSeconds(20)).finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(Duration.between(before, story.clock.instant())).isEqualTo(Duration.ofSeconds(15));
        assertThat(outcome.problem()).contains(ConsentProblem.NOT_PROPAGATED);
        assertThat(outcome.providerCode()).contains("AADSTS700016");
        assertThat(outcome.step()).isEqualTo(ConsentStep.RESUME);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.connection().reason().orElseThrow()).startsWith("NOT_PROPAGATED: ");
    }

    @Test
    void withoutAWaitItLooksOnce() {
        story.sandbox.consent().delay(Duration.ofMinutes(5), Duration.ofMinutes(5));
        waiting(Duration.ZERO).finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(pauses).isEmpty();
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
    }

    @Test
    void aPauseThatDoesNotMoveTheClockEndsAllTheSame() {
        story.sandbox.consent().delay(Duration.ofMinutes(5), Duration.ofMinutes(5));
        EntraConsent consent = story.entry()
                .propagationWait(Duration.ofSeconds(7))
                .pause(pauses::add)
                .build();

        assertThat(consent.finish(story.page().accept().getRawQuery(), SESSION).isReady())
                .isFalse();
        assertThat(pauses).hasSize(3);
    }

    @Test
    void aLaterCallGoesOnWaiting() {
        story.sandbox.consent().delay(Duration.ofMinutes(3), Duration.ofMinutes(4));
        EntraConsent consent = waiting(Duration.ZERO);
        ConsentOutcome outcome = consent.finish(story.page().accept().getRawQuery(), SESSION);
        int calls = 0;
        while (outcome.step() == ConsentStep.RESUME) {
            story.wait(Duration.ofMinutes(1));
            outcome = consent.resume(outcome.ticket().orElseThrow(), SESSION);
            calls++;
        }

        assertThat(outcome.isReady()).isTrue();
        assertThat(calls).isEqualTo(4);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void allWaitsTogetherEndAndThenTheAdministratorBeginsAgain() {
        story.sandbox.consent().delay(Duration.ofHours(1), Duration.ofHours(1));
        EntraConsent consent = waiting(Duration.ZERO);
        ConsentOutcome outcome = consent.finish(story.page().accept().getRawQuery(), SESSION);
        String first = outcome.ticket().orElseThrow();
        story.wait(Duration.ofMinutes(10).minusMillis(1));
        outcome = consent.resume(first, SESSION);
        assertThat(outcome.step()).isEqualTo(ConsentStep.RESUME);

        story.wait(Duration.ofMillis(1));
        outcome = consent.resume(outcome.ticket().orElseThrow(), SESSION);
        assertThat(outcome.problem()).contains(ConsentProblem.EXPIRED);
        assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
    }

    @Test
    void withoutTimeForALaterCallThereIsNoTicket() {
        story.sandbox.consent().delay(Duration.ofHours(1), Duration.ofHours(1));
        ConsentOutcome outcome = story.entry()
                .propagationWait(Duration.ZERO)
                .propagationLimit(Duration.ZERO)
                .build()
                .finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(outcome.problem()).contains(ConsentProblem.NOT_PROPAGATED);
        assertThat(outcome.ticket()).isEmpty();
        assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
    }

    @Test
    void aTicketIsUsedUpAndBelongsToOneBrowserSession() {
        story.sandbox.consent().delay(Duration.ofMinutes(3), Duration.ofMinutes(3));
        EntraConsent consent = waiting(Duration.ZERO);
        ConsentOutcome outcome = consent.finish(story.page().accept().getRawQuery(), SESSION);
        String ticket = outcome.ticket().orElseThrow();
        story.wait(Duration.ofMinutes(5));

        assertThat(consent.resume(ticket, "session-secret-of-an-attacker").problem())
                .contains(ConsentProblem.INVALID);
        assertThat(consent.resume(ticket, SESSION).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        story.sandbox.consent().delay(Duration.ofMinutes(3), Duration.ofMinutes(3));
        EntraConsent consent = story.entry()
                .pause(time -> {
                    throw new InterruptedException();
                })
                .build();
        String query = story.page().accept().getRawQuery();
        ConsentOutcome outcome = consent.finish(query, SESSION);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.step()).isEqualTo(ConsentStep.RESUME);
    }

    @Test
    void anApplicationThatIsTakenOutAgainIsToldByGraphAndNotMadeReady() {
        URI callback = story.page().accept();
        story.sandbox.failRequests(
                1,
                Integer.MAX_VALUE,
                Fault.status(
                        401,
                        "{\"error\":{\"code\":\"Authorization_IdentityNotFound\",\"message\":\"x\"}}",
                        "application/json"));
        ConsentOutcome outcome = waiting(Duration.ofSeconds(3)).finish(callback.getRawQuery(), SESSION);

        assertThat(outcome.problem()).contains(ConsentProblem.NOT_PROPAGATED);
        assertThat(outcome.providerCode()).contains("Authorization_IdentityNotFound");
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }
}
