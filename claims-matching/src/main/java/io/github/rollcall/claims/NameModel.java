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
 * @param preferred words that stood in brackets or quotes
 * @param incomplete whether a part is not stated and the words of the other parts are taken for the whole
 * @param mononym whether the source says that there is one name only
 * @param generation the generation the suffix states, or an empty text
 * @param titled whether a title or degree was left out
 * @param zone where the name was read
 * @param flags what was noticed
 */
record NameModel(
        List<Word> given,
        List<Word> middle,
        List<Word> family,
        List<Word> whole,
        List<Word> preferred,
        boolean incomplete,
        boolean mononym,
        String generation,
        boolean titled,
        NameZone zone,
        Set<MatchFlag> flags) {

    static NameModel of(@Nullable PersonName name) {
        PersonName stated = name == null ? PersonName.builder().build() : name;
        return new NameParser(stated).model();
    }

    /** The name read with both of its parts, also where they are one word twice. */
    static NameModel parted(PersonName name) {
        return new NameParser(name).parted();
    }

    boolean isEmpty() {
        return given.isEmpty() && family.isEmpty() && whole.isEmpty();
    }

    boolean isWhole() {
        return !whole.isEmpty();
    }

    /** All words in the order given, middle, family. */
    List<Word> chain() {
        return isWhole() ? whole : concat(forenames(), family);
    }

    int size() {
        return isWhole() ? whole.size() : given.size() + middle.size() + family.size();
    }

    List<Word> forenames() {
        return middle.isEmpty() ? given : concat(given, middle);
    }

    /** This name with other words in the places of given and family name. */
    NameModel withParts(List<Word> newGiven, List<Word> newFamily) {
        return new NameModel(
                newGiven,
                List.of(),
                newFamily,
                List.of(),
                preferred,
                incomplete,
                false,
                generation,
                titled,
                zone,
                flags);
    }

    private static List<Word> concat(List<Word> first, List<Word> second) {
        List<Word> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }

    /** Whether marks tell names apart: a letter has one that only Vietnamese uses, or any mark beside a family name of Vietnam or its neighbours. */
    boolean hasToneMarks() {
        boolean marked = false;
        for (Word word : chain()) {
            if (word.isAscii()) {
                continue;
            }
            for (Letter letter : word.letters()) {
                if (isVietnamese(letter.form().charAt(0))) {
                    return true;
                }
                marked |= !letter.isUnmarked();
            }
        }
        return marked && Cultures.isFamilyFirst(family);
    }

    private static boolean isVietnamese(char c) {
        return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x01A1 || c == 0x01B0;
    }

    /** The counts that a report may show. */
    String shape() {
        return isWhole()
                ? "whole " + whole.size()
                : "given " + given.size() + ", middle " + middle.size() + ", family " + family.size();
    }
}
