package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cloud a connector talks to, through what, and how a request of it is found again. */
final class EntraTransportTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("proxy-user:päss".getBytes(StandardCharsets.UTF_8));

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    // --- clouds -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, https://graph.microsoft.com/v1.0, https://login.microsoftonline.com, https://graph.microsoft.com/.default",
        "US_GOVERNMENT, https://graph.microsoft.us/v1.0, https://login.microsoftonline.us, https://graph.microsoft.us/.default",
        "US_GOVERNMENT_DOD, https://dod-graph.microsoft.us/v1.0, https://login.microsoftonline.us, https://dod-graph.microsoft.us/.default",
        "CHINA, https://microsoftgraph.chinacloudapi.cn/v1.0, https://login.chinacloudapi.cn, https://microsoftgraph.chinacloudapi.cn/.default"
    })
    void graphAuthorityAndScopeFollowTheCloud(EntraCloud cloud, URI graph, URI authority, String scope) {
        assertThat(cloud.graphEndpoint()).isEqualTo(graph);
        assertThat(cloud.authorityHost()).isEqualTo(authority);

        GraphAccess access = EntraSettings.of(connector().cloud(cloud)).access();
        assertThat(access.graph()).isEqualTo(graph);
        assertThat(access.authority()).isEqualTo(authority);
        assertThat(access.scope()).isEqualTo(scope);
    }

    @Test
    void theCloudOfALoopbackGraphIsTheConfiguredOne() {
        GraphAccess access = EntraSettings.of(EntraFixture.connectorTo(sandbox).cloud(EntraCloud.CHINA))
                .access();

        assertThat(access.graph()).isEqualTo(URI.create(sandbox.baseUrl() + "/v1.0"));
        assertThat(access.scope()).isEqualTo("https://microsoftgraph.chinacloudapi.cn/.default");
    }

    @Test
    void aGatewayGetsTokensForTheGraphOfItsCloud() {
        URI gateway = URI.create("https://graph.example.com/v1.0/");

        assertThat(scope(connector().graphEndpoint(gateway))).isEqualTo("https://graph.microsoft.com/.default");
        assertThat(scope(connector().cloud(EntraCloud.CHINA).graphEndpoint(gateway)))
                .isEqualTo("https://microsoftgraph.chinacloudapi.cn/.default");
    }

    @Test
    void anotherCloudNamesItsOwnScope() {
        assertThat(scope(connector()
                        .graphEndpoint(URI.create("https://graph.example.com/v1.0"))
                        .authorityHost(URI.create("https://login.example.com"))))
                .isEqualTo("https://graph.example.com/.default");
    }

    private static String scope(EntraDirectory.Builder builder) {
        return EntraSettings.of(builder).access().scope();
    }

    @Test
    void addressesOfTwoCloudsAreRefusedTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraSettings.of(connector().graphEndpoint(EntraCloud.US_GOVERNMENT.graphEndpoint())))
                .withMessageContaining("different clouds");
        assertThat(EntraSettings.of(connector()
                                .cloud(EntraCloud.US_GOVERNMENT)
                                .graphEndpoint(EntraCloud.US_GOVERNMENT_DOD.graphEndpoint()))
                        .access()
                        .scope())
                .isEqualTo("https://dod-graph.microsoft.us/.default");
    }

    private EntraDirectory.Builder connector() {
        return EntraDirectory.builder()
                .directoryId("corp-entra")
                .tenantId(sandbox.tenantId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .clientSecret("secret"::toCharArray);
    }

    // --- proxy ------------------------------------------------------------------------------------------------------

    @Test
    void dataAndTokensGoThroughTheProxy() {
        try (LoopbackProxy proxy = new LoopbackProxy(null);
                EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                        .proxy(proxy.host(), proxy.port())
                        .build()) {
            assertThat(connector.users(null).users()).isEmpty();

            assertThat(proxy.passed().get(0)).startsWith(sandbox.baseUrl()).endsWith("/oauth2/v2.0/token");
            assertThat(proxy.passed().subList(1, proxy.passed().size()))
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).startsWith(sandbox.baseUrl() + "/v1.0/"));
            assertThat(proxy.passed()).hasSize(sandbox.requestCount());
        }
    }

    @Test
    void oneConnectionCarriesTokensAndAWholePass() {
        sandbox.addGenerated(5_000);
        try (LoopbackProxy proxy = new LoopbackProxy(null);
                EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                        .proxy(proxy.host(), proxy.port())
                        .build()) {
            assertThat(EntraFixture.pass(connector).ids()).hasSize(5_000);

            assertThat(proxy.passed()).hasSizeGreaterThan(8);
            assertThat(proxy.callers()).hasSize(1);
        }
    }

    @Test
    void theProxyIsGivenItsCredentialsWhenItAsks() {
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC);
                EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                        .proxy(
                                proxy.host(),
                                proxy.port(),
                                () -> new PasswordAuthentication("proxy-user", "päss".toCharArray()))
                        .build()) {
            assertThat(connector.user(NOBODY)).isEmpty();

            assertThat(proxy.passed()).hasSize(2);
            assertThat(proxy.refusals()).isEqualTo(2);
        }
    }

    @Test
    void credentialsThatTheProxyRefusesAreSentOnceAndNamedAsTheProblem() {
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC);
                EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                        .proxy(
                                proxy.host(),
                                proxy.port(),
                                () -> new PasswordAuthentication("proxy-user", "canary".toCharArray()))
                        .build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
            assertThat(failure.remedy()).contains("proxy");
            assertThat(failure.getMessage()).doesNotContain("canary");
            assertThat(proxy.refusals()).isEqualTo(2);
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 8080", "'http://proxy', 8080", "'user@proxy', 8080", "proxy, 0", "proxy, 65536"})
    void aProxyThatCannotBeOneIsRefusedWhenTheConnectorIsBuilt(String host, int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connector().proxy(host, port).build())
                .withMessageContaining("proxy: a host name");
    }

    @ParameterizedTest
    @CsvSource({"1", "65535"})
    void everyPortThatExistsWillDo(int port) {
        connector().proxy("proxy.example.com", port).build().close();
    }

    @Test
    void theProxysCredentialsAreNeverPrinted() {
        EntraProxy proxy = new EntraProxy("proxy.example.com", 8080, () -> {
            throw new AssertionError("asked for a text");
        });
        assertThat(proxy.toString()).isEqualTo("EntraProxy[proxy.example.com:8080]");
    }

    // --- request ids ------------------------------------------------------------------------------------------------

    @Test
    void anErrorCarriesGraphsIdOfTheRequest() {
        sandbox.failRequest(1, Fault.status(400));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(EntraFixture.failureOf(() -> connector.user(NOBODY)).requestId())
                    .isPresent();
        }
    }

    @Test
    void anErrorOfSomebodyInBetweenCarriesTheIdThatTheRequestWasSentWithAndEachRequestHasItsOwn() {
        sandbox.failRequests(1, 3, Fault.status(400, "<html>gateway</html>", "text/html"));
        Set<String> ids = new HashSet<>();
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            for (int request = 0; request < 3; request++) {
                ids.add(EntraFixture.failureOf(() -> connector.user(NOBODY))
                        .requestId()
                        .orElseThrow());
            }
        }
        assertThat(ids).hasSize(3).allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void aTokenForTheGraphOfAnotherCloudIsRefusedByNumber() {
        List<String> body = List.of("{\"error\":\"invalid_resource\",\"error_description\":\"AADSTS500011: x\"}");
        sandbox.failTokenRequests(1, Fault.status(400, body.get(0), "application/json"));
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
            assertThat(failure.providerCode()).contains("AADSTS500011");
            assertThat(failure.remedy()).contains("cloud");
        }
    }
}
