package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the words of two names relate. The ways to align two names ask for the same words again and again, so that what was worked out is kept: one instance
 * serves one comparison.
 */
final class WordRelations {

    /** Ordinary names have fewer pairs of words; to look for one among more takes as long as to work it out. */
    private static final int MOST_PAIRS = 32;

    private static final int MOST_JOINED = 16;

    private final boolean marksCount;
    private Pair[] pairs = new Pair[8];
    private int size;
    private final List<Joined> joined = new ArrayList<>(0);

    private record Pair(Word a, Word b, Part part, @Nullable RuleId relation) {}

    private record Joined(List<Word> words, Word word) {}

    /** With {@code marksCount}, a mark that is missing on one side counts as a different mark. */
    WordRelations(boolean marksCount) {
        this.marksCount = marksCount;
    }

    /** As {@link WordRelation#of}. */
    @Nullable
    RuleId of(Word a, Word b, Part part) {
        if (a.lower().equals(b.lower())) {
            return WordRelation.of(a, b, part, marksCount);
        }
        for (int i = 0; i < size; i++) {
            Pair pair = pairs[i];
            if (pair.a == a && pair.b == b && pair.part == part) {
                return pair.relation;
            }
        }
        RuleId relation = WordRelation.of(a, b, part, marksCount);
        if (size < MOST_PAIRS) {
            pairs = size < pairs.length ? pairs : Arrays.copyOf(pairs, 2 * size);
            pairs[size++] = new Pair(a, b, part, relation);
        }
        return relation;
    }

    /** Several words written together, the same word for the same words. */
    Word join(List<Word> words) {
        for (Joined known : joined) {
            if (areSame(words, known.words)) {
                return known.word;
            }
        }
        Word word = Word.join(words);
        if (words.size() > 1 && joined.size() < MOST_JOINED) {
            joined.add(new Joined(List.copyOf(words), word));
        }
        return word;
    }

    private static boolean areSame(List<Word> words, List<Word> known) {
        if (words.size() != known.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            if (words.get(i) != known.get(i)) {
                return false;
            }
        }
        return true;
    }
}
