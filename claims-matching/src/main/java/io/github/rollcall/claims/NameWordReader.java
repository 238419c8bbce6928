package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cleans a text and cuts it into words. One instance reads the parts of one name and keeps what it noticed. */
final class NameWordReader {

    private static final String APOSTROPHES = "'`\u00B4\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u02C8\u2032";
    private static final char ACUTE = '\u00B4';
    private static final String OPENING = "([{\"\u201C\u00AB\u201E";
    private static final String CLOSING = ")]}\"\u201D\u00BB\u201C";

    private final Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
    private final List<Word> preferred = new ArrayList<>(0);
    private final StringBuilder word = new StringBuilder();
    private boolean hyphen;

    Set<MatchFlag> flags() {
        return flags;
    }

    /** The words that stood in brackets or quotes in any text read so far. */
    List<Word> preferred() {
        return preferred;
    }

    /** The words of a text without those in brackets or quotes; empty when the text is absent or a filler. */
    List<Word> words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new ArrayList<>(0);
        }
        String cleaned = clean(text);
        if (TextFolding.isFiller(cleaned)) {
            flags.add(MatchFlag.PLACEHOLDER);
            return new ArrayList<>(0);
        }
        List<Word> words = new ArrayList<>(3);
        List<Word> target = words;
        int bracketed = preferred.size();
        boolean stated = false;
        hyphen = false;
        int read = 0;
        for (int i = 0, next; i < cleaned.length(); i = next) {
            int c = cleaned.codePointAt(i);
            next = i + Character.charCount(c);
            if (isWordCharacter(c) || (c == '/' && isDescent(cleaned, i))) {
                continue;
            }
            word.append(cleaned, read, i);
            read = next;
            if (APOSTROPHES.indexOf(c) < 0) {
                boolean ended = end(target);
                stated |= ended && target == words;
                hyphen = Character.getType(c) == Character.DASH_PUNCTUATION && (ended || hyphen);
                target = target == words ? inside(c, words) : outside(c, words);
            }
        }
        word.append(cleaned, read, cleaned.length());
        stated |= end(target) && target == words;
        return stated ? words : bracketedOnly(bracketed);
    }

    /** A text that is nothing but a bracket is not a remark on another word. */
    private List<Word> bracketedOnly(int from) {
        List<Word> bracket = preferred.subList(from, preferred.size());
        List<Word> words = new ArrayList<>(bracket);
        bracket.clear();
        return words;
    }

    /** Whether a stroke stands between the letters of "son of" and the like, as in s/o, and not between two words. */
    private static boolean isDescent(String text, int at) {
        int from = at - 1;
        int end = at + 2;
        if (from < 0 || end > text.length()) {
            return false;
        }
        boolean alone = (from == 0 || !isWordCharacter(text.codePointBefore(from)))
                && (end == text.length() || !isWordCharacter(text.codePointAt(end)));
        return alone && NameWords.isParentParticle(TextFolding.asciiLowerCase(text.substring(from, end)));
    }

    private List<Word> inside(int c, List<Word> words) {
        return OPENING.indexOf(c) >= 0 ? preferred : words;
    }

    private List<Word> outside(int c, List<Word> words) {
        return CLOSING.indexOf(c) >= 0 ? words : preferred;
    }

    private String clean(String text) {
        if (TextFolding.isPrintableAscii(text)) {
            return text;
        }
        // Taken apart, an accent that stands alone would be a blank and a mark.
        TextFolding.Cleaned cleaned = TextFolding.clean(text.replace(ACUTE, '\''));
        flags.addAll(cleaned.flags());
        return cleaned.text();
    }

    private static boolean isWordCharacter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '|';
        }
        boolean mark = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
        return (Character.isLetterOrDigit(c) || mark) && APOSTROPHES.indexOf(c) < 0;
    }

    private boolean end(List<Word> words) {
        if (word.isEmpty()) {
            return false;
        }
        Word ended = Word.of(word.toString(), hyphen && !words.isEmpty());
        word.setLength(0);
        if (NameWords.isPlaceholder(ended.lower())) {
            flags.add(MatchFlag.PLACEHOLDER);
        } else {
            words.add(ended);
        }
        if (Scripts.isMixed(ended)) {
            flags.add(MatchFlag.MIXED_SCRIPT);
        }
        return true;
    }
}
