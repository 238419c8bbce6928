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
            if (AddressHouseNumber.leading(group) < 0) {
                takeNumberGroups(AddressHouseNumber.trailing(group) < 0);
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
                parts.number = AddressHouseNumber.withoutZeros(number.toString());
                at -= g < at ? 1 : 0;
            }
        }
    }

    private void read(AddressGroup group) {
        boolean given = parts.number != null;
        int number = given ? -1 : AddressHouseNumber.leading(group);
        if (number < 0 && !given) {
            number = AddressHouseNumber.afterBuilding(group);
        }
        if (number >= 0) {
            int end = AddressHouseNumber.take(group, number, true, parts);
            AddressGroup street = group.cut(end);
            building(group, number);
            street(street);
            return;
        }
        number = given ? -1 : AddressHouseNumber.trailing(group);
        if (number < 0) {
            street(group);
            return;
        }
        int end = AddressHouseNumber.take(group, number, false, parts);
        AddressGroup tail = group.cut(end);
        int from = group.get(number - 1).is(AddressRole.SIGN) ? number - 1 : number;
        group.remove(from, group.size());
        whole(group);
        if (tail.size() > 0) {
            parts.places.add(AddressPlace.of(tail.tokens, true));
        }
    }

    private void building(AddressGroup group, int number) {
        int end = number > 0 && group.get(number - 1).is(AddressRole.SIGN) ? number - 1 : number;
        if (end > 0) {
            parts.buildings.add(AddressPlace.of(group.tokens.subList(0, end), false));
        }
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
        return group.hasWord(0) ? Math.min(group.size(), afterDirection(group) + 1) : group.size();
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
        List<AddressToken> words = new ArrayList<>(group.tokens.size());
        for (AddressToken token : group.tokens) {
            if (!token.text().equals("sn") && !token.text().equals("#")) {
                words.add(token);
            }
        }
        if (!words.isEmpty()) {
            parts.street = AddressStreet.of(words);
        }
    }
}
