package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source writes its dates, where the text alone does not tell: the order of day and month in {@code 03/04/1978}, the fields of
 * {@code 03041978}, and the calendar. Immutable; two formats are equal when they say the same.
 *
 * @param order the order of numeric parts whose place is not evident
 * @param pattern the fields of every text, or null when texts are read as they come
 * @param calendar the calendar of the source, or null for the Gregorian one unless a text says otherwise
 */
public record BirthDateFormat(
        Order order, @Nullable String pattern, @Nullable BirthDateCalendar calendar) {

    /** The order of day, month and year in numbers. */
    public enum Order {
        /** Not known: an ambiguous date has two readings, and agreement with one of them is doubtful. */
        UNKNOWN,
        /** The day comes first, as in most of the world. */
        DAY_FIRST,
        /** The month comes first, as in the United States. */
        MONTH_FIRST,
        /** The year comes first, also where it has two digits. */
        YEAR_FIRST
    }

    static final BirthDateFormat UNKNOWN = new BirthDateFormat(Order.UNKNOWN, null, null);

    /**
     * Checks the pattern.
     *
     * @param order the order of numeric parts
     * @param pattern fields, or null
     * @param calendar the calendar, or null
     * @throws IllegalArgumentException when the pattern cannot be read; all problems at once
     */
    public BirthDateFormat {
        Arguments.required(order, "order");
        if (pattern != null) {
            check(pattern);
        }
    }

    /**
     * Dates whose numbers come day first: {@code 03/04/1978} is 3 April.
     *
     * @return the format
     */
    public static BirthDateFormat dayFirst() {
        return new BirthDateFormat(Order.DAY_FIRST, null, null);
    }

    /**
     * Dates whose numbers come month first: {@code 03/04/1978} is 4 March.
     *
     * @return the format
     */
    public static BirthDateFormat monthFirst() {
        return new BirthDateFormat(Order.MONTH_FIRST, null, null);
    }

    /**
     * Dates whose numbers come year first, which matters where the year has two digits.
     *
     * @return the format
     */
    public static BirthDateFormat yearFirst() {
        return new BirthDateFormat(Order.YEAR_FIRST, null, null);
    }

    /**
     * Dates that all follow one pattern of {@code yyyy} or {@code yy}, {@code MM} or {@code M} or {@code MMM} (a name) and {@code dd} or {@code d},
     * with any other characters between, for example {@code ddMMyyyy} or {@code d. M. yyyy}. A text that does not follow it cannot be read.
     *
     * @param pattern the fields in their order
     * @return the format
     * @throws IllegalArgumentException when the pattern names a field twice or not at all, or has another letter
     */
    public static BirthDateFormat ofPattern(String pattern) {
        return new BirthDateFormat(Order.UNKNOWN, Arguments.required(pattern, "pattern"), null);
    }

    /**
     * This format in one calendar. Every text is then read in it.
     *
     * @param value the calendar
     * @return the format
     */
    public BirthDateFormat in(BirthDateCalendar value) {
        return new BirthDateFormat(order, pattern, Arguments.required(value, "calendar"));
    }

    private static void check(String pattern) {
        List<String> problems = new ArrayList<>();
        String fields = "";
        int start = 0;
        for (int i = 0; i < pattern.length(); i = start) {
            char c = pattern.charAt(i);
            while (start < pattern.length() && pattern.charAt(start) == c) {
                start++;
            }
            int length = start - i;
            if (c == 'y' || c == 'M' || c == 'd') {
                boolean known = c == 'y' ? length == 2 || length == 4 : c == 'M' ? length <= 3 : length <= 2;
                if (!known || fields.indexOf(c) >= 0) {
                    problems.add("field " + c + " must stand once, as yyyy, yy, MMM, MM, M, dd or d");
                }
                fields += c;
            } else if (Character.isLetterOrDigit(c)) {
                problems.add("letter or digit '" + c + "' is no field");
            }
        }
        if (fields.indexOf('y') < 0 || fields.indexOf('M') < 0 || fields.indexOf('d') < 0) {
            problems.add("year, month and day must all stand");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("date pattern: " + String.join("; ", problems));
        }
    }
}
