package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that stand beside names and are no names themselves. All in plain lower case. */
final class NameWords {

    private static final Map<String, Set<String>> KINDS = new HashMap<>();
    private static final Map<String, String> GENERATIONS = new HashMap<>();
    private static final String GENERATION = "generation ";
    private static final int SHORTEST_CROSSES = 3;

    static {
        for (String line : WordTable.lines("name-words.txt")) {
            add(line);
        }
    }

    /** Titles in front of a name. */
    static final Set<String> TITLES = kind("title");

    /** Degrees, memberships and orders behind a name. */
    static final Set<String> DEGREES = kind("degree");

    private static final Set<String> CONTINUED_TITLES = kind("title-continued");
    private static final Set<String> HONORIFICS = kind("honorific");
    private static final Set<String> PARTICLES = kind("particle");
    private static final Set<String> PARENTS = kind("parent");
    private static final Set<String> PLACEHOLDERS = kind("placeholder");
    private static final Set<String> BIRTH_OR_MARRIAGE = kind("birth-or-marriage");

    private NameWords() {}

    /** Whether a word stands for an absent name: a placeholder, or three or more crosses. */
    static boolean isPlaceholder(String lower) {
        return PLACEHOLDERS.contains(lower) || isCrosses(lower);
    }

    /** Whether a word carries on a title directly before it, as the last two of "Dr. rer. nat."; elsewhere it is a name. */
    static boolean isTitleContinued(String lower) {
        return CONTINUED_TITLES.contains(lower);
    }

    /**
     * Whether the first word of a name may be a title or a part of the name, as "Sri", "Don" or the Burmese "U". Only the other name tells which: it
     * may be left out where the other side states the rest without it.
     */
    static boolean isHonorific(String lower) {
        return HONORIFICS.contains(lower);
    }

    static boolean isParticle(Word word) {
        return PARTICLES.contains(word.lower());
    }

    /** Whether a word says that the name of a father or mother follows, as "bin", "ibn", "bint" or "ap". */
    static boolean isParentParticle(String lower) {
        return PARENTS.contains(lower);
    }

    /** Whether a word stands between a married name and a birth name, as "geb." or "n\u00E9e". */
    static boolean isBirthOrMarriageWord(String lower) {
        return BIRTH_OR_MARRIAGE.contains(lower);
    }

    /** The generation a suffix word states, or an empty text when the word is no suffix. */
    static String generation(String lower) {
        String known = GENERATIONS.get(lower);
        if (known != null) {
            return known;
        }
        return switch (lower) {
            case "j\u00FAnior" -> "JUNIOR";
            case "s\u00EAnior", "p\u00E8re" -> "SENIOR";
            default -> "";
        };
    }

    private static boolean isCrosses(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) != 'x') {
                return false;
            }
        }
        return lower.length() >= SHORTEST_CROSSES;
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        String kind = line.substring(0, colon);
        Set<String> words = KINDS.getOrDefault(kind, new HashSet<>());
        KINDS.put(kind, words);
        for (String word : WordTable.split(line.substring(colon + 1), ' ')) {
            if (kind.startsWith(GENERATION)) {
                GENERATIONS.put(word, kind.substring(GENERATION.length()));
            } else {
                words.add(word);
            }
        }
    }

    private static Set<String> kind(String name) {
        return Set.copyOf(KINDS.getOrDefault(name, Set.of()));
    }
}
