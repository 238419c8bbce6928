package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Map;

/** Characters that are drawn like a Latin letter. The table only serves to say that a difference looks deliberate; it never makes texts equal. */
final class Confusables {

    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        // Cyrillic, capitals and small letters.
        add(
                "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408",
                "ABEKMHOPCTYXSIJ");
        add(
                "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04BB\u0501\u051B\u051D\u043A",
                "aeopcyxsijhdqwk");
        // Greek, capitals and small letters.
        add("\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX");
        add("\u03B1\u03BF\u03BD\u03C1\u03C5\u03B9\u03BA\u03C7\u03C3", "aovpuikxo");
        // Armenian.
        add("\u0585\u057D\u0578\u0570\u0581\u0566", "ounhgq");
        // Digits in place of letters.
        add("01|5", "olls");
    }

    private Confusables() {}

    private static void add(String drawn, String latin) {
        for (int i = 0; i < drawn.length(); i++) {
            LATIN.put((int) drawn.charAt(i), (int) latin.charAt(i));
        }
    }

    /** Whether a word holds something that could stand in for a Latin letter. */
    static boolean isSuspicious(String word) {
        return word.codePoints().anyMatch(LATIN::containsKey);
    }

    /** Whether two different words are drawn alike. */
    static boolean lookAlike(String a, String b) {
        return (isSuspicious(a) || isSuspicious(b)) && skeleton(a).equals(skeleton(b));
    }

    private static String skeleton(String word) {
        StringBuilder drawn = new StringBuilder(word.length());
        word.codePoints().map(c -> LATIN.getOrDefault(c, c)).forEach(drawn::appendCodePoint);
        // After lower-casing, i and l stand for one stroke.
        return TextFolding.lowerCase(drawn.toString()).replace('i', 'l');
    }
}
