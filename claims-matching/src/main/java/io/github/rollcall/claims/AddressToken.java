package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/**
 * One word or number of an address.
 *
 * @param text the word in plain lower case; a number without the ending of an ordinal
 * @param raw the word in plain lower case, whole
 * @param spelled the same with accented letters spelled out, as passports do; equal to {@code text} when there are none
 * @param dotted whether a dot follows
 * @param upper whether it is written in capitals
 * @param ordinal whether it is a number with the ending of an ordinal
 * @param latin whether a letter is Latin
 * @param foreign whether a letter is of another script
 * @param words what the word can stand for
 */
record AddressToken(
        String text,
        String raw,
        String spelled,
        boolean dotted,
        boolean upper,
        boolean ordinal,
        boolean latin,
        boolean foreign,
        AddressWords words) {

    /** What French and Italian house numbers end with that were added between two others. */
    private static final String[] REPEATED = {"bis", "ter", "quater"};

    private static final String[] ORDINAL_ENDINGS = {"st", "nd", "rd", "th", "er", "eme", "ieme", "ere"};

    static AddressToken of(String text, @Nullable String spelled, boolean dotted, Letters letters) {
        String plain = withoutOrdinal(text);
        boolean ordinal = plain.length() < text.length();
        String other = spelled == null || ordinal ? plain : spelled;
        return new AddressToken(
                plain,
                text,
                other,
                dotted,
                letters.capital && !letters.small,
                ordinal,
                letters.latin,
                letters.foreign,
                AddressWords.of(plain, dotted));
    }

    /** What the letters of a word were before folding. */
    static final class Letters {
        boolean capital;
        boolean small;
        boolean latin;
        boolean foreign;

        void reset() {
            capital = false;
            small = false;
            latin = false;
            foreign = false;
        }
    }

    private static String withoutOrdinal(String text) {
        char first = text.charAt(0);
        if (first < '0' || first > '9') {
            return text;
        }
        for (String ending : ORDINAL_ENDINGS) {
            int stem = text.length() - ending.length();
            if (stem > 0 && text.endsWith(ending) && isNumber(text, 0, stem)) {
                return text.substring(0, stem);
            }
        }
        return text;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    boolean is(AddressRole role) {
        return words.is(role);
    }

    /** Whether the word holds a digit. */
    boolean hasDigit() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    boolean isNumber() {
        return isNumber(text, 0, text.length());
    }

    /** Whether this can be a house number: it begins with a digit, has no two letters in a row and is no ordinal. */
    boolean isHouseNumber() {
        if (ordinal || !isDigit(text.charAt(0))) {
            return false;
        }
        int end = text.length();
        for (String repeated : REPEATED) {
            end = text.endsWith(repeated) ? end - repeated.length() : end;
        }
        for (int i = 1; i < end; i++) {
            if (Character.isLetter(text.charAt(i)) && !isDigit(text.charAt(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether this is a single Latin letter. */
    boolean isLetter() {
        return text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    }

    /** The type that the word's ending says, as in Hauptstrasse, or null. */
    @Nullable
    String ending() {
        return words == AddressWords.NONE && !hasDigit() ? AddressWords.ending(text) : null;
    }

    /** Whether the word is a street type that is rarely a part of a name, alone or as an ending. */
    boolean isStreetType() {
        return is(AddressRole.STREET) || is(AddressRole.LEAD) || ending() != null;
    }

    /** The number that the word says in letters or digits, or null. */
    @Nullable
    String number() {
        if (isNumber()) {
            return text;
        }
        String said = words.as(AddressRole.NUMBER);
        return said == null ? words.as(AddressRole.ORDINAL) : said;
    }

    /** The label of a flat or a floor as this word says it, without hyphens and leading zeros. */
    String label() {
        String said = number();
        String plain = (said == null ? text : said).replace("-", "");
        int from = 0;
        while (from < plain.length() - 1 && plain.charAt(from) == '0' && plain.charAt(from + 1) <= '9') {
            from++;
        }
        return plain.substring(from);
    }
}
