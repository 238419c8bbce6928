package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of words that have a meaning in addresses of many languages. Read on first use; safe for many threads. */
final class AddressWords {

    /** The roles of a word that is not in the table. */
    static final AddressWords NONE = new AddressWords();

    private static final int SHORTEST_STEM = 3;
    private static final Map<String, AddressWords> WORDS = new HashMap<>(4096);
    private static final List<String> ENDINGS = new ArrayList<>();

    static {
        for (String line : WordTable.lines("address-words.tsv")) {
            read(line);
        }
        ENDINGS.sort(new LongestFirst());
    }

    private final Map<AddressRole, String> roles = new EnumMap<>(AddressRole.class);

    private AddressWords() {}

    private static final class LongestFirst implements Comparator<String> {

        @Override
        public int compare(String a, String b) {
            return b.length() - a.length();
        }
    }

    /**
     * The roles of a plain lower-case word.
     *
     * @param dotted whether a dot follows it, which makes some single letters abbreviations
     */
    static AddressWords of(String word, boolean dotted) {
        AddressWords found = dotted && word.length() <= 3 ? WORDS.get(word + ".") : null;
        return found == null ? WORDS.getOrDefault(word, NONE) : found;
    }

    boolean is(AddressRole role) {
        return roles.containsKey(role);
    }

    /** The canonical form of the word in a role, or null when it does not have the role. */
    @Nullable
    String as(AddressRole role) {
        return roles.get(role);
    }

    /** Whether the word says a kind of street in any position. */
    boolean isStreetType() {
        return is(AddressRole.STREET) || is(AddressRole.LEAD) || is(AddressRole.WEAK);
    }

    /** The ending of a word that says a street type, or null when there is none or too little would remain. */
    static @Nullable String ending(String word) {
        for (String ending : ENDINGS) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                return ending;
            }
        }
        return null;
    }

    /** The street type that an ending says. */
    static String typeOfEnding(String ending) {
        String type = WORDS.getOrDefault(ending, NONE).as(AddressRole.GLUED);
        return type == null ? ending : type;
    }

    private static void read(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        AddressRole role = AddressRole.valueOf(line.substring(0, first).toUpperCase(Locale.ROOT));
        String canonical = line.substring(first + 1, second);
        for (String word : line.substring(second + 1).split(" ")) {
            AddressWords known = WORDS.getOrDefault(word, new AddressWords());
            known.roles.put(role, canonical);
            WORDS.put(word, known);
            if (role == AddressRole.GLUED) {
                ENDINGS.add(word);
            }
        }
    }
}
