package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-18")
final class EntraTokenTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private EntraDirectory.Builder withSecret(String secret) {
        return EntraFixture.connectorTo(sandbox).clientSecret(secret::toCharArray);
    }

    @Test
    void aWrongSecretIsNamedAndAskedForOnce() {
        try (EntraDirectory connector = withSecret("wrong").build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure.providerCode()).contains("AADSTS7000215");
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
            assertThat(sandbox.dataRequestCount()).isZero();
        }
    }

    @Test
    void aRotatedSecretIsUsedForTheNextToken() {
        String[] secret = {"wrong"};
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .clientSecret(() -> secret[0].toCharArray())
                .build()) {
            EntraFixture.failureOf(() -> connector.users(null));
            secret[0] = sandbox.clientSecret();

            assertThat(connector.users(null).users()).isEmpty();

            secret[0] = "wrong again";
            sandbox.expireTokens();
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        }
    }

    @Test
    void aTokenIsKeptAndARefusedOneIsReplacedOnce() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            connector.users(null);
            connector.users(null);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);

            sandbox.expireTokens();
            assertThat(connector.users(null).cost().requests()).isEqualTo(EntraFixture.FIRST_PAGE + 1);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void anotherTenantOrApplicationIsNamed() {
        String unknown = "11111111-2222-3333-4444-555555555555";
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).tenantId(unknown).build()) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        }
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).clientId(unknown).build()) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.CONSENT_MISSING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, AADSTS7000222, invalid_client, CREDENTIALS_REJECTED",
        "400, AADSTS700038, unauthorized_client, REQUEST_REFUSED",
        "400, AADSTS500011, invalid_resource, REQUEST_REFUSED",
        "400, AADSTS9999999, unauthorized_client, CONSENT_MISSING",
        "401, AADSTS9999999, invalid_client, CREDENTIALS_REJECTED",
        "400, AADSTS53003, invalid_grant, CREDENTIALS_REJECTED"
    })
    void aTokenErrorIsClassifiedByItsNumber(int status, String number, String error, ErrorCode expected) {
        sandbox.failTokenRequests(
                1,
                Fault.status(
                        status,
                        "{\"error\":\"" + error + "\",\"error_description\":\"" + number + ": text. Trace ID: x\"}",
                        "application/json"));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(expected);
            assertThat(failure.providerCode()).contains(number);
        }
    }

    @Test
    void aTokenEndpointThatFailsForAWhileIsAskedAgainByTheOnePolicy() {
        sandbox.failTokenRequests(2, Fault.status(503));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            connector.users(null);

            assertThat(sandbox.tokenRequestCount()).isEqualTo(3);
        }
    }

    @Test
    void aTokenEndpointThatAsksForALongWaitIsNotAskedBeforeAndSaysNothingOfTheKey() {
        sandbox.failTokenRequests(100, Fault.tooManyRequests(Duration.ofSeconds(150)));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(150));
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongWithATokenAnswerIsTyped() {
        for (Fault fault : List.of(
                Fault.status(400, "<html>", "text/html"),
                Fault.garbage(),
                Fault.connectionReset(),
                Fault.body("{}"),
                Fault.redirect("http://127.0.0.1:1/"))) {
            sandbox.clearFaults();
            sandbox.failTokenRequests(100, fault);
            try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
                DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

                assertThat(failure.code()).as(fault.toString()).isNotEqualTo(ErrorCode.CONNECTOR_FAILED);
            }
        }
    }

    @Test
    void theHostsOwnTokensAreUsedAndRenewedWhenRefused() {
        List<Boolean> asked = new ArrayList<>();
        EntraTokenSource source = renew -> {
            asked.add(renew);
            return new EntraTokenSource.Token("no-jwt", Instant.now().plus(Duration.ofHours(1)));
        };
        try (EntraDirectory connector = ownTokens(source)) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(asked).containsExactly(false, true);
            assertThat(sandbox.tokenRequestCount()).isZero();
        }
    }

    @Test
    void aTokenSourceThatFailsIsTyped() {
        try (EntraDirectory connector = ownTokens(renew -> {
            throw new IllegalStateException("secret text");
        })) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure).hasMessageNotContaining("secret text").hasNoCause();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as a source without a check for nulls does it
    void aTokenSourceThatAnswersNothingIsTyped() {
        try (EntraDirectory connector = ownTokens(renew -> null)) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        }
    }

    @Test
    void aTokenOfAnotherTenantIsRefusedBeforeAnythingIsRead() {
        String claims = "{\"tid\":\"11111111-2222-3333-4444-555555555555\"}";
        String jwt =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".x";
        try (EntraDirectory connector =
                ownTokens(renew -> new EntraTokenSource.Token(jwt, Instant.now().plusSeconds(600)))) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    private EntraDirectory ownTokens(EntraTokenSource source) {
        return EntraDirectory.builder()
                .directoryId("corp-entra")
                .tenantId(sandbox.tenantId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .tokenSource(source)
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .build();
    }

    @Test
    void aCertificateFileIsReadWhenATokenIsNeeded(@TempDir Path directory) throws Exception {
        Path pem = directory.resolve("app.pem");
        try (EntraDirectory connector = certificate(pem)) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.CREDENTIALS_REJECTED);

            Files.writeString(pem, "no certificate");
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.CREDENTIALS_REJECTED);

            Files.writeString(pem, TestCertificate.pem(directory));
            assertThat(connector.users(null).users()).isEmpty();
        }
    }

    private EntraDirectory certificate(Path pem) {
        return EntraDirectory.builder()
                .directoryId("corp-entra")
                .tenantId(sandbox.tenantId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .clientCertificate(pem)
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(sandbox.baseUrl()))
                .build();
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            Thread.currentThread().interrupt();
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
        }
    }

    @Test
    void aBlankTokenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntraTokenSource.Token(" ", Instant.EPOCH));
    }
}
