package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The components of one address, as far as they were understood. */
final class AddressParts {

    /** The words that were not understood yet; in the end the groups before and after the street. */
    final List<AddressGroup> groups = new ArrayList<>(6);

    /** What tells doors apart behind one house number, by kind; an empty label when only the kind is stated. */
    final Map<Unit, String> units = new TreeMap<>();

    /** Numbers of post office boxes and the like, by kind. */
    final Map<String, String> boxes = new TreeMap<>();

    final List<AddressPlace> places = new ArrayList<>(4);
    final List<AddressPlace> buildings = new ArrayList<>(2);

    /** Codes of the regions that the region may be; empty when none is stated or known. */
    Set<String> regions = Set.of();

    /** The alpha-2 code of the country. */
    @Nullable
    String country;

    /** Lower case without blanks and country prefix. */
    @Nullable
    String postalCode;

    @Nullable
    String number;

    @Nullable
    AddressStreet street;

    /** Whether the text holds characters that cannot be seen. */
    boolean invisible;

    /** Whether one word mixes Latin letters with those of another script. */
    boolean mixed;

    /** What tells doors apart behind one house number. */
    enum Unit {
        /** A building or a tower on the plot. */
        BLOCK,
        /** One of several stairs. */
        STAIR,
        /** A floor, or several with commas between. */
        FLOOR,
        /** A flat, a suite or a room. */
        UNIT,
        /** A side of the landing. */
        SIDE
    }

    /** Whether nothing but the country or the region is known. */
    boolean isVague() {
        return postalCode == null && street == null && number == null && boxes.isEmpty() && places.isEmpty();
    }

    /** Whether a word that can be a house number is left in any group but one position. */
    boolean hasOtherNumber(AddressGroup but, int from, int to) {
        for (AddressGroup group : groups) {
            for (int i = 0; i < group.size(); i++) {
                boolean skipped = group == but && i >= from && i < to;
                if (!skipped && group.get(i).isHouseNumber()) {
                    return true;
                }
            }
        }
        return false;
    }

    // Written out, as are other loops that the first match runs: the first lambda expressions take a virtual machine
    // longer than the loops.
    void dropEmptyGroups() {
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).size() == 0) {
                groups.remove(i);
            }
        }
    }
}
