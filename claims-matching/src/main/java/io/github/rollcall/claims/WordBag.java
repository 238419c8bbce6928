package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for each word of one run somewhere in another, whatever the order. Each word there explains at most one. */
final class WordBag {

    private final WordRuns runs;

    WordBag(WordRuns runs) {
        this.runs = runs;
    }

    /** The relations that explain each of the words, or null when one stays unexplained. */
    @Nullable
    Findings explains(List<Word> words, List<Word> by) {
        List<Word> left = new ArrayList<>(by);
        List<Word> open = new ArrayList<>(words);
        Findings findings = new Findings();
        take(open, left, findings, true);
        take(open, left, findings, false);
        return open.isEmpty() ? findings : null;
    }

    /** Pairs off what agrees beyond doubt before what only may agree. */
    private void take(List<Word> open, List<Word> left, Findings findings, boolean surely) {
        for (int i = open.size() - 1; i >= 0; i--) {
            for (int j = 0; j < left.size(); j++) {
                RuleId relation = runs.relate(open.get(i), left.get(j));
                if (relation != null
                        && relation != RuleId.NAME_INITIAL
                        && (!surely || relation.outcome() == ClaimOutcome.MATCH)) {
                    WordRuns.note(findings, relation);
                    open.remove(i);
                    left.remove(j);
                    break;
                }
            }
        }
    }
}
