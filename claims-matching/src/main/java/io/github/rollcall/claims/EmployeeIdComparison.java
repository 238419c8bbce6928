package io.github.rollcall.claims;

import java.util.List;

/**
 * Compares employee ids as text, never as numbers: leading zeros count. A to Z count as a to z, full-width characters as ordinary ones, and a side may
 * leave out the separators of the other.
 */
final class EmployeeIdComparison implements ClaimComparison {

    private static final int LONGEST_PREFIX = 4;
    private static final int SHORTEST_NUMBER = 4;
    private static final String SEPARATORS = " -_./\u2010\u2011\u2012\u2013\u2014\u2212";

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        Comparison found = AnyPair.compare(
                verified.values(Claim.EMPLOYEE_ID),
                recorded.values(Claim.EMPLOYEE_ID),
                text -> List.of(fold(text)),
                EmployeeIdComparison::relate);
        return found.rules().contains(RuleId.EMPLOYEE_ID_LOOKALIKE) ? found.withFlag(MatchFlag.CONFUSABLE) : found;
    }

    private static RuleId relate(String v, String d) {
        if (v.equals(d)) {
            return RuleId.EMPLOYEE_ID_EQUAL;
        }
        String a = joined(v);
        String b = joined(d);
        // Where both sides separate, 1-23 and 12-3 are two ids.
        boolean oneSeparates = a.equals(v) || b.equals(d);
        if (a.equals(b)) {
            return oneSeparates && !a.isEmpty() ? RuleId.EMPLOYEE_ID_EQUAL : RuleId.EMPLOYEE_ID_DIFFERENT;
        }
        if (isPrefixed(a, b) || isPrefixed(b, a)) {
            return RuleId.EMPLOYEE_ID_PREFIX;
        }
        return lookAlike(a, b) ? RuleId.EMPLOYEE_ID_LOOKALIKE : RuleId.EMPLOYEE_ID_DIFFERENT;
    }

    /** Lower case and ordinary width; every separator becomes a hyphen. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            c = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
            if (SEPARATORS.indexOf(c) >= 0) {
                c = '-';
            }
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
        }
        return folded.toString();
    }

    private static String joined(String id) {
        return id.replace("-", "");
    }

    /** Whether one id is the other's number with a few letters before it. */
    private static boolean isPrefixed(String longer, String number) {
        int prefix = longer.length() - number.length();
        if (prefix < 1 || prefix > LONGEST_PREFIX || number.length() < SHORTEST_NUMBER || !longer.endsWith(number)) {
            return false;
        }
        for (int i = 0; i < longer.length(); i++) {
            char c = longer.charAt(i);
            boolean expected = i < prefix ? c >= 'a' && c <= 'z' : c >= '0' && c <= '9';
            if (!expected) {
                return false;
            }
        }
        return true;
    }

    /** Whether the ids differ only where one has a letter and the other the digit it is taken for. */
    private static boolean lookAlike(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (drawn(a.charAt(i)) != drawn(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char drawn(char c) {
        return switch (c) {
            case 'o' -> '0';
            case 'i', 'l' -> '1';
            default -> c;
        };
    }
}
