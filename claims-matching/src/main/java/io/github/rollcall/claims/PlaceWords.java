package io.github.rollcall.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the name of a country or a region, folded so that spellings of one name have one key: lower case, without accents, punctuation and the
 * English words that official names add and leave out. Letters of other scripts stay themselves; no letter is taken for one it only looks like.
 */
final class PlaceWords {

    private static final Set<String> LEFT_OUT = Set.of("the", "of", "and");
    private static final Set<String> SAINT = Set.of("st", "ste", "sankt", "sainte");

    private static final int LONGEST_COMMON = 6;

    /** The letters that have a spelling of two letters besides the plain one. */
    private static final String SPELLED_OUT = "\u00E4\u00F6\u00F8\u00FC\u00E5";

    private PlaceWords() {}

    /** The key of a name: its words, written together. */
    static String key(String text) {
        return key(of(text));
    }

    static String key(List<String> words) {
        return String.join("", words);
    }

    static List<String> of(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int next;
        for (int i = 0; i < decomposed.length(); i = next) {
            int c = decomposed.codePointAt(i);
            next = i + Character.charCount(c);
            if (isPartOfWord(c)) {
                append(word, c);
            } else if (!isIgnored(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    /**
     * The key that the name has where its accented letters are spelled out, as passports and plain keyboards do, or null when nothing
     * is to be spelled out.
     */
    static @Nullable String spelledOut(String name) {
        if (!hasSpelledOutLetter(name)) {
            return null;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder spelled = new StringBuilder(composed.length() + 2);
        for (int i = 0; i < composed.length(); i++) {
            char c = Character.toLowerCase(composed.charAt(i));
            switch (c) {
                case '\u00E4' -> spelled.append("ae");
                case '\u00F6', '\u00F8' -> spelled.append("oe");
                case '\u00FC' -> spelled.append("ue");
                case '\u00E5' -> spelled.append("aa");
                default -> spelled.append(c);
            }
        }
        return key(spelled.toString());
    }

    private static boolean hasSpelledOutLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (SPELLED_OUT.indexOf(Character.toLowerCase(name.charAt(i))) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has ASCII characters only; a loop, since the tables are read by it in a virtual machine that has just started. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a name has a letter of another script than Latin, so that its key is not ASCII. Such names are kept in tables of their own, which are
     * only read when a key that is not ASCII is looked up: most virtual machines never are asked for one.
     */
    static boolean isOfOtherScript(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean latin = c < 0x0370 || (c >= 0x1E00 && c <= 0x1EFF);
            if (!latin && Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            String done = word.toString();
            word.setLength(0);
            boolean common = done.length() <= LONGEST_COMMON;
            if (!common || !LEFT_OUT.contains(done)) {
                words.add(common && SAINT.contains(done) ? "saint" : done);
            }
        }
    }

    private static boolean isPartOfWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (Character.isLetterOrDigit(c)) {
            return !isModifier(c);
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark && !isIgnored(c);
    }

    /** Marks that are left out without ending the word: accents, Arabic and Hebrew vowel points, the Arabic stretching stroke, modifier letters. */
    private static boolean isIgnored(int c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x064B && c <= 0x0655)
                || (c >= 0x05B0 && c <= 0x05C7)
                || c == 0x0670
                || isModifier(c);
    }

    private static boolean isModifier(int c) {
        return (c >= 0x02B0 && c <= 0x02FF) || c == 0x0640;
    }

    private static void append(StringBuilder word, int c) {
        if (c < 0x80) {
            word.append((char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c));
            return;
        }
        int lower = Character.toLowerCase(c);
        switch (lower) {
            case 0xF8 -> word.append('o');
            case 0x131 -> word.append('i');
            case 0x142 -> word.append('l');
            case 0x111, 0xF0 -> word.append('d');
            case 0xDF -> word.append("ss");
            case 0xE6 -> word.append("ae");
            case 0x153 -> word.append("oe");
            case 0xFE -> word.append("th");
            case 0x259 -> word.append('e');
            case 0x127 -> word.append('h');
            case 0x64A, 0x649 -> word.append('\u06CC');
            case 0x643 -> word.append('\u06A9');
            default -> word.appendCodePoint(lower);
        }
    }
}
