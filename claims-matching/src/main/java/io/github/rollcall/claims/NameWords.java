package io.github.rollcall.claims;

import java.util.Set;

/** The words that are no names themselves. All in plain lower case. */
final class NameWords {

    static final Set<String> PLACEHOLDERS = Set.of("fnu", "lnu", "nfn", "nln", "nmn");
    static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "mme", "mlle", "sra", "daw");
    static final Set<String> DEGREES = Set.of("phd", "md", "mba", "esq", "dds", "jd", "cpa", "msc", "bsc");
    static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "la", "le", "los", "las",
            "el", "al", "bin", "ibn", "bint", "ter", "ten", "zu", "zum", "du", "y", "e");

    private NameWords() {}

    static boolean isPlaceholder(String lower) {
        return PLACEHOLDERS.contains(lower)
                || (lower.length() >= 3 && lower.chars().allMatch(c -> c == 'x'));
    }

    static boolean isParticle(Word word) {
        return PARTICLES.contains(word.lower());
    }

    /** The generation a suffix word states, or an empty text when the word is no suffix. */
    static String generation(String lower) {
        return switch (lower) {
            case "jr", "junior", "j\u00FAnior", "hijo", "filho" -> "JUNIOR";
            case "sr", "senior", "s\u00EAnior", "padre", "pai" -> "SENIOR";
            case "i", "1st" -> "1";
            case "ii", "2nd" -> "2";
            case "iii", "3rd" -> "3";
            case "iv", "4th" -> "4";
            case "v", "5th" -> "5";
            default -> "";
        };
    }
}
