package io.github.rollcall.claims;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which scripts a text is written in. */
final class Scripts {

    /** Scripts that one East Asian word may mix. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Scripts() {}

    /** The scripts of the letters; marks, digits and punctuation have none. */
    static Set<UnicodeScript> of(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = UnicodeScript.of(text.codePointAt(i));
            if (script != UnicodeScript.COMMON
                    && script != UnicodeScript.INHERITED
                    && script != UnicodeScript.UNKNOWN) {
                scripts.add(script);
            }
        }
        return scripts;
    }

    static boolean isMixed(Word word) {
        if (word.isAscii()) {
            return false;
        }
        Set<UnicodeScript> scripts = of(word.text());
        return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
    }

    /** Whether both texts have letters and share no script. */
    static boolean areDisjoint(String a, String b) {
        if (!a.isEmpty() && !b.isEmpty() && areLettersOfOneScript(a.codePointAt(0), b.codePointAt(0))) {
            return false;
        }
        Set<UnicodeScript> first = of(a);
        Set<UnicodeScript> second = of(b);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        first.retainAll(second);
        return first.isEmpty();
    }

    private static boolean areLettersOfOneScript(int a, int b) {
        UnicodeScript script = UnicodeScript.of(a);
        return script == UnicodeScript.of(b)
                && script != UnicodeScript.COMMON
                && script != UnicodeScript.INHERITED
                && script != UnicodeScript.UNKNOWN;
    }

    /** Whether a word is written in Han characters or Hangul, which put the family name first and leave no space after it. */
    static boolean isHanOrHangul(Word word) {
        if (word.isAscii()) {
            return false;
        }
        Set<UnicodeScript> scripts = of(word.text());
        return scripts.size() == 1 && (scripts.contains(UnicodeScript.HAN) || scripts.contains(UnicodeScript.HANGUL));
    }
}
