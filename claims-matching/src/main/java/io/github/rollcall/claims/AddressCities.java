package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cities that have several names, and their districts, by keys of {@link AddressPlace}. The names of other scripts than Latin are read when a key of one is asked for. */
final class AddressCities {

    private final Map<String, String> cities = new HashMap<>(2048);
    private final Map<String, Set<String>> districts = new HashMap<>(512);
    private final boolean otherScripts;

    private AddressCities(boolean otherScripts) {
        this.otherScripts = otherScripts;
        for (String line : WordTable.lines("address-cities.tsv")) {
            read(line);
        }
    }

    private static final class Latin {
        static final AddressCities NAMES = new AddressCities(false);
    }

    private static final class OtherScripts {
        static final AddressCities NAMES = new AddressCities(true);
    }

    /** The key of the English name of a city, or the same key when it is that of no city. */
    static String usual(String key) {
        return of(key).cities.getOrDefault(key, key);
    }

    static boolean isCity(String key) {
        return of(key).cities.containsKey(key);
    }

    static boolean isDistrict(String key, String city) {
        return of(key).districts.getOrDefault(key, Set.of()).contains(city);
    }

    private static AddressCities of(String key) {
        return TextFolding.isAscii(key) ? Latin.NAMES : OtherScripts.NAMES;
    }

    private void read(String line) {
        String[] cell = line.split("\t", -1);
        String city = key(cell[0]);
        if (!otherScripts) {
            cities.put(city, city);
        }
        for (String name : names(cell[1])) {
            cities.putIfAbsent(key(name), city);
        }
        for (String name : names(cell[2])) {
            String district = key(name);
            Set<String> within = districts.getOrDefault(district, new HashSet<>(2));
            within.add(city);
            districts.put(district, within);
        }
    }

    /** The names of a cell that belong into this table. */
    private List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        if (!cell.equals("-")) {
            for (String name : WordTable.split(cell, '|')) {
                if (PlaceWords.isOfOtherScript(name) == otherScripts) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    static String key(String name) {
        List<AddressGroup> groups = new ArrayList<>(1);
        AddressText.split(name, true, groups);
        List<AddressToken> tokens = new ArrayList<>(4);
        for (AddressGroup group : groups) {
            tokens.addAll(group.tokens);
        }
        return AddressName.join(AddressName.all(tokens, true));
    }
}
