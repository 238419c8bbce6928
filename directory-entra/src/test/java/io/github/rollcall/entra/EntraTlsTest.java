package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graph over TLS, as in every tenant, directly and through the tunnel of a proxy. */
@Tag("R-18")
final class EntraTlsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String TOKEN = "canary-token";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("proxy-user:pass".getBytes(StandardCharsets.UTF_8));

    private TlsGraph graph;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        graph = new TlsGraph(directory);
    }

    @AfterEach
    void stop() {
        graph.close();
    }

    private EntraDirectory.Builder connector() {
        return EntraDirectory.builder()
                .directoryId("corp-entra")
                .tenantId(NOBODY)
                .groupId(NOBODY)
                .clientId(NOBODY)
                .tokenSource(
                        renew -> new EntraTokenSource.Token(TOKEN, Instant.now().plus(Duration.ofHours(1))))
                .retryPolicy(RetryPolicy.defaults().pause(time -> {}))
                .graphEndpoint(graph.address());
    }

    @Test
    void aServerThatIsNotTrustedIsNamedAndGetsNoToken() {
        try (EntraDirectory untrusting = connector().build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> untrusting.user(NOBODY));

            assertThat(failure.code()).isEqualTo(ErrorCode.TLS_FAILED);
            assertThat(failure).hasMessageContaining("the TLS connection to localhost failed");
            assertThat(graph.authorizations()).isEmpty();
        }
    }

    @Test
    void dataGoesThroughTheTunnelOfAProxyThatCanReadNothing() {
        try (LoopbackTunnel proxy = new LoopbackTunnel(null);
                EntraDirectory connector = graph.trusted(connector().proxy(proxy.host(), proxy.port()))) {
            assertThat(connector.user(NOBODY)).isEmpty();

            assertThat(proxy.requests())
                    .containsExactly(
                            "passed CONNECT localhost:" + graph.address().getPort() + " HTTP/1.1");
            assertThat(proxy.seen()).isNotEmpty().doesNotContain(TOKEN).doesNotContain(NOBODY);
            assertThat(graph.authorizations()).containsExactly("Bearer " + TOKEN);
        }
    }

    @Test
    void theTunnelIsOpenedWithTheProxysCredentialsOnceItAsks() {
        try (LoopbackTunnel proxy = new LoopbackTunnel(BASIC);
                EntraDirectory connector = graph.trusted(connector()
                        .proxy(
                                proxy.host(),
                                proxy.port(),
                                () -> new PasswordAuthentication("proxy-user", "pass".toCharArray())))) {
            assertThat(connector.user(NOBODY)).isEmpty();

            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.requests().get(0)).startsWith("refused CONNECT");
            assertThat(proxy.requests().get(1)).startsWith("passed CONNECT");
        }
    }

    @Test
    void aTunnelThatIsRefusedIsAProblemOfTheProxyAndNotAnOutageOfGraph() {
        for (String password : new String[] {"", "canary"}) {
            try (LoopbackTunnel proxy = new LoopbackTunnel(BASIC);
                    EntraDirectory connector = graph.trusted(
                            password.isEmpty()
                                    ? connector().proxy(proxy.host(), proxy.port())
                                    : connector()
                                            .proxy(
                                                    proxy.host(),
                                                    proxy.port(),
                                                    () -> new PasswordAuthentication(
                                                            "proxy-user", password.toCharArray())))) {
                DirectoryException failure = EntraFixture.failureOf(() -> connector.user(NOBODY));

                assertThat(failure.code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
                assertThat(failure.remedy()).contains("proxy");
                assertThat(failure.getMessage()).doesNotContain("canary");
                assertThat(proxy.requests()).hasSize(password.isEmpty() ? 1 : 2);
            }
        }
        assertThat(graph.authorizations()).isEmpty();
    }
}
