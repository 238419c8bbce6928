package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LoopbackTest {

    private EntraSandbox entra;
    private int port;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
        port = URI.create(entra.baseUrl()).getPort();
    }

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void nobodyAdministersTheServerOverHttp() {
        for (String path : List.of(
                "/__admin/",
                "/__admin/mappings",
                "/__admin/mappings/reset",
                "/__admin/shutdown",
                "/__admin/files",
                "/__admin/requests",
                "/__admin/settings",
                "/__admin/health")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                HttpResponse<String> answer =
                        SandboxClient.send(HttpRequest.newBuilder(URI.create(entra.baseUrl() + path))
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                                .build());

                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
                assertThat(answer.body()).isEmpty();
            }
        }
        assertThat(SandboxClient.entraToken(entra).statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherAddressOfThisHostIsListenedOn() throws IOException {
        for (InetAddress address : otherAddresses()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 1_000))
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(entra.baseUrl()).startsWith("http://127.0.0.1:");
    }

    @Test
    void aNameThatMerelyResolvesToLoopbackIsRefused() throws IOException {
        assertThat(statusLine("rebound.example:" + port)).contains(" 421 ");
        assertThat(statusLine("localhost:" + port)).contains(" 401 ");
    }

    @Test
    void aClientThatPrefersHttp2IsAnsweredOverHttp1() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(entra.baseUrl() + "/v1.0/organization"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void brokenPercentEncodingIsABadRequest() throws IOException {
        assertThat(statusLine("127.0.0.1:" + port, "/v1.0/users/%zz")).contains(" 400 ");
    }

    @Test
    void afterClosingNobodyListens() {
        entra.close();
        entra.close();

        assertThatThrownBy(() -> SandboxClient.entraToken(entra)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void twoSandboxesDoNotKnowEachOther() {
        try (EntraSandbox other = EntraSandbox.start(SandboxOptions.empty())) {
            HttpResponse<String> answer = SandboxClient.of(entra).get(other.baseUrl() + "/v1.0/organization");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(other.baseUrl()).isNotEqualTo(entra.baseUrl());
        }
    }

    private String statusLine(String host) throws IOException {
        return statusLine(host, "/v1.0/organization");
    }

    private String statusLine(String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses()
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .forEach(addresses::add);
        }
        return addresses;
    }
}
