package io.github.rollcall.claims;

import io.github.rollcall.claims.AddressParts.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes post office boxes, flats, floors and buildings out of the groups of an address. */
final class AddressUnits {

    private static final int LONGEST_FLOOR = 3;
    private static final int LONGEST_LABEL = 6;
    private static final Set<String> AFTER_BOX =
            Set.of("de", "correos", "correo", "correios", "postal", "postale", "poczt", "pocztowa");
    private static final Set<String> BEFORE_BOX =
            Set.of("po", "p", "o", "post", "office", "gpo", "private", "locked", "mail");

    private final AddressParts parts;

    AddressUnits(AddressParts parts) {
        this.parts = parts;
    }

    void takeBoxes() {
        for (AddressGroup group : parts.groups) {
            for (int i = 0; i < group.size(); i++) {
                i = box(group, i);
            }
        }
    }

    void takeUnits() {
        for (AddressGroup group : parts.groups) {
            for (int i = 0; i < group.size(); i++) {
                int before = group.size();
                unit(group, i);
                i -= group.size() < before ? 1 : 0;
            }
        }
    }

    /** Takes the box at a position, if there is one; the position to go on from. */
    private int box(AddressGroup group, int i) {
        AddressToken word = group.get(i);
        String kind = word.words().as(AddressRole.BOX);
        boolean route = word.text().equals("rural") && isAny(group, i + 1, "route", "rt", "delivery");
        if (kind == null && !route) {
            return i;
        }
        int label = route ? i + 2 : i + 1;
        while (label < group.size()
                && (AFTER_BOX.contains(group.get(label).text())
                        || group.get(label).is(AddressRole.SIGN))) {
            label++;
        }
        if (label >= group.size() || !group.get(label).hasDigit() || isPostalCode(word, group.get(label))) {
            return i;
        }
        int from = i;
        while (from > 0 && BEFORE_BOX.contains(group.get(from - 1).text())) {
            from--;
        }
        if ("bag".equals(kind) && from == i) {
            return i;
        }
        StringBuilder number = new StringBuilder(group.get(label++).label());
        while (label < group.size()
                && group.get(label).isNumber()
                && group.get(label).text().length() <= 2) {
            number.append(group.get(label++).text());
        }
        parts.boxes.put(kind == null ? "rural" : kind, number.toString());
        group.remove(from, label);
        return from - 1;
    }

    /** C.P. stands before a box in Italy and Portugal and before a postal code in Spain and Mexico. */
    private static boolean isPostalCode(AddressToken word, AddressToken label) {
        return word.text().equals("cp") && label.text().length() >= 5;
    }

    private static boolean isAny(AddressGroup group, int i, String... texts) {
        return i < group.size() && Set.of(texts).contains(group.get(i).text());
    }

    private void unit(AddressGroup group, int i) {
        AddressToken word = group.get(i);
        if (word.isNumber() && side(group, i)) {
            return;
        }
        if (word.words() == AddressWords.NONE && !word.ordinal()) {
            return;
        }
        if (word.is(AddressRole.FLOOR)) {
            floor(group, i);
            return;
        }
        if (word.is(AddressRole.LEVEL)) {
            level(group, i);
            return;
        }
        if (word.ordinal()) {
            doorNumber(group, i);
            return;
        }
        if (word.is(AddressRole.UNIT) || word.text().equals("#")) {
            if (labelled(group, i, Unit.UNIT)) {
                return;
            }
        } else if (word.is(AddressRole.BLOCK)) {
            Unit kind = "stair".equals(word.words().as(AddressRole.BLOCK)) ? Unit.STAIR : Unit.BLOCK;
            if (labelled(group, i, kind)) {
                return;
            }
        } else if (word.is(AddressRole.SIDE) && isBesideUnit(group, i)) {
            put(Unit.SIDE, word.words().as(AddressRole.SIDE));
            group.remove(i, i + 1);
            return;
        }
        bare(group, i);
    }

    private boolean isBesideUnit(AddressGroup group, int i) {
        boolean last = i == group.size() - 1;
        return !parts.units.isEmpty() && last && (i == 0 || group.get(i - 1).isHouseNumber());
    }

    private void bare(AddressGroup group, int i) {
        String bare = group.get(i).words().as(AddressRole.BARE);
        if (bare != null && !(i + 1 < group.size() && group.get(i + 1).isStreetType())) {
            put(Unit.UNIT, bare.equals("flat") ? "" : bare);
            group.remove(i, i + 1);
        }
    }

    private void floor(AddressGroup group, int i) {
        AddressToken before = i > 0 ? group.get(i - 1) : null;
        AddressToken after = i + 1 < group.size() ? group.get(i + 1) : null;
        if (before != null && isFloorName(before)) {
            int from = i - 1;
            StringBuilder label = new StringBuilder(floorName(before));
            while (from > 1 && group.get(from - 1).text().equals("and") && isFloorName(group.get(from - 2))) {
                label.insert(0, floorName(group.get(from - 2)) + ",");
                from -= 2;
            }
            put(Unit.FLOOR, label.toString());
            group.remove(from, i + 1);
            return;
        }
        int label = after != null && after.is(AddressRole.SIGN) ? i + 2 : i + 1;
        if (label < group.size() && isFloorLabel(group.get(label))) {
            put(Unit.FLOOR, floorName(group.get(label)));
            group.remove(i, label + 1);
            return;
        }
        boolean counted = before != null
                && before.isNumber()
                && before.text().length() < LONGEST_FLOOR
                && parts.hasOtherNumber(group, i - 1, i);
        if (before != null && counted) {
            put(Unit.FLOOR, before.label());
            group.remove(i - 1, i + 1);
        }
    }

