package io.github.rollcall.entra;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query that anybody may have written: bounded, decoded, and with the repeated ones told apart. */
final class QueryParameters {
    static final int LONGEST = 8 * 1024;

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    private QueryParameters() {}

    /** Reads a query; empty if it is too long or its encoding is broken. */
    static Optional<QueryParameters> read(String query) {
        if (query.length() > LONGEST) {
            return Optional.empty();
        }
        QueryParameters read = new QueryParameters();
        try {
            for (String pair : query.split("&", -1)) {
                read.add(pair);
            }
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (!name.isEmpty() && values.putIfAbsent(name, value) != null) {
            repeated.add(name);
        }
    }

    /** The value of a parameter that is there once, and is not empty. */
    Optional<String> one(String name) {
        return repeated.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isRepeated(String name) {
        return repeated.contains(name);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
