package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.AT_ONCE;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.UserPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OktaTransportTest {
    private final ScriptedOkta okta = new ScriptedOkta();
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void stop() {
        done.countDown();
        okta.close();
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"00u" + i + "\",\"status\":\"ACTIVE\",\"profile\":{}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private UserPage page() {
        try (OktaDirectory directory = okta.connector().pageSize(3).build()) {
            return directory.users(null);
        }
    }

    @Test
    void aShortPageWithoutLinksIsAnEndThatIsNotProven() {
        okta.listing(rows(2));

        Completion end = page().completion().orElseThrow();

        assertThat(end.isProven()).isFalse();
        assertThat(end.doubt().orElseThrow()).contains("without a link");
    }

    @Test
    void aFullPageWithoutLinksMayBeCutAndSaysSo() {
        okta.listing(rows(3));

        assertThat(page().completion().orElseThrow().doubt().orElseThrow()).contains("full page");
    }

    @Test
    void aHeaderThatCannotBeReadIsAnErrorAndNeverTheEnd() {
        okta.listing(rows(3), "<URL/api/v1/users?limit=3>; rel=\"self\"", "URL/api/v1/users?after=1; rel=\"next\"");

        assertThat(failureOf(this::page).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void aNextLinkToAnotherPathOfTheOrgIsNotFollowed() {
        okta.listing(rows(3), "<URL/api/v1/logs?after=1>; rel=\"next\"");

        assertThat(failureOf(this::page).code()).isEqualTo(ErrorCode.FOREIGN_HOST);
    }

    @Test
    void aNextLinkIsFollowedAsOktaMadeIt() {
        okta.listing(rows(3), "<URL/api/v1/users?after=a%2Bb%3D&limit=3&search=status+pr>; rel=next");
        List<String> queries = new ArrayList<>();

        try (OktaDirectory directory = okta.connector().pageSize(3).build()) {
            UserPage first = directory.users(null);
            okta.data = exchange -> {
                queries.add(exchange.getRequestURI().getRawQuery());
                ScriptedOkta.answer(exchange, 200, "[]");
            };
            directory.users(first.next().orElseThrow());
        }
        assertThat(queries).containsExactly("after=a%2Bb%3D&search=status+pr&limit=3");
    }

    @Test
    @Timeout(20)
    void anAnswerThatTricklesIsCutOffByTheDeadlineOfTheCall() {
        okta.data = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('[');
                for (int i = 0; i < 1000 && !await(Duration.ofMillis(20)); i++) {
                    body.write(' ');
                    body.flush();
                }
            } catch (IOException cutOff) {
                done.countDown();
            }
        };

        try (OktaDirectory directory = okta.connector()
                .callTimeout(Duration.ofMillis(400))
                .retryPolicy(AT_ONCE.maxRetries(0))
                .build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    private boolean await(Duration time) {
        try {
            return done.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Test
    void aBodyShorterThanAnnouncedIsABrokenConnection() {
        okta.data = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            exchange.close();
        };

        assertThat(failureOf(this::page).code()).isEqualTo(ErrorCode.UNREACHABLE);
    }

    @Test
    void theConcurrencyLimitIsAShortBackOffAndNoWaitForTheReset() {
        List<Duration> waits = new ArrayList<>();
        okta.data = exchange -> {
            okta.listing("[]", "<URL/api/v1/users>; rel=\"self\"");
            exchange.getResponseHeaders().add("X-Rate-Limit-Limit", "0");
            exchange.getResponseHeaders()
                    .add("X-Rate-Limit-Reset", String.valueOf(System.currentTimeMillis() / 1000 + 50));
            ScriptedOkta.answer(exchange, 429, "{\"errorCode\":\"E0000047\"}");
        };

        try (OktaDirectory directory =
                okta.connector().retryPolicy(AT_ONCE.pause(waits::add)).build()) {
            assertThat(directory.users(null).completion().orElseThrow().isProven())
                    .isTrue();
        }
        assertThat(waits).hasSize(1);
        assertThat(waits.get(0)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aServerErrorIsNotTakenForARateLimitByTheHeadersOfEveryAnswer() {
        List<Duration> waits = new ArrayList<>();
        okta.data = exchange -> {
            okta.listing("[]", "<URL/api/v1/users>; rel=\"self\"");
            exchange.getResponseHeaders()
                    .add("X-Rate-Limit-Reset", String.valueOf(System.currentTimeMillis() / 1000 + 50));
            ScriptedOkta.answer(exchange, 503, "");
        };

        try (OktaDirectory directory =
                okta.connector().retryPolicy(AT_ONCE.pause(waits::add)).build()) {
            directory.users(null);
        }
        assertThat(waits).hasSize(1);
        assertThat(waits.get(0)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aMissingScopeIsNamedAsOktaNamesIt() {
        okta.data = exchange -> {
            exchange.getResponseHeaders()
                    .add(
                            "WWW-Authenticate",
                            "Bearer authorization_uri=\"http://x\", realm=\"x\", scope=\"okta.users.read\","
                                    + " error=\"insufficient_scope\"");
            ScriptedOkta.answer(exchange, 403, "");
        };

        assertThat(failureOf(this::page))
                .hasMessageContaining("okta.users.read")
                .hasMessageContaining("Okta API Scopes");
    }

    /** The client of the SDK, and what its generator left behind: template and script engines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.okta.sdk.impl.client.DefaultClientBuilder",
                "com.github.jknack.handlebars.Handlebars",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngine",
                "org.yaml.snakeyaml.Yaml"
            })
    void theSdksOwnClientMachineryIsNotOnTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    /** The parts of the SDK name versions of each other that do not go together, and the first one found would win. */
    @Test
    void theSdkIsThereOnceInTheVersionThatWasMeasured() throws Exception {
        String described = "META-INF/maven/com.okta.sdk/okta-sdk-api/pom.properties";
        List<URL> found = Collections.list(getClass().getClassLoader().getResources(described));
        assertThat(found).hasSize(1);
        Properties properties = new Properties();
        try (InputStream text = found.get(0).openStream()) {
            properties.load(text);
        }
        String managed = Files.readString(Path.of("..", "pom.xml"));

        assertThat(managed).contains("<okta-sdk.version>" + properties.getProperty("version") + "</okta-sdk.version>");
    }
}
