package io.github.rollcall.claims;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a stated date. The answer holds no reading for a text that is no date, one for a clear date, and two where day and month could be exchanged. */
final class DateReading {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern TIMED = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?:z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern YEAR_ONLY = Pattern.compile("\\d{4}");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})-?(\\d{2})-?(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern MONTH_NAMED = Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern DAY_MONTH_NAMED = Pattern.compile("(\\d{1,2})\\.? ([a-z]{3,9})\\.?,? (\\d{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private DateReading() {}

    static List<StatedDate> read(String cleaned) {
        String text = TextFolding.asciiLowerCase(cleaned.replace('<', '0')).replaceAll(" +", " ");
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return List.of(StatedDate.of(number(m, 1), number(m, 2), m.group(3) == null ? 0 : number(m, 3)));
        }
        m = TIMED.matcher(text);
        if (m.matches()) {
            boolean timed = m.group(4).chars().anyMatch(c -> c >= '1' && c <= '9');
            return List.of(new StatedDate(number(m, 1), number(m, 2), number(m, 3), true, timed));
        }
        if (YEAR_ONLY.matcher(text).matches()) {
            return List.of(StatedDate.of(Integer.parseInt(text), 0, 0));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return List.of(StatedDate.of(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = SHORT.matcher(text);
        if (m.matches()) {
            return List.of(new StatedDate(number(m, 1), number(m, 2), number(m, 3), false, false));
        }
        m = YEAR_LAST.matcher(text);
        return m.matches() ? eitherOrder(number(m, 1), number(m, 2), number(m, 3)) : named(text);
    }

    private static List<StatedDate> eitherOrder(int first, int second, int year) {
        StatedDate dayFirst = StatedDate.of(year, second, first);
        StatedDate monthFirst = StatedDate.of(year, first, second);
        if (!dayFirst.isPossible() || first == second) {
            return List.of(monthFirst);
        }
        return monthFirst.isPossible() ? List.of(dayFirst, monthFirst) : List.of(dayFirst);
    }

    private static List<StatedDate> named(String text) {
        Matcher m = MONTH_NAMED.matcher(text);
        if (m.matches() && MONTH_NAMES.contains(m.group(1))) {
            return List.of(StatedDate.of(number(m, 3), month(m.group(1)), number(m, 2)));
        }
        m = DAY_MONTH_NAMED.matcher(text);
        if (m.matches() && MONTH_NAMES.contains(m.group(2))) {
            return List.of(StatedDate.of(number(m, 3), month(m.group(2)), number(m, 1)));
        }
        return List.of();
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3), 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
