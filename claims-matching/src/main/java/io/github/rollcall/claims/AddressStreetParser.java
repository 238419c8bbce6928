package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds the group that is the street, its house number, and where the street ends when no comma says so; the other groups are buildings and places. */
final class AddressStreetParser {

    private static final int LONGEST_NUMBER = 5;

    private final AddressParts parts;
    private final boolean hasLocality;
    private int at = -1;

    AddressStreetParser(AddressParts parts, boolean hasLocality) {
        this.parts = parts;
        this.hasLocality = hasLocality;
    }

    void run() {
        choose();
        if (at >= 0) {
            AddressGroup group = parts.groups.remove(at);
            if (leading(group) < 0) {
                takeNumberGroups(group.numbers() == 0);
            }
            read(group);
        }
        for (int g = 0; g < parts.groups.size(); g++) {
            AddressGroup group = parts.groups.get(g);
            boolean building = !group.place && (at < 0 ? hasBuildingWord(group) : g < at);
            (building ? parts.buildings : parts.places).add(AddressPlace.of(group.tokens, false));
        }
    }

    private static boolean hasBuildingWord(AddressGroup group) {
        for (AddressToken token : group.tokens) {
            if (token.is(AddressRole.BUILDING)) {
                return true;
            }
        }
        return false;
    }

    private void choose() {
        int best = 0;
        int lastOfStreet = -1;
        for (int g = 0; g < parts.groups.size(); g++) {
            int score = score(g);
            if (score > best) {
                best = score;
                at = g;
            }
            if (!parts.groups.get(g).place) {
                lastOfStreet = g;
            }
        }
        if (best == 0 && hasLocality && lastOfStreet >= 0) {
            at = lastOfStreet;
        }
    }

    /** How much a group looks like a street. */
    private int score(int g) {
        AddressGroup group = parts.groups.get(g);
        if (group.place || !group.hasWord(0)) {
            return 0;
        }
        boolean number = group.numbers() > 0 || (g > 0 && isNumberGroup(parts.groups.get(g - 1)));
        if (group.hasStreetType()) {
            return number ? 5 : 4;
        }
        if (!number) {
            return 0;
        }
        for (int i = 0; i < group.size(); i++) {
            if (group.isAnyType(i)) {
                return 3;
            }
        }
        return 2;
    }

    private static boolean isNumberGroup(AddressGroup group) {
        int from = group.get(0).is(AddressRole.SIGN) && group.size() > 1 ? 1 : 0;
        boolean letter = group.size() == from + 2 && group.get(from + 1).isLetter();
        AddressToken first = group.get(from);
        return !group.place
                && first.isHouseNumber()
                && first.text().length() <= LONGEST_NUMBER + 2
                && (group.size() == from + 1 || letter);
    }

    /** A house number between commas, before or after the street. */
    private void takeNumberGroups(boolean after) {
        for (int g : new int[] {at - 1, at}) {
            if ((g < at || after)
                    && parts.number == null
                    && g >= 0
                    && g < parts.groups.size()
                    && isNumberGroup(parts.groups.get(g))) {
                AddressGroup group = parts.groups.remove(g);
                StringBuilder number = new StringBuilder();
                for (AddressToken token : group.tokens) {
                    number.append(token.is(AddressRole.SIGN) ? "" : token.text());
                }
                parts.number = withoutZeros(number.toString());
                at -= g < at ? 1 : 0;
            }
        }
    }

    private void read(AddressGroup group) {
        if (parts.number != null && group.numbers() > 0 && at < parts.groups.size() + 1 && isRepeated(group)) {
            group.remove(0, 1);
        }
        boolean given = parts.number != null;
        int number = given ? -1 : leading(group);
        if (number < 0 && !given) {
            number = afterBuilding(group);
        }
        if (number >= 0) {
            int end = takeNumber(group, number, true);
            AddressGroup street = group.cut(end);
            building(group, number);
            street(street);
            return;
        }
        number = given ? -1 : trailing(group);
        if (number < 0) {
            street(group);
            return;
        }
        int end = takeNumber(group, number, false);
        AddressGroup tail = group.cut(end);
        int from = number > 0 && group.get(number - 1).is(AddressRole.SIGN) ? number - 1 : number;
        group.remove(from, group.size());
        whole(group);
        if (tail.size() > 0) {
            parts.places.add(AddressPlace.of(tail.tokens, true));
        }
    }

    private boolean isRepeated(AddressGroup group) {
        return group.get(0).text().equals(parts.number) && group.hasWord(1);
    }

