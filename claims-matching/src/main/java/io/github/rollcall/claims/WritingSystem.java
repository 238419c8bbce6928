package io.github.rollcall.claims;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** The writing systems this module can tell apart. */
enum WritingSystem {
    LATIN,
    CYRILLIC,
    GREEK,
    GEORGIAN,
    ARMENIAN,
    HANGUL,
    KANA,
    ARABIC,
    HEBREW,
    INDIC,
    THAI,
    HAN,
    /** Any other. */
    OTHER;

    /** The one system a word is written in, or null when it mixes several, has no letters, or an unknown one. */
    static @Nullable WritingSystem of(String word) {
        WritingSystem found = null;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            UnicodeScript script = UnicodeScript.of(c);
            if (Character.isLetter(c) && script != UnicodeScript.COMMON) {
                WritingSystem system = of(script);
                if (system == null || (found != null && found != system)) {
                    return null;
                }
                found = system;
            }
        }
        return found;
    }

    private static @Nullable WritingSystem of(UnicodeScript script) {
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case GEORGIAN -> GEORGIAN;
            case ARMENIAN -> ARMENIAN;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA, MALAYALAM -> INDIC;
            case THAI, LAO -> THAI;
            case HAN -> HAN;
            case UNKNOWN, INHERITED -> null;
            default -> OTHER;
        };
    }
}
