package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns the words of two names and collects the rules that explain them. Each word explains at most one word of the other side. */
final class NameAlignment {

    /** How many words may be written together on the other side. */
    private static final int LONGEST_JOIN = 3;

    private final NameModel v;
    private final NameModel d;
    private final boolean marksCount;

    NameAlignment(NameModel v, NameModel d) {
        this.v = v;
        this.d = d;
        marksCount = v.hasToneMarks() && d.hasToneMarks();
    }

    List<RuleId> rules() {
        if (v.isWhole() || d.isWhole()) {
            return whole();
        }
        List<RuleId> straight = new ArrayList<>(forenames());
        straight.addAll(family());
        boolean contradicted = straight.stream().anyMatch(rule -> rule.outcome() == ClaimOutcome.MISMATCH);
        return contradicted && isSwapped() ? List.of(RuleId.NAME_FIELD_SWAP) : straight;
    }

    private boolean isSwapped() {
        return isSame(v.given(), d.family()) && isSame(v.family(), d.given());
    }

    // ---- given and middle names ----

    private List<RuleId> forenames() {
        List<RuleId> given = joined(v.given(), d.given());
        if (given.isEmpty()) {
            return forenameChain(v.forenames(), d.forenames());
        }
        List<RuleId> rules = new ArrayList<>(given);
        rules.addAll(rest(v.middle(), d.middle()));
        return rules;
    }

    private List<RuleId> forenameChain(List<Word> a, List<Word> b) {
        List<RuleId> all = joined(a, b);
        if (!all.isEmpty()) {
            return all;
        }
        int[] joined = firstJoin(a, b);
        RuleId first = joined[0] > 0 ? RuleId.NAME_JOIN : relate(a.get(0), b.get(0));
        if (first == null) {
            return List.of(isLaterForename(a, b) ? RuleId.NAME_MIDDLE_AS_GIVEN : RuleId.GIVEN_DIFFERENT);
        }
        List<RuleId> rules = new ArrayList<>(List.of(first));
        rules.addAll(rest(a.subList(Math.max(1, joined[0]), a.size()), b.subList(Math.max(1, joined[1]), b.size())));
        return rules;
    }

    /** How many first words of each side, written together, are one word of the other; zeros when there are none. */
    private int[] firstJoin(List<Word> a, List<Word> b) {
        for (int k = 2; k <= LONGEST_JOIN; k++) {
            if (k <= a.size() && isSame(a.subList(0, k), b.subList(0, 1))) {
                return new int[] {k, 1};
            }
            if (k <= b.size() && isSame(a.subList(0, 1), b.subList(0, k))) {
                return new int[] {1, k};
            }
        }
        return new int[] {0, 0};
    }

    private boolean isLaterForename(List<Word> a, List<Word> b) {
        List<Word> shorter = a.size() <= b.size() ? a : b;
        List<Word> longer = a.size() <= b.size() ? b : a;
        return shorter.size() < longer.size() && isContained(shorter, longer.subList(1, longer.size()));
    }

