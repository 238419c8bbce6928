package io.github.rollcall.claims;

/** Family names that have one form for women and one for men: Slavic, Baltic and Greek ones. Words are in plain lower case. */
final class Genders {

    /** Endings of the two forms. */
    private static final String[][] ENDINGS = {
        {"ski", "ska"},
        {"cki", "cka"},
        {"dzki", "dzka"},
        {"sky", "ska"},
        {"cky", "cka"},
        {"sky", "skaya"},
        {"skiy", "skaya"},
        {"skii", "skaia"},
        {"skij", "skaja"},
        {"skyi", "ska"},
        {"skyy", "ska"},
        {"tsky", "tskaya"},
        {"ov", "ova"},
        {"ev", "eva"},
        {"yov", "yova"},
        {"in", "ina"},
        {"yn", "yna"},
        {"off", "ova"},
        {"ny", "na"},
        {"ry", "ra"},
        {"ly", "la"},
        {"iy", "aya"},
        {"", "ova"},
        {"as", "iene"},
        {"is", "iene"},
        {"us", "iene"},
        {"as", "aite"},
        {"is", "yte"},
        {"us", "ute"},
        {"ys", "yte"},
        {"aite", "iene"},
        {"yte", "iene"},
        {"ute", "iene"},
        {"ins", "ina"},
        {"os", "ou"},
        {"idis", "idi"},
        {"idis", "idou"},
        {"ides", "idou"},
        {"ek", "kova"},
        {"ec", "cova"},
        {"a", "ova"},
        {"akis", "aki"},
        {"\u0441\u043A\u0438\u0439", "\u0441\u043A\u0430\u044F"},
        {"\u0446\u043A\u0438\u0439", "\u0446\u043A\u0430\u044F"},
        {"\u043D\u044B\u0439", "\u043D\u0430\u044F"},
        {"\u043E\u0432", "\u043E\u0432\u0430"},
        {"\u0435\u0432", "\u0435\u0432\u0430"},
        {"\u0438\u043D", "\u0438\u043D\u0430"},
        {"\u044B\u043D", "\u044B\u043D\u0430"}
    };

    /** Less than this is not enough of a stem. */
    private static final int SHORTEST_STEM = 3;

    private Genders() {}

    static boolean areFormsOfOne(String a, String b) {
        int shared = shared(a, b);
        if (shared < SHORTEST_STEM) {
            return false;
        }
        for (String[] pair : ENDINGS) {
            if (isPair(a, pair[0], b, pair[1], shared) || isPair(b, pair[0], a, pair[1], shared)) {
                return true;
            }
        }
        return false;
    }

    /** How many letters both words begin with. */
    private static int shared(String a, String b) {
        int shared = 0;
        while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean isPair(String a, String endA, String b, String endB, int shared) {
        int stem = a.length() - endA.length();
        return stem >= SHORTEST_STEM
                && stem <= shared
                && stem == b.length() - endB.length()
                && a.endsWith(endA)
                && b.endsWith(endB);
    }
}
