package io.github.rollcall.claims;

import java.util.List;
import java.util.Set;

/**
 * The name of a place or a building in an address.
 *
 * @param words its words in their usual form
 * @param key the words without blanks; for a city with several names the key of the English one
 * @param loose whether words of several names may stand together, because nothing parted them from the street
 */
record AddressPlace(List<AddressName> words, String key, boolean loose) {

    private static final Set<String> FOREWORDS = Set.of(
            "new", "north", "south", "east", "west", "saint", "san", "santa", "fort", "port", "mount", "lake", "upper",
            "lower", "great", "little", "los", "las", "nova", "nueva", "novo");

    static AddressPlace of(List<AddressToken> tokens, boolean loose) {
        List<AddressName> words = AddressName.all(tokens, true);
        String key = AddressName.join(words);
        return new AddressPlace(words, AddressCities.usual(key), loose);
    }

    /** Whether a word or phrase is the name of a city of the table. */
    static boolean isCity(List<AddressToken> tokens) {
        return AddressCities.isCity(AddressName.join(AddressName.all(tokens, true)));
    }

    boolean isDistrictOf(AddressPlace city) {
        return AddressCities.isDistrict(key, city.key);
    }

    /** Whether the first word is one that makes another place of a name, as in New York and West Orange. */
    boolean hasForeword() {
        return words.size() > 1 && FOREWORDS.contains(words.get(0).text());
    }

    boolean hasDigit() {
        for (AddressName word : words) {
            if (word.token().hasDigit()) {
                return true;
            }
        }
        return false;
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
}
