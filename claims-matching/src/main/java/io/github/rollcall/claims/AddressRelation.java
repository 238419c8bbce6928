package io.github.rollcall.claims;

import io.github.rollcall.claims.AddressParts.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How two addresses relate whose components are known. */
final class AddressRelation {

    private final AddressParts v;
    private final AddressParts d;
    private final Comparison.Trace trace = new Comparison.Trace();

    /** Whether anything but country and region agrees. */
    private boolean agreed;

    AddressRelation(AddressParts v, AddressParts d) {
        this.v = v;
        this.d = d;
    }

    Comparison relate() {
        flags();
        relateCountry();
        boolean sameCode = relatePostalCode();
        relateRegion(sameCode);
        boolean samePlace = new AddressPlaces(v, d, trace).relate(sameCode);
        agreed |= samePlace || sameCode;
        boolean sameBox = relateBox();
        boolean sameNumber = relateNumber();
        boolean sameStreet = relateStreet();
        boolean sameBuilding = relateBuilding(sameNumber);
        relateUnits(sameNumber);
        relateRest();
        boolean neitherNumber = v.number == null && d.number == null;
        boolean locator =
                sameBox || isWrittenAlike() || (sameStreet && (sameNumber || (neitherNumber && sameBuilding)));
        boolean location = sameCode || (samePlace && v.postalCode == null && d.postalCode == null);
        conclude(locator && location);
        return trace.note("verified: " + shape(v)).note("recorded: " + shape(d)).build();
    }

