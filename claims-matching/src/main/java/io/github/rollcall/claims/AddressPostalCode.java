package io.github.rollcall.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forms of postal codes, and how two codes relate. */
final class AddressPostalCode {

    /** Countries whose postal codes have three digits. */
    private static final Set<String> THREE_DIGITS = Set.of("IS", "FO", "BH", "MG", "OM", "LS", "PG", "TW", "GN");

    private static final int LONGEST_PREFIX = 3;
    private static final int ZIP = 5;
    private static final int LONG_ZIP = 9;

    private AddressPostalCode() {}

    /** How two postal codes relate. */
    enum Relation {
        /** The same code, perhaps without the part that names single houses. */
        SAME,
        /** One is the beginning of the other, or lost its leading zero. */
        PARTIAL,
        /** Different codes. */
        DIFFERENT
    }

    /** A code as stated, in lower case without blanks, hyphens and country prefix; null when it holds no letter and no digit. */
    static @Nullable String normal(String text) {
        StringBuilder code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            char plain = c >= 0xFF21 && c <= 0xFF5A ? (char) (c - 0xFEE0) : c;
            if (digit >= 0) {
                code.append((char) ('0' + digit));
            } else if ((plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z')) {
                code.append((char) (plain | 0x20));
            }
        }
        return code.length() == 0 ? null : withoutPrefix(code.toString());
    }

    private static String withoutPrefix(String code) {
        int letters = letters(code);
        boolean prefixed =
                letters <= LONGEST_PREFIX && code.length() - letters >= 3 && isDigits(code, letters, code.length());
        return prefixed ? code.substring(letters) : code;
    }

    private static int letters(String code) {
        int letters = 0;
        while (letters < code.length() && isLetter(code, letters)) {
            letters++;
        }
        return letters;
    }

    static Relation relate(String a, String b) {
        if (a.equals(b)) {
            return Relation.SAME;
        }
        if (a.length() > b.length()) {
            return relate(b, a);
        }
        return relateToLonger(a, b);
    }

    private static Relation relateToLonger(String shorter, String longer) {
        boolean digits = isDigits(longer, 0, longer.length());
        if (digits && shorter.length() == ZIP && longer.length() == LONG_ZIP && longer.startsWith(shorter)) {
            return Relation.SAME;
        }
        boolean lostZero =
                digits && longer.charAt(0) == '0' && longer.substring(1).equals(shorter);
        return lostZero || (longer.startsWith(shorter) && isFirstPart(shorter, longer, digits))
                ? Relation.PARTIAL
                : Relation.DIFFERENT;
    }

    private static boolean isFirstPart(String shorter, String longer, boolean digits) {
        int rest = longer.length() - shorter.length();
        if (digits) {
            return (longer.length() == 7 && (rest == 3 || rest == 4)) || (longer.length() == 8 && rest == 3);
        }
        boolean dutch = isDigits(shorter, 0, shorter.length());
        if (dutch) {
            return shorter.length() == 4 && rest == 2;
        }
        return rest == 3 || (rest == 4 && shorter.length() == 3);
    }

    /** How many words from a position on are a code whose form shows that it is one, or 0. */
    static int strong(AddressGroup group, int i, boolean numberBefore) {
        String word = group.get(i).raw();
        String next = i + 1 < group.size() ? group.get(i + 1).raw() : "";
        if (isTwoPart(word, next)) {
            return 2;
        }
        if (isJoined(word)) {
            return 1;
        }
        if (isDutch(group, i) && numberBefore) {
            return 2;
        }
        if (numberBefore && isPrefixed(word)) {
            boolean split = isPattern(word, "aa999") && (isPattern(next, "99") || isPattern(next, "999"));
            return split ? 2 : 1;
        }
        return isHyphenated(word, numberBefore) ? 1 : 0;
    }

    private static boolean isTwoPart(String word, String next) {
        boolean british = isOutward(word) && isInward(next);
        boolean canadian = word.length() == 3 && isPattern(word, "a9a") && isPattern(next, "9a9");
        boolean irish = word.length() == 3
                && (isPattern(word, "a99") || isPattern(word, "a9a"))
                && next.length() == 4
                && isLetter(next, 0)
                && !(isLetter(next, 1) && isLetter(next, 2) && isLetter(next, 3));
        boolean argentine = isPattern(word, "a9999") && isPattern(next, "aaa");
        return british || canadian || irish || argentine;
    }

    private static boolean isJoined(String word) {
        int length = word.length();
        boolean british = length >= 5
                && length <= 7
                && isInward(word.substring(length - 3))
                && isOutward(word.substring(0, length - 3));
        boolean irish = length == 7
                && (isPattern(word.substring(0, 3), "a99") || word.startsWith("d6w"))
                && isLetter(word, 3)
                && !(isLetter(word, 4) && isLetter(word, 5) && isLetter(word, 6));
        return british || irish || isPattern(word, "a9a9a9") || isPattern(word, "a9999aaa");
    }

    private static boolean isDutch(AddressGroup group, int i) {
        AddressToken digits = group.get(i);
        if (isPattern(digits.text(), "9999aa")) {
            return false;
        }
        return isPattern(digits.text(), "9999")
                && i + 1 < group.size()
                && group.get(i + 1).upper()
                && isPattern(group.get(i + 1).text(), "aa")
                && !group.get(i + 1).is(AddressRole.DIRECTION)
                && !group.get(i + 1).isStreetType();
    }

    private static boolean isHyphenated(String word, boolean numberBefore) {
        return isPattern(word, "99999-9999")
                || isPattern(word, "99999-999")
                || (numberBefore
                        && (isPattern(word, "9999-999")
                                || isPattern(word, "999-9999")
                                || isPattern(word, "99-999")
                                || isPattern(word, "9999aa")));
    }

    private static boolean isPrefixed(String word) {
        int letters = letters(word);
        int digits = word.length() - letters;
        return letters > 0
                && letters <= LONGEST_PREFIX
                && (digits >= 4 || (digits == 3 && letters == 2))
                && isDigits(word, letters, word.length());
    }

    /** How many words from a position on may be a code of digits only, or 0. */
    static int weak(AddressGroup group, int i, @Nullable String country) {
        AddressToken word = group.get(i);
        if (word.ordinal() || !word.isNumber()) {
            return 0;
        }
        int length = word.text().length();
        if (length == 3) {
            AddressToken next = i + 1 < group.size() ? group.get(i + 1) : null;
            boolean pair = next != null
                    && !next.ordinal()
                    && next.isNumber()
                    && (next.text().length() == 2 || next.text().length() == 3);
            boolean three = country != null && THREE_DIGITS.contains(country);
            return pair ? 2 : (three ? 1 : 0);
        }
        return length >= 4 && length <= 8 ? 1 : 0;
    }

    private static boolean isOutward(String word) {
        return isPattern(word, "a9")
                || isPattern(word, "a99")
                || isPattern(word, "aa9")
                || isPattern(word, "aa99")
                || isPattern(word, "a9a")
                || isPattern(word, "aa9a");
    }

    private static boolean isInward(String word) {
        return isPattern(word, "9aa");
    }

    private static boolean isPattern(String word, String pattern) {
        if (word.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char p = pattern.charAt(i);
            boolean fits = p == '9' ? isDigits(word, i, i + 1) : p == 'a' ? isLetter(word, i) : word.charAt(i) == p;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(String word, int i) {
        return word.charAt(i) >= 'a' && word.charAt(i) <= 'z';
    }

    /** Whether there are only digits between two positions; there is at least one character. */
    private static boolean isDigits(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
