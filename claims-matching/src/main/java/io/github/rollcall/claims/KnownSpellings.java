package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names whose Latin spellings are known as a whole. A line of the resource is: the name's spellings in its own script, a tab, its usual Latin spellings, and
 * perhaps another tab and spellings that stand for it less surely. All lists are separated by spaces.
 */
final class KnownSpellings {

    private final Map<String, Set<String>> usual = new HashMap<>();
    private final Map<String, Set<String>> loose = new HashMap<>();
    private final Set<String> latin = new HashSet<>();

    private KnownSpellings() {}

    static KnownSpellings read(String resource) {
        KnownSpellings names = new KnownSpellings();
        WordTable.lines(resource, names::add);
        return names;
    }

    private void add(String line) {
        String[] column = line.split("\t", -1);
        for (String word : column[0].split(" ")) {
            collect(usual, word, column[1]);
            collect(loose, word, column.length > 2 ? column[2] : "");
        }
    }

    private void collect(Map<String, Set<String>> spellings, String word, String list) {
        if (!list.isEmpty()) {
            String[] listed = list.split(" ");
            spellings.computeIfAbsent(word, w -> new HashSet<>()).addAll(Arrays.asList(listed));
            latin.addAll(Arrays.asList(listed));
        }
    }

    /** How a word relates to a plain Latin one, or null when the table does not say. Two names of the table are two names. */
    @Nullable
    Relation relate(String word, String plain) {
        Set<String> spellings = usual.get(word);
        if (spellings != null && spellings.contains(plain)) {
            return Relation.SAME;
        }
        Set<String> others = loose.get(word);
        if (others != null && others.contains(plain)) {
            return Relation.CLOSE;
        }
        return spellings != null && latin.contains(plain) ? Relation.DIFFERENT : null;
    }
}
