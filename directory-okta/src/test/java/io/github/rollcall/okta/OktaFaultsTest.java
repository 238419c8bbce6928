package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.AT_ONCE;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.okta.OktaFixture.Listing;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OktaFaultsTest {
    private static final int USERS = 450;

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());

    @BeforeEach
    void fill() {
        sandbox.addGenerated(USERS);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    static Stream<Arguments> passingFaults() {
        return Stream.of(
                Arguments.of("500", Fault.status(500)),
                Arguments.of("502", Fault.status(502)),
                Arguments.of("503", Fault.status(503)),
                Arguments.of("504", Fault.status(504)),
                Arguments.of("503 of a proxy", Fault.status(503, "<html>busy</html>", "text/html")),
                Arguments.of("429", Fault.tooManyRequests(Duration.ofSeconds(5))),
                Arguments.of("reset", Fault.connectionReset()),
                Arguments.of("no answer", Fault.emptyResponse()),
                Arguments.of("cut body", Fault.cutBody()),
                Arguments.of("garbage", Fault.garbage()),
                Arguments.of("object instead of array", Fault.withoutCollection()),
                Arguments.of("duplicate key", Fault.duplicateCollectionKey()),
                Arguments.of("trailing bytes", Fault.trailingBytes()),
                Arguments.of("login page", Fault.status(200, "<html>sign in</html>", "text/html")),
                Arguments.of("401", Fault.status(401)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void aFaultThatPassesLosesNobody(String name, Fault fault) {
        sandbox.failRequest(OktaFixture.FIRST_PAGE + 1, fault);

        try (OktaDirectory directory = group(sandbox).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(USERS);
            assertThat(listing.users()).hasSize(USERS);
            assertThat(listing.last().completion().orElseThrow().isProven()).isTrue();
        }
    }

    static Stream<Arguments> lastingFaults() {
        return Stream.of(
                Arguments.of(Fault.status(500), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(503), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(502, "", "text/plain"), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.tooManyRequests(Duration.ofSeconds(50)), ErrorCode.THROTTLED),
                Arguments.of(Fault.connectionReset(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.emptyResponse(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.cutBody(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.garbage(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.body("null"), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.body(""), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.withoutCollection(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.duplicateCollectionKey(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.trailingBytes(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.status(200, "<html>sign in</html>", "text/html"), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.redirect("http://127.0.0.1:9/elsewhere"), ErrorCode.REDIRECT_REFUSED),
                Arguments.of(Fault.status(400), ErrorCode.CURSOR_EXPIRED),
                Arguments.of(Fault.status(401), ErrorCode.CREDENTIALS_REJECTED),
                Arguments.of(Fault.status(401, "", "text/plain"), ErrorCode.CREDENTIALS_REJECTED),
                Arguments.of(
                        Fault.status(401, "{\"errorCode\":\"E0000015\"}", "application/json"),
                        ErrorCode.LICENCE_MISSING),
                Arguments.of(Fault.status(403), ErrorCode.PERMISSION_MISSING),
                Arguments.of(
                        Fault.status(403, "{\"errorCode\":\"E0000005\"}", "application/json"),
                        ErrorCode.CREDENTIALS_REJECTED),
                Arguments.of(Fault.status(404), ErrorCode.SCOPE_NOT_FOUND),
                Arguments.of(Fault.status(404, "<html>no</html>", "text/html"), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(405, "", "text/plain"), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(408, "", "text/plain"), ErrorCode.PROVIDER_ERROR));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lastingFaults")
    void aFaultThatLastsEndsTheListingWithItsTypeAndNeverWithAShortList(Fault fault, ErrorCode code) {
        sandbox.failRequests(OktaFixture.FIRST_PAGE + 1, Integer.MAX_VALUE, fault);

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryException failure = failureOf(() -> list(directory));

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.remedy()).isNotBlank();
        }
    }

    @Test
    void oktasErrorCodeAndRequestIdAreKept() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(404));

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.providerCode()).hasValue("E0000007");
            assertThat(failure.requestId()).isPresent();
        }
    }

    @Test
    void aMissingFeatureIsNoReasonForANewToken() {
        sandbox.failRequests(1, 5, Fault.status(401, "{\"errorCode\":\"E0000015\"}", "application/json"));

        try (OktaDirectory directory = group(sandbox).build()) {
            failureOf(() -> directory.users(null));

            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
            assertThat(sandbox.dataRequestCount()).isEqualTo(OktaFixture.FIRST_PAGE);
        }
    }

    @Test
    void theWaitOktaAsksForIsTheResetLessTheDateOfTheAnswer() {
        List<Duration> waits = new ArrayList<>();
        sandbox.throttle(1, Duration.ofSeconds(20));

        try (OktaDirectory directory =
                group(sandbox).retryPolicy(AT_ONCE.pause(waits::add)).build()) {
            assertThat(list(directory).ids()).hasSize(USERS);
            assertThat(waits).hasSize(1);
            assertThat(waits.get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
        }
    }

    @Test
    void aWaitBeyondTheBudgetIsReportedAndNothingIsSentBefore() {
        sandbox.throttle(1, Duration.ofSeconds(48));

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(failure.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(50));
            assertThat(sandbox.dataRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aNextLinkToAnotherHostIsNotFollowed() {
        try (OktaSandbox stranger = OktaSandbox.start(SandboxOptions.empty());
                OktaDirectory directory = group(sandbox).build()) {
            sandbox.failRequest(
                    OktaFixture.FIRST_PAGE, Fault.foreignNextLink(stranger.baseUrl() + "/api/v1/users?after=1"));

            assertThat(failureOf(() -> list(directory)).code()).isEqualTo(ErrorCode.FOREIGN_HOST);
            assertThat(stranger.requestCount()).isZero();
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        try (OktaSandbox stranger = OktaSandbox.start(SandboxOptions.empty());
                OktaDirectory directory = group(sandbox).build()) {
            sandbox.failRequest(OktaFixture.FIRST_PAGE, Fault.redirect(stranger.baseUrl() + "/api/v1/users"));

            assertThat(failureOf(() -> list(directory)).code()).isEqualTo(ErrorCode.REDIRECT_REFUSED);
            assertThat(stranger.requestCount()).isZero();
        }
    }

    @Test
    void aNextLinkThatLeadsBackEndsTheListing() {
        sandbox.failRequests(OktaFixture.FIRST_PAGE + 1, Integer.MAX_VALUE, Fault.repeatedNextLink());

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(() -> list(directory)).code()).isEqualTo(ErrorCode.CURSOR_REPEATED);
        }
    }

    @Test
    void aRowThatCannotBeReadIsSetAsideWithItsId() {
        sandbox.failRequest(OktaFixture.FIRST_PAGE, Fault.poisonRow());

        try (OktaDirectory directory = group(sandbox).build()) {
            Listing listing = list(directory);
            List<RejectedRow> rejected = listing.pages().get(0).rejected();

            assertThat(listing.ids()).hasSize(USERS - 1);
            assertThat(rejected).hasSize(1);
            assertThat(rejected.get(0).externalId()).isPresent();
        }
    }

    @Test
    void aRowWithoutAnIdIsSetAsideAsSuch() {
        sandbox.failRequest(OktaFixture.FIRST_PAGE, Fault.rowWithoutId());

        try (OktaDirectory directory = group(sandbox).build()) {
            List<RejectedRow> rejected = list(directory).pages().get(0).rejected();

            assertThat(rejected).hasSize(1);
            assertThat(rejected.get(0).externalId()).isEmpty();
        }
    }

    @Test
    void anAnswerThatComesTooLateIsATimeout() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.delay(Duration.ofSeconds(5)));

        try (OktaDirectory directory = group(sandbox)
                .callTimeout(Duration.ofMillis(300))
                .retryPolicy(AT_ONCE.maxRetries(0))
                .build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() {
        try (OktaDirectory directory = group(sandbox).build()) {
            Thread.currentThread().interrupt();

            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aClosedConnectorSaysSo() {
        OktaDirectory directory = group(sandbox).build();
        directory.close();
        directory.close();

        assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
        assertThat(sandbox.requestCount()).isZero();
    }
}
