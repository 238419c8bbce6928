package io.github.rollcall.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an address apart: first what its form shows (postal code, country, boxes, flats, region), then the street, and what is left are places. */
final class AddressParser {

    private static final int LONGEST_COUNTRY = 4;
    private static final int LONGEST_REGION = 3;

    /** Countries whose states are a usual part of addresses. */
    private static final Set<String> FEDERAL = Set.of("US", "CA", "AU", "BR", "IN");

    private final AddressParts parts = new AddressParts();
    private boolean codeTaken;

    private AddressParser() {}

    static AddressParts parse(PostalAddress address) {
        AddressParser parser = new AddressParser();
        parser.run(address);
        return parser.parts;
    }

    private void run(PostalAddress address) {
        split(address.street(), false);
        split(address.locality(), true);
        if (isStated(address.country())) {
            parts.country = Countries.codeOf(stated(address.country()));
        }
        takeRecipient();
        if (isStated(address.postalCode())) {
            parts.postalCode = AddressPostalCode.normal(stated(address.postalCode()));
            takeRepeatedCode();
        } else {
            takeStrongCode();
            takeRepeatedCode();
        }
        if (!isStated(address.country())) {
            takeCountry();
        }
        AddressUnits units = new AddressUnits(parts);
        units.takeBoxes();
        units.takeUnits();
        parts.dropEmptyGroups();
        if (parts.postalCode == null) {
            takeWeakCode();
            takeRepeatedCode();
        }
        if (isStated(address.region())) {
            parts.regions = Regions.codesOf(parts.country, stated(address.region()));
        } else {
            takeRegion();
        }
        parts.dropEmptyGroups();
        new AddressStreetParser(parts, isStated(address.locality())).run();
    }

    private static boolean isStated(@Nullable String text) {
        return text != null && !TextFolding.isFiller(text);
    }

