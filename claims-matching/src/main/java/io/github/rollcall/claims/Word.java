package io.github.rollcall.claims;

import java.util.List;

/**
 * One word of a name.
 *
 * @param text the word as written, cleaned
 * @param lower the word in lower case
 * @param plain the word in lower case without accents, special letters spelled out
 * @param letters the letters of {@code lower}; empty when all of them are ASCII
 * @param sounds the word as a spelling of sounds
 * @param hyphenated whether a hyphen ties this word to the one before it
 */
record Word(String text, String lower, String plain, List<Letter> letters, Romanisation sounds, boolean hyphenated) {

    static Word of(String text, boolean hyphenated) {
        String lower = TextFolding.lowerCase(text);
        if (TextFolding.isAscii(lower)) {
            return new Word(text, lower, lower, List.of(), new Romanisation(lower), hyphenated);
        }
        List<Letter> letters = Letter.sequence(lower);
        String plain = Letter.plain(letters);
        return new Word(text, lower, plain, letters, new Romanisation(plain), hyphenated);
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
