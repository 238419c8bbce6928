package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the words of two names relate. The ways to align two names ask for the same words again and again, so that what was worked out is kept: one instance
 * serves one comparison.
 */
final class WordRelations {

    /** Ordinary names have fewer pairs of words; among more, one is looked for by its hash. */
    private static final int MOST_PAIRS = 32;

    private static final int MOST_FURTHER = 8192;

    private static final int MOST_JOINED = 16;

    private final boolean marksCount;
    private Pair[] pairs = new Pair[8];
    private int size;
    private final Map<Words, Optional<RuleId>> further = new HashMap<>(0);
    private final List<Joined> joined = new ArrayList<>(0);

    private record Pair(Word a, Word b, Part part, @Nullable RuleId relation) {}

    /** Two words of one comparison, each of which is one object. */
    private record Words(Word a, Word b, Part part) {

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(a) + System.identityHashCode(b)) + part.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Words words && words.a == a && words.b == b && words.part == part;
        }
    }

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
        if (size == MOST_PAIRS) {
            return further(a, b, part);
        }
        RuleId relation = WordRelation.of(a, b, part, marksCount);
        pairs = size < pairs.length ? pairs : Arrays.copyOf(pairs, 2 * size);
        pairs[size++] = new Pair(a, b, part, relation);
        return relation;
    }

    /** As {@link #of}, for the pairs of names with many words. */
    private @Nullable RuleId further(Word a, Word b, Part part) {
        Words words = new Words(a, b, part);
        Optional<RuleId> known = further.get(words);
        if (known == null) {
            known = Optional.ofNullable(WordRelation.of(a, b, part, marksCount));
            if (further.size() < MOST_FURTHER) {
                further.put(words, known);
            }
        }
        return known.orElse(null);
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