    private static String stated(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void split(@Nullable String text, boolean place) {
        if (text != null && !TextFolding.isFiller(text)) {
            int before = parts.groups.size();
            parts.invisible |= AddressText.split(text, place, parts.groups);
            for (AddressGroup group : parts.groups.subList(before, parts.groups.size())) {
                for (AddressToken token : group.tokens) {
                    parts.mixed |= token.latin() && token.foreign();
                }
            }
        }
    }

    private void takeRecipient() {
        for (AddressGroup group : parts.groups) {
            if (group.get(0).is(AddressRole.CAREOF) && parts.groups.size() > 1) {
                group.remove(0, group.size());
            }
        }
        parts.dropEmptyGroups();
    }

    // Postal codes

    private void takeStrongCode() {
        boolean numberBefore = false;
        int groupAt = -1;
        int at = -1;
        int words = 0;
        for (int g = 0; g < parts.groups.size(); g++) {
            AddressGroup group = parts.groups.get(g);
            for (int i = 0; i < group.size(); i++) {
                int strong = AddressPostalCode.strong(group, i, numberBefore || g > 0);
                if (strong > 0) {
                    groupAt = g;
                    at = i;
                    words = strong;
                    i += strong - 1;
                }
                numberBefore |= group.get(i).hasDigit();
            }
        }
        if (groupAt >= 0) {
            takeCode(groupAt, at, words);
        }
    }

    /** Removes a postal code from the line that also stands in its own field, or earlier in the line. */
    private void takeRepeatedCode() {
        if (parts.postalCode == null) {
            return;
        }
        for (int g = parts.groups.size() - 1; g >= 0; g--) {
            AddressGroup group = parts.groups.get(g);
            for (int i = group.size() - 1; i >= 0; i--) {
                for (int words = 1; words <= 2 && i + words <= group.size(); words++) {
                    String text =
                            group.get(i).raw() + (words == 2 ? group.get(i + 1).raw() : "");
                    boolean elsewhere = g > 0 || i > 0;
                    if (elsewhere && text.length() > 3 && text.equals(parts.postalCode)) {
                        takeCode(g, i, words);
                        return;
                    }
                }
            }
        }
    }

    private void takeWeakCode() {
        for (int g = parts.groups.size() - 1; g >= 0; g--) {
            AddressGroup group = parts.groups.get(g);
            for (int i = group.size() - 1; i >= 0; i--) {
                int words = AddressPostalCode.weak(group, i, parts.country);
                if (words > 0 && isCode(g, i, words)) {
                    takeCode(g, i, words);
                    return;
                }
            }
        }
    }

    /** Whether digits that may be a postal code stand where one stands, and not where a house number does. */
    private boolean isCode(int g, int i, int words) {
        AddressGroup group = parts.groups.get(g);
        int length = group.get(i).text().length()
                + (words == 2 ? group.get(i + 1).text().length() : 0);
        boolean inside = !parts.boxes.isEmpty() || !parts.units.isEmpty();
        boolean other = inside || parts.hasOtherNumber(group, i, i + words);
        if (i > 0 && isRegionCode(group.get(i - 1))) {
            return true;
        }
        if (group.size() == words) {
            return g == 0 ? (length > 4 && other) : !isNumberOf(parts.groups.get(g - 1), length);
        }
        if (group.hasStreetType()) {
            boolean route = i > 0 && "road".equals(group.get(i - 1).words().as(AddressRole.LEAD)) && length <= 4;
            return !route && length >= 4 && group.numbers() > words && i > 0;
        }
        if (g == 0 && i == 0 && AddressPlace.isCity(group.tokens.subList(words, group.size()))) {
            return true;
        }
        if (g == 0) {
            boolean whole = parts.groups.size() == 1 && (length > 4 || !parts.boxes.isEmpty());
            boolean follows = i > 0 && group.numbers() > words;
            return follows ? length >= 4 : (whole || (length > 4 && other));
        }
        return length >= 4 || i + words == group.size();
    }

    private static boolean isNumberOf(AddressGroup street, int length) {
        return street.hasStreetType() && street.numbers() == 0 && length <= 4;
    }

    private boolean isRegionCode(AddressToken token) {
        return token.upper()
                && token.text().length() <= LONGEST_REGION
                && !token.hasDigit()
                && !token.is(AddressRole.STREET)
                && !Regions.codesOf(parts.country, token.text()).isEmpty();
    }

    /** Takes the code out; the words on its two sides become groups of their own, and places unless they look like a street. */
    private void takeCode(int g, int i, int words) {
        AddressGroup group = parts.groups.get(g);
        AddressGroup rest = group.cut(i + words);
        if (parts.postalCode == null) {
            String code = group.get(i).raw() + (words == 2 ? group.get(i + 1).raw() : "");
            parts.postalCode = AddressPostalCode.normal(code);
        }
        group.remove(i, i + words);
        codeTaken = true;
        if (rest.size() > 0) {
            rest.place = !isStreetLike(rest);
            parts.groups.add(g + 1, rest);
        } else {
            group.place |= !isStreetLike(group);
        }
        if (group.size() == 0) {
            parts.groups.remove(g);
        }
    }

    private static boolean isStreetLike(AddressGroup group) {
        return group.hasStreetType() || group.numbers() > 0;
    }

    // Country and region

    private void takeCountry() {
        int last = parts.groups.size() - 1;
        if (last < 0) {
            return;
        }
        AddressGroup group = parts.groups.get(last);
        for (int words = Math.min(LONGEST_COUNTRY, group.size()); words > 0; words--) {
            int from = group.size() - words;
            if (mayBeCountry(group, from, last) && takeCountry(group, from, last)) {
                return;
            }
        }
    }

    private boolean mayBeCountry(AddressGroup group, int from, int last) {
        if (group.last().hasDigit()) {
            return false;
        }
        if (from == 0) {
            return last > 0;
        }
        AddressToken before = group.get(from - 1);
        boolean word = group.phrase(from).length() > 2 || before.hasDigit() || codeTaken;
        return word
                && !before.is(AddressRole.PARTICLE)
                && !before.text().equals("new")
                && (last > 0 || group.numbers() > 0 || codeTaken);
    }

    private boolean takeCountry(AddressGroup group, int from, int last) {
        String phrase = group.phrase(from);
        String code = Countries.codeOf(phrase);
        if (code == null) {
            return false;
        }
        boolean region = !phrase.startsWith("u") && isFederalRegion(phrase);
        if (endsRegion(group, from) || (region && !(phrase.length() == 2 && from == 0 && followsCode(last)))) {
            return false;
        }
        parts.country = code;
        boolean city = from == 0 && phrase.length() > 3 && AddressPlace.isCity(group.tokens);
        if (!city) {
            group.remove(from, group.size());
        }
        return true;
    }

    /** Whether the words from a position on are only the last ones of the name of a state, as in Western Australia. */
    private static boolean endsRegion(AddressGroup group, int from) {
        for (int start = from - 1; start >= 0 && group.size() - start <= LONGEST_REGION; start--) {
            if (Regions.isName(group.phrase(start))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFederalRegion(String phrase) {
        for (String region : Regions.codesOf(null, phrase)) {
            if (FEDERAL.contains(region.substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the group before the last ends an address of its own: it begins with a postal code, or one was found. */
    private boolean followsCode(int last) {
        AddressToken first = parts.groups.get(last - 1).get(0);
        return codeTaken || (last > 1 && first.isNumber() && first.text().length() >= 4);
    }

    private void takeRegion() {
        for (int g = parts.groups.size() - 1; g >= 0; g--) {
            AddressGroup group = parts.groups.get(g);
            if (takeRegionCode(group, g) || takeRegionName(group, g)) {
                return;
            }
        }
    }

    private boolean takeRegionCode(AddressGroup group, int g) {
        AddressToken last = group.last();
        boolean shortWord = last.text().length() >= 2 && last.text().length() <= LONGEST_REGION && !last.hasDigit();
        boolean marked = last.upper() || (codeTaken && g == parts.groups.size() - 1);
        boolean placed = g > 0 || (group.size() > 1 && codeTaken);
        if (!shortWord || !marked || !placed || last.is(AddressRole.STREET)) {
            return false;
        }
        Set<String> codes = Regions.codesOf(parts.country, last.text());
        if (codes.isEmpty()) {
            return false;
        }
        parts.regions = codes;
        group.remove(group.size() - 1, group.size());
        return true;
    }

    private boolean takeRegionName(AddressGroup group, int g) {
        boolean othersStay = g > 1 || (g > 0 && parts.groups.size() > 2) || (g > 0 && parts.groups.get(0).place);
        if (!othersStay || group.size() > LONGEST_REGION || isStreetLike(group)) {
            return takeTrailingRegion(group, g);
        }
        return takeRegion(group, 0) || takeTrailingRegion(group, g);
    }

    private boolean takeTrailingRegion(AddressGroup group, int g) {
        int size = group.size();
        for (int words = Math.min(LONGEST_REGION, size - 1); words > 0; words--) {
            if (g > 0 && takeRegion(group, size - words)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeRegion(AddressGroup group, int from) {
        List<AddressToken> words = group.tokens.subList(from, group.size());
        Set<String> codes = Regions.codesOf(parts.country, group.phrase(from));
        if (codes.isEmpty() || AddressPlace.isCity(words)) {
            return false;
        }
        for (String code : codes) {
            if (!FEDERAL.contains(code.substring(0, 2))) {
                return false;
            }
        }
        parts.regions = codes;
        group.remove(from, group.size());
        return true;
    }
}
