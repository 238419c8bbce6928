package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * States, provinces and other subdivisions by code and by name, present and former. A code means something only with its country, so every answer is a
 * set of codes with their countries, such as {@code US-CA}. Read on first use; safe for many threads.
 */
final class Regions {

    /** Words that say what kind of subdivision a name is, before or after it. */
    private static final Set<String> KINDS = Set.of(
            ("state province provincia prov prefecture pref county co region regione regiao regiune land bundesland"
                            + " freistaat kanton canton cantone estado etat edo departement departamento dept depto"
                            + " district distrito oblast krai kray voivodeship wojewodztwo woj lan fylke maakunta judet"
                            + " judetul megye varmegye kraj emirate governorate metropolis municipality autonomous"
                            + " community comunidad comunitat comunita territory ken fu to do sheng shi si il ili city"
                            + " commonwealth pcia republic respublika \u043E\u0431\u043B\u0430\u0441\u0442\u044C"
                            + " \u043A\u0440\u0430\u0438")
                    .split(" "));

    /** Words between the kind and the name. */
    private static final Set<String> JOINTS =
            Set.of("de", "del", "do", "da", "di", "della", "dell", "du", "des", "d", "la", "der", "von", "l");

    private static final Map<String, Set<String>> CODES = new HashMap<>(8192);
    private static final Map<String, String> WHOLES = new HashMap<>();

    static {
        Reader reader = new Reader();
        WordTable.lines("regions.tsv", reader::read);
    }

    private Regions() {}

    /**
     * The regions that a text may mean.
     *
     * @param country the alpha-2 code of the country it lies in, or null when not known
     * @param text a code, with or without its country, or a name
     * @return codes such as {@code US-CA}, empty when the text is not known
     */
    static Set<String> codesOf(@Nullable String country, String text) {
        if (TextFolding.isTooLong(text)) {
            return Set.of();
        }
        List<String> words = PlaceWords.of(text);
        Set<String> codes = find(country, words);
        if (codes.isEmpty() && words.size() == 2 && words.get(0).length() == 2) {
            String stated = TextFolding.asciiUpperCase(words.get(0));
            if (country == null || country.equals(stated)) {
                codes = find(stated, words.subList(1, 2));
            }
        }
        return codes.isEmpty() ? find(country, withoutKind(words)) : codes;
    }

    /** Whether a text is the whole name or the code of a region, in any country. */
    static boolean isName(String text) {
        return !TextFolding.isTooLong(text) && CODES.containsKey(PlaceWords.key(text));
    }

    /** Whether one region, such as a county or a province, is a part of the other. */
    static boolean isWithin(String part, String whole) {
        return whole.equals(WHOLES.get(part));
    }

    private static Set<String> find(@Nullable String country, List<String> words) {
        Set<String> all = CODES.getOrDefault(PlaceWords.key(words), Set.of());
        if (country == null || all.isEmpty()) {
            return all;
        }
        Set<String> inCountry = new LinkedHashSet<>(2);
        for (String code : all) {
            if (code.startsWith(country)) {
                inCountry.add(code);
            }
        }
        return inCountry;
    }

    private static List<String> withoutKind(List<String> words) {
        int from = 0;
        int to = words.size();
        while (from < to - 1 && KINDS.contains(words.get(from))) {
            from++;
        }
        while (from > 0 && from < to - 1 && JOINTS.contains(words.get(from))) {
            from++;
        }
        while (from < to - 1 && KINDS.contains(words.get(to - 1))) {
            to--;
        }
        return words.subList(from, to);
    }

    /** Reads the lines of the table in order: a line of a country or of a region holds for those after it. */
    private static final class Reader {

        private String country = "";
        private String region = "";

        void read(String line) {
            if (line.charAt(0) == '=') {
                country = line.substring(1);
                return;
            }
            boolean part = line.startsWith("> ");
            int tab = line.indexOf('\t');
            String[] codes = line.substring(part ? 2 : 0, tab).split(" ");
            String full = country + "-" + codes[0];
            if (part) {
                WHOLES.put(full, region);
            } else {
                region = full;
            }
            for (String code : codes) {
                put(PlaceWords.key(code), full);
            }
            for (String name : line.substring(tab + 1).split("\\|")) {
                put(PlaceWords.key(name), full);
                String spelledOut = PlaceWords.spelledOut(name);
                if (spelledOut != null) {
                    put(spelledOut, full);
                }
            }
        }

        private static void put(String key, String code) {
            CODES.computeIfAbsent(key, none -> new LinkedHashSet<>(2)).add(code);
        }
    }
}
