package io.github.rollcall.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A WireMock server on 127.0.0.1 and a free port whose every answer comes from one function. Its administration refuses
 * all HTTP requests and its journal is off, since it would keep every body and token. It speaks HTTP/1.1 without
 * compression, so that a broken connection or a cut body looks the same to every client.
 */
final class SandboxServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String TRANSFORMER = "sandbox";
    private static final int PIECES = 5;

    private volatile Function<Call, Answer> handler = call -> Answer.status(503);
    private final WireMockServer server;
    private final String baseUrl;

    /** Starts listening; until {@link #answerWith} is called every answer is 503. */
    SandboxServer(SandboxOptions options) {
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(LOOPBACK)
                .dynamicPort()
                .containerThreads(12)
                .jettyAcceptors(1)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .jettyStopTimeout(100L)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .notifier(new Silence())
                .adminAuthenticator(request -> false)
                .extensions(new Dispatch(call -> handler.apply(call))));
        server.start();
        this.baseUrl = options.front() == null ? "http://" + LOOPBACK + ":" + server.port() : options.front();
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(TRANSFORMER)));
    }

    void answerWith(Function<Call, Answer> newHandler) {
        handler = newHandler;
    }

    /** As clients reach it. */
    String baseUrl() {
        return baseUrl;
    }

    /** Where it listens itself. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Turns WireMock's request into a call and the answer back into WireMock's response. */
    private static final class Dispatch implements ResponseDefinitionTransformerV2 {

        private final Function<Call, Answer> handler;

        Dispatch(Function<Call, Answer> handler) {
            this.handler = handler;
        }

        @Override
        public String getName() {
            return TRANSFORMER;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            return response(answer(request));
        }

        private Answer answer(Request request) {
            if (!fromThisHost(request.getHeader("Host"))) {
                return Answer.status(421);
            }
            Call call;
            try {
                call = new Call(
                        request.getMethod().getName(), request.getUrl(), request::getHeader, request.getBodyAsString());
            } catch (IllegalArgumentException brokenEncoding) {
                return Answer.status(400);
            }
            return handler.apply(call);
        }

        /** Refuses names that resolve to loopback, so that a web page cannot reach the sandbox through a browser. */
        private static boolean fromThisHost(@Nullable String host) {
            return host != null && (host.startsWith(LOOPBACK + ":") || host.startsWith("localhost:"));
        }

        private static ResponseDefinition response(Answer answer) {
            Fault fault = answer.transportFault();
            if (fault != null) {
                return new ResponseDefinitionBuilder().withFault(fault).build();
            }
            ResponseDefinitionBuilder response =
                    new ResponseDefinitionBuilder().withStatus(answer.status()).withHeaders(headers(answer));
            byte[] body = answer.bytes();
            if (body.length > 0) {
                response.withBody(body);
            }
            if (answer.drips()) {
                response.withChunkedDribbleDelay(PIECES, (int) answer.delay().toMillis());
            } else if (!answer.delay().isZero()) {
                response.withFixedDelay((int) answer.delay().toMillis());
            }
            return response.build();
        }

        private static HttpHeaders headers(Answer answer) {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            if (answer.json() != null && answer.header("Content-Type") == null) {
                lines.computeIfAbsent("Content-Type", name -> new ArrayList<>()).add(Answer.JSON);
            }
            answer.headers()
                    .forEach(header -> lines.computeIfAbsent(header.name(), name -> new ArrayList<>())
                            .add(header.value()));
            return new HttpHeaders(lines.entrySet().stream()
                    .map(line -> new HttpHeader(line.getKey(), line.getValue()))
                    .toList());
        }
    }

    /** Keeps WireMock quiet: its messages would carry request headers. */
    private static final class Silence implements Notifier {

        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable cause) {}
    }
}
