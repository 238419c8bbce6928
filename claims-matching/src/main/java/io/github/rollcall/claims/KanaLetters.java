package io.github.rollcall.claims;

import java.text.Normalizer;

/**
 * Writes kana, hiragana and katakana alike, as the sounds of the syllable table: one letter a sound, {@code N} for the syllabic n, {@code Q} for a doubled
 * consonant and {@code L} for the long-vowel mark. How those sounds are spelled is a matter of the spelling table.
 */
final class KanaLetters {

    private static final char FIRST = '\u3041';
    private static final char KATAKANA = '\u30A1';
    private static final char LAST_KATAKANA = '\u30F6';
    private static final char LONG = '\u30FC';

    /** The syllables in the order of their code points; a star marks the small ones. */
    private static final String[] SOUNDS =
            ("*a a *i i *u u *e e *o o ka ga ki gi ku gu ke ge ko go sa za si zi su zu se ze so zo "
                            + "ta da ti di Q tu du te de to do na ni nu ne no ha ba pa hi bi pi hu bu pu he be pe ho bo po "
                            + "ma mi mu me mo *ya ya *yu yu *yo yo ra ri ru re ro *wa wa wi we wo N vu *ka *ke")
                    .split(" ");

    private KanaLetters() {}

    /** The sounds of a word; a character that is no kana stays as it is. */
    static String of(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder sounds = new StringBuilder(composed.length() * 2);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            int place = (c >= KATAKANA && c <= LAST_KATAKANA ? c - KATAKANA : c - FIRST);
            if (c == LONG) {
                sounds.append('L');
            } else if (place < 0 || place >= SOUNDS.length) {
                keep(c, sounds);
            } else if (SOUNDS[place].charAt(0) == '*') {
                contract(SOUNDS[place].substring(1), sounds);
            } else {
                sounds.append(SOUNDS[place]);
            }
        }
        return sounds.toString();
    }

    private static void keep(char c, StringBuilder sounds) {
        if (Character.isLetter(c)) {
            sounds.append(c);
        }
    }

    /** A small kana replaces the vowel of the syllable before it. */
    private static void contract(String small, StringBuilder sounds) {
        int vowel = sounds.length() - 1;
        if (vowel < 0 || "aiueo".indexOf(sounds.charAt(vowel)) < 0) {
            sounds.append(small);
            return;
        }
        char before = vowel == 0 ? ' ' : sounds.charAt(vowel - 1);
        char last = sounds.charAt(vowel);
        if (small.length() > 1) {
            sounds.setLength(last == 'i' ? vowel : vowel + 1);
        } else if (last == 'i' && "stz".indexOf(before) >= 0) {
            sounds.setCharAt(vowel, 'y');
        } else if (last == 'u' && "aiueo ".indexOf(before) >= 0) {
            sounds.setCharAt(vowel, 'w');
        } else if ("td".indexOf(before) >= 0) {
            sounds.setLength(vowel - 1);
            sounds.append(last == 'u' ? before + "s" : String.valueOf(Character.toUpperCase(before)));
        } else if (last == 'u' && before == 'h') {
            sounds.setLength(vowel - 1);
            sounds.append('f');
        } else {
            sounds.setLength(before == 'v' ? vowel : vowel + 1);
        }
        sounds.append(small);
    }
}
