package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EntraFaultTest {
    private static final int USERS = 1_100;

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    static Stream<Arguments> lastingFaults() {
        return Stream.of(
                Arguments.of(Fault.status(400), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(401), ErrorCode.CREDENTIALS_REJECTED),
                Arguments.of(Fault.status(403), ErrorCode.PERMISSION_MISSING),
                Arguments.of(Fault.status(404), ErrorCode.SCOPE_NOT_FOUND),
                Arguments.of(Fault.status(410), ErrorCode.CURSOR_EXPIRED),
                Arguments.of(Fault.status(500), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(501), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(503), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(504), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(403, "<html>no</html>", "text/html"), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(404, "not here", "text/plain"), ErrorCode.REQUEST_REFUSED),
                Arguments.of(Fault.status(503, "<html>later</html>", "text/html"), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(502, "", "text/html"), ErrorCode.PROVIDER_ERROR),
                Arguments.of(Fault.status(200, "<html>log in</html>", "text/html"), ErrorCode.RESPONSE_INVALID),
                Arguments.of(
                        Fault.status(401, error("Authorization_IdentityNotFound"), "application/json"),
                        ErrorCode.CONSENT_MISSING),
                Arguments.of(
                        Fault.status(
                                403,
                                error("Authentication_RequestFromNonPremiumTenantOrB2CTenant"),
                                "application/json"),
                        ErrorCode.LICENCE_MISSING),
                Arguments.of(
                        Fault.status(400, error("SyncStateNotFound"), "application/json"), ErrorCode.CURSOR_EXPIRED),
                Arguments.of(Fault.tooManyRequests(Duration.ofSeconds(150)), ErrorCode.THROTTLED),
                Arguments.of(Fault.connectionReset(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.emptyResponse(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.cutBody(), ErrorCode.UNREACHABLE),
                Arguments.of(Fault.garbage(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.body("[]"), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.body("{\"value\":{}}"), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.withoutCollection(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.duplicateCollectionKey(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.trailingBytes(), ErrorCode.RESPONSE_INVALID),
                Arguments.of(Fault.redirect("http://127.0.0.1:1/"), ErrorCode.REDIRECT_REFUSED));
    }

    private static String error(String code) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}";
    }

    @ParameterizedTest
    @MethodSource("lastingFaults")
    void aFaultThatLastsIsNamed(Fault fault, ErrorCode expected) {
        sandbox.addGenerated(2);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequests(1, Integer.MAX_VALUE, fault);

            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(expected);
            assertThat(failure.remedy()).isNotBlank();
        }
    }

    static Stream<Fault> passingFaults() {
        return Stream.of(
                Fault.status(401),
                Fault.status(500),
                Fault.status(503),
                Fault.status(504),
                Fault.status(503, "<html>later</html>", "text/html"),
                Fault.tooManyRequests(Duration.ofSeconds(7)),
                Fault.tooManyRequests(Duration.ZERO),
                Fault.connectionReset(),
                Fault.emptyResponse(),
                Fault.cutBody(),
                Fault.garbage(),
                Fault.withoutCollection(),
                Fault.duplicateCollectionKey(),
                Fault.trailingBytes());
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void aFaultThatPassesLosesNobody(Fault fault) {
        sandbox.addGenerated(USERS);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE + 1, fault);

            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.ids()).hasSize(USERS).doesNotHaveDuplicates();
            assertThat(pass.rejected()).isEmpty();
            assertThat(pass.pages().get(1).cost().requests()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsATimeout() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .callTimeout(Duration.ofMillis(400))
                .build()) {
            sandbox.failRequests(1, Integer.MAX_VALUE, Fault.delay(Duration.ofSeconds(2)));

            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isIn(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        sandbox.addGenerated(100);
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).maxBodyBytes(1_000).build()) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.RESPONSE_TOO_LARGE);
        }
    }

    @Test
    void aWaitLongerThanTheBudgetIsHandedToTheCaller() {
        sandbox.throttle(1, Duration.ofSeconds(150));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(150));
            assertThat(sandbox.dataRequestCount()).isEqualTo(1);
        }
    }

    /** The SDK, left to itself, sends four requests within a tenth of a second. */
    @Test
    void aRetryAfterOfZeroIsBackedOffFromAndNoBurst() {
        List<Duration> pauses = new ArrayList<>();
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.tooManyRequests(Duration.ZERO));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .retryPolicy(RetryPolicy.defaults().pause(pauses::add))
                .build()) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.THROTTLED);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(5);
        assertThat(pauses).hasSize(4);
        for (int retry = 0; retry < 4; retry++) {
            assertThat(pauses.get(retry)).isGreaterThanOrEqualTo(Duration.ofMillis(250L << retry));
        }
    }

    @Test
    void aRefusalCarriesGraphsCodeAndTheIdOfTheRequest() {
        sandbox.revoke("GroupMember.Read.All");
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
            assertThat(failure.providerCode()).contains("Authorization_RequestDenied");
            assertThat(failure.requestId()).isPresent();
            assertThat(failure.missing()).contains("GroupMember.Read.All");
            assertThat(failure.remedy()).contains("GroupMember.Read.All");
        }
    }

    @Test
    void callsAfterCloseFail() {
        EntraDirectory connector = EntraFixture.connectorTo(sandbox).build();
        connector.users(null);
        connector.close();
        connector.close();

        assertThat(EntraFixture.failureOf(() -> connector.users(null)).code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
    }
}
