package io.github.rollcall.entra;

import static io.github.rollcall.entra.ConsentStory.ANOTHER_TENANT;
import static io.github.rollcall.entra.ConsentStory.CORP;
import static io.github.rollcall.entra.ConsentStory.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentStep;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that an attacker, a stale tab or a broken proxy brings. None of them may change a connection. */
@Tag("R-3")
final class EntraConsentHostileTest {
    private final ConsentStory story = new ConsentStory();

    @AfterEach
    void stop() {
        story.close();
    }

    private void assertNothingHappened(ConsentOutcome outcome, ConsentProblem problem) {
        assertThat(outcome.problem()).contains(problem);
        assertThat(outcome.isReady()).isFalse();
        assertThat(outcome.tenant()).isEmpty();
        assertThat(outcome.ticket()).isEmpty();
        assertThat(story.store.updates()).isEmpty();
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aReplayedCallbackDoesNothing() {
        URI callback = story.connected().page().accept();
        assertThat(story.finish(callback).isReady()).isTrue();
        int asked = story.sandbox.requestCount();

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.sandbox.requestCount()).isEqualTo(asked);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void oneOfManyEqualCallbacksCounts() throws Exception {
        String query = story.connected().page().accept().getRawQuery();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ConsentOutcome>> calls = new ArrayList<>();
            for (int call = 0; call < 8; call++) {
                calls.add(() -> story.consent.finish(query, SESSION));
            }
            List<ConsentOutcome> outcomes = new ArrayList<>();
            for (Future<ConsentOutcome> future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(ConsentOutcome::isReady).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.problem().equals(Optional.of(ConsentProblem.INVALID)))
                    .hasSize(7);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theCallbackOfAnotherBrowserSessionIsRefusedAndUsedUp() {
        URI callback = story.connected().page().accept();

        assertNothingHappened(
                story.consent.finish(callback.getRawQuery(), "session-secret-of-an-attacker"), ConsentProblem.INVALID);
        assertNothingHappened(story.finish(callback), ConsentProblem.INVALID);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aSessionThatOnlyBeginsTheSameIsAnotherOne() {
        URI callback = story.connected().page().accept();

        assertNothingHappened(story.consent.finish(callback.getRawQuery(), SESSION + "x"), ConsentProblem.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void anAttemptEndsToTheMillisecond(int millisAfterItsEnd, boolean ready) {
        URI callback = story.connected().page().accept();
        story.wait(Duration.ofMinutes(15).plusMillis(millisAfterItsEnd));
        ConsentOutcome outcome = story.finish(callback);

        assertThat(outcome.isReady()).isEqualTo(ready);
        if (!ready) {
            assertNothingHappened(outcome, ConsentProblem.EXPIRED);
            assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
        }
    }

    @Test
    void aForgedTenantIsRefusedAndNeverAskedForAToken() {
        String query =
                story.connected().page().accept().getRawQuery().replace(story.sandbox.tenantId(), ANOTHER_TENANT);
        ConsentOutcome outcome = story.consent.finish(query, SESSION);

        assertNothingHappened(outcome, ConsentProblem.WRONG_TENANT);
        assertThat(outcome.step()).isEqualTo(ConsentStep.START_OVER);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error=access_denied&",
                "error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+denied&",
                "error=&",
                "error&"
            })
    void anErrorCountsWhateverElseTheCallbackSays(String error) {
        String query = error + story.connected().page().accept().getRawQuery();
        ConsentOutcome outcome = story.consent.finish(query, SESSION);

        assertThat(query).contains("admin_consent=True");
        assertThat(outcome.problem()).contains(ConsentProblem.REJECTED);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "AADSTS65004, REJECTED",
        "AADSTS65001, INSUFFICIENT_PRIVILEGES",
        "AADSTS90094, INSUFFICIENT_PRIVILEGES",
        "AADSTS900941, INSUFFICIENT_PRIVILEGES",
        "AADSTS90008, INSUFFICIENT_PRIVILEGES",
        "AADSTS650056, CONFIGURATION",
        "AADSTS500011, CONFIGURATION",
        "AADSTS1234567, REJECTED"
    })
    void entrasErrorsAreToldApartByTheirNumber(String number, ConsentProblem problem) {
        String state = EntraConsentTest.state(
                story.connected().consent.begin(CORP, SESSION).url());
        ConsentOutcome outcome = story.consent.finish(
                "error=access_denied&error_description=" + number + "%3a+words+of+Entra&state=" + state, SESSION);

        assertThat(outcome.problem()).contains(problem);
        assertThat(outcome.providerCode()).contains(number);
        assertThat(outcome.remedy()).doesNotContain("words of Entra");
    }

    @Test
    void anErrorUsesTheStateUp() {
        URI accepted = story.connected().page().accept();
        story.consent.finish("error=access_denied&" + accepted.getRawQuery(), SESSION);

        assertThat(story.finish(accepted).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=x", "tenant=11111111-2222-3333-4444-555555555555", "admin_consent=True", "scope=x"})
    void aParameterThatIsThereTwiceMakesTheCallbackInvalid(String extra) {
        String query = story.connected().page().accept().getRawQuery();

        assertNothingHappened(story.consent.finish(query + "&" + extra, SESSION), ConsentProblem.INVALID);
    }

    @Test
    void aRepeatedParameterUsesTheStateUpAllTheSame() {
        String query = story.connected().page().accept().getRawQuery();
        story.consent.finish(query + "&admin_consent=True", SESSION);

        assertNothingHappened(story.consent.finish(query, SESSION), ConsentProblem.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"8192, true", "8193, false"})
    void anOversizedCallbackIsNotRead(int length, boolean ready) {
        String query = story.connected().page().accept().getRawQuery();
        String padded = query + "&x=" + "a".repeat(length - query.length() - 3);

        assertThat(padded).hasSize(length);
        assertThat(story.consent.finish(padded, SESSION).isReady()).isEqualTo(ready);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "&&&=&",
                "state=",
                "state=%",
                "state=%zz",
                "admin_consent=True",
                "state=c&admin_consent=True",
                "state=\u0000",
                "state=caaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.zzzzzzzzzzzz"
            })
    void aCallbackWithoutAnAttemptDoesNothing(String query) {
        story.connected();

        assertNothingHappened(story.consent.finish(query, SESSION), ConsentProblem.INVALID);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aStateThatOnlyClaimsToBeLateIsStillNone() {
        story.connected();
        ConsentOutcome outcome = story.consent.finish(
                "admin_consent=True&state=c" + "a".repeat(43) + ".1&tenant=" + story.sandbox.tenantId(), SESSION);

        assertNothingHappened(outcome, ConsentProblem.EXPIRED);
        assertThat(outcome.directory()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"False", "false", "FALSE"})
    void aCallbackThatSaysNoIsANo(String no) {
        String query =
                story.connected().page().accept().getRawQuery().replace("admin_consent=True", "admin_consent=" + no);

        assertThat(story.consent.finish(query, SESSION).problem()).contains(ConsentProblem.REJECTED);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin_consent=1", "admin_consent=", "x=y", "admin_consent=Truе"})
    void aCallbackThatSaysNeitherYesNorNoIsInvalid(String answer) {
        String query = story.connected().page().accept().getRawQuery().replace("admin_consent=True", answer);

        assertNothingHappened(story.consent.finish(query, SESSION), ConsentProblem.INVALID);
    }

    @Test
    void aSuccessWithoutATenantIsNotEntras() {
        String query = story.connected()
                .page()
                .accept()
                .getRawQuery()
                .replace("tenant=" + story.sandbox.tenantId(), "tenant=organizations");

        assertNothingHappened(story.consent.finish(query, SESSION), ConsentProblem.INVALID);
    }

    @Test
    void aStateIsNoTicketAndATicketNoState() {
        story.connected();
        String state = EntraConsentTest.state(story.consent.begin(CORP, SESSION).url());
        assertNothingHappened(story.consent.resume(state, SESSION), ConsentProblem.INVALID);

        story.sandbox.consent().delay(Duration.ofMinutes(5), Duration.ofMinutes(5));
        String ticket = story.entry()
                .propagationWait(Duration.ZERO)
                .build()
                .finish(story.page().accept().getRawQuery(), SESSION)
                .ticket()
                .orElseThrow();
        String query = "admin_consent=True&tenant=" + story.sandbox.tenantId() + "&state=" + ticket;
        assertThat(story.consent.finish(query, SESSION).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void theStateOfOneConnectionNeverReachesAnother() {
        story.connected();
        DirectoryId other = new DirectoryId("other-entra");
        story.store.insert(Connection.builder(other, "Other", "entra")
                .tenant(ANOTHER_TENANT)
                .permissionLevel(PermissionLevel.READ_ONLY)
                .build());
        String state =
                EntraConsentTest.state(story.consent.begin(other, SESSION).url());
        String query = "admin_consent=True&tenant=" + story.sandbox.tenantId() + "&state=" + state;

        assertThat(story.consent.finish(query, SESSION).problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.store.find(other).orElseThrow().state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aTenantThatTheHostNamesAnewEndsTheAttemptsForTheOldOne() {
        URI callback = story.connected().page().accept();
        story.store.update(story.connection().toBuilder().tenant(ANOTHER_TENANT).build());

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.connection().tenant()).contains(ANOTHER_TENANT);
    }

    @Test
    void aConnectionThatWasDeletedMeanwhileStaysDeleted() {
        URI callback = story.connected().page().accept();
        story.store.update(story.connection().toBuilder()
                .state(ConnectionState.DELETED, null)
                .build());

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.INVALID);
        assertThat(story.state()).isEqualTo(ConnectionState.DELETED);
    }

    @Test
    void aConnectionThatWasSetUpAgainKnowsNoneOfTheOldAttempts() {
        URI callback = story.connected().page().accept();
        story.store.remove(CORP);
        story.connected();

        assertNothingHappened(story.finish(callback), ConsentProblem.INVALID);
    }

    @Test
    void neitherStateNorSessionNorTicketIsPrinted() {
        story.connected().sandbox.consent().delay(Duration.ofMinutes(5), Duration.ofMinutes(5));
        URI callback = story.page().accept();
        EntraConsent impatient = story.entry().propagationWait(Duration.ZERO).build();
        ConsentOutcome outcome = impatient.finish(callback.getRawQuery(), SESSION);
        String seen = outcome + " " + impatient + " " + story.store.attempts() + " " + story.administrator();

        assertThat(seen)
                .doesNotContain(EntraConsentTest.state(callback))
                .doesNotContain(SESSION)
                .doesNotContain(outcome.ticket().orElseThrow())
                .doesNotContain(story.administrator().subject())
                .doesNotContain(story.sandbox.clientSecret());
    }
}