    /** The words after the first given name: left out on one side, abbreviated, or contradicting. */
    private List<RuleId> rest(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            List<Word> extra = a.isEmpty() ? b : a;
            if (extra.isEmpty()) {
                return List.of();
            }
            return List.of(extra.get(0).hyphenated() ? RuleId.NAME_PARTIAL : RuleId.MIDDLE_EXTRA);
        }
        List<RuleId> all = joined(a, b);
        return all.isEmpty() ? restInOrder(a.size() <= b.size() ? a : b, a.size() <= b.size() ? b : a) : all;
    }

    private List<RuleId> restInOrder(List<Word> shorter, List<Word> longer) {
        List<RuleId> rules = new ArrayList<>();
        int next = 0;
        for (Word word : shorter) {
            RuleId found = null;
            while (next < longer.size() && found == null) {
                found = relate(word, longer.get(next++));
            }
            if (found == null) {
                return List.of(RuleId.MIDDLE_CONFLICT);
            }
            rules.add(found == RuleId.NAME_INITIAL ? RuleId.MIDDLE_INITIAL : found);
        }
        if (shorter.size() < longer.size()) {
            rules.add(RuleId.MIDDLE_EXTRA);
        }
        return rules;
    }

    // ---- family names ----

    private List<RuleId> family() {
        List<Word> a = v.family();
        List<Word> b = d.family();
        List<RuleId> all = joined(a, b);
        if (!all.isEmpty()) {
            return all;
        }
        if (isSame(withoutParticles(a), withoutParticles(b))) {
            return List.of(RuleId.NAME_PARTICLE);
        }
        if (isSecondSurnameLeftOut(a, b)) {
            return List.of(RuleId.SURNAME_EXTRA);
        }
        RuleId near = relate(Word.join(a), Word.join(b));
        if (near != null) {
            return List.of(near);
        }
        if (isContained(withoutParticles(a), b) || isContained(withoutParticles(b), a)) {
            return List.of(a.size() == b.size() ? RuleId.NAME_ORDER : RuleId.NAME_PARTIAL);
        }
        return List.of(RuleId.FAMILY_DIFFERENT);
    }

    private boolean isSecondSurnameLeftOut(List<Word> document, List<Word> directory) {
        return document.size() == 2
                && directory.size() == 1
                && document.stream().noneMatch(NameWords::isParticle)
                && document.stream().noneMatch(Word::isInitial)
                && !document.get(1).hyphenated()
                && isSame(document.subList(0, 1), directory);
    }

    private static List<Word> withoutParticles(List<Word> words) {
        return words.stream().filter(word -> !NameWords.isParticle(word)).toList();
    }

    // ---- names of which one side does not tell the parts apart ----

    private List<RuleId> whole() {
        List<Word> a = v.chain();
        List<Word> b = d.chain();
        if (a.size() == 1 && b.size() == 1) {
            RuleId relation = relate(a.get(0), b.get(0));
            return relation == null ? List.of(RuleId.NAME_DIFFERENT) : List.of(relation, RuleId.NAME_SINGLE);
        }
        List<RuleId> all = joined(a, b);
        if (!all.isEmpty()) {
            List<RuleId> rules = new ArrayList<>(all);
            rules.add(RuleId.NAME_WHOLE);
            return rules;
        }
        return a.size() == b.size() ? wordByWord(a, b) : partOfWhole(a, b);
    }

    private List<RuleId> wordByWord(List<Word> a, List<Word> b) {
        List<RuleId> rules = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            RuleId relation = relate(a.get(i), b.get(i));
            if (relation == null) {
                return List.of(isContained(a, b) ? RuleId.NAME_ORDER : RuleId.NAME_DIFFERENT);
            }
            rules.add(relation);
        }
        rules.add(RuleId.NAME_WHOLE);
        return rules;
    }

    private List<RuleId> partOfWhole(List<Word> a, List<Word> b) {
        if (onlyMiddleLeftOut()) {
            return List.of(RuleId.NAME_WHOLE, RuleId.MIDDLE_EXTRA);
        }
        if (Scripts.areDisjoint(Word.join(a).text(), Word.join(b).text())) {
            return List.of(RuleId.NAME_SCRIPT);
        }
        List<Word> shorter = a.size() < b.size() ? a : b;
        List<Word> longer = a.size() < b.size() ? b : a;
        return List.of(isContained(withoutParticles(shorter), longer) ? RuleId.NAME_PARTIAL : RuleId.NAME_DIFFERENT);
    }

    /** Whether one side has its parts and the whole of the other is exactly its given and family names. */
    private boolean onlyMiddleLeftOut() {
        NameModel parts = v.isWhole() ? d : v;
        if (parts.isWhole() || parts.middle().isEmpty()) {
            return false;
        }
        List<Word> outer = new ArrayList<>(parts.given());
        outer.addAll(parts.family());
        return isSame(outer, v.isWhole() ? v.whole() : d.whole());
    }

    // ---- words ----

    /** The rules that make two lists of words the same when written together; empty when they are not. */
    private List<RuleId> joined(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        RuleId relation = relate(Word.join(a), Word.join(b));
        if (!Word.isSame(relation) || relation == null) {
            return List.of();
        }
        return a.size() == b.size() ? List.of(relation) : List.of(relation, RuleId.NAME_JOIN);
    }

    private boolean isSame(List<Word> a, List<Word> b) {
        return !joined(a, b).isEmpty();
    }

    /** Whether each word of the first list is, closely, a word of its own in the second. */
    private boolean isContained(List<Word> words, List<Word> in) {
        List<Word> left = new ArrayList<>(in);
        for (Word word : words) {
            int at = 0;
            while (at < left.size() && !isClose(relate(word, left.get(at)))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return !words.isEmpty();
    }

    private static boolean isClose(@Nullable RuleId relation) {
        return Word.isSame(relation) || relation == RuleId.NAME_EDIT1 || relation == RuleId.NAME_MARKS;
    }

    private @Nullable RuleId relate(Word a, Word b) {
        return Word.relate(a, b, marksCount);
    }
}
