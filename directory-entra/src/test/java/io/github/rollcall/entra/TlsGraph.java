package io.github.rollcall.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A Graph on loopback that speaks TLS under the name localhost, and knows nobody. */
final class TlsGraph implements AutoCloseable {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    private final HttpsServer server;
    private final Path store;
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    TlsGraph(Path directory) throws Exception {
        store = TestCertificate.store(directory);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            keys.load(content, TestCertificate.PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, TestCertificate.PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::notFound);
        server.start();
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/v1.0");
    }

    /** What requests brought as their authorization. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** Builds a connector in a runtime that trusts this server, as one whose trust store was changed would. */
    EntraDirectory trusted(EntraDirectory.Builder builder) {
        System.setProperty(TRUST_STORE, store.toString());
        System.setProperty(TRUST_PASSWORD, TestCertificate.PASSWORD);
        try {
            return builder.build();
        } finally {
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_PASSWORD);
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "none"));
            byte[] body = "{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"m\"}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
