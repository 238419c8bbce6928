package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.AT_ONCE;
import static io.github.rollcall.okta.OktaFixture.FIRST_PAGE;
import static io.github.rollcall.okta.OktaFixture.PLACE_REQUESTS;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps that demand a proof of possession, as new ones do. */
@Tag("R-2")
class OktaDpopTest {
    private static final String BOUND = ScriptedOkta.TOKEN.replace("Bearer", "DPoP");

    private final AdjustableClock clock = new AdjustableClock();
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty().withClock(clock));
    private final ScriptedOkta scripted = new ScriptedOkta();
    private final List<String> proofs = new ArrayList<>();

    @AfterEach
    void stop() {
        sandbox.close();
        scripted.close();
    }

    @Test
    void theHandshakeIsThreeTokenRequestsOnceAndOneForEachRenewal() {
        sandbox.addGenerated(450);
        sandbox.authorization().demandProofOfPossession();
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            assertThat(list(directory).ids()).hasSize(450);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(3);
            assertThat(sandbox.dataRequestCount()).isEqualTo(PLACE_REQUESTS + 3);

            clock.advance(Duration.ofHours(1));
            assertThat(list(directory).ids()).hasSize(450);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(4);
        }
    }

    @Test
    void aNonceThatIsNoLongerGoodCostsOneTokenRequestMore() {
        sandbox.authorization().demandProofOfPossession();
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            directory.users(null);
            sandbox.resetCounters();
            sandbox.authorization().renewNonce();
            clock.advance(Duration.ofHours(1));

            assertThat(directory.users(null).completion()).isPresent();
            assertThat(sandbox.tokenRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void aNonceForDataIsTakenFromTheRefusalAndUsedFromThenOn() {
        sandbox.addGenerated(450);
        sandbox.authorization().demandProofOfPossession();
        sandbox.authorization().demandNonceForData();
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            assertThat(list(directory).ids()).hasSize(450);
            assertThat(sandbox.dataRequestCount()).isEqualTo(1 + PLACE_REQUESTS + 3);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(3);

            sandbox.authorization().renewNonce();
            assertThat(list(directory).ids()).hasSize(450);
            assertThat(sandbox.dataRequestCount()).isEqualTo(2 * (1 + PLACE_REQUESTS + 3));
            assertThat(sandbox.tokenRequestCount()).isEqualTo(3);
        }
    }

    /** Okta says with 400 as well as with 401 that it wants another nonce. */
    @ParameterizedTest
    @CsvSource({"400", "401"})
    void twoRequestsThatMeetANewNonceAtOnceAreBothAnswered(int status) throws Exception {
        demandProofs();
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger wanted = new AtomicInteger(1);
        scripted.data = exchange -> {
            if (nonceOf(exchange).equals("n" + wanted)) {
                ScriptedOkta.answer(exchange, 404, "{\"errorCode\":\"E0000007\"}");
                return;
            }
            if (wanted.get() == 2 && refused.incrementAndGet() <= 2) {
                meet(both);
            }
            exchange.getResponseHeaders().add("DPoP-Nonce", "n" + wanted);
            exchange.getResponseHeaders().add("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"");
            ScriptedOkta.answer(exchange, status, "{\"errorCode\":\"E0000011\"}");
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (OktaDirectory directory = scripted.connector().build()) {
            assertThat(directory.user("00uFirst")).isEmpty();
            wanted.set(2);
            scripted.requests.clear();

            Future<?> one = threads.submit(() -> directory.user("00uFirst"));
            Future<?> other = threads.submit(() -> directory.user("00uSecond"));

            assertThat(one.get()).isEqualTo(Optional.empty());
            assertThat(other.get()).isEqualTo(Optional.empty());
            assertThat(refused).hasValue(2);
            assertThat(scripted.requests).doesNotContain("/oauth2/v1/token").hasSize(4);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String nonceOf(HttpExchange exchange) throws IOException {
        try {
            String nonce = SignedJWT.parse(exchange.getRequestHeaders().getFirst("DPoP"))
                    .getJWTClaimsSet()
                    .getStringClaim("nonce");
            return nonce == null ? "" : nonce;
        } catch (ParseException odd) {
            throw new IOException(odd);
        }
    }

    private static void meet(CyclicBarrier both) throws IOException {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IOException(alone);
        }
    }

    @Test
    void anAppThatBeginsToDemandProofsIsFollowedAtTheNextToken() {
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            directory.users(null);
            sandbox.authorization().demandProofOfPossession();
            sandbox.expireTokens();

            assertThat(directory.users(null).completion()).isPresent();
        }
    }

    @Test
    @Tag("R-18")
    void aBoundTokenThatIsRefusedIsReplacedOnce() {
        sandbox.authorization().demandProofOfPossession();
        try (OktaDirectory directory = group(sandbox).clock(clock).build()) {
            directory.users(null);
            sandbox.expireTokens();
            sandbox.resetCounters();

            assertThat(directory.users(null).completion()).isPresent();
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
            assertThat(sandbox.dataRequestCount()).isEqualTo(1 + FIRST_PAGE);
        }
    }

    @Test
    void aClockThatIsOffMakesNoProofInvalid() {
        sandbox.authorization().demandProofOfPossession();
        AdjustableClock slow = new AdjustableClock();
        slow.advance(Duration.ofMinutes(-20));
        try (OktaDirectory directory = group(sandbox).clock(slow).build()) {
            assertThat(directory.users(null).completion()).isPresent();
            assertThat(directory.check().warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("clock"));
        }
    }

    private void demandProofs() {
        scripted.token = exchange -> {
            String proof = exchange.getRequestHeaders().getFirst("DPoP");
            if (proof == null) {
                ScriptedOkta.answer(exchange, 400, "{\"error\":\"invalid_dpop_proof\"}");
            } else {
                proofs.add(proof);
                ScriptedOkta.answer(exchange, 200, BOUND);
            }
        };
        scripted.data = exchange -> {
            proofs.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("DPoP")));
            answerEmpty(exchange);
        };
    }

    private void answerEmpty(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Link", "<" + scripted.url() + exchange.getRequestURI() + ">; rel=\"self\"");
        ScriptedOkta.answer(exchange, 200, "[]");
    }

    private List<JWTClaimsSet> claims() throws ParseException {
        List<JWTClaimsSet> claims = new ArrayList<>();
        for (String proof : proofs) {
            claims.add(SignedJWT.parse(proof).getJWTClaimsSet());
        }
        return claims;
    }

    @Test
    void aProofIsForOneRequestAndItsToken() throws Exception {
        demandProofs();
        try (OktaDirectory directory = scripted.connector().groupId("00g1").build()) {
            directory.users(null);
        }
        JWTClaimsSet token = claims().get(0);
        JWTClaimsSet data = claims().get(FIRST_PAGE);

        assertThat(token.getStringClaim("htm")).isEqualTo("POST");
        assertThat(token.getStringClaim("htu")).isEqualTo(scripted.url() + "/oauth2/v1/token");
        assertThat(token.getClaim("ath")).isNull();
        assertThat(data.getStringClaim("htm")).isEqualTo("GET");
        assertThat(data.getStringClaim("htu")).isEqualTo(scripted.url() + "/api/v1/groups/00g1/users");
        assertThat(data.getStringClaim("ath"))
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest("t0ken".getBytes(StandardCharsets.US_ASCII))));
        assertThat(data.getIssueTime()).isNotNull();
    }

    @Test
    void noProofIsUsedTwiceAndNoneHoldsAPrivateKey() throws Exception {
        demandProofs();
        try (OktaDirectory directory = scripted.connector().build()) {
            for (int i = 0; i < 5; i++) {
                directory.users(null);
            }
        }
        Set<String> ids = new HashSet<>();
        for (String proof : proofs) {
            SignedJWT jwt = SignedJWT.parse(proof);
            ids.add(jwt.getJWTClaimsSet().getJWTID());
            assertThat(jwt.getHeader().getType().getType()).isEqualTo("dpop+jwt");
            assertThat(jwt.getHeader().getJWK().isPrivate()).isFalse();
            assertThat(jwt.getHeader().getJWK().toJSONObject()).containsOnlyKeys("kty", "crv", "x", "y");
        }
        assertThat(ids).hasSize(1 + 5 * FIRST_PAGE);
    }

    @Test
    void theAddressInAProofIsDecodedAndHasNoQuery() {
        String proof = new DpopProofs(new OktaTime(clock))
                .proof("GET", URI.create("https://company.okta.com/api/v1/users/a%40b?x=1"), "token")
                .text();

        assertThat(proof)
                .satisfies(text -> assertThat(
                                SignedJWT.parse(text).getJWTClaimsSet().getStringClaim("htu"))
                        .isEqualTo("https://company.okta.com/api/v1/users/a@b"));
    }

    @Test
    void everyConnectorHasAKeyOfItsOwn() throws Exception {
        demandProofs();
        for (int i = 0; i < 2; i++) {
            try (OktaDirectory directory = scripted.connector().build()) {
                directory.users(null);
            }
        }
        Set<String> keys = new HashSet<>();
        for (String proof : proofs) {
            keys.add(SignedJWT.parse(proof)
                    .getHeader()
                    .getJWK()
                    .computeThumbprint()
                    .toString());
        }
        assertThat(keys).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"invalid_dpop_proof, 2", "use_dpop_nonce, 3"})
    void aProofThatIsNeverGoodEnoughEndsTheHandshake(String error, int requests) {
        scripted.token = exchange -> {
            exchange.getResponseHeaders().add("DPoP-Nonce", "nonce" + scripted.requests.size());
            ScriptedOkta.answer(exchange, 400, "{\"error\":\"" + error + "\"}");
        };
        try (OktaDirectory directory = scripted.connector().retryPolicy(AT_ONCE).build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure).hasMessageContaining("DPoP");
            assertThat(failure.remedy()).contains("clock");
            assertThat(scripted.requests.stream().filter("/oauth2/v1/token"::equals))
                    .hasSize(requests);
        }
    }

    @Test
    void aNonceThatIsAskedForAgainAndAgainIsGivenOnce() {
        demandProofs();
        scripted.data = exchange -> {
            exchange.getResponseHeaders().add("DPoP-Nonce", "nonce" + scripted.requests.size());
            exchange.getResponseHeaders().add("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"");
            ScriptedOkta.answer(exchange, 401, "");
        };
        try (OktaDirectory directory = scripted.connector().build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            // Twice with the token, and twice with the one that replaced it.
            assertThat(scripted.requests.stream().filter("/api/v1/users"::equals))
                    .hasSize(4);
        }
    }

    @Test
    void aNonceThatCannotBeOneIsPassedOver() {
        demandProofs();
        scripted.data = exchange -> {
            exchange.getResponseHeaders().add("DPoP-Nonce", "a \"b\"");
            answerEmpty(exchange);
        };
        try (OktaDirectory directory = scripted.connector().build()) {
            directory.users(null);
            assertThat(directory.users(null).completion()).isPresent();
        }
    }

    @Test
    void aBearerTokenCarriesNoProof() {
        List<String> seen = new ArrayList<>();
        scripted.data = exchange -> {
            seen.addAll(exchange.getRequestHeaders().getOrDefault("DPoP", List.of()));
            answerEmpty(exchange);
        };
        try (OktaDirectory directory = scripted.connector().build()) {
            directory.users(null);
        }
        assertThat(seen).isEmpty();
    }
}
