package io.github.rollcall.claims;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts, for one policy, the records that look like others. */
final class LookalikeTally {

    private final @Nullable ClaimRule nameRule;
    private final @Nullable ClaimRule birthDateRule;
    private final int mostExamples;
    private final Map<Likeness, Count> counts = new EnumMap<>(Likeness.class);
    private final TreeSet<Example> examples = new TreeSet<>();

    LookalikeTally(ClaimsPolicy policy, int mostExamples) {
        nameRule = policy.claims().get(Claim.NAME);
        birthDateRule = policy.claims().get(Claim.DATE_OF_BIRTH);
        this.mostExamples = mostExamples;
        for (Likeness likeness : Likeness.values()) {
            counts.put(likeness, new Count());
        }
    }

    /** Counts that one record, presented as an ID, is like another, and remembers the pair. */
    void add(int presented, int other, Comparison names, Comparison birthDates) {
        if (nameRule == null) {
            return;
        }
        ClaimOutcome name = nameRule.outcome(names);
        ClaimOutcome birthDate = birthDateRule == null ? birthDates.outcome() : birthDateRule.outcome(birthDates);
        Likeness worst = null;
        for (Likeness likeness : Likeness.values()) {
            if (likeness.holds(name, birthDate)) {
                counts.getOrDefault(likeness, new Count()).add(presented);
                worst = worst == null ? likeness : worst;
            }
        }
        if (worst != null) {
            example(new Example(worst, Math.min(presented, other), Math.max(presented, other)));
        }
    }

    /** Keeps a pair once, by its more dangerous direction. */
    private void example(Example pair) {
        for (Likeness likeness : Likeness.values()) {
            Example known = new Example(likeness, pair.first, pair.second);
            if (examples.contains(known)) {
                if (known.compareTo(pair) <= 0) {
                    return;
                }
                examples.remove(known);
            }
        }
        examples.add(pair);
        if (examples.size() > mostExamples) {
            examples.pollLast();
        }
    }

    Map<Likeness, Lookalikes> lookalikes(int total) {
        Map<Likeness, Lookalikes> found = new EnumMap<>(Likeness.class);
        counts.forEach((likeness, count) ->
                found.put(likeness, new Lookalikes(total, count.records.cardinality(), count.others)));
        return found;
    }

    List<LookalikePair> examples(RecordStore records) {
        return examples.stream()
                .map(pair -> new LookalikePair(records.id(pair.first), records.id(pair.second), pair.likeness))
                .toList();
    }

    private static final class Count {

        private final BitSet records = new BitSet();
        private long others;

        void add(int record) {
            records.set(record);
            others++;
        }
    }

    private record Example(Likeness likeness, int first, int second) implements Comparable<Example> {

        private static final Comparator<Example> ORDER = Comparator.comparing(Example::likeness)
                .thenComparingInt(Example::first)
                .thenComparingInt(Example::second);

        @Override
        public int compareTo(Example other) {
            return ORDER.compare(this, other);
        }
    }
}
