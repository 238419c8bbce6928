package io.github.rollcall.benchmarks;

/** The people a row speaks of, as far as the language of its locale tells: the groups between which a matcher should not make a difference. */
enum LocaleGroup {
    LATIN_US("latin-us"),
    SPANISH_PORTUGUESE("spanish-portuguese"),
    ARABIC("arabic"),
    CHINESE("chinese"),
    KOREAN("korean"),
    VIETNAMESE("vietnamese"),
    INDIAN("indian"),
    SLAVIC("slavic"),
    OTHER("other"),
    UNSTATED("unstated");

    private final String label;

    LocaleGroup(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The group of a locale such as {@code es} or {@code pt-BR}. A country alone, as rows of telephone numbers have, states no language. */
    static LocaleGroup of(String locale) {
        int end = 0;
        while (end < locale.length() && locale.charAt(end) >= 'a' && locale.charAt(end) <= 'z') {
            end++;
        }
        return switch (locale.substring(0, end)) {
            case "" -> UNSTATED;
            case "en" -> LATIN_US;
            case "es", "pt", "gl" -> SPANISH_PORTUGUESE;
            case "ar" -> ARABIC;
            case "zh" -> CHINESE;
            case "ko" -> KOREAN;
            case "vi" -> VIETNAMESE;
            // In the pair files "in" stands for the languages of India together.
            case "in", "hi", "bn", "ta", "te", "kn", "ml", "mr", "gu", "pa" -> INDIAN;
            case "ru", "uk", "be", "bg", "mk", "sr", "hr", "bs", "sl", "cs", "sk", "pl" -> SLAVIC;
            default -> OTHER;
        };
    }
}
