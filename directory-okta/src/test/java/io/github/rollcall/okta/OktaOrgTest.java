package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OktaOrgTest {
    private final ScriptedOkta okta = new ScriptedOkta();

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void theHostProvesItselfBeforeACredentialIsSent() {
        okta.data = exchange -> ScriptedOkta.answer(exchange, 404, "{\"errorCode\":\"E0000007\"}");
        try (OktaDirectory directory = okta.connector().build()) {
            directory.user("00uFirst");
            directory.user("00uSecond");

            assertThat(okta.requests)
                    .containsExactly(
                            "/.well-known/okta-organization",
                            "/oauth2/v1/token",
                            "/api/v1/users/00uFirst",
                            "/api/v1/users/00uSecond");
            assertThat(okta.credentials).doesNotContain("/.well-known/okta-organization");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|",
                "404|{\"errorCode\":\"E0000007\"}",
                "401|",
                "403|<html>",
                "200|",
                "200|<html>welcome</html>",
                "200|[]",
                "200|{}",
                "200|{\"id\":\"\"}",
                "200|{\"id\":7}"
            })
    void aHostThatIsNoOrgGetsNoCredential(int status, String body) {
        okta.org = exchange -> ScriptedOkta.answer(exchange, status, body == null ? "" : body);

        try (OktaDirectory directory = okta.connector().build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure).hasMessageContaining(okta.url().toString());
            assertThat(failureOf(directory::check).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
            assertThat(okta.requests).containsOnly("/.well-known/okta-organization");
            assertThat(okta.credentials).isEmpty();
        }
    }

    @Test
    void anOrgThatIsDownIsAnOutageAndIsAskedAgain() {
        try (OktaDirectory directory = okta.connector().build()) {
            okta.org = exchange -> ScriptedOkta.answer(exchange, 503, "");
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);

            okta.org = exchange -> ScriptedOkta.answer(exchange, 200, ScriptedOkta.ORG);
            assertThat(directory.users(null).completion()).isPresent();
        }
    }

    @Test
    void anotherOrgUnderTheSameAddressIsRefused() {
        try (OktaDirectory directory = okta.connector().build()) {
            directory.check();
            okta.org = exchange -> ScriptedOkta.answer(exchange, 200, "{\"id\":\"00oSomebodyElse\"}");
            okta.requests.clear();

            DirectoryException failure = failureOf(directory::check);

            assertThat(failure.code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(okta.requests).containsExactly("/.well-known/okta-organization");

            okta.credentials.clear();
            assertThat(failureOf(() -> directory.user("00uSomebody")).code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(failureOf(() -> directory.confirm(Set.of("00uSomebody"))).code())
                    .isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(okta.credentials).isEmpty();
        }
    }

    @Test
    void aTokenThatAnotherOrgRefusesIsNotRenewedThere() {
        MutableClock clock = MutableClock.at(Clock.systemUTC().instant());
        try (OktaDirectory directory = okta.connector().clock(clock).build()) {
            okta.data = exchange -> ScriptedOkta.answer(exchange, 404, "{\"errorCode\":\"E0000007\"}");
            assertThat(directory.user("00uSomebody")).isEmpty();
            okta.org = exchange -> ScriptedOkta.answer(exchange, 200, "{\"id\":\"00oSomebodyElse\"}");
            okta.data = exchange -> ScriptedOkta.answer(exchange, 401, "{\"errorCode\":\"E0000011\"}");
            clock.advance(Duration.ofMinutes(11));
            okta.requests.clear();

            assertThat(failureOf(() -> directory.user("00uSomebody")).code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);

            assertThat(okta.requests).contains("/.well-known/okta-organization").doesNotContain("/oauth2/v1/token");
        }
    }

    @Test
    void anOrgThatTheHostNamesIsTheOnlyOneThatGetsACredential() {
        try (OktaDirectory right = okta.connector().orgId("00oOrg").build();
                OktaDirectory wrong = okta.connector().orgId("00oAnother").build()) {
            assertThat(right.users(null).completion()).isPresent();
            okta.requests.clear();
            okta.credentials.clear();

            assertThat(failureOf(() -> wrong.users(null)).code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(failureOf(() -> wrong.users(null)).code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);
            assertThat(okta.requests).containsOnly("/.well-known/okta-organization");
            assertThat(okta.credentials).isEmpty();
        }
    }

    @Test
    void buildingAndDescribingAConnectorSendsNothing() {
        try (OktaDirectory directory = okta.connector()
                .clientSecret(() -> {
                    throw new AssertionError("no supplier may be asked");
                })
                .build()) {
            assertThat(directory.provider()).isEqualTo("okta");
            assertThat(directory.fingerprint()).isNotBlank();
            assertThat(directory.attributes()).isNotEmpty();
            assertThat(okta.requests).isEmpty();
        }
    }
}
