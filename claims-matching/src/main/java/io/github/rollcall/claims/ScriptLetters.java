package io.github.rollcall.claims;

import java.text.Normalizer;

/** Words as the spelling tables of their script expect them: letters only, without what a name may be written with or without. */
final class ScriptLetters {

    private static final char DIAERESIS = '\u0308';

    private ScriptLetters() {}

    /** No stress marks, apostrophes, hyphens or spaces. Letters with a mark of their own stay composed. */
    static String composed(String word) {
        return onlyLetters(Normalizer.normalize(word, Normalizer.Form.NFC));
    }

    /** Korean syllables as their initial, their vowel and, where there is one, their final. */
    static String jamo(String word) {
        return onlyLetters(Normalizer.normalize(word, Normalizer.Form.NFD));
    }

    /** Greek without accents, but with the diaeresis, which parts two vowels. */
    static String greek(String word) {
        StringBuilder marked = new StringBuilder();
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isLetter(c) || c == DIAERESIS) {
                marked.append(c == '\u03C2' ? '\u03C3' : c);
            }
        }
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    private static String onlyLetters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }
}
