package io.github.rollcall.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An issuer on loopback that answers as a test tells it, and remembers what it was asked. */
final class HostileIssuer implements AutoCloseable {
    /** Made once: making keys is slow. */
    static final RSAKey KEY = rsa("first");

    static final RSAKey OTHER_KEY = rsa("second");

    /** How one address answers instead of as usual. */
    interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    final Map<String, Object> discovery = new LinkedHashMap<>();
    final List<Map<String, Object>> keys = new CopyOnWriteArrayList<>();
    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Map<String, List<String>>> tokenForms = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    final Map<String, Object> tokenAnswer = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    HostileIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        keys.add(publicKey(KEY));
        tokenAnswer.put("token_type", "Bearer");
        tokenAnswer.put("access_token", "access");
        describe(base());
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> publicKey(JWK key) {
        return new LinkedHashMap<>(key.toPublicJWK().toJSONObject());
    }

    /** Fills in the discovery document of an issuer at this origin. */
    void describe(String issuer) {
        discovery.put("issuer", issuer);
        discovery.put("authorization_endpoint", base() + "/authorize");
        discovery.put("token_endpoint", base() + "/token");
        discovery.put("jwks_uri", base() + "/keys");
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI uri() {
        return URI.create(base());
    }

    long count(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path);
        if (path.equals("/token")) {
            tokenForms.add(URLUtils.parseParameters(body));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        }
        try (exchange) {
            Answer special = answers.get(path);
            if (special != null) {
                special.send(exchange);
            } else if (path.endsWith("/.well-known/openid-configuration")) {
                json(200, discovery).send(exchange);
            } else if (path.equals("/keys")) {
                json(200, Map.of("keys", new ArrayList<>(keys))).send(exchange);
            } else if (path.equals("/token")) {
                json(200, new LinkedHashMap<>(tokenAnswer)).send(exchange);
            } else {
                json(404, Map.of("error", "not_found")).send(exchange);
            }
        }
    }

    static Answer json(int status, Map<String, Object> body) {
        return text(status, JSONObjectUtils.toJSONString(body));
    }

    static Answer text(int status, String body, String... header) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (header.length == 2) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A body that comes byte by byte and never ends by itself. */
    Answer drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('{');
                while (!isClosedAfter(20)) {
                    body.write(' ');
                    body.flush();
                }
            } catch (IOException gone) {
                // The client has had enough, as it should.
            }
        };
    }

    /** No answer at all. */
    Answer silence() {
        return exchange -> isClosedAfter(60_000);
    }

    /** A body without end, as fast as it goes. */
    Answer flood() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('{');
                while (!isClosedAfter(0)) {
                    body.write(spaces);
                }
            } catch (IOException gone) {
                // The client has had enough, as it should.
            }
        };
    }

    private boolean isClosedAfter(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
