package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words mean in written dates. Read on the first date that holds a word. */
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

    private static final Map<String, Meaning> MEANINGS = new HashMap<>(2048);

    static {
        for (String line : WordTable.lines("date-words.tsv")) {
            read(line);
        }
    }

    private DateWords() {}

    /** The meaning of a word, or of words written together; null when it has none in a date. */
    static @Nullable Meaning of(String key) {
        return MEANINGS.get(key);
    }

    private static void read(String line) {
        int tab = line.indexOf('\t');
        String[] what = line.substring(0, tab).split(" ");
        Meaning meaning = meaning(what);
        for (String word : line.substring(tab + 1).split("\\|")) {
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
    private static void put(String key, Meaning meaning) {
        Meaning first = MEANINGS.putIfAbsent(key, meaning);
        if (first != null
                && first.kind == Kind.MONTH
                && meaning.kind == Kind.MONTH
                && first.calendar == meaning.calendar) {
            MEANINGS.put(key, new Meaning(Kind.MONTH, first.months | meaning.months, first.calendar, 0));
        }
    }
}
