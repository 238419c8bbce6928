package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words mean in written dates. Read on the first date that holds a word, and once more on the first one of another script than Latin. */
final class DateWords {

    /** The kinds of words. */
    enum Kind {
        MONTH,
        MARKER,
        ERA,
        YEAR,
        DAY_FIRST,
        IGNORED
    }

    /**
     * The meaning of one word.
     *
     * @param kind what the word is
     * @param months for a month, one bit for every month the word names, January being bit 1: languages disagree
     * @param calendar the calendar of a month or a marker
     * @param era for an era, the year before its first
     */
    record Meaning(Kind kind, int months, BirthDateCalendar calendar, int era) {}

    private final Map<String, Meaning> meanings = new HashMap<>(2048);
    private final boolean otherScripts;

    private DateWords(boolean otherScripts) {
        this.otherScripts = otherScripts;
        for (String line : WordTable.lines("date-words.tsv")) {
            read(line);
        }
    }

    private static final class Latin {
        static final DateWords WORDS = new DateWords(false);
    }

    private static final class OtherScripts {
        static final DateWords WORDS = new DateWords(true);
    }

    /** The meaning of a word, or of words written together; null when it has none in a date. */
    static @Nullable Meaning of(String key) {
        Meaning other = PlaceWords.isAscii(key) ? null : OtherScripts.WORDS.meanings.get(key);
        return other == null ? Latin.WORDS.meanings.get(key) : other;
    }

    private void read(String line) {
        int tab = line.indexOf('\t');
        String[] what = line.substring(0, tab).split(" ");
        Meaning meaning = meaning(what);
        for (String word : WordTable.split(line.substring(tab + 1), '|')) {
            if (PlaceWords.isOfOtherScript(word) != otherScripts) {
                continue;
            }
            put(PlaceWords.key(word), meaning);
            String spelledOut = PlaceWords.spelledOut(word);
            if (spelledOut != null) {
                put(spelledOut, meaning);
            }
        }
    }

    private static Meaning meaning(String[] what) {
        if (Character.isDigit(what[0].charAt(0))) {
            return new Meaning(Kind.MONTH, 1 << Integer.parseInt(what[0]), BirthDateCalendar.GREGORIAN, 0);
        }
        return switch (what[0]) {
            case "ERA" -> new Meaning(Kind.ERA, 0, BirthDateCalendar.GREGORIAN, Integer.parseInt(what[1]));
            case "YEAR", "DAY_FIRST", "IGNORED" ->
                new Meaning(Kind.valueOf(what[0]), 0, BirthDateCalendar.GREGORIAN, 0);
            default -> {
                BirthDateCalendar calendar = BirthDateCalendar.valueOf(what[0]);
                yield what.length == 1
                        ? new Meaning(Kind.MARKER, 0, calendar, 0)
                        : new Meaning(Kind.MONTH, 1 << Integer.parseInt(what[1]), calendar, 0);
            }
        };
    }

    /** A word of two months of one calendar means either; any other second meaning of a word is left out. */
    private void put(String key, Meaning meaning) {
        Meaning first = meanings.putIfAbsent(key, meaning);
        if (first != null
                && first.kind == Kind.MONTH
                && meaning.kind == Kind.MONTH
                && first.calendar == meaning.calendar) {
            meanings.put(key, new Meaning(Kind.MONTH, first.months | meaning.months, first.calendar, 0));
        }
    }
}
