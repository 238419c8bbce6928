package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts nobody has as a name: halves of characters, control and direction characters, every script, fillers, and texts of a million characters. */
final class HostileText {

    private static final int HUGE = 1 << 20;

    private static final List<String> PIECES = List.of(
            // what cannot be seen, or turns the direction of what can
            "\u0000",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u00AD",
            "\u061C",
            "\u200B",
            "\u200D",
            "\u200F",
            "\u2028",
            "\u202A",
            "\u202E",
            "\u2066",
            "\u2069",
            "\uFE0F",
            "\uFEFF",
            "\uFFFF",
            "\uDB40\uDC41",
            // halves, piles and characters that grow or change when they are folded
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u0301\u0301\u0301",
            "\u0301".repeat(60),
            "\u0130",
            "\u0131",
            "\u0345",
            "\uFB01",
            "\u212A",
            "\uFDFA",
            "\u1E9E",
            // signs that mean something to some reader
            "/",
            "\\",
            "-",
            "'",
            "\"",
            ",",
            ";",
            ":",
            "#",
            "@",
            "+",
            "*",
            "(",
            ")",
            "%s",
            "${x}",
            "<",
            "|",
            "\n",
            "\t",
            " ",
            "\u00A0",
            "\u3000",
            ".",
            // digits and words that are taken for something
            "0",
            "1",
            "9",
            "\uFF11",
            "\u0661",
            "a",
            "I",
            "i",
            "van",
            "de la",
            "Al-",
            "Jr",
            "III",
            "Dr.",
            "N/A",
            "FNU",
            "Maria",
            "Robert",
            "xn--",
            "smtp:",
            "#EXT#",
            "tel:",
            "1984-09-23",
            "31/02/1984",
            "ext. 5",
            "apt 4",
            "PO Box",
            "USA",
            // letters of every kind
            "\u00DF",
            "\u00FC",
            "\u1EE3",
            "\u0416",
            "\u03A3",
            "\u0587",
            "\u05D0",
            "\u0645",
            "\u0915\u094D",
            "\u0E01",
            "\u10D0",
            "\u1100\u1161\u11A8",
            "\uAC00",
            "\u30BF",
            "\u738B",
            "\uD840\uDC0B");

    private static final List<String> WHOLE_PLANES = huge();

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(400)) {
            case 0 -> WHOLE_PLANES.get(random.nextInt(WHOLE_PLANES.size()));
            case 1, 2, 3, 4 -> PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(400));
            case 5, 6, 7, 8 -> pieces(20 + random.nextInt(100));
            default -> pieces(random.nextInt(8));
        };
    }

    /** The same text, one that differs in a place, or another one. */
    String near(String text) {
        int place = text.isEmpty() || text.length() == HUGE ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.length() == HUGE ? text : text.substring(0, place) + pieces(1) + text.substring(place);
            default -> next();
        };
    }

    private String pieces(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<String> huge() {
        List<String> texts = new ArrayList<>();
        for (String piece :
                List.of("a", "9", " ", "\u0000", "\u0301", "\uD800", "Maria ", "a@", "\u738B", "1984-", "\u202E-")) {
            texts.add(piece.repeat(HUGE / piece.length() + 1).substring(0, HUGE));
        }
        return texts;
    }
}