    /** Whether both sides write house and street together in one word of a script without blanks. */
    private boolean isWrittenAlike() {
        for (AddressPlace a : v.places) {
            AddressToken word = a.words().get(0).token();
            for (AddressPlace b : d.places) {
                if (word.foreign() && word.hasDigit() && a.key().equals(b.key())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void conclude(boolean whole) {
        ClaimOutcome outcome = trace.outcome();
        if (outcome == ClaimOutcome.MISMATCH || outcome == ClaimOutcome.INDETERMINATE) {
            return;
        }
        if (!agreed) {
            trace.rule(RuleId.ADDRESS_UNREADABLE);
        } else if (!whole) {
            trace.rule(RuleId.ADDRESS_PARTIAL);
        } else if (outcome == ClaimOutcome.MATCH) {
            trace.rule(RuleId.ADDRESS_EQUAL);
        }
    }

    private void flags() {
        if (v.invisible || d.invisible) {
            trace.flag(MatchFlag.INVISIBLE_CHAR);
        }
        if (v.mixed || d.mixed) {
            trace.flag(MatchFlag.MIXED_SCRIPT);
        }
    }

    private void relateCountry() {
        String a = v.country;
        String b = d.country;
        if (a == null || b == null || a.equals(b)) {
            return;
        }
        String first = Countries.sovereignOf(a);
        String second = Countries.sovereignOf(b);
        boolean territory = b.equals(first) || a.equals(second) || (first != null && first.equals(second));
        trace.rule(territory ? RuleId.ADDRESS_TERRITORY : RuleId.ADDRESS_COUNTRY_DIFFERENT);
    }

    private boolean relatePostalCode() {
        if (v.postalCode == null || d.postalCode == null) {
            return false;
        }
        return switch (AddressPostalCode.relate(v.postalCode, d.postalCode)) {
            case SAME -> true;
            case PARTIAL -> {
                agreed = true;
                yield false;
            }
            case DIFFERENT -> {
                trace.rule(RuleId.ADDRESS_POSTAL_CODE_DIFFERENT);
                yield false;
            }
        };
    }

    private void relateRegion(boolean sameCode) {
        if (v.regions.isEmpty() || d.regions.isEmpty() || overlap(v.regions, d.regions)) {
            return;
        }
        trace.rule(sameCode ? RuleId.ADDRESS_REGION_OTHER : RuleId.ADDRESS_REGION_DIFFERENT);
    }

    private static boolean overlap(Set<String> a, Set<String> b) {
        for (String one : a) {
            for (String other : b) {
                if (one.equals(other) || Regions.isWithin(one, other) || Regions.isWithin(other, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean relateBox() {
        boolean same = false;
        for (Map.Entry<String, String> box : v.boxes.entrySet()) {
            String other = d.boxes.get(box.getKey());
            if (other != null && other.equals(box.getValue())) {
                same = true;
            } else if (other != null) {
                trace.rule(RuleId.ADDRESS_BOX_DIFFERENT);
            }
        }
        agreed |= same;
        return same && v.boxes.size() == d.boxes.size();
    }

    private boolean relateNumber() {
        String a = v.number;
        String b = d.number;
        if (a == null || b == null) {
            return false;
        }
        return switch (AddressNumber.relate(a, b)) {
            case SAME -> true;
            case RANGE -> {
                trace.rule(
                        isDoor(a, b, d) || isDoor(b, a, v)
                                ? RuleId.ADDRESS_UNIT_NOTATION
                                : RuleId.ADDRESS_NUMBER_RANGE);
                yield true;
            }
            case DIFFERENT -> {
                boolean door = isDoor(a, b, d) || isDoor(b, a, v);
                trace.rule(door ? RuleId.ADDRESS_UNIT_NOTATION : RuleId.ADDRESS_NUMBER_DIFFERENT);
                yield door;
            }
        };
    }

    /** Whether what a longer number adds to the other is the flat that the other side states apart, as in 12A and Flat A, 12. */
    private static boolean isDoor(String longer, String number, AddressParts other) {
        if (!longer.startsWith(number) || longer.length() == number.length()) {
            return false;
        }
        String rest = longer.substring(number.length());
        boolean parted = rest.charAt(0) == '/' || rest.charAt(0) == '-';
        String door = parted ? rest.substring(1) : rest;
        boolean digitAfterDigit = !parted && rest.charAt(0) <= '9';
        return !digitAfterDigit && door.equals(other.units.get(Unit.UNIT));
    }

    private boolean relateStreet() {
        AddressStreet a = v.street;
        AddressStreet b = d.street;
        if (a == null && b == null) {
            return false;
        }
        if (a == null || b == null) {
            boolean found = a == null ? isAmong(b, v) : isAmong(a, d);
            agreed |= found;
            return found;
        }
        Comparison.Trace street = new Comparison.Trace();
        a.relate(b, otherWords(v), otherWords(d), street);
        if (street.outcome() == ClaimOutcome.MISMATCH && (isAmong(a, d) || isAmong(b, v))) {
            street = new Comparison.Trace().rule(RuleId.ADDRESS_STREET_PARTIAL);
        }
        trace.rules(street.rules()).flags(street.flags());
        boolean same = street.outcome() != ClaimOutcome.MISMATCH && street.outcome() != ClaimOutcome.INDETERMINATE;
        agreed |= same;
        return same;
    }

    /** Whether one of the other groups of an address is this street. */
    private static boolean isAmong(@Nullable AddressStreet street, AddressParts parts) {
        if (street == null || street.names().isEmpty()) {
            return false;
        }
        List<AddressPlace> all = new ArrayList<>(parts.places);
        all.addAll(parts.buildings);
        for (AddressPlace place : all) {
            List<AddressToken> tokens = new ArrayList<>(place.words().size());
            for (AddressName word : place.words()) {
                tokens.add(word.token());
            }
            Comparison.Trace other = new Comparison.Trace();
            AddressStreet.of(tokens).relate(street, List.of(), List.of(), other);
            if (other.outcome() == ClaimOutcome.MATCH) {
                return true;
            }
        }
        return false;
    }

    private static List<AddressName> otherWords(AddressParts parts) {
        List<AddressName> words = new ArrayList<>();
        for (AddressPlace place : parts.places) {
            words.addAll(place.words());
        }
        for (AddressPlace building : parts.buildings) {
            words.addAll(building.words());
        }
        return words;
    }

    private boolean relateBuilding(boolean sameNumber) {
        if (v.street == null || d.street == null || (v.buildings.isEmpty() && d.buildings.isEmpty())) {
            return false;
        }
        boolean leftV = hasOwn(v, d);
        boolean leftD = hasOwn(d, v);
        if (!leftV && !leftD) {
            return true;
        }
        boolean extra = leftV != leftD && sameNumber;
        boolean conflict = leftV && leftD && !sameNumber && !AddressPlaces.shareWord(v.buildings, d.buildings);
        RuleId own = extra ? RuleId.ADDRESS_BUILDING_EXTRA : RuleId.ADDRESS_BUILDING;
        trace.rule(conflict ? RuleId.ADDRESS_BUILDING_DIFFERENT : own);
        return false;
    }

    /** Whether an address names a building that the other names nowhere. */
    private static boolean hasOwn(AddressParts parts, AddressParts other) {
        for (AddressPlace building : parts.buildings) {
            if (!AddressPlaces.holds(other.buildings, building) && !AddressPlaces.holds(other.places, building)) {
                return true;
            }
        }
        return false;
    }

    private void relateUnits(boolean sameNumber) {
        for (Unit kind : Unit.values()) {
            String a = v.units.get(kind);
            String b = d.units.get(kind);
            boolean door = kind == Unit.UNIT && trace.has(RuleId.ADDRESS_UNIT_NOTATION);
            if ((a == null && b == null) || door) {
                continue;
            }
            if (a == null || b == null) {
                String stated = a == null ? b : a;
                boolean extra = sameNumber && stated != null && !stated.isEmpty();
                trace.rule(extra ? RuleId.ADDRESS_UNIT_EXTRA : RuleId.ADDRESS_UNIT);
            } else if (!a.equals(b)) {
                trace.rule(ruleOf(kind, a, b));
            }
        }
    }

    /** Numbers beside the street that were not understood part addresses too. */
    private void relateRest() {
        if (v.street == null || d.street == null) {
            return;
        }
        boolean ownV = hasOwnNumber(v, d);
        boolean ownD = hasOwnNumber(d, v);
        if (ownV && ownD) {
            trace.rule(RuleId.ADDRESS_UNIT_NOTATION);
        } else if (ownV || ownD) {
            trace.rule(RuleId.ADDRESS_UNIT);
        }
    }

    private static boolean hasOwnNumber(AddressParts parts, AddressParts other) {
        for (AddressPlace place : parts.places) {
            if (place.hasDigit() && !AddressPlaces.holds(other.places, place)) {
                return true;
            }
        }
        return false;
    }

    private static RuleId ruleOf(Unit kind, String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return RuleId.ADDRESS_UNIT;
        }
        boolean letters = Character.isLetter(a.charAt(0)) && Character.isLetter(b.charAt(0));
        boolean mixed = Character.isLetter(a.charAt(0)) != Character.isLetter(b.charAt(0));
        boolean counted = kind == Unit.FLOOR && (a.equals("0") || b.equals("0") || a.equals("-1") || b.equals("-1"));
        boolean short1 = a.length() == 1 || b.length() == 1 || kind == Unit.FLOOR;
        boolean several = a.contains(",") || b.contains(",");
        boolean shared = several && (holdsLabel(a, b) || holdsLabel(b, a));
        boolean notation = mixed && !letters && short1 && !counted && !hasBoth(a) && !hasBoth(b);
        return shared || notation ? RuleId.ADDRESS_UNIT_NOTATION : RuleId.ADDRESS_UNIT_DIFFERENT;
    }

    /** Whether one of several labels with commas between is the other. */
    private static boolean holdsLabel(String labels, String label) {
        return ("," + labels + ",").contains("," + label + ",");
    }

    /** Whether a label has letters and digits. */
    private static boolean hasBoth(String label) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < label.length(); i++) {
            letter |= Character.isLetter(label.charAt(i));
            digit |= Character.isDigit(label.charAt(i));
        }
        return letter && digit;
    }

    private static String shape(AddressParts parts) {
        StringBuilder shape = new StringBuilder();
        note(shape, parts.number != null, "number");
        note(shape, parts.street != null, "street");
        note(shape, !parts.boxes.isEmpty(), "box");
        note(shape, !parts.units.isEmpty(), "unit");
        note(shape, !parts.buildings.isEmpty(), "building");
        note(shape, !parts.places.isEmpty(), "place");
        note(shape, !parts.regions.isEmpty(), "region");
        note(shape, parts.postalCode != null, "postal code");
        note(shape, parts.country != null, "country");
        return shape.length() == 0 ? "no known component" : shape.toString();
    }

    private static void note(StringBuilder shape, boolean present, String component) {
        if (present) {
            shape.append(shape.length() == 0 ? "" : ", ").append(component);
        }
    }
}
