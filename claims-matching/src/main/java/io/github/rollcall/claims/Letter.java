package io.github.rollcall.claims;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lower-case letter with its combining marks.
 *
 * @param form the letter as written, composed
 * @param base what remains in ASCII when the mark is dropped, or null when the letter has no such form
 * @param spelled how passports spell the letter out after ICAO Doc 9303 part 3, or null when they only drop the mark
 */
record Letter(String form, @Nullable String base, @Nullable String spelled) {

    /** Letters that do not decompose into an ASCII letter and marks. */
    private static final Map<String, String> STROKED = Map.ofEntries(
            entry("\u00F8", "o"), // o with stroke
            entry("\u0142", "l"), // l with stroke
            entry("\u0111", "d"), // d with stroke
            entry("\u00F0", "d"), // eth
            entry("\u0127", "h"), // h with stroke
            entry("\u0167", "t"), // t with stroke
            entry("\u014B", "n"), // eng
            entry("\u0131", "i"), // dotless i
            entry("\u0259", "e")); // schwa, an ordinary letter of Azerbaijani

    private static final Map<String, String> SPELLED = Map.ofEntries(
            entry("\u00E4", "ae"),
            entry("\u00F6", "oe"),
            entry("\u00FC", "ue"),
            entry("\u00E5", "aa"),
            entry("\u00F8", "oe"),
            entry("\u00E6", "ae"),
            entry("\u0153", "oe"),
            entry("\u00DF", "ss"),
            entry("\u00FE", "th"));

    /** The letters of a lower-case text, each with the marks that follow it. */
    static List<Letter> sequence(String lowerCase) {
        List<Letter> letters = new ArrayList<>();
        int[] points = Normalizer.normalize(lowerCase, Normalizer.Form.NFC)
                .codePoints()
                .toArray();
        int i = 0;
        while (i < points.length) {
            StringBuilder form = new StringBuilder().appendCodePoint(points[i++]);
            while (i < points.length && Character.getType(points[i]) == Character.NON_SPACING_MARK) {
                form.appendCodePoint(points[i++]);
            }
            letters.add(of(form.toString()));
        }
        return letters;
    }

    private static Letter of(String form) {
        if (TextFolding.isAscii(form)) {
            return new Letter(form, form, null);
        }
        String decomposed = Normalizer.normalize(form, Normalizer.Form.NFD);
        String first = Character.toString(decomposed.codePointAt(0));
        String base = TextFolding.isAscii(first) ? first : STROKED.get(first);
        String spelled = SPELLED.get(form);
        return new Letter(form, base, spelled == null && base == null ? SPELLED.get(first) : spelled);
    }

    boolean isAscii() {
        return form.length() == 1 && form.charAt(0) < 0x80;
    }

    /** The plainest spelling this letter has. */
    String plain() {
        if (base != null) {
            return base;
        }
        return spelled == null ? form : spelled;
    }
}
