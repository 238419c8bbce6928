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
        text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN));
        return scripts;
    }

    static boolean isMixed(String word) {
        Set<UnicodeScript> scripts = of(word);
        return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
    }

    /** Whether both texts have letters and share no script. */
    static boolean areDisjoint(String a, String b) {
        Set<UnicodeScript> first = of(a);
        Set<UnicodeScript> second = of(b);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }
}
