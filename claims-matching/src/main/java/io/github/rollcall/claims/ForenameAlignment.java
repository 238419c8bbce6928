package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligns given and middle names. The first given name decides; what follows it may be left out or abbreviated on one side, and where both sides state it,
 * it must agree. Each word explains at most one word of the other side.
 */
final class ForenameAlignment {

    /** How many words may be written together on the other side. */
    private static final int LONGEST_JOIN = 3;

    private final WordRuns runs;
    /** Whether the given names are syllables of one name, none of which can be left out. */
    private final boolean oneName;
    /** Whether the last given name is the one in use, as in Vietnam. */
    private final boolean lastInUse;

    ForenameAlignment(WordRelations relations, boolean oneName, boolean lastInUse) {
        this.lastInUse = lastInUse;
        runs = new WordRuns(Part.GIVEN, relations);
        this.oneName = oneName;
    }

    Findings align(List<Word> a, List<Word> b) {
        Findings whole = runs.relate(a, b);
        if (whole != null && whole.isMatch()) {
            return whole;
        }
        Findings first = first(a, b);
        if (whole != null && (first == null || whole.isMilderThan(first))) {
            return whole;
        }
        return first == null ? otherFirst(a, b) : first;
    }

    /** Both sides begin with the same name; null when they do not. */
    private @Nullable Findings first(List<Word> a, List<Word> b) {
        RuleId single = runs.relate(a.get(0), b.get(0));
        if (single != null && single.outcome() == ClaimOutcome.MATCH) {
            return Findings.of(single).add(rest(a.subList(1, a.size()), b.subList(1, b.size())));
        }
        Findings joined = firstJoined(a, b);
        if (joined != null || single == null) {
            return joined;
        }
        Findings findings = new Findings();
        WordRuns.note(findings, single);
        return findings.add(rest(a.subList(1, a.size()), b.subList(1, b.size())));
    }

    private @Nullable Findings firstJoined(List<Word> a, List<Word> b) {
        for (int k = 2; k <= LONGEST_JOIN; k++) {
            Findings found = k <= a.size() ? joined(a, k, b, 1) : null;
            found = found == null && k <= b.size() ? joined(a, 1, b, k) : found;
            if (found != null) {
                return found;
            }
        }
        return initials(a, b);
    }

    private @Nullable Findings joined(List<Word> a, int i, List<Word> b, int j) {
        Findings together = runs.relate(a.subList(0, i), b.subList(0, j));
        return together == null || !together.isMatch()
                ? null
                : together.add(rest(a.subList(i, a.size()), b.subList(j, b.size())));
    }

    /** Initials written as one word, as JC for Jean-Claude. */
    private static @Nullable Findings initials(List<Word> a, List<Word> b) {
        List<Word> fewer = a.size() < b.size() ? a : b;
        List<Word> more = a.size() < b.size() ? b : a;
        String letters = fewer.get(0).plain();
        if (fewer.size() != 1 || letters.length() != more.size()) {
            return null;
        }
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).plain().charAt(0) != letters.charAt(i)) {
                return null;
            }
        }
        return Findings.of(RuleId.NAME_INITIAL);
    }

    /** The words after the first name: left out on one side, abbreviated, or contradicting. */
    private Findings rest(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            List<Word> extra = a.isEmpty() ? b : a;
            if (extra.isEmpty()) {
                return new Findings();
            }
            return Findings.of(oneName || extra.get(0).hyphenated() ? RuleId.NAME_PARTIAL : RuleId.MIDDLE_EXTRA);
        }
        Findings all = runs.relate(a, b);
        if (all != null && !all.has(RuleId.NAME_INITIAL)) {
            return all;
        }
        Findings inOrder = restInOrder(a.size() <= b.size() ? a : b, a.size() <= b.size() ? b : a);
        if (inOrder != null) {
            return inOrder;
        }
        boolean parted = oneName || (a.get(0).hyphenated() && b.get(0).hyphenated());
        return Findings.of(parted ? RuleId.GIVEN_DIFFERENT : RuleId.MIDDLE_CONFLICT);
    }

    private @Nullable Findings restInOrder(List<Word> shorter, List<Word> longer) {
        Findings findings = new Findings();
        int next = 0;
        for (Word word : shorter) {
            RuleId found = null;
            while (next < longer.size() && found == null) {
                found = runs.relate(word, longer.get(next++));
            }
            if (found == null) {
                return null;
            }
            WordRuns.note(findings, found == RuleId.NAME_INITIAL ? RuleId.MIDDLE_INITIAL : found);
        }
        return shorter.size() < longer.size() ? findings.add(RuleId.MIDDLE_EXTRA) : findings;
    }

    /** The sides begin with different names: one may go by a later name, or state them in another order. */
    private Findings otherFirst(List<Word> a, List<Word> b) {
        List<Word> shorter = a.size() <= b.size() ? a : b;
        List<Word> longer = a.size() <= b.size() ? b : a;
        if (a.size() == b.size()) {
            if (a.size() > 1 && new WordBag(runs).explains(shorter, longer) != null) {
                return Findings.of(RuleId.NAME_ORDER);
            }
        } else {
            Findings later = restInOrder(shorter, longer.subList(1, longer.size()));
            if (later != null) {
                return Findings.of(leftOut(longer.get(0))).add(later);
            }
        }
        Findings different = Findings.of(RuleId.GIVEN_DIFFERENT);
        return WordRelation.isDistinct(a.get(0), b.get(0), Part.GIVEN)
                ? different.add(RuleId.NAME_DISTINCT)
                : different;
    }

    /** What it means that one side leaves out the first word of the other. */
    private RuleId leftOut(Word first) {
        if (lastInUse) {
            return Cultures.isGenderMark(first) ? RuleId.MIDDLE_EXTRA : RuleId.NAME_MIDDLE_AS_GIVEN;
        }
        return NameWords.isHonorific(first.lower()) ? RuleId.NAME_TITLE : RuleId.NAME_MIDDLE_AS_GIVEN;
    }
}
