package io.github.rollcall.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One HTTP request as the handlers see it: decoded path segments and query, headers, body. */
final class Call {

    private final String method;
    private final String path;
    private final String rawQuery;
    private final List<String> segments;
    private final Map<String, String> query;
    private final Function<String, @Nullable String> headers;
    private final String body;

    /** @throws IllegalArgumentException if the percent-encoding of the URL is broken */
    Call(String method, String url, Function<String, @Nullable String> headers, String body) {
        this.method = method;
        int mark = url.indexOf('?');
        this.path = mark < 0 ? url : url.substring(0, mark);
        this.rawQuery = mark < 0 ? "" : url.substring(mark + 1);
        this.segments = segments(path);
        this.query = parameters(rawQuery);
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    /** Path and query as sent. */
    String url() {
        return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
    }

    List<String> segments() {
        return segments;
    }

    @Nullable
    String query(String name) {
        return query.get(name);
    }

    Map<String, String> query() {
        return query;
    }

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }

    String body() {
        return body;
    }

    /** The body read as an HTML form. */
    Map<String, String> form() {
        return parameters(body);
    }

    RecordedRequest recorded() {
        return new RecordedRequest(method, path, rawQuery);
    }

    private static List<String> segments(String path) {
        List<String> decoded = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                decoded.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return List.copyOf(decoded);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                decoded.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return decoded;
    }
}
