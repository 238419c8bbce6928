package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.AT_ONCE;
import static io.github.rollcall.okta.OktaFixture.FIRST_PAGE;
import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OktaTokensTest {
    private final AdjustableClock clock = new AdjustableClock();
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty().withClock(clock));
    private final ScriptedOkta scripted = new ScriptedOkta();

    @AfterEach
    void stop() {
        sandbox.close();
        scripted.close();
    }

    @Test
    @Tag("R-2")
    void aPrivateKeyAsPemOrJwkAndAClientSecretAreAccepted() {
        List<OktaDirectory.Builder> ways = List.of(
                group(sandbox).clock(clock),
                group(sandbox).clock(clock).privateKey(sandbox::privateKeyJwk),
                OktaDirectory.builder()
                        .directoryId("okta")
                        .sandboxUrl(java.net.URI.create(sandbox.baseUrl()))
                        .clientId(sandbox.clientId())
                        .clientSecret(() -> sandbox.clientSecret().toCharArray())
                        .clock(clock));

        for (OktaDirectory.Builder way : ways) {
            try (OktaDirectory directory = way.build()) {
                assertThat(directory.users(null).completion()).isPresent();
            }
        }
        assertThat(sandbox.tokenRequestCount()).isEqualTo(3);
    }

    @Test
    void aWrongSecretAWrongKeyAndAWrongClientAreRejectedCredentials() {
        String otherKey;
        try (OktaSandbox other = OktaSandbox.start(SandboxOptions.empty())) {
            otherKey = other.privateKeyPem();
        }
        List<OktaDirectory.Builder> wrong = List.of(
                group(sandbox).clock(clock).privateKey(() -> otherKey),
                group(sandbox).clock(clock).clientId("0oaSomebodyElse"),
                scriptedAs(sandbox).clientSecret("wrong"::toCharArray));

        for (OktaDirectory.Builder way : wrong) {
            try (OktaDirectory directory = way.build()) {
                DirectoryException failure = failureOf(() -> directory.users(null));

                assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
                assertThat(failure.remedy()).isNotBlank();
            }
        }
        assertThat(sandbox.dataRequestCount()).isZero();
    }

    private OktaDirectory.Builder scriptedAs(OktaSandbox org) {
        return OktaDirectory.builder()
                .directoryId("okta")
                .sandboxUrl(java.net.URI.create(org.baseUrl()))
                .clientId(org.clientId())
                .clock(clock)
                .retryPolicy(AT_ONCE);
    }

    @Test
    void aTokenIsKeptUntilFiveMinutesBeforeItExpires() {
        try (OktaDirectory directory = allUsers(sandbox).clock(clock).build()) {
            directory.users(null);
            clock.advance(Duration.ofMinutes(54));
            directory.users(null);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);

            clock.advance(Duration.ofMinutes(2));
            directory.users(null);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
        }
    }

    @Test
    @Tag("R-18")
    void aRefusedTokenIsReplacedOnceAndTheListingGoesOn() {
        sandbox.addGenerated(450);
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            var first = directory.users(null);
            sandbox.expireTokens();

            assertThat(list(directory, first.next().orElseThrow()).ids()).hasSize(250);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void aFailedTokenRequestIsTriedAgainAndPoisonsNothing() {
        sandbox.addGenerated(3);
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            sandbox.failTokenRequests(2, Fault.status(503));
            assertThat(list(directory).ids()).hasSize(3);

            clock.advance(Duration.ofHours(2));
            sandbox.failTokenRequests(5, Fault.connectionReset());
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(list(directory).ids()).hasSize(3);
        }
    }

    @Test
    void aRejectedRenewalIsForgottenOnceTheCredentialIsRight() {
        AtomicReference<String> key = new AtomicReference<>("not a key");
        try (OktaDirectory directory =
                group(sandbox).clock(clock).privateKey(key::get).build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));
            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure).hasMessageContaining("privateKey");

            key.set(sandbox.privateKeyPem());
            assertThat(directory.users(null).completion()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500, 503})
    void anEarlyRenewalThatFailsLeavesTheOldTokenInUseAndIsTriedAgainHalfAMinuteLater(int status) {
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            directory.users(null);
            clock.advance(Duration.ofMinutes(57));
            sandbox.failTokenRequests(1, Fault.status(status));
            sandbox.resetCounters();

            assertThat(directory.users(null).completion()).isPresent();
            assertThat(directory.users(null).completion()).isPresent();
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(31));
            assertThat(directory.users(null).completion()).isPresent();
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void anOldTokenThatIsRefusedIsNotKeptInUse() {
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            directory.users(null);
            clock.advance(Duration.ofMinutes(57));
            sandbox.failTokenRequests(1, Fault.status(503));
            directory.users(null);
            sandbox.expireTokens();
            sandbox.resetCounters();

            assertThat(directory.users(null).completion()).isPresent();
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
            assertThat(sandbox.dataRequestCount()).isEqualTo(1 + FIRST_PAGE);
        }
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotRenewedASecondTime() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(401));
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
            assertThat(sandbox.dataRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void manyThreadsAskForOneToken() throws Exception {
        Set<Object> answers = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> answers.add(directory.users(null))));
            }
            for (Future<?> call : calls) {
                call.get();
            }
            assertThat(answers).hasSize(8);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, consent_required, CONSENT_MISSING",
        "400, invalid_scope, CONSENT_MISSING",
        "401, invalid_client, CREDENTIALS_REJECTED",
        "400, unauthorized_client, CREDENTIALS_REJECTED",
        "403, access_denied, CREDENTIALS_REJECTED",
        "400, invalid_dpop_proof, CREDENTIALS_REJECTED",
        "400, use_dpop_nonce, CREDENTIALS_REJECTED",
        "400, something_new, REQUEST_REFUSED",
        "429, too_many, THROTTLED",
        "500, server_error, PROVIDER_ERROR"
    })
    void errorsOfTheTokenEndpointAreToldApart(int status, String error, ErrorCode code) {
        scripted.token = exchange ->
                ScriptedOkta.answer(exchange, status, "{\"error\":\"" + error + "\",\"error_description\":\"C4nary\"}");

        try (OktaDirectory directory = scripted.connector().build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageNotContaining("C4nary");
            assertThat(scripted.requests).doesNotContain("/api/v1/users");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"access_token\":\"x\"}",
                "{\"token_type\":\"Bearer\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"a\\r\\nX-Evil: 1\"}",
                "{\"token_type\":\"MAC\",\"access_token\":\"x\"}"
            })
    void anAnswerWithoutAUsableTokenIsAnError(String body) {
        scripted.token = exchange -> ScriptedOkta.answer(exchange, 200, body);

        try (OktaDirectory directory = scripted.connector().build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
        }
    }

    @Test
    void aTokenThatNeedsAProofOfPossessionIsExplained() {
        scripted.token = exchange -> ScriptedOkta.answer(
                exchange, 200, "{\"token_type\":\"DPoP\",\"expires_in\":3600,\"access_token\":\"x\"}");

        try (OktaDirectory directory = scripted.connector().build()) {
            assertThat(failureOf(() -> directory.users(null))).hasMessageContaining("DPoP");
        }
    }

    /** Okta that refuses every set of scopes with one that it does not grant. */
    private List<String> asked(Set<String> granted) {
        List<String> asked = new ArrayList<>();
        scripted.token = exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String scope = form.replaceAll(".*scope=([^&]*).*", "$1").replace("%20", " ");
            asked.add(scope);
            if (granted.containsAll(List.of(scope.split(" ")))) {
                ScriptedOkta.answer(exchange, 200, ScriptedOkta.TOKEN.replace("okta.users.read", scope));
            } else {
                ScriptedOkta.answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
            }
        };
        return asked;
    }

    private static List<String> everyScope() {
        return OktaScope.usedBy(PermissionLevel.READ_ONLY).stream()
                .map(OktaScope::wireName)
                .toList();
    }

    @Test
    void whereOktaRefusesTheSetOfScopesTheGrantedOnesAreUsed() {
        List<String> asked = asked(Set.of("okta.users.read"));

        try (OktaDirectory directory = scripted.connector().groupId("00gX").build()) {
            assertThat(directory.users(null).users()).isEmpty();
            List<String> expected = new ArrayList<>();
            expected.add(String.join(" ", everyScope()));
            expected.addAll(everyScope());
            expected.add("okta.users.read");
            assertThat(asked).containsExactlyElementsOf(expected);
        }
    }

    /** One scope that an org does not have must not cost a request for each of the others in every hour. */
    @Test
    void aRenewalAsksAgainOnlyForWhatWasNotGranted() {
        String all = String.join(" ", everyScope());
        List<String> others = without("okta.userTypes.read");
        Set<String> granted = new HashSet<>(others);
        List<String> asked = asked(granted);
        try (OktaDirectory directory =
                scripted.connector().groupId("00gX").clock(clock).build()) {
            directory.users(null);
            assertThat(askedAnHourLater(directory, asked))
                    .containsExactly(all, "okta.userTypes.read", String.join(" ", others));

            granted.addAll(everyScope());
            assertThat(askedAnHourLater(directory, asked)).containsExactly(all);

            granted.remove("okta.logs.read");
            List<String> expected = new ArrayList<>();
            expected.add(all);
            expected.addAll(everyScope());
            expected.add(String.join(" ", without("okta.logs.read")));
            assertThat(askedAnHourLater(directory, asked)).containsExactlyElementsOf(expected);
        }
    }

    private static List<String> without(String scope) {
        return everyScope().stream().filter(one -> !one.equals(scope)).toList();
    }

    private List<String> askedAnHourLater(OktaDirectory directory, List<String> asked) {
        asked.clear();
        clock.advance(Duration.ofHours(1));
        directory.users(null);
        return asked;
    }

    @Test
    void idAndSecretAreFormEncodedBeforeTheyAreJoined() {
        List<String> headers = new ArrayList<>();
        scripted.token = exchange -> {
            headers.add(exchange.getRequestHeaders().getFirst("Authorization"));
            ScriptedOkta.answer(exchange, 200, ScriptedOkta.TOKEN);
        };

        try (OktaDirectory directory =
                scripted.connector().clientSecret("a:b c%ü"::toCharArray).build()) {
            directory.users(null);
        }
        String pair = "0oaScripted:a%3Ab+c%25%C3%BC";
        assertThat(headers)
                .containsExactly(
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aSupplierThatFailsOrGivesNothingIsARejectedCredentialWithoutItsMessage() {
        try (OktaDirectory failing = scripted.connector()
                        .clientSecret(() -> {
                            throw new IllegalStateException("C4nary");
                        })
                        .build();
                OktaDirectory empty = scripted.connector()
                        .clientSecret(OktaTokensTest::nothing)
                        .build()) {
            DirectoryException failure = failureOf(() -> failing.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure).hasMessageNotContaining("C4nary").hasNoCause();
            assertThat(failureOf(() -> empty.users(null)).code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        }
    }

    @Test
    void anEmptySecretIsNotSent() {
        for (String unset : new String[] {"", "  "}) {
            try (OktaDirectory directory =
                    scripted.connector().clientSecret(unset::toCharArray).build()) {
                DirectoryException failure = failureOf(() -> directory.users(null));

                assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
                assertThat(failure).hasMessageContaining("clientSecret");
                assertThat(scripted.requests).doesNotContain("/oauth2/v1/token");
            }
        }
    }

    @SuppressWarnings("NullAway") // What a careless host does.
    private static char[] nothing() {
        return null;
    }
}
