package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The name of a place or a building in an address.
 *
 * @param words its words in their usual form
 * @param key the words without blanks; for a city with several names the key of the English one
 * @param loose whether words of several names may stand together, because nothing parted them from the street
 */
record AddressPlace(List<AddressName> words, String key, boolean loose) {

    private static final Map<String, String> CITIES = new HashMap<>(2048);
    private static final Map<String, Set<String>> DISTRICTS = new HashMap<>(512);

    static {
        WordTable.lines("address-cities.tsv", AddressPlace::read);
    }

    static AddressPlace of(List<AddressToken> tokens, boolean loose) {
        List<AddressName> words = AddressName.all(tokens, true);
        String key = AddressName.join(words);
        return new AddressPlace(words, CITIES.getOrDefault(key, key), loose);
    }

    /** Whether a word or phrase is the name of a city of the table. */
    static boolean isCity(List<AddressToken> tokens) {
        return CITIES.containsKey(AddressName.join(AddressName.all(tokens, true)));
    }

    boolean isDistrictOf(AddressPlace city) {
        return DISTRICTS.getOrDefault(key, Set.of()).contains(city.key);
    }

    /** Whether this name has all words of another, or its usual form. */
    boolean holdsAll(AddressPlace other) {
        for (AddressName word : words) {
            if (word.text().equals(other.key)) {
                return true;
            }
        }
        for (AddressName word : other.words) {
            if (!AddressName.contains(words, word)) {
                return false;
            }
        }
        return !other.words.isEmpty();
    }

    private static void read(String line) {
        String[] cell = line.split("\t", -1);
        String city = key(cell[0]);
        CITIES.put(city, city);
        if (!cell[1].equals("-")) {
            for (String name : cell[1].split("\\|")) {
                CITIES.putIfAbsent(key(name), city);
            }
        }
        if (!cell[2].equals("-")) {
            for (String name : cell[2].split("\\|")) {
                DISTRICTS.computeIfAbsent(key(name), none -> new HashSet<>(2)).add(city);
            }
        }
    }

    private static String key(String name) {
        List<AddressGroup> groups = new ArrayList<>(1);
        AddressText.split(name, true, groups);
        List<AddressToken> tokens = new ArrayList<>(4);
        groups.forEach(group -> tokens.addAll(group.tokens));
        return AddressName.join(AddressName.all(tokens, true));
    }
}
