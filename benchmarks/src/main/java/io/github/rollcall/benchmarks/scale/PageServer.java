package io.github.rollcall.benchmarks.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider on a free port of loopback that makes its answers when they are asked for. Without TLS and compression, which would hide what reading costs. */
final class PageServer implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int LONGEST_PAGE = 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    static {
        // Its answers leave in two packets; the second would wait for the first to be confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // While one reader has its turn, the connection of the other is idle, on a busy machine for long.
        System.setProperty("sun.net.httpserver.idleInterval", "600");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "page-server");
        thread.setDaemon(true);
        return thread;
    });

    PageServer(Pages pages) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, pages));
        server.start();
    }

    /** What a provider answers. */
    interface Pages {
        /**
         * Writes one answer.
         *
         * @return false if there is no such thing
         */
        boolean write(Request request, JsonGenerator json) throws IOException;
    }

    /**
     * What was asked.
     *
     * @param line method and path, for example {@code GET /v1.0/users}
     * @param query as it came, empty if there is none
     * @param server the address it was sent to, without a path
     * @param headers of the answer
     */
    record Request(String line, String query, String server, Headers headers) {
        static Request of(HttpExchange exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            return new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    address(exchange.getLocalAddress()),
                    exchange.getResponseHeaders());
        }
    }

    URI address() {
        return URI.create(address(server.getAddress()));
    }

    private static String address(InetSocketAddress local) {
        return "http://127.0.0.1:" + local.getPort();
    }

    private static void answer(HttpExchange exchange, Pages pages) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            ByteArrayOutputStream body = new ByteArrayOutputStream(LONGEST_PAGE);
            boolean known;
            try (JsonGenerator json = JSON.createGenerator(body)) {
                known = pages.write(Request.of(exchange), json);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? body.size() : -1);
            if (known) {
                try (OutputStream out = exchange.getResponseBody()) {
                    body.writeTo(out);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
