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
        take(open, left, findings, Trust.SURE);
        // Words that nobody here can read do not show by themselves that words changed places.
        take(open, left, findings, findings.rules().isEmpty() ? Trust.READ : Trust.ANY);
        return open.isEmpty() ? findings : null;
    }

    /** Which relations are taken. */
    private enum Trust {
        SURE,
        READ,
        ANY;

        boolean takes(RuleId relation) {
            return relation != RuleId.NAME_INITIAL
                    && (this != SURE || relation.outcome() == ClaimOutcome.MATCH)
                    && (this == ANY || relation != RuleId.NAME_SCRIPT);
        }
    }

    /** Pairs off what agrees beyond doubt before what only may agree; then a word that nothing agrees with ends the search. */
    private void take(List<Word> open, List<Word> left, Findings findings, Trust trust) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (takes(open.get(i), left, findings, trust)) {
                open.remove(i);
            } else if (trust != Trust.SURE) {
                return;
            }
        }
    }

    private boolean takes(Word word, List<Word> left, Findings findings, Trust trust) {
        for (int j = 0; j < left.size(); j++) {
            RuleId relation = runs.relate(word, left.get(j));
            if (relation != null && trust.takes(relation)) {
                WordRuns.note(findings, relation);
                left.remove(j);
                return true;
            }
        }
        return false;
    }
}
