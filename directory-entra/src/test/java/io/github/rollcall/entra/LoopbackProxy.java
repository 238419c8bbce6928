package io.github.rollcall.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy on loopback that notes what it is asked to pass on. */
final class LoopbackProxy implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient onward = HttpClient.newHttpClient();
    private final List<String> passed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private final Set<Integer> callers = ConcurrentHashMap.newKeySet();
    private final @Nullable String wanted;

    /** @param wanted the value of the header that it lets through; null for all */
    LoopbackProxy(@Nullable String wanted) {
        this.wanted = wanted;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String host() {
        return server.getAddress().getAddress().getHostAddress();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The addresses that were passed on. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    /** The ports that requests came from, one for each connection. */
    Set<Integer> callers() {
        return Set.copyOf(callers);
    }

    int refusals() {
        return refused.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            callers.add(exchange.getRemoteAddress().getPort());
            if (wanted != null && !wanted.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                refused.add(address);
                exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"loopback\"");
                exchange.sendResponseHeaders(407, -1);
                return;
            }
            passed.add(address);
            HttpResponse<byte[]> answer = forward(exchange);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        for (String name : List.of("Authorization", "Content-Type", "ConsistencyLevel")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return onward.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
