package io.github.rollcall.directory.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request to the host's endpoint for notifications, as it came. Immutable; prints no content. */
public final class NotificationCall {
    private final String method;
    private final String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * A request. The endpoint should stop reading a body beyond 256 KiB; what it hands over longer is refused.
     *
     * @param method the HTTP method
     * @param query the query without its question mark, not decoded; empty if there is none
     * @param headers the headers in any case
     * @param body the body, copied; empty if there is none
     */
    public NotificationCall(String method, String query, Map<String, List<String>> headers, byte[] body) {
        this.method = Objects.requireNonNull(method, "method");
        this.query = Objects.requireNonNull(query, "query");
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /**
     * The HTTP method.
     *
     * @return as it came
     */
    public String method() {
        return method;
    }

    /**
     * The query.
     *
     * @return not decoded; empty if there is none
     */
    public String query() {
        return query;
    }

    /**
     * A header that is there once.
     *
     * @param name compared without regard to ASCII case
     * @return empty if it is missing or repeated
     */
    public Optional<String> header(String name) {
        List<String> values = new ArrayList<>();
        headers.forEach((known, some) -> {
            if (isSame(known, name)) {
                values.addAll(some);
            }
        });
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * The body.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    /** Whether it says that its body is JSON. */
    boolean isJson() {
        return header("Content-Type")
                .map(type -> lower(type).strip())
                .filter(type -> type.equals("application/json") || type.startsWith("application/json;"))
                .isPresent();
    }

    private static boolean isSame(String one, String other) {
        return one.length() == other.length() && lower(one).equals(lower(other));
    }

    private static String lower(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }

    @Override
    public String toString() {
        return "NotificationCall[" + body.length + " bytes]";
    }
}
