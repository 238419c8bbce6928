package io.github.rollcall.okta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An org that proves itself and gives tokens; what else it answers is up to the test. */
final class ScriptedOkta implements AutoCloseable {
    static final String ORG = "{\"id\":\"00oOrg\"}";
    static final String TOKEN =
            "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"t0ken\",\"scope\":\"okta.users.read\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> credentials = new CopyOnWriteArrayList<>();
    volatile HttpHandler org = exchange -> answer(exchange, 200, ORG);
    volatile HttpHandler token = exchange -> answer(exchange, 200, TOKEN);
    volatile HttpHandler data = exchange -> answer(exchange, 200, "[]");

    ScriptedOkta() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            if (exchange.getRequestHeaders().containsKey("Authorization")) {
                credentials.add(path);
            }
            HttpHandler handler = path.startsWith("/.well-known/") ? org : path.startsWith("/oauth2/") ? token : data;
            handler.handle(exchange);
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    OktaDirectory.Builder connector() {
        return OktaDirectory.builder()
                .directoryId("okta")
                .sandboxUrl(url())
                .clientId("0oaScripted")
                .clientSecret("s3cret"::toCharArray)
                .callTimeout(Duration.ofSeconds(10))
                .retryPolicy(OktaFixture.AT_ONCE);
    }

    /** Answers each time with these Link header lines; {@code URL} in them becomes the address of this org. */
    void listing(String body, String... links) {
        data = exchange -> {
            for (String link : links) {
                exchange.getResponseHeaders().add("Link", link.replace("URL", url().toString()));
            }
            answer(exchange, 200, body);
        };
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
