package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Countries by ISO 3166 code (alpha-2, alpha-3, numeric, withdrawn), by the codes of machine-readable zones, and by name in many languages. The codes are
 * read on first use, the names on the first text that is no code. Safe for many threads.
 */
final class Countries {

    /** What the tables answer for a code or word that says that there is no country. */
    private static final Set<String> NONE = Set.of("-");

    private static final Set<String> ARTICLES = Set.of(
            "die", "der", "das", "la", "le", "les", "l", "el", "los", "las", "il", "lo", "i", "gli", "o", "os", "as",
            "a", "de", "het");

    private Countries() {}

    /**
     * The alpha-2 code of a country.
     *
     * @param text a code or a name
     * @return the code, or null when the text is no country or a name that several countries share
     */
    static @Nullable String codeOf(String text) {
        Set<String> codes = candidates(text);
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /** The alpha-2 codes of all countries that a code or a name may mean; empty when it means none. */
    static Set<String> candidates(String text) {
        Set<String> codes = find(text);
        return codes == NONE ? Set.of() : codes;
    }

    /** Whether a text says that there is no country, such as the code for a stateless person. */
    static boolean isNone(String text) {
        return find(text) == NONE;
    }

    /** The state that a territory with a code of its own belongs to, or null when the code is that of a state. */
    static @Nullable String sovereignOf(String code) {
        return Codes.SOVEREIGNS.get(code);
    }

    private static Set<String> find(String text) {
        if (TextFolding.isTooLong(text)) {
            return Set.of();
        }
        Set<String> byCode = Codes.find(text);
        if (byCode != null) {
            return byCode;
        }
        List<String> words = PlaceWords.of(text);
        Set<String> codes = Names.find(PlaceWords.key(words));
        if (codes == null && words.size() > 1 && ARTICLES.contains(words.get(0))) {
            codes = Names.find(PlaceWords.key(words.subList(1, words.size())));
        }
        return codes == null ? Set.of() : codes;
    }

    /** The codes; a code is written in ASCII or full-width characters, without accents. */
    private static final class Codes {

        private static final Map<String, Set<String>> ALL = new HashMap<>(2048);
        private static final Map<String, String> SOVEREIGNS = new HashMap<>();
        private static final int LONGEST = 3;

        static {
            for (String line : WordTable.lines("countries.tsv")) {
                read(line);
            }
        }

        static @Nullable Set<String> find(String text) {
            String code = code(text);
            return code.isEmpty() ? null : ALL.get(isNumeric(code) ? "0".repeat(3 - code.length()) + code : code);
        }

        /** The ASCII letters and digits of a text that can be a code, in lower case; else the empty text. */
        private static String code(String text) {
            StringBuilder code = new StringBuilder(LONGEST);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                c = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                    code.append(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
                }
                if (code.length() > LONGEST || (c >= 0x80 && !Character.isSpaceChar(c))) {
                    return "";
                }
            }
            return code.toString();
        }

        private static boolean isNumeric(String code) {
            for (int i = 0; i < code.length(); i++) {
                if (code.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        private static void read(String line) {
            String[] cell = line.split("\t", -1);
            switch (cell[0]) {
                case "!" -> put(cell[1], NONE);
                case "*" -> put(cell[2], Set.of(cell[1].split(" ")));
                default -> {
                    Set<String> code = Set.of(cell[0]);
                    put(cell[0], code);
                    put(cell[1], code);
                    ALL.put(cell[2], code);
                    if (!cell[3].equals("-")) {
                        SOVEREIGNS.put(cell[0], cell[3]);
                    }
                }
            }
        }

        private static void put(String separated, Set<String> codes) {
            for (String code : separated.split(" ")) {
                ALL.put(TextFolding.asciiLowerCase(code), codes);
            }
        }
    }

    private static final class Names {

        private final Map<String, Set<String>> all = new HashMap<>(8192);
        private final boolean otherScripts;

        private Names(boolean otherScripts) {
            this.otherScripts = otherScripts;
            for (String line : WordTable.lines("countries.tsv")) {
                read(line);
            }
        }

        static @Nullable Set<String> find(String key) {
            Set<String> other = PlaceWords.isAscii(key) ? null : OtherScripts.NAMES.all.get(key);
            return other == null ? Latin.NAMES.all.get(key) : other;
        }

        private static final class Latin {
            static final Names NAMES = new Names(false);
        }

        private static final class OtherScripts {
            static final Names NAMES = new Names(true);
        }

        private void read(String line) {
            String[] cell = line.split("\t", -1);
            switch (cell[0]) {
                case "!" -> put(cell[2], NONE);
                case "*" -> put(cell[3], Set.of(cell[1].split(" ")));
                default -> put(cell[4], Set.of(cell[0]));
            }
        }

        private void put(String separated, Set<String> codes) {
            for (String name : WordTable.split(separated, '|')) {
                if (PlaceWords.isOfOtherScript(name) != otherScripts) {
                    continue;
                }
                all.put(PlaceWords.key(name), codes);
                String spelledOut = PlaceWords.spelledOut(name);
                if (spelledOut != null) {
                    all.putIfAbsent(spelledOut, codes);
                }
            }
        }
    }
}
