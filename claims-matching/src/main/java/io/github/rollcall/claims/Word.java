package io.github.rollcall.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param text the word as written, cleaned
 * @param lower the word in lower case
 * @param letters the letters of {@code lower}
 * @param hyphenated whether a hyphen ties this word to the one before it
 */
record Word(String text, String lower, List<Letter> letters, boolean hyphenated) {

    private static final int SHORTEST_EDITED = 5;

    static Word of(String text, boolean hyphenated) {
        String lower = TextFolding.lowerCase(text);
        return new Word(text, lower, Letter.sequence(lower), hyphenated);
    }

    static Word join(List<Word> words) {
        return words.size() == 1
                ? words.get(0)
                : of(words.stream().map(Word::text).collect(Collectors.joining()), false);
    }

    boolean isInitial() {
        return letters.size() == 1;
    }

    private int initial() {
        return letters.get(0).plain().codePointAt(0);
    }

    /** How two words relate, or null when they are different words. */
    static @Nullable RuleId relate(Word a, Word b, boolean marksCount) {
        if (a.text.equals(b.text)) {
            return RuleId.NAME_EXACT;
        }
        RuleId aligned = LetterAlignment.relate(a.letters, b.letters, marksCount);
        if (aligned != null) {
            return aligned == RuleId.NAME_EXACT ? RuleId.NAME_FOLD : aligned;
        }
        if (Confusables.lookAlike(a.text, b.text)) {
            return RuleId.NAME_CONFUSABLE;
        }
        if (Scripts.areDisjoint(a.text, b.text)) {
            return RuleId.NAME_SCRIPT;
        }
        if (a.isInitial() != b.isInitial()) {
            return a.initial() == b.initial() ? RuleId.NAME_INITIAL : null;
        }
        return isOneEdit(a, b) ? RuleId.NAME_EDIT1 : null;
    }

    private static boolean isOneEdit(Word a, Word b) {
        return Math.min(a.letters.size(), b.letters.size()) >= SHORTEST_EDITED
                && EditDistance.atMostOne(TextFolding.plain(a.text), TextFolding.plain(b.text));
    }

    static boolean isSame(@Nullable RuleId relation) {
        return relation == RuleId.NAME_EXACT || relation == RuleId.NAME_FOLD || relation == RuleId.NAME_ICAO;
    }
}
