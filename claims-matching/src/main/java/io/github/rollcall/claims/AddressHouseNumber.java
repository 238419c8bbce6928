package io.github.rollcall.claims;

/** Finds and reads the house number in the words of a street. */
final class AddressHouseNumber {

    private AddressHouseNumber() {}

    /** The position of a house number at the beginning, or -1. */
    static int leading(AddressGroup group) {
        int first = 0;
        while (first < group.size() - 1 && group.get(first).is(AddressRole.SIGN)) {
            first++;
        }
        int end = saidEnd(group, first);
        boolean said = end > first
                && group.numbers() == 0
                && end < group.size()
                && !group.get(end).is(AddressRole.ORDINAL);
        boolean digits = group.get(first).isHouseNumber() && first + 1 < group.size();
        return (said || digits) && !isDay(group, first) ? first : -1;
    }

    /** The position after the words that say one number, such as forty two. */
    private static int saidEnd(AddressGroup group, int from) {
        int end = from;
        while (isSaid(group, end) || (end > from && isHundredAnd(group, end))) {
            end++;
        }
        return end;
    }

    private static boolean isSaid(AddressGroup group, int i) {
        return i < group.size()
                && group.get(i).is(AddressRole.NUMBER)
                && !group.get(i).hasDigit();
    }

    /** Whether "and" stands between hundreds and what is added to them. */
    private static boolean isHundredAnd(AddressGroup group, int i) {
        return isSaid(group, i + 1)
                && group.get(i).text().equals("and")
                && group.get(i - 1).text().equals("hundred");
    }

    /** The position of a house number between the name of a building and a street, or -1. */
    static int afterBuilding(AddressGroup group) {
        for (int i = 0; i < group.size() - 1; i++) {
            if (group.isStreetType(i)) {
                return -1;
            }
            if (i > 0 && group.get(i).isHouseNumber()) {
                for (int j = i + 1; j < group.size(); j++) {
                    if (group.isAnyType(j) && !isDay(group, i)) {
                        return i;
                    }
                }
                return -1;
            }
        }
        return -1;
    }

    /** The position of a house number after the name of a street, or -1: the last number that is not a part of the name. */
    static int trailing(AddressGroup group) {
        for (int i = group.size() - 1; i > 0; i--) {
            if (group.get(i).isHouseNumber() && group.get(i - 1).is(AddressRole.SIGN)) {
                return i;
            }
        }
        for (int i = group.size() - 1; i > 0; i--) {
            if (group.get(i).isHouseNumber() && !isDay(group, i) && isNamedBefore(group, i)) {
                boolean parted =
                        isFraction(group.get(i).text()) && group.get(i - 1).isNumber() && isNamedBefore(group, i - 1);
                return parted ? i - 1 : i;
            }
        }
        return -1;
    }

    /** Whether a text is a fraction that numbers of houses have: halves, thirds and quarters. */
    private static boolean isFraction(String text) {
        return text.length() == 3
                && text.charAt(1) == '/'
                && text.charAt(0) >= '1'
                && text.charAt(0) < text.charAt(2)
                && text.charAt(2) <= '4';
    }

    /** Whether the words before a position are a whole street: more than only its type. */
    private static boolean isNamedBefore(AddressGroup group, int end) {
        for (int i = 0; i < end; i++) {
            AddressToken token = group.get(i);
            boolean type = token.ending() == null && (token.isStreetType() || token.is(AddressRole.SIGN));
            if (!type) {
                return true;
            }
        }
        return end > 0 && group.get(end - 1).is(AddressRole.SIGN);
    }

    /** Whether a number belongs to a date in the name of a street, such as Rue du 8 mai 1945. */
    private static boolean isDay(AddressGroup group, int i) {
        int next = i + 1;
        if (next < group.size() && group.get(next).is(AddressRole.PARTICLE)) {
            next++;
        }
        boolean before = next < group.size() && group.get(next).is(AddressRole.MONTH);
        return before
                || (i > 0
                        && group.get(i - 1).is(AddressRole.MONTH)
                        && group.get(i).text().length() == 4);
    }

    /** Reads the number at a position, with its letter or fraction, into the parts; the position after it. */
    static int take(AddressGroup group, int i, boolean leads, AddressParts parts) {
        int saidEnd = saidEnd(group, i);
        if (saidEnd > i) {
            parts.number = AddressName.number(group.tokens.subList(i, saidEnd));
            return saidEnd;
        }
        String number = group.get(i).text();
        int slash = number.indexOf('/');
        if (leads && slash > 0) {
            parts.units.putIfAbsent(AddressParts.Unit.UNIT, number.substring(0, slash));
            number = number.substring(slash + 1);
        }
        int next = i + 1;
        if (isHalf(group, next)) {
            number += " 1/2";
            next += 3;
        } else if (next < group.size()) {
            AddressToken after = group.get(next);
            if (isSuffix(group, next, leads)) {
                number += after.text();
                next++;
            } else if (after.text().length() == 3
                    && after.text().indexOf('/') == 1
                    && (leads || next + 1 == group.size())) {
                number += " " + after.text();
                next++;
            }
        }
        parts.number = withoutZeros(number);
        return next;
    }

    private static boolean isHalf(AddressGroup group, int i) {
        return i + 2 < group.size()
                && group.get(i).text().equals("and")
                && group.get(i + 1).text().equals("a")
                && group.get(i + 2).text().equals("half");
    }

    private static boolean isSuffix(AddressGroup group, int i, boolean leads) {
        AddressToken token = group.get(i);
        if (token.text().equals("bis")
                || token.text().equals("ter")
                || token.text().equals("quater")) {
            return true;
        }
        if (!token.isLetter()) {
            return false;
        }
        boolean last = i + 1 == group.size();
        return !leads
                || (!last
                        && !token.is(AddressRole.DIRECTION)
                        && !group.isAnyType(i + 1)
                        && !group.get(i + 1).isLetter()
                        && !token.dotted());
    }

    /** A number without its leading zeros. */
    static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0' && Character.isDigit(number.charAt(from + 1))) {
            from++;
        }
        return number.substring(from);
    }
}
