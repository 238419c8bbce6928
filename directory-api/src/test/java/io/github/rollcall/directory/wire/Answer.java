package io.github.rollcall.directory.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer without a server; counts how often it is closed. */
final class Answer implements WireResponse {
    int closed;

    private final int status;
    private final String body;
    private final Map<String, List<String>> headers = new TreeMap<>();

    private Answer(int status, String body) {
        this.status = status;
        this.body = body;
    }

    static Answer of(int status) {
        return new Answer(status, "");
    }

    static Answer of(int status, String body) {
        return new Answer(status, body);
    }

    /** Adds a line; a name may come again. */
    Answer header(String name, String value) {
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .add(value);
        return this;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed++;
    }
}