    private void building(AddressGroup group, int number) {
        int end = number > 0 && group.get(number - 1).is(AddressRole.SIGN) ? number - 1 : number;
        if (end > 0) {
            parts.buildings.add(AddressPlace.of(group.tokens.subList(0, end), false));
        }
    }

    /** The position of a house number at the beginning, or -1. */
    private static int leading(AddressGroup group) {
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
        while (end < group.size()
                && group.get(end).is(AddressRole.NUMBER)
                && !group.get(end).hasDigit()) {
            end++;
        }
        return end;
    }

    /** The position of a house number between the name of a building and a street, or -1. */
    private static int afterBuilding(AddressGroup group) {
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
    private static int trailing(AddressGroup group) {
        for (int i = group.size() - 1; i > 0; i--) {
            if (group.get(i).isHouseNumber() && !isDay(group, i) && isNamedBefore(group, i)) {
                return i;
            }
        }
        return -1;
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

    /** Reads a house number with its letter or fraction; the position after it. */
    private int takeNumber(AddressGroup group, int i, boolean leads) {
        int saidEnd = saidEnd(group, i);
        if (saidEnd > i) {
            parts.number = AddressName.join(AddressName.all(group.tokens.subList(i, saidEnd), false));
            return saidEnd;
        }
        String number = group.get(i).text();
        int slash = number.indexOf('/');
        if (leads && slash > 0 && number.length() > 3) {
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
        return !leads || (!last && !token.is(AddressRole.DIRECTION) && !group.isAnyType(i + 1) && !token.dotted());
    }

    static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0' && Character.isDigit(number.charAt(from + 1))) {
            from++;
        }
        return number.substring(from);
    }

    /** Reads a street that may be followed by a place without a comma. */
    private void street(AddressGroup group) {
        if (group.size() == 0) {
            return;
        }
        boolean parted = hasLocality || at < parts.groups.size() || hasPlace();
        int end = parted ? group.size() : end(group);
        AddressGroup tail = group.cut(end);
        int building = parts.number == null ? buildingEnd(group) : 0;
        if (building > 0) {
            AddressGroup street = group.cut(building);
            parts.buildings.add(AddressPlace.of(group.tokens, false));
            whole(street);
        } else {
            whole(group);
        }
        if (tail.size() > 0) {
            parts.places.add(AddressPlace.of(tail.tokens, true));
        }
    }

    private boolean hasPlace() {
        for (AddressGroup group : parts.groups) {
            if (group.place) {
                return true;
            }
        }
        return false;
    }

    /** Where the street ends in words that no comma parts: after its type, or after one word when there is no type. */
    private static int end(AddressGroup group) {
        boolean strong = false;
        for (int i = 1; i < group.size(); i++) {
            strong |= group.isStreetType(i);
        }
        if (group.get(0).is(AddressRole.LEAD) && !strong) {
            return group.size();
        }
        for (int i = 0; i < group.size(); i++) {
            boolean glued = group.get(i).ending() != null;
            boolean type = i > 0 && (strong ? group.isStreetType(i) : group.isAnyType(i));
            if (glued || type) {
                return afterTypes(group, i + 1);
            }
        }
        return group.size() > 1 && group.hasWord(0) ? Math.min(group.size(), afterDirection(group) + 1) : group.size();
    }

    private static int afterDirection(AddressGroup group) {
        return group.get(0).is(AddressRole.DIRECTION) ? 1 : 0;
    }

    private static int afterTypes(AddressGroup group, int from) {
        int end = from;
        while (end < group.size()) {
            AddressToken token = group.get(end);
            boolean direction =
                    token.is(AddressRole.DIRECTION) && (token.text().length() <= 2 || end + 1 == group.size());
            if (!direction && !group.isStreetType(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Where the name of a building ends that stands before a street without a comma, or 0. */
    private static int buildingEnd(AddressGroup group) {
        int type = group.size() - 1;
        while (type > 0 && !group.isStreetType(type)) {
            type--;
        }
        for (int i = type - 2; i > 0; i--) {
            if (group.get(i).is(AddressRole.BUILDING)) {
                return i + 1;
            }
        }
        return 0;
    }

    private void whole(AddressGroup group) {
        List<AddressToken> words = new ArrayList<>(group.tokens);
        words.removeIf(token -> token.text().equals("sn") || token.text().equals("#"));
        if (!words.isEmpty()) {
            parts.street = AddressStreet.of(words);
        }
    }
}