    private static boolean isFloorName(AddressToken word) {
        return word.ordinal()
                || word.is(AddressRole.ORDINAL)
                || word.is(AddressRole.LEVEL)
                || word.text().equals("top")
                || (word.dotted() && word.isNumber());
    }

    private static String floorName(AddressToken word) {
        String level = word.words().as(AddressRole.LEVEL);
        return level == null ? word.label() : level;
    }

    private static boolean isFloorLabel(AddressToken word) {
        boolean number = word.isNumber() && word.text().length() < LONGEST_FLOOR;
        return number || word.ordinal() || word.is(AddressRole.ORDINAL) || word.is(AddressRole.LEVEL);
    }

    /** A floor with a name, unless the word is a part of the name of a street. */
    private void level(AddressGroup group, int i) {
        boolean last = i == group.size() - 1;
        boolean beside = (i > 0 && isInside(group.get(i - 1))) || (!last && isInside(group.get(i + 1)));
        boolean alone = last && (i == 0 || group.get(i - 1).isHouseNumber());
        boolean first =
                i == 0 && !last && (group.get(1).isHouseNumber() || group.get(1).is(AddressRole.BARE));
        if (!beside && !alone && !first) {
            return;
        }
        put(Unit.FLOOR, group.get(i).words().as(AddressRole.LEVEL));
        boolean named = !last && group.get(i + 1).is(AddressRole.FLOOR);
        group.remove(i, named ? i + 2 : i + 1);
    }

    private static boolean isInside(AddressToken word) {
        return word.is(AddressRole.FLOOR) || word.is(AddressRole.BARE);
    }

    /** A floor and a side of its landing after the house number: 2. tv. */
    private boolean side(AddressGroup group, int i) {
        boolean alone = i == 0 && group.size() == 2 && group != parts.groups.get(0);
        boolean follows =
                alone || (i > 0 && i + 2 == group.size() && group.get(i - 1).isHouseNumber());
        boolean isSide = i + 1 < group.size() && group.get(i + 1).is(AddressRole.SIDE);
        if (!follows || !isSide || group.get(i).text().length() >= LONGEST_FLOOR) {
            return false;
        }
        put(Unit.FLOOR, group.get(i).label());
        put(Unit.SIDE, group.get(i + 1).words().as(AddressRole.SIDE));
        group.remove(i, i + 2);
        return true;
    }

    /** A floor that is only a number with an ordinal mark, with the door after it: 5, 3º B. */
    private void doorNumber(AddressGroup group, int i) {
        boolean begins = i == 0 && group != parts.groups.get(0) && group.size() <= 2;
        boolean follows = i > 0 && group.get(i - 1).isHouseNumber();
        boolean isDoor = i + 1 >= group.size()
                || group.get(i + 1).isLetter()
                || group.get(i + 1).isHouseNumber()
                || group.get(i + 1).is(AddressRole.SIDE);
        if (!(begins || follows) || !isDoor) {
            return;
        }
        put(Unit.FLOOR, group.get(i).label());
        boolean letter = i + 1 < group.size() && group.get(i + 1).isLetter();
        if (letter) {
            put(Unit.UNIT, group.get(i + 1).text());
        }
        group.remove(i, letter ? i + 2 : i + 1);
    }

    private boolean labelled(AddressGroup group, int i, Unit kind) {
        boolean hash = group.get(i).text().equals("#");
        int label = i + 1;
        while (label < group.size() && group.get(label).is(AddressRole.SIGN)) {
            label++;
        }
        if (label >= group.size() || !isLabel(group.get(label))) {
            return false;
        }
        if (kind == Unit.UNIT && isHouseNumber(group, i, label, hash)) {
            if (!hash) {
                put(kind, "");
            }
            group.remove(i, label);
        } else {
            put(kind, group.get(label).label());
            group.remove(i, label + 1);
        }
        return true;
    }

    private static boolean isLabel(AddressToken word) {
        return !word.ordinal() && word.text().length() <= LONGEST_LABEL && (word.hasDigit() || word.isLetter());
    }

    /** Whether the number after the word for a flat is the only number of the address and stands before the street. */
    private boolean isHouseNumber(AddressGroup group, int i, int label, boolean hash) {
        boolean counted = hash
                && i == 2
                && group.get(0).is(AddressRole.LEAD)
                && group.get(1).isHouseNumber();
        boolean only = group.get(label).isHouseNumber() && !parts.hasOtherNumber(group, label, label + 1);
        boolean streetFollows = label + 1 < group.size() && group.hasStreetType();
        return counted || (only && (streetFollows || (hash && i == 0)));
    }

    private void put(Unit kind, @Nullable String label) {
        String value = label == null ? "" : label;
        String known = parts.units.get(kind);
        boolean both = known != null && !known.isEmpty() && !value.isEmpty() && !known.equals(value);
        boolean keep = known != null && value.isEmpty();
        parts.units.put(kind, both ? known + "," + value : (keep ? known : value));
    }
}
