package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer. The body is either a JSON tree, which a fault may still spoil, or finished bytes. Immutable, except
 * that the tree belongs to this answer alone.
 */
final class Answer {

    static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    private final int status;
    private final List<Header> headers;
    private final @Nullable JsonNode json;
    private final byte[] bytes;
    private final Duration delay;
    private final boolean drips;
    private final @Nullable Fault transportFault;

    /** One header line. */
    record Header(String name, String value) {}

    private Answer(
            int status,
            List<Header> headers,
            @Nullable JsonNode json,
            byte[] bytes,
            Duration delay,
            boolean drips,
            @Nullable Fault transportFault) {
        this.status = status;
        this.headers = headers;
        this.json = json;
        this.bytes = bytes;
        this.delay = delay;
        this.drips = drips;
        this.transportFault = transportFault;
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, List.of(), body, NOTHING, Duration.ZERO, false, null);
    }

    static Answer status(int status) {
        return new Answer(status, List.of(), null, NOTHING, Duration.ZERO, false, null);
    }

    static Answer broken(Fault transportFault) {
        return new Answer(200, List.of(), null, NOTHING, Duration.ZERO, false, transportFault);
    }

    /** The same answer with another line for this header; other lines of the same name stay. */
    Answer plus(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, List.copyOf(more), json, bytes, delay, drips, transportFault);
    }

    Answer without(String name) {
        List<Header> fewer =
                headers.stream().filter(h -> !Ascii.same(h.name(), name)).toList();
        return new Answer(status, fewer, json, bytes, delay, drips, transportFault);
    }

    Answer withBody(byte[] newBytes, String contentType) {
        Answer typed = without("Content-Type").plus("Content-Type", contentType);
        return new Answer(status, typed.headers, null, newBytes, delay, drips, transportFault);
    }

    Answer withText(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    Answer withJson(JsonNode newJson) {
        return new Answer(status, headers, newJson, NOTHING, delay, drips, transportFault);
    }

    Answer after(Duration newDelay) {
        return new Answer(status, headers, json, bytes, newDelay, false, transportFault);
    }

    /** The body comes in pieces over that time. */
    Answer dripping(Duration time) {
        return new Answer(status, headers, json, bytes, time, true, transportFault);
    }

    int status() {
        return status;
    }

    List<Header> headers() {
        return headers;
    }

    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(h -> Ascii.same(h.name(), name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    JsonNode json() {
        return json;
    }

    byte[] bytes() {
        return json == null ? bytes : Json.bytes(json);
    }

    Duration delay() {
        return delay;
    }

    boolean drips() {
        return drips;
    }

    @Nullable
    Fault transportFault() {
        return transportFault;
    }
}
