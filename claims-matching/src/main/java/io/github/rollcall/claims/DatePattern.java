package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Reads a text by a declared pattern of fields. */
final class DatePattern {

    /** What the fields say. */
    record Fields(int year, int yearDigits, int month, int day) {}

    private final String text;
    private int position;
    private int year;
    private int yearDigits;
    private int month;
    private int day;

    private DatePattern(String text) {
        this.text = text;
    }

    /** The fields, or null when the text does not follow the pattern to its end. */
    static @Nullable Fields read(String text, String pattern) {
        DatePattern reading = new DatePattern(text);
        int next;
        for (int i = 0; i < pattern.length(); i = next) {
            char c = pattern.charAt(i);
            next = i;
            while (next < pattern.length() && pattern.charAt(next) == c) {
                next++;
            }
            if (!reading.field(c, next - i)) {
                return null;
            }
        }
        return reading.position == text.length()
                ? new Fields(reading.year, reading.yearDigits, reading.month, reading.day)
                : null;
    }

    private boolean field(char field, int length) {
        switch (field) {
            case 'y' -> {
                year = number(length, length);
                yearDigits = length;
                return year >= 0;
            }
            case 'M' -> {
                month = length == 3 ? name() : number(length, 2);
                return month >= 0;
            }
            case 'd' -> {
                day = number(length, 2);
                return day >= 0;
            }
            default -> {
                return literal(field, length);
            }
        }
    }

    private boolean literal(char c, int length) {
        for (int i = 0; i < length; i++) {
            if (position >= text.length() || text.charAt(position) != c) {
                return false;
            }
            position++;
        }
        return true;
    }

    /** A number of that many digits, or -1. */
    private int number(int fewest, int most) {
        int value = 0;
        int digits = 0;
        while (digits < most && position < text.length() && Character.isDigit(text.charAt(position))) {
            value = value * 10 + Character.digit(text.charAt(position), 10);
            position++;
            digits++;
        }
        return digits < fewest ? -1 : value;
    }

    /** The month of a name, or -1 when it is none or means different months in different languages. */
    private int name() {
        int start = position;
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        DateWords.Meaning meaning = DateWords.of(PlaceWords.key(text.substring(start, position)));
        if (meaning == null || meaning.kind() != DateWords.Kind.MONTH || Integer.bitCount(meaning.months()) != 1) {
            return -1;
        }
        return Integer.numberOfTrailingZeros(meaning.months());
    }
}
