package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name with its words sorted by role. Either given and family words are known, or all words stand in {@code whole} in the order they were written.
 *
 * @param given the given names
 * @param middle the middle names
 * @param family the family names, particles included
 * @param whole the words whose role is not known; empty when given and family are known
 * @param generation the generation the suffix states, or an empty text
 * @param titled whether a title or degree was left out
 * @param flags what was noticed
 */
record NameModel(
        List<Word> given,
        List<Word> middle,
        List<Word> family,
        List<Word> whole,
        String generation,
        boolean titled,
        Set<MatchFlag> flags) {

    static NameModel of(@Nullable PersonName name) {
        return new NameParser().parse(name == null ? PersonName.builder().build() : name);
    }

    boolean isEmpty() {
        return given.isEmpty() && family.isEmpty() && whole.isEmpty();
    }

    boolean isWhole() {
        return !whole.isEmpty();
    }

    /** All words in the order given, middle, family. */
    List<Word> chain() {
        List<Word> chain = new ArrayList<>(whole);
        chain.addAll(given);
        chain.addAll(middle);
        chain.addAll(family);
        return chain;
    }

    List<Word> forenames() {
        List<Word> forenames = new ArrayList<>(given);
        forenames.addAll(middle);
        return forenames;
    }

    /** Whether a letter occurs that only Vietnamese uses, so that marks tell names apart. */
    boolean hasToneMarks() {
        return chain().stream().flatMapToInt(word -> word.lower().codePoints()).anyMatch(NameModel::isVietnamese);
    }

    private static boolean isVietnamese(int c) {
        return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x01A1 || c == 0x01B0;
    }

    /** The counts that a report may show. */
    String shape() {
        return isWhole()
                ? "whole " + whole.size()
                : "given " + given.size() + ", middle " + middle.size() + ", family " + family.size();
    }
}
