package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of OData's {@code $filter} that finds a user: {@code property eq 'value'}, {@code property in ('a','b')} and
 * {@code list/any(x:x eq 'value')}, joined by {@code or}. A quote inside a value is doubled; letter case does not count.
 */
final class EntraFilter {

    private static final Set<String> TEXTS = Set.of("id", "mail", "userPrincipalName", "employeeId", "displayName");
    private static final Set<String> LISTS = Set.of("otherMails", "proxyAddresses");
    private static final String VALUE = "'((?:[^']|'')*)'";
    private static final Pattern EQUAL = Pattern.compile("\\G\\s*(\\w+)\\s+eq\\s+" + VALUE);
    private static final Pattern ANY = Pattern.compile("\\G\\s*(\\w+)/any\\((\\w+):\\2\\s+eq\\s+" + VALUE + "\\)");
    private static final Pattern IN =
            Pattern.compile("\\G\\s*(\\w+)\\s+in\\s+\\(\\s*(" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)\\s*\\)");
    private static final Pattern EACH_VALUE = Pattern.compile(VALUE);
    private static final Pattern OR = Pattern.compile("\\G\\s+or\\s+");
    private static final int IN_LIMIT = 15;

    private final EntraUserShape shape;

    EntraFilter(EntraUserShape shape) {
        this.shape = shape;
    }

    /** The condition, or empty if this filter is not supported. */
    Optional<Predicate<UserEntry>> parse(String filter) {
        List<Predicate<UserEntry>> conditions = new ArrayList<>();
        int position = 0;
        while (true) {
            Matcher matcher = firstMatch(filter, position);
            if (matcher == null) {
                return Optional.empty();
            }
            Predicate<UserEntry> condition = condition(matcher);
            if (condition == null) {
                return Optional.empty();
            }
            conditions.add(condition);
            position = matcher.end();
            if (filter.substring(position).isBlank()) {
                return Optional.of(user -> conditions.stream().anyMatch(one -> one.test(user)));
            }
            Matcher or = OR.matcher(filter);
            if (!or.find(position)) {
                return Optional.empty();
            }
            position = or.end();
        }
    }

    private static @Nullable Matcher firstMatch(String filter, int position) {
        for (Pattern pattern : List.of(EQUAL, ANY, IN)) {
            Matcher matcher = pattern.matcher(filter);
            if (matcher.find(position)) {
                return matcher;
            }
        }
        return null;
    }

    private @Nullable Predicate<UserEntry> condition(Matcher matcher) {
        String property = matcher.group(1);
        boolean any = matcher.pattern() == ANY;
        if (!(any ? LISTS : TEXTS).contains(property)) {
            return null;
        }
        List<String> values = new ArrayList<>();
        if (matcher.pattern() == IN) {
            Matcher each = EACH_VALUE.matcher(matcher.group(2));
            while (each.find()) {
                values.add(each.group(1).replace("''", "'"));
            }
        } else {
            values.add(matcher.group(any ? 3 : 2).replace("''", "'"));
        }
        return values.size() > IN_LIMIT ? null : user -> holds(user, property, values);
    }

    private boolean holds(UserEntry user, String property, List<String> values) {
        JsonNode actual = shape.value(user, property);
        if (actual == null) {
            return false;
        }
        if (actual.isArray()) {
            for (JsonNode element : actual) {
                if (contains(values, element.textValue())) {
                    return true;
                }
            }
            return false;
        }
        return contains(values, actual.textValue());
    }

    private static boolean contains(List<String> values, @Nullable String actual) {
        return values.stream().anyMatch(value -> Ascii.same(value, actual));
    }
}
