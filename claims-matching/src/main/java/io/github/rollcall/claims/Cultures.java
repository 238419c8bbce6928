package io.github.rollcall.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of a name tell about its customs: where the family name stands, and what a part left out means. */
final class Cultures {

    private static final Set<String> FAMILY_FIRST = read("family-first-names.txt");
    private static final Set<String> PORTUGUESE = read("portuguese-family-names.txt");
    private static final Set<String> PORTUGUESE_PARTICLES = Set.of("da", "das", "do", "dos");
    private static final String ENDS = " n ng nh m p t k c ch l h ";
    private static final int LONGEST_SYLLABLE = 6;

    private Cultures() {}

    /** Whether a family name is Chinese, Korean or Vietnamese. */
    static boolean isFamilyFirst(List<Word> family) {
        return family.size() == 1 && FAMILY_FIRST.contains(family.get(0).plain());
    }

    /** Whether given names are syllables of one name rather than names of their own. */
    static boolean areSyllables(List<Word> given) {
        for (Word word : given) {
            if (!isSyllable(word.plain())) {
                return false;
            }
        }
        return !given.isEmpty();
    }

    private static boolean isSyllable(String word) {
        if (Chinese.isSyllable(word)) {
            return true;
        }
        int start = 0;
        while (start < word.length() && !isVowel(word.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < word.length() && isVowel(word.charAt(end))) {
            end++;
        }
        return word.length() <= LONGEST_SYLLABLE
                && end > start
                && (end == word.length() || ENDS.contains(" " + word.substring(end) + " "));
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    static boolean isPortuguese(List<Word> family) {
        for (Word word : family) {
            if (PORTUGUESE.contains(word.plain()) || PORTUGUESE_PARTICLES.contains(word.plain())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands before Vietnamese given names of men or of women and is left out in daily use. */
    static boolean isGenderMark(Word word) {
        return word.plain().equals("thi") || word.plain().equals("van");
    }

    /** Whether a word says "son of" or "daughter of". */
    static boolean isNasab(Word word) {
        return NameWords.isParentParticle(word.lower());
    }

    private static Set<String> read(String resource) {
        return new HashSet<>(WordTable.lines(resource));
    }
}
