package io.github.rollcall.claims;

import java.util.Map;

/** The Wade-Giles spelling of a pinyin syllable, without its apostrophes, as it is common in names from Taiwan. */
final class WadeGiles {

    private static final Map<String, String> INITIALS = Map.ofEntries(
            Map.entry("b", "p"),
            Map.entry("d", "t"),
            Map.entry("g", "k"),
            Map.entry("j", "ch"),
            Map.entry("q", "ch"),
            Map.entry("x", "hs"),
            Map.entry("zh", "ch"),
            Map.entry("r", "j"),
            Map.entry("z", "ts"),
            Map.entry("c", "ts"));

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("zi", "tzu"),
            Map.entry("ci", "tzu"),
            Map.entry("si", "szu"),
            Map.entry("zhi", "chih"),
            Map.entry("chi", "chih"),
            Map.entry("shi", "shih"),
            Map.entry("ri", "jih"),
            Map.entry("yi", "i"),
            Map.entry("you", "yu"),
            Map.entry("yan", "yen"),
            Map.entry("ye", "yeh"),
            Map.entry("er", "erh"),
            Map.entry("ge", "ko"),
            Map.entry("ke", "ko"),
            Map.entry("he", "ho"),
            Map.entry("e", "o"),
            Map.entry("gui", "kuei"),
            Map.entry("kui", "kuei"),
            Map.entry("guo", "kuo"),
            Map.entry("kuo", "kuo"),
            Map.entry("huo", "huo"),
            Map.entry("shuo", "shuo"),
            Map.entry("jiong", "chiung"),
            Map.entry("xiong", "hsiung"));

    private WadeGiles() {}

    static String of(String pinyin) {
        String whole = WHOLE.get(pinyin);
        if (whole != null) {
            return whole;
        }
        int length = pinyin.startsWith("zh") || pinyin.startsWith("ch") || pinyin.startsWith("sh") ? 2 : 1;
        String initial = pinyin.substring(0, length);
        return INITIALS.getOrDefault(initial, initial) + last(pinyin.substring(length));
    }

    private static String last(String rest) {
        return switch (rest) {
            case "ian" -> "ien";
            case "ie" -> "ieh";
            case "ue", "ve" -> "ueh";
            case "v" -> "u";
            case "uo" -> "o";
            case "ong" -> "ung";
            default -> rest;
        };
    }
}
