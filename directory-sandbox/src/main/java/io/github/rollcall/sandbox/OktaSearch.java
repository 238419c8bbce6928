package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of Okta's {@code search} that syncs and look-ups use: {@code name pr}, {@code name eq|gt|ge|lt|le "value"},
 * joined by {@code and} before {@code or}, with parentheses. Names are case-sensitive, values are not (ASCII letters);
 * diacritics count. A backslash escapes a quote or a backslash inside a value.
 */
final class OktaSearch {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 20;
    private static final Pattern COMPARISON = Pattern.compile(
            "\\G\\s*((?:profile\\.)?[A-Za-z0-9_]+)\\s+(?:(pr)\\b|(eq|gt|ge|lt|le)\\s+\"((?:[^\"\\\\]|\\\\.)*+)\")");
    private static final Pattern AND = Pattern.compile("\\G\\s+and\\s+");
    private static final Pattern OR = Pattern.compile("\\G\\s+or\\s+");
    private static final Pattern OPEN = Pattern.compile("\\G\\s*\\(");
    private static final Pattern CLOSE = Pattern.compile("\\G\\s*\\)");

    private final OktaUserShape shape;
    private final String text;
    private int position;

    private OktaSearch(OktaUserShape shape, String text) {
        this.shape = shape;
        this.text = text;
    }

    /** The condition, or empty if the expression is not understood. */
    static Optional<Predicate<UserEntry>> parse(OktaUserShape shape, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        OktaSearch search = new OktaSearch(shape, text);
        Predicate<UserEntry> condition = search.alternatives(0);
        boolean whole = text.substring(search.position).isBlank();
        return condition == null || !whole ? Optional.empty() : Optional.of(condition);
    }

    private @Nullable Predicate<UserEntry> alternatives(int depth) {
        Predicate<UserEntry> all = conjunction(depth);
        while (all != null && accept(OR) != null) {
            Predicate<UserEntry> next = conjunction(depth);
            all = next == null ? null : all.or(next);
        }
        return all;
    }

    private @Nullable Predicate<UserEntry> conjunction(int depth) {
        Predicate<UserEntry> all = factor(depth);
        while (all != null && accept(AND) != null) {
            Predicate<UserEntry> next = factor(depth);
            all = next == null ? null : all.and(next);
        }
        return all;
    }

    private @Nullable Predicate<UserEntry> factor(int depth) {
        if (depth < DEEPEST && accept(OPEN) != null) {
            Predicate<UserEntry> inner = alternatives(depth + 1);
            return inner == null || accept(CLOSE) == null ? null : inner;
        }
        Matcher comparison = accept(COMPARISON);
        if (comparison == null) {
            return null;
        }
        String name = comparison.group(1);
        if (comparison.group(2) != null) {
            return user -> actual(user, name) != null;
        }
        String operator = comparison.group(3);
        String value = comparison.group(4).replaceAll("\\\\(.)", "$1");
        return user -> compare(actual(user, name), operator, value);
    }

    private @Nullable Matcher accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(position)) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    private @Nullable String actual(UserEntry user, String name) {
        JsonNode value = shape.searchable(user, name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static boolean compare(@Nullable String actual, String operator, String value) {
        if (actual == null) {
            return false;
        }
        return switch (operator) {
            case "eq" -> Ascii.same(actual, value);
            case "gt" -> actual.compareTo(value) > 0;
            case "ge" -> actual.compareTo(value) >= 0;
            case "lt" -> actual.compareTo(value) < 0;
            default -> actual.compareTo(value) <= 0;
        };
    }
}
