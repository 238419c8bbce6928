package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Han characters in Standard Chinese. A Latin word that is their pinyin is the same name. One that is not may be a reading in another language, such as
 * Cantonese or Japanese, which nobody can tell from the characters: such words are unreadable, never different.
 */
final class HanReader implements ScriptReader {

    private final SpellingTable characters;
    private final KnownSpellings names = KnownSpellings.read("transliteration-han-names.tsv");

    HanReader() {
        Map<String, StringBuilder> spellings = new LinkedHashMap<>();
        WordTable.lines("transliteration-han.tsv", line -> collect(line, spellings));
        List<String> lines = new ArrayList<>(spellings.size());
        spellings.forEach((character, list) -> lines.add(character + '\t' + list.substring(1)));
        characters = SpellingTable.of(lines, "");
    }

    private static void collect(String line, Map<String, StringBuilder> spellings) {
        int tab = line.indexOf('\t');
        String start = line.charAt(0) == '^' ? "^" : "";
        String pinyin = line.substring(start.length(), tab);
        String written = pinyin.startsWith("lv") || pinyin.startsWith("nv") ? umlaut(pinyin) : pinyin;
        for (int i = tab + 1; i < line.length(); i++) {
            spellings
                    .computeIfAbsent(start + line.charAt(i), c -> new StringBuilder())
                    .append(' ')
                    .append(written)
                    .append(' ')
                    .append(WadeGiles.of(pinyin))
                    .append(":~");
        }
    }

    /** The spellings of the u with two dots: without them, or as passports and keyboards write it. */
    private static String umlaut(String pinyin) {
        String rest = pinyin.substring(2);
        char initial = pinyin.charAt(0);
        return initial + "u" + rest + ' ' + initial + "yu" + rest + ' ' + pinyin;
    }

    /** Whether a word has characters that this module's own table lacks. */
    boolean lacks(String word) {
        return !characters.knows(ScriptLetters.composed(word));
    }

    @Override
    public Relation relate(String stated, String plain) {
        String word = ScriptLetters.composed(stated);
        int systems = characters.systems(word, plain);
        if ((systems & SpellingTable.USUAL) != 0) {
            return Relation.SAME;
        }
        boolean close = systems != 0 || names.relate(word, plain) == Relation.CLOSE || isReadByIcu(word, plain);
        return close ? Relation.CLOSE : Relation.UNREADABLE;
    }

    private boolean isReadByIcu(String word, String plain) {
        return lacks(word) && plain.equals(IcuTransliteration.latin(word));
    }

    @Override
    public @Nullable String romanise(String stated) {
        String word = ScriptLetters.composed(stated);
        String own = characters.romanise(word);
        return own == null ? IcuTransliteration.latin(word) : own;
    }
}
