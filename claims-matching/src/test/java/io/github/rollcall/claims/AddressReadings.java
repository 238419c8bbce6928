package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** An address as it was taken apart, on one line. */
final class AddressReadings {

    private AddressReadings() {}

    static String of(PostalAddress address) {
        AddressParts parts = AddressParser.parse(address);
        List<String> all = new ArrayList<>();
        if (parts.number != null) {
            all.add("number " + parts.number);
        }
        if (parts.street != null) {
            all.add("street " + street(parts.street));
        }
        for (Map.Entry<AddressParts.Unit, String> unit : parts.units.entrySet()) {
            all.add((unit.getKey().name().toLowerCase(Locale.ROOT) + " " + unit.getValue()).strip());
        }
        parts.boxes.forEach((kind, number) -> all.add("box " + kind + " " + number));
        parts.buildings.forEach(building -> all.add("building " + words(building.words())));
        for (AddressPlace place : parts.places) {
            String usual = AddressName.join(place.words()).equals(place.key()) ? "" : " = " + place.key();
            all.add((place.loose() ? "loose place " : "place ") + words(place.words()) + usual);
        }
        if (!parts.regions.isEmpty()) {
            all.add("region " + String.join(" or ", new TreeSet<>(parts.regions)));
        }
        if (parts.postalCode != null) {
            all.add("code " + parts.postalCode);
        }
        if (parts.country != null) {
            all.add("country " + parts.country);
        }
        if (parts.invisible) {
            all.add("invisible");
        }
        if (parts.mixed) {
            all.add("mixed");
        }
        return String.join("; ", all);
    }

    private static String street(AddressStreet street) {
        String type = street.type().isEmpty() ? "" : " (" + (street.silent() ? "silent " : "") + street.type() + ")";
        String directions = street.directions().isEmpty() ? "" : " to " + String.join(" ", street.directions());
        return words(street.names()) + type + directions;
    }

    private static String words(List<AddressName> names) {
        List<String> words = new ArrayList<>();
        for (AddressName name : names) {
            words.add(name.text().equals(name.spelled()) ? name.text() : name.text() + "/" + name.spelled());
        }
        return String.join(" ", words);
    }
}
