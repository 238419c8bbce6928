package io.github.rollcall.okta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A host's endpoint for event hooks, as a few lines over any web server make it. */
final class HookedHost implements AutoCloseable {
    final SubscriptionStore subscriptions = new InMemorySubscriptionStore();
    final OktaEventHooks hooks = OktaEventHooks.in(subscriptions);

    private final HttpServer server;
    private final List<NotificationAnswer> answers = Collections.synchronizedList(new ArrayList<>());

    HookedHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/okta", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/okta");
    }

    List<NotificationAnswer> answers() {
        return List.copyOf(answers);
    }

    /** The directories that the last message asks to sync. */
    List<DirectoryId> hints() {
        return List.copyOf(answers.get(answers.size() - 1).hints());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            NotificationAnswer answer = hooks.receive(new NotificationCall(
                    exchange.getRequestMethod(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            answers.add(answer);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!answer.contentType().isEmpty()) {
                exchange.getResponseHeaders().add("Content-Type", answer.contentType());
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
