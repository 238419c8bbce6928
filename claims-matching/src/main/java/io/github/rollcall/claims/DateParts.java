package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tokens of a date say: its numbers, the month by name, the calendar and the order where words tell them. */
final class DateParts {

    private static final int LONGEST_NAME = 4;
    private static final String FIRST_YEAR = "\u5143\u5E74";

    private final List<DateTokens.Token> numbers = new ArrayList<>(3);
    private int months;
    private int era;
    private @Nullable BirthDateCalendar calendar;
    private boolean yearFirst;
    private boolean dayFirst;

    private DateParts() {}

    /** The parts, or null when a word has no meaning in a date or words contradict each other. */
    static @Nullable DateParts of(List<DateTokens.Token> tokens) {
        DateParts parts = new DateParts();
        int i = 0;
        while (i < tokens.size()) {
            DateTokens.Token token = tokens.get(i);
            if (token.isNumber()) {
                parts.numbers.add(token);
                i++;
                continue;
            }
            int read = i == 0 && parts.isEraLetter(tokens) ? 1 : parts.words(tokens, i);
            if (read == 0) {
                return null;
            }
            i += read;
        }
        return parts;
    }

    int count() {
        return numbers.size();
    }

    int value(int index) {
        return (int) numbers.get(index).value();
    }

    int length(int index) {
        return numbers.get(index).length();
    }

    /** One bit for every month that the name means, or 0 without a name. */
    int months() {
        return months;
    }

    /** The year before the first of a Japanese era, or 0. */
    int era() {
        return era;
    }

    /** The calendar that a word names, or null. */
    @Nullable
    BirthDateCalendar calendar() {
        return calendar;
    }

    boolean isYearFirst() {
        return yearFirst;
    }

    boolean isDayFirst() {
        return dayFirst;
    }

    /** Whether the numbers are separated by dots, which is done where the day comes first. */
    boolean isDotted() {
        return separated('.');
    }

    boolean isDashed() {
        return separated('-');
    }

    /** Whether two dashes stand in place of the year. */
    boolean lacksYear() {
        return numbers.get(0).before().equals("--");
    }

    private boolean separated(char c) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).before().indexOf(c) < 0) {
                return false;
            }
        }
        return numbers.size() > 1;
    }

    /** Whether the text begins with the letter of a Japanese era directly before its year. */
    private boolean isEraLetter(List<DateTokens.Token> tokens) {
        String word = tokens.get(0).word();
        if (tokens.size() != 4 || word == null || word.length() != 1) {
            return false;
        }
        for (int i = 1; i < 4; i++) {
            if (!tokens.get(i).isNumber() || tokens.get(i).length() > 2) {
                return false;
            }
        }
        era = switch (word.charAt(0)) {
            case 'm' -> 1867;
            case 't' -> 1911;
            case 's' -> 1925;
            case 'h' -> 1988;
            case 'r' -> 2018;
            default -> 0;
        };
        return era != 0;
    }

    /** Reads as many words as have a meaning together; returns how many, or 0. */
    private int words(List<DateTokens.Token> tokens, int from) {
        int to = from;
        while (to < tokens.size() && to < from + LONGEST_NAME && !tokens.get(to).isNumber()) {
            to++;
        }
        for (int end = to; end > from; end--) {
            StringBuilder joined = new StringBuilder();
            for (DateTokens.Token token : tokens.subList(from, end)) {
                joined.append(token.word());
            }
            String word = joined.toString();
            if (word.endsWith(FIRST_YEAR)) {
                word = word.substring(0, word.length() - FIRST_YEAR.length());
                numbers.add(new DateTokens.Token(null, 1, 1, ""));
            }
            DateWords.Meaning meaning = DateWords.of(word);
            if (meaning != null) {
                return apply(meaning) ? end - from : 0;
            }
        }
        return 0;
    }

    private boolean apply(DateWords.Meaning meaning) {
        switch (meaning.kind()) {
            case MONTH -> {
                months = months == 0 ? meaning.months() : months & meaning.months();
                return months != 0 && (meaning.calendar() == BirthDateCalendar.GREGORIAN || isOnly(meaning.calendar()));
            }
            case MARKER -> {
                return isOnly(meaning.calendar());
            }
            case ERA -> era = meaning.era();
            case YEAR -> yearFirst = true;
            case DAY_FIRST -> dayFirst = true;
            case IGNORED -> {
                // Says nothing about the date.
            }
        }
        return true;
    }

    private boolean isOnly(BirthDateCalendar named) {
        boolean only = calendar == null || calendar == named;
        calendar = named;
        return only;
    }
}
