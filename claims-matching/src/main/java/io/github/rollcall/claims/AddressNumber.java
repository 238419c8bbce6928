package io.github.rollcall.claims;

/** How two house numbers relate. A number is digits with a letter or fraction, or a range. */
final class AddressNumber {

    private AddressNumber() {}

    /** How two house numbers relate. */
    enum Relation {
        /** The same number. */
        SAME,
        /** One is a range or a pair of numbers that holds the other. */
        RANGE,
        /** Different numbers. */
        DIFFERENT
    }

    static Relation relate(String a, String b) {
        if (a.equals(b)) {
            return Relation.SAME;
        }
        return holds(a, b) || holds(b, a) ? Relation.RANGE : Relation.DIFFERENT;
    }

    private static boolean holds(String range, String number) {
        int bar = Math.max(range.indexOf('-'), range.indexOf('/'));
        if (bar < 0 || range.indexOf(' ') >= 0) {
            return false;
        }
        String from = range.substring(0, bar);
        String to = range.substring(bar + 1);
        if (number.equals(from) || number.equals(to) || number.equals(from + to)) {
            return true;
        }
        int low = value(from);
        int high = value(to);
        int wanted = value(number);
        return range.charAt(bar) == '-' && low >= 0 && wanted > low && wanted < high;
    }

    /** The value of plain digits, or -1. */
    private static int value(String digits) {
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
