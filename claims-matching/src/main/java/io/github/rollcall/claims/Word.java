package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word of a name. What few comparisons ask for is worked out when it is; one instance serves one comparison. */
final class Word {

    private final String text;
    private final String lower;
    private final String plain;
    private final List<Letter> letters;
    private final boolean hyphenated;
    private @Nullable Romanisation sounds;

    private Word(String text, String lower, String plain, List<Letter> letters, boolean hyphenated) {
        this.text = text;
        this.lower = lower;
        this.plain = plain;
        this.letters = letters;
        this.hyphenated = hyphenated;
    }

    static Word of(String text, boolean hyphenated) {
        String lower = TextFolding.lowerCase(text);
        if (TextFolding.isAscii(lower)) {
            return new Word(text, lower, lower, List.of(), hyphenated);
        }
        List<Letter> letters = Letter.sequence(lower);
        return new Word(text, lower, Letter.plain(letters), letters, hyphenated);
    }

    /** Several words written together. */
    static Word join(List<Word> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(word.text);
        }
        return of(text.toString(), false);
    }

    /** The word as written, cleaned. */
    String text() {
        return text;
    }

    /** The word in lower case. */
    String lower() {
        return lower;
    }

    /** The word in lower case without accents, special letters spelled out. */
    String plain() {
        return plain;
    }

    /** The letters of {@link #lower}; empty when all of them are ASCII. */
    List<Letter> letters() {
        return letters;
    }

    /** The word as a spelling of sounds. */
    Romanisation sounds() {
        if (sounds == null) {
            sounds = new Romanisation(plain);
        }
        return sounds;
    }

    /** Whether a hyphen ties this word to the one before it. */
    boolean hyphenated() {
        return hyphenated;
    }

    boolean isAscii() {
        return letters.isEmpty();
    }

    int length() {
        return isAscii() ? lower.length() : letters.size();
    }

    boolean isInitial() {
        return length() == 1;
    }

    /** The letters, also of an ASCII word. */
    List<Letter> spelling() {
        return isAscii() ? Letter.sequence(lower) : letters;
    }
}
