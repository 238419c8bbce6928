package io.github.rollcall.claims;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lower-case letter with its combining marks.
 *
 * @param form the letter as written, composed
 * @param base what remains when the mark is dropped, or null when the letter has no such form
 * @param spelled how passports spell the letter out after ICAO Doc 9303 part 3 and national practice; empty when they only drop the mark
 */
record Letter(String form, @Nullable String base, List<String> spelled) {

    /** Letters that do not decompose into a plain letter and marks. */
    private static final Map<String, String> STROKED = Map.ofEntries(
            entry("\u00F8", "o"), // o with stroke
            entry("\u0142", "l"), // l with stroke
            entry("\u0111", "d"), // d with stroke
            entry("\u00F0", "d"), // eth
            entry("\u0127", "h"), // h with stroke
            entry("\u0167", "t"), // t with stroke
            entry("\u014B", "n"), // eng
            entry("\u0131", "i"), // dotless i
            entry("\u0138", "k"), // kra
            entry("\u017F", "s"), // long s
            entry("\u0140", "l"), // l with middle dot
            entry("\u0259", "e"), // schwa, an ordinary letter of Azerbaijani
            entry("\u01DD", "e"), // turned e
            entry("\u0253", "b"), // hooked letters of Hausa and Fula
            entry("\u0257", "d"),
            entry("\u0199", "k"),
            entry("\u01B4", "y"),
            entry("\u0450", "\u0435"), // Cyrillic e with grave
            entry("\u0451", "\u0435"), // Cyrillic io
            entry("\u045D", "\u0438")); // Cyrillic i with grave

    private static final Map<String, List<String>> SPELLED = Map.ofEntries(
            entry("\u00E4", List.of("ae")),
            entry("\u00F6", List.of("oe")),
            entry("\u00FC", List.of("ue", "uxx", "yu")), // yu: Chinese passports
            entry("\u00E5", List.of("aa")),
            entry("\u00F8", List.of("oe")),
            entry("\u00E6", List.of("ae")),
            entry("\u0153", List.of("oe")),
            entry("\u00DF", List.of("ss")),
            entry("\u00FE", List.of("th")),
            entry("\u00F0", List.of("dh")),
            entry("\u00F1", List.of("nxx")),
            entry("\u0111", List.of("dj")), // Serbian and Croatian
            entry("\u0133", List.of("ij")),
            entry("\u014D", List.of("oh", "ou", "oo")), // long vowels of Japanese
            entry("\u016B", List.of("uu", "uh")),
            entry("\u0113", List.of("ee", "ei")),
            entry("\u0101", List.of("aa")),
            entry("\u012B", List.of("ii")));

    private static final int CACHED = 0x2000;
    /** Letters of one character, filled as they occur; a lost update only means that one is made again. */
    private static final @Nullable Letter[] CACHE = new Letter[CACHED];

    /** The letters of a lower-case text, each with the marks that follow it. */
    static List<Letter> sequence(String lowerCase) {
        String text = Normalizer.normalize(lowerCase, Normalizer.Form.NFC);
        List<Letter> letters = new ArrayList<>(text.length());
        int i = 0;
        while (i < text.length()) {
            int start = i;
            i += Character.charCount(text.codePointAt(i));
            while (i < text.length() && Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK) {
                i += Character.charCount(text.codePointAt(i));
            }
            letters.add(i - start == 1 ? of(text.charAt(start)) : of(text.substring(start, i)));
        }
        return letters;
    }

    static String plain(List<Letter> letters) {
        StringBuilder plain = new StringBuilder(letters.size());
        for (Letter letter : letters) {
            plain.append(letter.plain());
        }
        return plain.toString();
    }

    private static Letter of(char form) {
        if (form >= CACHED) {
            return of(String.valueOf(form));
        }
        Letter known = CACHE[form];
        if (known == null) {
            known = of(String.valueOf(form));
            CACHE[form] = known;
        }
        return known;
    }

    private static Letter of(String form) {
        if (TextFolding.isAscii(form)) {
            return new Letter(form, form, List.of());
        }
        String decomposed = Normalizer.normalize(form, Normalizer.Form.NFD);
        String first = Character.toString(decomposed.codePointAt(0));
        String base = STROKED.getOrDefault(form, STROKED.get(first));
        boolean unmarked = first.equals(form) && !SPELLED.containsKey(form);
        if (base == null && (unmarked || TextFolding.isAscii(first) || dropsMarks(form))) {
            base = first;
        }
        List<String> spelled = SPELLED.getOrDefault(form, List.of());
        return new Letter(
                form, base, spelled.isEmpty() && base == null ? SPELLED.getOrDefault(first, List.of()) : spelled);
    }

    /** Whether names in this script are also written without its marks. */
    private static boolean dropsMarks(String form) {
        UnicodeScript script = UnicodeScript.of(form.codePointAt(0));
        return script == UnicodeScript.GREEK || script == UnicodeScript.HEBREW || script == UnicodeScript.ARABIC;
    }

    boolean isUnmarked() {
        return form.equals(base);
    }

    /** The plainest spelling this letter has. */
    String plain() {
        if (base != null) {
            return base;
        }
        return spelled.isEmpty() ? form : spelled.get(0);
    }
}
