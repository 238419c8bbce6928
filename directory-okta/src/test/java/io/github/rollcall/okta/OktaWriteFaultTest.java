package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.provider.ResetStory;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaFactor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Okta alone answers to a write, and what can be read afterwards. */
@Tag("R-41")
class OktaWriteFaultTest {
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final OktaResetStory story = new OktaResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = CredentialAction.class,
            names = {"TEMPORARY_PASSWORD", "PASSWORD_RESET_LINK"})
    void aSecretThatIsNotInTheAnswerIsLostAndItsFateIsReadBack(CredentialAction action) {
        story.clock.advance(Duration.ofSeconds(1));
        for (Fault lost : List.of(
                Fault.status(504),
                Fault.cutBody(),
                Fault.garbage(),
                Fault.trailingBytes(),
                Fault.body("{}"),
                Fault.body("{\"tempPassword\":\"\",\"resetPasswordUrl\":\"\"}"),
                Fault.body("{\"tempPassword\":7,\"resetPasswordUrl\":7}"),
                Fault.status(200, "<html>sign in</html>", "text/html"))) {
            story.sandbox.resetCounters();
            story.prepare(ana, action);
            story.clock.advance(Duration.ofSeconds(1));
            story.sandbox.failWrite(1, lost);

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", lost).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.secret()).isEmpty();
            assertThat(story.readBack(result).outcome()).as("%s", lost).isEqualTo(Outcome.DONE);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://org.okta.com/signin/reset-password/x",
                "javascript:alert(1)",
                "/signin/reset-password/x",
                "https://org.okta.com/ x",
                "https://org.okta.com/\\u00e4"
            })
    void aLinkThatABrowserShouldNotOpenIsNoLink(String link) {
        story.sandbox.failWrite(1, Fault.body("{\"resetPasswordUrl\":\"" + link + "\"}"));

        CredentialResult result = story.perform(ana, CredentialAction.PASSWORD_RESET_LINK);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.secret()).isEmpty();
        assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void aLinkOfACustomDomainIsALink() {
        String link = "https://login.corp.example/signin/reset-password/XE6wE17zmphl3KqAPFxO";
        story.sandbox.failWrite(1, Fault.body("{\"resetPasswordUrl\":\"" + link + "\"}"));

        CredentialResult result = story.perform(ana, CredentialAction.PASSWORD_RESET_LINK);

        assertThat(ResetStory.shown(result)).containsExactly(link.toCharArray());
    }

    @ParameterizedTest
    @EnumSource(
            value = CredentialAction.class,
            names = {"EXPIRE_PASSWORD", "PASSWORD_RESET_EMAIL", "UNLOCK", "RESET_MFA", "END_SESSIONS"})
    void thePageOfAProxyConfirmsNothing(CredentialAction action) {
        story.account(ana).register(OktaFactor.SMS);
        for (Fault page : List.of(
                Fault.status(200, "<html>sign in</html>", "text/html"),
                Fault.status(200, "OK", "text/plain"),
                Fault.body("{\"errorCode\":\"E0000009\"}"),
                Fault.garbage(),
                Fault.body("[]"))) {
            story.prepare(ana, action);
            story.sandbox.failWrite(1, page.beforeEffect());

            assertThat(story.perform(ana, action).outcome()).as("%s", page).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|E0000038|REQUEST_REFUSED|REFUSED|current status",
                "403|E0000032|REQUEST_REFUSED|REFUSED|unlock",
                "403|E0000017|REQUEST_REFUSED|REFUSED|password",
                "403|E0000034|REQUEST_REFUSED|REFUSED|password",
                "403|E0000006|PERMISSION_MISSING|PERMISSION_MISSING|this user",
                "403||PERMISSION_MISSING|PERMISSION_MISSING|this user",
                "400|E0000001|REQUEST_REFUSED|REFUSED|refuses",
                "404|E0000007|SCOPE_NOT_FOUND|REFUSED|exist",
                "404||REQUEST_REFUSED|REFUSED|refuses",
                "405|E0000022|REQUEST_REFUSED|REFUSED|refuses",
                "409|E0000112|REQUEST_REFUSED|REFUSED|activated",
                "411||REQUEST_REFUSED|REFUSED|refuses",
                "401|E0000015|LICENCE_MISSING|PERMISSION_MISSING|feature",
                "403|E0000005|CREDENTIALS_REJECTED|UNAVAILABLE|token",
                "501||PROVIDER_ERROR|UNAVAILABLE|501",
            })
    void eachRefusalSaysWhatItIsAbout(int status, String code, ErrorCode kept, Failure failure, String said) {
        story.sandbox.failWrite(
                1,
                Fault.status(
                                status,
                                code == null ? "" : "{\"errorCode\":\"" + code + "\",\"errorSummary\":\"canary\"}",
                                "application/json")
                        .beforeEffect());

        CredentialResult result = story.perform(ana, CredentialAction.EXPIRE_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).contains(failure);
        DirectoryException error = result.error().orElseThrow();
        assertThat(error.code()).isEqualTo(kept);
        assertThat(error).hasMessageContaining(said);
        assertThat(error.getMessage() + error.remedy()).doesNotContain("canary");
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void endedSessionsCanBeReadNowhereSoALostAnswerStaysUnknown() {
        story.sandbox.failWrite(1, Fault.emptyResponse());
        CredentialResult result = story.perform(ana, CredentialAction.END_SESSIONS);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);

        story.clock.advance(SETTLED.plusHours(1));

        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aStatusThatWasThereBeforeTellsNothing() {
        for (EmployeeStatus status : List.of(EmployeeStatus.RECOVERY, EmployeeStatus.PASSWORD_EXPIRED)) {
            CredentialAction action = status == EmployeeStatus.RECOVERY
                    ? CredentialAction.PASSWORD_RESET_EMAIL
                    : CredentialAction.EXPIRE_PASSWORD;
            story.status(ana, status);
            story.sandbox.failWrite(1, Fault.status(504));
            CredentialResult result = story.perform(ana, action);
            story.clock.advance(SETTLED);

            assertThat(story.readBack(result).outcome()).as("%s", status).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void aLinkThatWasUsedMeanwhileLeavesItsFateOpen() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.clock.advance(Duration.ofSeconds(1));
        char[] link = ResetStory.shown(story.perform(ana, CredentialAction.PASSWORD_RESET_LINK));
        story.account(ana).setPasswordAt(link, "N3w~password".toCharArray());
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.PASSWORD_RESET_EMAIL, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aPasswordThatExpiredByItselfIsNoTemporaryOne() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.status(ana, EmployeeStatus.PASSWORD_EXPIRED);
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutADateOktaDoesNotTellAndNothingIsConcluded() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.sandbox.update(ana.externalId(), "passwordChanged", null);
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whoWasNotLockedWasNotUnlocked() {
        CredentialEvidence unlocked = story.admin.examine(ana).evidence();
        story.status(ana, EmployeeStatus.LOCKED_OUT);
        CredentialEvidence locked = story.admin.examine(ana).evidence();
        story.status(ana, EmployeeStatus.SUSPENDED);
        story.clock.advance(SETTLED);

        for (CredentialEvidence before : List.of(unlocked, locked)) {
            assertThat(story.admin
                            .readBack(ana, CredentialAction.UNLOCK, before)
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void evidenceWithoutFactorsTellsNothingAboutThem() {
        CredentialResult result = story.perform(ana, CredentialAction.END_SESSIONS);
        story.account(ana).register(OktaFactor.SMS);

        assertThat(story.admin
                        .readBack(
                                ana, CredentialAction.RESET_MFA, result.before().orElseThrow())
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void moreFactorsThanEvidenceHoldsAreNotCompared() {
        for (int i = 0; i < 20; i++) {
            story.account(ana).register(OktaFactor.values());
        }

        CredentialEvidence before = story.admin.examine(ana).evidence();

        assertThat(before.value().length()).isLessThan(200);
        assertThat(story.admin.readBack(ana, CredentialAction.RESET_MFA, before).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void evidenceOfAnotherProviderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.admin.readBack(
                        ana, CredentialAction.UNLOCK, new CredentialEvidence("entra1|2026-11-21T10:00:00Z|||")));
    }

    @Test
    void aPostWithoutABodyStatesItsLengthAndCarriesTheToken() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (ScriptedOkta okta = new ScriptedOkta()) {
            okta.token = exchange -> ScriptedOkta.answer(
                    exchange,
                    200,
                    exchange.getRequestURI().getPath().endsWith("/roles")
                            ? "[{\"type\":\"CUSTOM\"}]"
                            : ScriptedOkta.TOKEN);
            okta.data = exchange -> {
                String path = exchange.getRequestURI().getPath();
                if (exchange.getRequestMethod().equals("POST")) {
                    seen.add(exchange.getRequestHeaders().getFirst("Content-Length") + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
                }
                ScriptedOkta.answer(
                        exchange,
                        200,
                        path.endsWith("/roles")
                                ? "[]"
                                : "{\"id\":\"00u1\",\"status\":\"ACTIVE\",\"_links\":{\"expirePassword\":{}},"
                                        + "\"credentials\":{\"provider\":{\"type\":\"OKTA\"}}}");
            };
            try (OktaDirectory directory = okta.connector()
                    .permissionLevel(PermissionLevel.READ_WRITE)
                    .clock(story.clock)
                    .build()) {
                DirectoryUserId user = new DirectoryUserId(directory.id(), "00u1");
                assertThat(directory
                                .credentials()
                                .orElseThrow()
                                .perform(TestPermits.issuedAt(
                                        user, CredentialAction.EXPIRE_PASSWORD, story.clock.instant()))
                                .outcome())
                        .isEqualTo(Outcome.DONE);
            }
        }
        assertThat(seen).containsExactly("0 Bearer t0ken");
    }

    @Test
    void aFeatureThatTheOrgLacksIsNotAskedForWithANewToken() {
        story.sandbox.failWrite(
                1,
                Fault.status(401, "{\"errorCode\":\"E0000015\"}", "application/json")
                        .beforeEffect());

        assertThat(story.perform(ana, CredentialAction.EXPIRE_PASSWORD).failure())
                .contains(Failure.PERMISSION_MISSING);
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
        assertThat(story.writes()).hasSize(1);
    }
}
