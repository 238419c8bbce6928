package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a written date, in their order; a time of day at the end is taken off. */
final class DateTokens {

    /**
     * One number or word.
     *
     * @param word the key of the word, or null for a number
     * @param value the number, 0 for one that is masked
     * @param length the number of digits
     * @param before what stands between this and the token before
     */
    record Token(@Nullable String word, long value, int length, String before) {

        boolean isNumber() {
            return word == null;
        }

        boolean isNumber(int digits) {
            return word == null && length == digits;
        }
    }

    private static final int MOST = 20;
    private static final int LONGEST_NUMBER = 14;
    private static final String SEPARATORS =
            " -/.,'()[]\\:;+~\u2010\u2011\u2012\u2013\u2014\u2212\u00B7\u060C\u2019\u30FB";
    private static final String MASKS = "<*?_";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int minutes;
    private int position;

    private DateTokens(String text) {
        this.text = text;
    }

    /** The tokens of a cleaned text, or null when it holds anything that no date does. */
    static @Nullable DateTokens of(String cleaned) {
        DateTokens read = new DateTokens(cleaned);
        return read.scan() && read.takeTime() ? read : null;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The time of day in minutes, 0 for midnight and for none. */
    int minutes() {
        return minutes;
    }

    private boolean scan() {
        int from = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            int start = position;
            if (isDigit(c) || MASKS.indexOf(c) >= 0) {
                if (!number(text.substring(from, start))) {
                    return false;
                }
            } else if (isWordPart(c)) {
                word(text.substring(from, start));
            } else if (SEPARATORS.indexOf(c) >= 0) {
                position++;
                continue;
            } else {
                return false;
            }
            from = position;
            if (tokens.size() > MOST) {
                return false;
            }
        }
        return true;
    }

    /** Digits, or masks for unknown ones; masks may follow digits only where they fill whole parts of a compact date. */
    private boolean number(String before) {
        long value = 0;
        int digits = 0;
        int masks = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            boolean digit = isDigit(c);
            if (digit ? masks > 0 : MASKS.indexOf(c) < 0) {
                break;
            }
            value = value * 10 + (digit ? Character.digit(c, 10) : 0);
            digits += digit ? 1 : 0;
            masks += digit ? 0 : 1;
            if (digits + masks > LONGEST_NUMBER) {
                return false;
            }
            position += Character.charCount(c);
        }
        tokens.add(new Token(null, value, digits + masks, before));
        boolean wholeParts = digits % 2 == 0 && (digits + masks == 8 || digits + masks == 6);
        return digits == 0 || masks == 0 || wholeParts;
    }

    private void word(String before) {
        int start = position;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            boolean dotInside = c == '.' && position + 1 < text.length() && isWordPart(text.codePointAt(position + 1));
            if (!isWordPart(c) && !dotInside) {
                break;
            }
            position += Character.charCount(c);
        }
        String word = PlaceWords.key(text.substring(start, position).replace(".", ""));
        if (word.equals("xx") || word.equals("xxxx")) {
            tokens.add(new Token(null, 0, word.length(), before));
        } else if (!word.isEmpty()) {
            tokens.add(new Token(word, 0, 0, before));
        }
    }

    /** Takes off a time of day and everything after it, but not a year that stands last. */
    private boolean takeTime() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isNumber(14) || token.isNumber(12)) {
                long shift = token.length == 14 ? 1_000_000 : 10_000;
                boolean sound = i == 0
                        && setTime(token.value % shift / (shift / 100), token.value % (shift / 100) / (shift / 10_000));
                tokens.clear();
                tokens.add(new Token(null, token.value / shift, 8, ""));
                return sound;
            }
            boolean clock = i + 1 < tokens.size()
                    && tokens.get(i + 1).isNumber()
                    && tokens.get(i + 1).before.equals(":");
            if (clock && token.isNumber() && token.length <= 2 && !token.before.equals(":")) {
                return takeTime(i);
            }
            if (i > 0 && "t".equals(tokens.get(i - 1).word) && token.isNumber(6)) {
                boolean sound = setTime(token.value / 10_000, token.value / 100 % 100);
                tokens.subList(i - 1, tokens.size()).clear();
                return sound;
            }
        }
        return true;
    }

    private boolean takeTime(int hour) {
        long hours = tokens.get(hour).value;
        for (Token token : tokens.subList(hour, tokens.size())) {
            if ("pm".equals(token.word) && hours < 12) {
                hours += 12;
            } else if ("am".equals(token.word) && hours == 12) {
                hours = 0;
            }
        }
        boolean sound = setTime(hours, tokens.get(hour + 1).value);
        Token last = tokens.get(tokens.size() - 1);
        boolean yearLast = last.isNumber(4) && last.before.equals(" ");
        boolean marked = hour > 0 && "t".equals(tokens.get(hour - 1).word);
        tokens.subList(marked ? hour - 1 : hour, tokens.size()).clear();
        if (yearLast) {
            tokens.add(last);
        }
        return sound;
    }

    private boolean setTime(long hours, long minute) {
        minutes = (int) (hours * 60 + minute);
        return hours < 24 && minute < 60;
    }

    private static boolean isDigit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isWordPart(int c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
