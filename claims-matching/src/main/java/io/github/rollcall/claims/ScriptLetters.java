package io.github.rollcall.claims;

import java.text.Normalizer;

/** Words as the spelling tables of their script expect them: letters only, without what a name may be written with or without. */
final class ScriptLetters {

    private static final char DIAERESIS = '\u0308';

    /** Where Lao has a vowel sign and Thai has nothing. */
    private static final char LAO_VOWEL = '\u0E3B';

    private static final char FIRST_VOWEL_SIGN = '\u0E30';
    private static final char FIRST_TONE = '\u0E48';
    private static final char SILENCE = '\u0E4C';

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

    /** Arabic without vowel signs, hamza and tatweel, with the Persian and Urdu forms of a letter written as the Arabic one. */
    static String arabic(String word) {
        String bare = onlyLetters(Normalizer.normalize(word, Normalizer.Form.NFKD));
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            int form = "\u06CC\u0649\u06D2\u06A9\u06C1\u06BE\u06D5\u06BA".indexOf(bare.charAt(i));
            char c = form < 0 ? bare.charAt(i) : "\u064A\u064A\u064A\u0643\u0647\u0647\u0647\u0646".charAt(form);
            if (c != '\u0621' && c != '\u0640') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Hebrew without points, with ordinary letters in place of the final forms. */
    static String hebrew(String word) {
        String bare = onlyLetters(Normalizer.normalize(word, Normalizer.Form.NFKD));
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean last = "\u05DA\u05DD\u05DF\u05E3\u05E5".indexOf(c) >= 0;
            letters.append(last ? (char) (c + 1) : c);
        }
        return letters.toString();
    }

    /** Indic words with each letter and vowel sign written as the Devanagari one of the same place in its block. */
    static String indic(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= '\u0900' && c <= '\u0D7F') {
                letters.append((char) ('\u0900' + (c & 0x7F)));
            }
        }
        return letters.toString();
    }

    /** Thai words, and Lao ones written with the Thai letter of the same place, without tone marks. The mark of silence takes a letter with its vowel. */
    static String thai(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = (char) ('\u0E00' + (composed.charAt(i) & 0x7F));
            if (c == SILENCE) {
                silence(letters);
            } else if (c < FIRST_TONE && c != LAO_VOWEL) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Takes the last letter away and keeps the mark, since the letter before may be silent too. */
    private static void silence(StringBuilder letters) {
        int last = letters.length() - 1;
        if (last > 0 && letters.charAt(last) >= FIRST_VOWEL_SIGN) {
            last--;
        }
        letters.setLength(Math.max(last, 0));
        letters.append(SILENCE);
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
