package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-18")
class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private final List<Duration> waits = new ArrayList<>();
    private final RetryPolicy policy = RetryPolicy.defaults().pause(waits::add);

    @AfterEach
    void clearTheInterruptFlag() {
        Thread.interrupted();
    }

    @Test
    void anAnswerIsReadOnceAtTheCostOfOneRequest() {
        Script script = new Script(Answer.of(200, "hello"));

        assertThat(policy.read(script, RetryPolicyTest::translate, RetryPolicyTest::text))
                .isEqualTo(new Reply<>("hello", CallCost.ONE_REQUEST));
        script.allClosedOnce();
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 206, 299})
    void everyStatusOfTheTwoHundredsIsAnAnswer(int status) {
        assertThat(read(new Script(Answer.of(status, "x"))).value()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorIsRetried(int status) {
        Script script = new Script(Answer.of(status), Answer.of(status), Answer.of(200, "x"));
        Reply<String> reply = read(script);

        assertThat(reply.value()).isEqualTo("x");
        assertThat(reply.cost()).isEqualTo(new CallCost(3, waits.get(0).plus(waits.get(1))));
        script.allClosedOnce();
    }

    @Test
    void aBrokenConnectionIsRetried() {
        Script script = new Script(new ConnectException("10.0.0.1"), new SocketException("reset"), Answer.of(200, "x"));

        assertThat(read(script).cost().requests()).isEqualTo(3);
        assertThat(waits).hasSize(2);
    }

    @Test
    void aConnectionThatBreaksInTheBodyIsRetriedFromTheBeginning() {
        Script script = new Script(Answer.of(200, "broken"), Answer.of(200, "whole"));
        Reply<String> reply = policy.read(script, RetryPolicyTest::translate, response -> {
            String text = text(response);
            if (text.equals("broken")) {
                throw new IOException("closed");
            }
            return text;
        });

        assertThat(reply.value()).isEqualTo("whole");
        script.allClosedOnce();
    }

    @Test
    void anAnswerThatCannotBeTrustedIsAskedForAgain() {
        Script script = new Script(Answer.of(200, "{\"id\":"), Answer.of(200), Answer.of(200, "{\"id\":\"u1\"}"));
        Reply<JsonObject> reply =
                policy.read(script, RetryPolicyTest::translate, response -> StrictJson.object(response.body()));

        assertThat(reply.value().string("id")).contains("u1");
        assertThat(reply.cost().requests()).isEqualTo(3);
        script.allClosedOnce();
    }

    @Test
    void fourRetriesAreTheMostUnlessSaidOtherwise() {
        Script script = always(500);

        assertThat(failure(script).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
        assertThat(script.sent).isEqualTo(5);
        script.allClosedOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aHostChoosesTheNumberOfRetries(int retries) {
        Script script = always(500);

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() ->
                        policy.maxRetries(retries).read(script, RetryPolicyTest::translate, RetryPolicyTest::text));
        assertThat(script.sent).isEqualTo(1 + retries);
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        for (int retries : new int[] {-1, 6, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.maxRetries(retries))
                    .withMessage("maxRetries: 0 to 5 is allowed");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.waitBudget(Duration.ofNanos(-1)))
                .withMessage("waitBudget: must not be negative");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            mode = Mode.EXCLUDE,
            names = {
                "UNREACHABLE",
                "TIMEOUT",
                "THROTTLED",
                "PROVIDER_ERROR",
                "RESPONSE_INVALID",
                "LEASE_LOST",
                "STORE_FAILED",
                "AUDIT_FAILED"
            })
    void whatWaitingCannotHealIsNeverRetried(ErrorCode code) {
        Script script = always(400);
        DirectoryException refused = DirectoryException.of(code, "p", "r").build();

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> policy.read(script, response -> refused, RetryPolicyTest::text))
                .isSameAs(refused);
        assertThat(script.sent).isEqualTo(1);
        assertThat(waits).isEmpty();
        script.allClosedOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void aRedirectIsRefusedAndNeverFollowed(int status) {
        Script script = always(status);
        DirectoryException refused = failure(script);

        assertThat(refused.code()).isEqualTo(ErrorCode.REDIRECT_REFUSED);
        assertThat(refused).hasMessageContaining("status " + status).hasMessageNotContaining("evil.example");
        assertThat(script.sent).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void backingOffDoublesWithJitterAndStaysBounded() {
        for (int run = 0; run < 200; run++) {
            waits.clear();
            failure(always(500));

            assertThat(waits).hasSize(4);
            for (int i = 0; i < 4; i++) {
                assertThat(waits.get(i)).isBetween(Duration.ofMillis(250L << i), Duration.ofMillis(500L << i));
            }
        }
    }

    @Test
    void twoClientsDoNotBackOffInStep() {
        for (int run = 0; run < 50; run++) {
            failure(always(500));
        }

        assertThat(waits.stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void aWaitTheProviderAsksForIsHonouredInFull() {
        Script script = new Script(throttled("7"), throttled("20"), Answer.of(200, "x"));

        assertThat(read(script).cost()).isEqualTo(new CallCost(3, Duration.ofSeconds(27)));
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(20));
    }

    @Test
    void aWaitOfExactlyTheBudgetIsHonoured() {
        assertThat(read(new Script(throttled("30"), Answer.of(200, "x"))).cost().waited())
                .isEqualTo(BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "3600", "86400"})
    void aLongerWaitEndsTheCallAtOnceAndNothingIsSentBefore(String seconds) {
        Script script = always(429, seconds);
        DirectoryException throttled = failure(script);

        assertThat(throttled.code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(Long.parseLong(seconds)));
        assertThat(throttled.area()).contains(Area.USERS);
        assertThat(throttled.providerCode()).contains("E0000047");
        assertThat(throttled.requestId()).contains("r-1");
        assertThat(throttled).hasMessageContaining("the provider asks to wait " + seconds + " s");
        assertThat(script.sent).isEqualTo(1);
        assertThat(waits).isEmpty();
        script.allClosedOnce();
    }

    @Test
    void waitsAddUpAgainstTheBudget() {
        Script script = always(429, "20");
        DirectoryException throttled = failure(script);

        assertThat(throttled.code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(waits).containsExactly(Duration.ofSeconds(20));
        assertThat(script.sent).isEqualTo(2);
    }

    @Test
    void aServerErrorWithAWaitBeyondTheBudgetIsAThrottleToo() {
        Script script = new Script(Answer.of(503).header("Retry-After", "120"));

        assertThat(failure(script).code()).isEqualTo(ErrorCode.THROTTLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1000000000000", "Fri, 20 Nov 2020 12:00:00 GMT"})
    void anUnusableWaitBacksOffInsteadOfSendingAtOnce(String value) {
        assertThat(failure(always(429, value)).code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(waits).hasSize(4).allMatch(wait -> wait.compareTo(Duration.ofMillis(250)) >= 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aTranslatorsWaitOfNothingBacksOffToo(long seconds) {
        Script script = new Script(Answer.of(503), Answer.of(200, "x"));
        Reply<String> reply =
                policy.read(script, response -> unavailable(Duration.ofSeconds(seconds)), RetryPolicyTest::text);

        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
        assertThat(reply.cost()).isEqualTo(new CallCost(2, waits.get(0)));
    }

    @Test
    void aTranslatorsWaitWithoutEndIsNoOverflow() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        Script script = new Script(throttled("1"), Answer.of(503));
        DirectoryException throttled =
                failureOf(script, response -> response.status() == 429 ? translate(response) : unavailable(forever));

        assertThat(throttled.code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(throttled.retryAfter()).contains(forever);
    }

    @Test
    void withoutABudgetNothingIsRetried() {
        Script script = always(500);

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> policy.waitBudget(Duration.ZERO)
                        .read(script, RetryPolicyTest::translate, RetryPolicyTest::text))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(ErrorCode.PROVIDER_ERROR));
        assertThat(script.sent).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void a401RenewsTheCredentialsOnceWithoutAWait() {
        Script script = new Script(Answer.of(401), Answer.of(200, "x"));

        assertThat(read(script).cost()).isEqualTo(new CallCost(2, Duration.ZERO));
        assertThat(script.renewals).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void aSecond401MeansThatTheCredentialsAreRejected() {
        Script script = always(401);

        assertThat(failure(script).code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        assertThat(script.sent).isEqualTo(2);
        assertThat(script.renewals).isEqualTo(1);
        assertThat(waits).isEmpty();
        script.allClosedOnce();
    }

    @Test
    void a401BetweenServerErrorsIsRenewedOnceAndTakesNoRetry() {
        Script script = new Script(
                Answer.of(500), Answer.of(401), Answer.of(500), Answer.of(500), Answer.of(500), Answer.of(200, "x"));

        assertThat(read(script).cost().requests()).isEqualTo(6);
        assertThat(script.renewals).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void credentialsThatCannotBeRenewedEndTheCall() {
        Script script = always(401);
        script.renewable = false;

        assertThat(failure(script).code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        assertThat(script.sent).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void aRenewalThatIsRefusedSaysWhy() {
        Script script = new Script(Answer.of(401));
        script.renewal =
                DirectoryException.of(ErrorCode.IDENTITY_CHANGED, "p", "r").build();

        assertThat(failure(script)).isSameAs(script.renewal);
        script.allClosedOnce();
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() {
        Script script = always(500);
        RetryPolicy interrupted = RetryPolicy.defaults().pause(time -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> interrupted.read(script, RetryPolicyTest::translate, RetryPolicyTest::text))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(ErrorCode.INTERRUPTED));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(script.sent).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void theDefaultWaitIsInterruptible() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() ->
                        RetryPolicy.defaults().read(always(500), RetryPolicyTest::translate, RetryPolicyTest::text))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(ErrorCode.INTERRUPTED));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aConnectionThatBreaksByAnInterruptIsNotRetried() {
        Script script = new Script(new SocketException("closed by interrupt"));
        Thread.currentThread().interrupt();

        assertThat(failure(script).code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(script.sent).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aFaultOfTheCodeItselfClosesTheAnswer() {
        Script script = new Script(Answer.of(200, "x"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> policy.read(script, RetryPolicyTest::translate, response -> {
                    throw new IllegalStateException("bug");
                }));
        script.allClosedOnce();
    }

    private Reply<String> read(Script script) {
        return policy.read(script, RetryPolicyTest::translate, RetryPolicyTest::text);
    }

    private DirectoryException failure(Script script) {
        return failureOf(script, RetryPolicyTest::translate);
    }

    private DirectoryException failureOf(Script script, ErrorTranslator errors) {
        try {
            policy.read(script, errors, RetryPolicyTest::text);
        } catch (DirectoryException failed) {
            return failed;
        }
        throw new AssertionError("the call did not fail");
    }

    private static String text(WireResponse response) throws IOException {
        return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static DirectoryException translate(WireResponse response) {
        ErrorCode code = response.status() == 401
                ? ErrorCode.CREDENTIALS_REJECTED
                : response.status() == 429 ? ErrorCode.THROTTLED : ErrorCode.PROVIDER_ERROR;
        return DirectoryException.of(code, "status " + response.status(), "r")
                .area(Area.USERS)
                .retryAfter(RetryAfter.of(response, NOW).orElse(null))
                .providerCode("E0000047")
                .requestId("r-1")
                .build();
    }

    private static DirectoryException unavailable(Duration retryAfter) {
        return DirectoryException.of(ErrorCode.PROVIDER_ERROR, "p", "r")
                .retryAfter(retryAfter)
                .build();
    }

    private static Answer throttled(String seconds) {
        return Answer.of(429).header("Retry-After", seconds);
    }

    private static Script always(int status) {
        return new Script(IntStream.range(0, 20)
                .mapToObj(i -> Answer.of(status).header("Location", "https://evil.example/"))
                .toArray());
    }

    private static Script always(int status, String retryAfter) {
        return new Script(IntStream.range(0, 20)
                .mapToObj(i -> Answer.of(status).header("Retry-After", retryAfter))
                .toArray());
    }
}
