package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns names of which at least one side does not tell the parts apart. */
final class WholeNameAlignment {

    private final NameModel v;
    private final NameModel d;
    private final WordRuns runs;
    private final PartsAlignment parts;

    WholeNameAlignment(NameModel v, NameModel d, PartsAlignment parts, WordRelations relations) {
        this.v = v;
        this.d = d;
        this.parts = parts;
        runs = new WordRuns(Part.ANY, relations);
    }

    Findings align() {
        List<Word> a = v.chain();
        List<Word> b = d.chain();
        if (a.size() == 1 && b.size() == 1) {
            return single(a.get(0), b.get(0));
        }
        Findings together = runs.relate(a, b);
        if (together != null && together.isMatch()) {
            return together.add(RuleId.NAME_WHOLE);
        }
        Findings divided = v.isWhole() == d.isWhole() ? anyDivision(a, b) : division();
        if (divided != null && !divided.contradicts()) {
            return divided;
        }
        if (together != null && !together.contradicts()) {
            return together.add(RuleId.NAME_WHOLE);
        }
        return scattered(a, b);
    }

    private Findings single(Word a, Word b) {
        RuleId relation = runs.relate(a, b);
        if (relation == null) {
            return Findings.of(RuleId.NAME_DIFFERENT);
        }
        Findings findings = Findings.of(relation).flag(MatchFlag.LOW_EVIDENCE);
        return findings.add(v.mononym() || d.mononym() ? RuleId.NAME_MONONYM : RuleId.NAME_SINGLE);
    }

    /** The mildest way to divide the whole name into given and family name, as the other side has them. */
    private @Nullable Findings division() {
        List<Word> whole = v.isWhole() ? v.whole() : d.whole();
        Findings best = null;
        for (int i = 1; i < whole.size(); i++) {
            Findings found = divided(whole.subList(0, i), whole.subList(i, whole.size()));
            best = best == null || found.isMilderThan(best) ? found : best;
        }
        for (int i = 1; i < whole.size() && (best == null || best.contradicts()); i++) {
            Findings found = divided(whole.subList(i, whole.size()), whole.subList(0, i));
            best = found.contradicts() ? best : familyFirst(whole.subList(0, i), whole.subList(i, whole.size()), found);
        }
        return best;
    }

    private static Findings familyFirst(List<Word> family, List<Word> given, Findings found) {
        boolean known = Cultures.isFamilyFirst(family) && !Cultures.isFamilyFirst(given);
        return found.add(known ? RuleId.NAME_FAMILY_FIRST : RuleId.NAME_ORDER);
    }

    private Findings divided(List<Word> given, List<Word> family) {
        Findings found =
                v.isWhole() ? parts.align(v.withParts(given, family), d) : parts.align(v, d.withParts(given, family));
        if (found.contradicts()) {
            return found;
        }
        found.add(RuleId.NAME_WHOLE);
        // Where more than one name is left out, or a surname, nothing says that the words were divided rightly.
        boolean much =
                Math.abs(Surnames.of(v.chain()).size() - Surnames.of(d.chain()).size()) > 1;
        return much || found.has(RuleId.SURNAME_EXTRA) ? found.add(RuleId.NAME_PARTIAL) : found;
    }

    /** Two whole names: the last word is the family name on both sides, or on one of them the first. */
    private @Nullable Findings anyDivision(List<Word> a, List<Word> b) {
        if (a.size() < 2 || b.size() < 2) {
            return null;
        }
        Findings straight = wholes(a, a.size() - 1, b, b.size() - 1);
        return straight.contradicts() || straight.has(RuleId.NAME_ORDER) ? null : straight;
    }

    private Findings wholes(List<Word> a, int endA, List<Word> b, int endB) {
        NameModel first = v.withParts(a.subList(0, endA), a.subList(endA, a.size()));
        NameModel second = d.withParts(b.subList(0, endB), b.subList(endB, b.size()));
        Findings found = parts.align(first, second).add(RuleId.NAME_WHOLE);
        return Math.abs(a.size() - b.size()) > 1 ? found.add(RuleId.NAME_PARTIAL) : found;
    }

    private Findings scattered(List<Word> a, List<Word> b) {
        List<Word> shorter = a.size() <= b.size() ? a : b;
        List<Word> longer = a.size() <= b.size() ? b : a;
        Findings found = new WordBag(runs).explains(shorter, longer);
        if (found != null) {
            return found.add(shorter.size() == longer.size() ? RuleId.NAME_ORDER : RuleId.NAME_PARTIAL);
        }
        return Findings.of(RuleId.NAME_DIFFERENT);
    }
}
