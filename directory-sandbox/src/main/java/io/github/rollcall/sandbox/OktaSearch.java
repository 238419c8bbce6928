package io.github.rollcall.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of Okta's {@code search}, and of the {@code filter} of its log, that syncs and look-ups use: {@code name pr}, {@code name eq|gt|ge|lt|le "value"},
 * joined by {@code and} before {@code or}, with parentheses. Names are case-sensitive, values are not (ASCII letters);
 * diacritics count. A backslash escapes a quote or a backslash inside a value.
 */
final class OktaSearch<T> {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 20;
    private static final Pattern COMPARISON = Pattern.compile(
            "\\G\\s*((?:profile\\.|target\\.|outcome\\.)?[A-Za-z0-9_]+)\\s+(?:(pr)\\b|(eq|gt|ge|lt|le)\\s+\"((?:[^\"\\\\]|\\\\.)*+)\")");
    private static final Pattern AND = Pattern.compile("\\G\\s+and\\s+");
    private static final Pattern OR = Pattern.compile("\\G\\s+or\\s+");
    private static final Pattern OPEN = Pattern.compile("\\G\\s*\\(");
    private static final Pattern CLOSE = Pattern.compile("\\G\\s*\\)");

    /** Finds what is compared. */
    interface Values<T> {
        /** The values under a name; one that fits is enough. */
        List<String> of(T item, String name);
    }

    private final Values<T> values;
    private final String text;
    private int position;

    private OktaSearch(Values<T> values, String text) {
        this.values = values;
        this.text = text;
    }

    /** The condition, or empty if the expression is not understood. */
    static <T> Optional<Predicate<T>> parse(String text, Values<T> values) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        OktaSearch<T> search = new OktaSearch<>(values, text);
        Predicate<T> condition = search.alternatives(0);
        boolean whole = text.substring(search.position).isBlank();
        return condition == null || !whole ? Optional.empty() : Optional.of(condition);
    }

    private @Nullable Predicate<T> alternatives(int depth) {
        Predicate<T> all = conjunction(depth);
        while (all != null && accept(OR) != null) {
            Predicate<T> next = conjunction(depth);
            all = next == null ? null : all.or(next);
        }
        return all;
    }

    private @Nullable Predicate<T> conjunction(int depth) {
        Predicate<T> all = factor(depth);
        while (all != null && accept(AND) != null) {
            Predicate<T> next = factor(depth);
            all = next == null ? null : all.and(next);
        }
        return all;
    }

    private @Nullable Predicate<T> factor(int depth) {
        if (depth < DEEPEST && accept(OPEN) != null) {
            Predicate<T> inner = alternatives(depth + 1);
            return inner == null || accept(CLOSE) == null ? null : inner;
        }
        Matcher comparison = accept(COMPARISON);
        if (comparison == null) {
            return null;
        }
        String name = comparison.group(1);
        if (comparison.group(2) != null) {
            return item -> !values.of(item, name).isEmpty();
        }
        String operator = comparison.group(3);
        String value = comparison.group(4).replaceAll("\\\\(.)", "$1");
        return item -> values.of(item, name).stream().anyMatch(actual -> compare(actual, operator, value));
    }

    private @Nullable Matcher accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(position)) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    private static boolean compare(String actual, String operator, String value) {
        return switch (operator) {
            case "eq" -> Ascii.same(actual, value);
            case "gt" -> actual.compareTo(value) > 0;
            case "ge" -> actual.compareTo(value) >= 0;
            case "lt" -> actual.compareTo(value) < 0;
            default -> actual.compareTo(value) <= 0;
        };
    }
}
