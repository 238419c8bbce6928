package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns family names: as wholes, without particles, surname by surname, and by the customs of which surname may be left out. */
final class FamilyAlignment {

    private final WordRuns runs;

    FamilyAlignment(WordRelations relations) {
        runs = new WordRuns(Part.FAMILY, relations);
    }

    /** Aligns the family names of the document with those of the directory. */
    Findings align(List<Word> document, List<Word> directory) {
        Findings whole = runs.relate(document, directory);
        if (whole != null && whole.isMatch()) {
            return whole;
        }
        if (runs.isSame(withoutParticles(document), withoutParticles(directory))) {
            return Findings.of(particle(document, directory));
        }
        Findings married = married(document, directory);
        if (married != null) {
            return married;
        }
        Findings surnames = surnames(Surnames.of(document), Surnames.of(directory));
        if (surnames != null && (whole == null || surnames.isMilderThan(whole))) {
            return surnames;
        }
        return whole == null ? scattered(document, directory) : whole;
    }

    private static List<Word> withoutParticles(List<Word> words) {
        if (words.size() == 1 && !NameWords.isParticle(words.get(0))) {
            return words;
        }
        List<Word> left = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!NameWords.isParticle(word)) {
                left.add(word);
            }
        }
        return left;
    }

    private static RuleId particle(List<Word> a, List<Word> b) {
        return Surnames.differInArticle(a, b) ? RuleId.NAME_ARTICLE : RuleId.NAME_PARTICLE;
    }

    // ---- names before and after marriage, as in "Dupont ep. Martin" ----

    private @Nullable Findings married(List<Word> a, List<Word> b) {
        int inA = Surnames.marriageMark(a);
        int inB = Surnames.marriageMark(b);
        if ((inA < 0) == (inB < 0)) {
            return null;
        }
        List<Word> both = inA < 0 ? b : a;
        List<Word> one = inA < 0 ? a : b;
        int mark = Math.max(inA, inB);
        Findings before = runs.relate(both.subList(0, mark), one);
        Findings after = runs.relate(both.subList(mark + 1, both.size()), one);
        Findings found = before == null || (after != null && after.isMilderThan(before)) ? after : before;
        return found == null ? null : found.add(RuleId.NAME_MARRIED);
    }

    // ---- several surnames ----

    private @Nullable Findings surnames(List<Surnames.Surname> document, List<Surnames.Surname> directory) {
        boolean documentHasMore = document.size() > directory.size();
        List<Surnames.Surname> more = documentHasMore ? document : directory;
        List<Surnames.Surname> fewer = documentHasMore ? directory : document;
        if (fewer.isEmpty()) {
            return null;
        }
        Findings found = inOrder(fewer, more, 0);
        if (document.size() == directory.size()) {
            return found;
        }
        if (found != null) {
            return found.add(mayLeaveOutLast(more, fewer) ? RuleId.SURNAME_EXTRA : RuleId.NAME_PARTIAL);
        }
        found = inOrder(fewer, more, more.size() - fewer.size());
        if (found != null) {
            return found.add(mayLeaveOutFirst(more, fewer) ? RuleId.SURNAME_EXTRA : RuleId.NAME_PARTIAL);
        }
        return null;
    }

    private @Nullable Findings inOrder(List<Surnames.Surname> fewer, List<Surnames.Surname> more, int from) {
        Findings findings = new Findings();
        for (int i = 0; i < fewer.size(); i++) {
            List<Word> a = fewer.get(i).words();
            List<Word> b = more.get(from + i).words();
            Findings relation = runs.relate(a, b);
            if (relation != null) {
                findings.add(relation);
            } else if (runs.isSame(withoutParticles(a), withoutParticles(b))) {
                findings.add(particle(a, b));
            } else {
                return null;
            }
        }
        return findings;
    }

    /** The Spanish custom: the first of two surnames is the one in daily use. */
    private static boolean mayLeaveOutLast(List<Surnames.Surname> more, List<Surnames.Surname> fewer) {
        return more.size() == 2
                && fewer.size() == 1
                && !more.get(1).hyphenated()
                && !more.get(1).isInitial()
                && !more.get(0).isInitial()
                && !Surnames.arePortuguese(more);
    }

    /** The Portuguese custom: the last surname is the one in daily use. In an Arabic chain the last one, too, after "son of" and a name. */
    private static boolean mayLeaveOutFirst(List<Surnames.Surname> more, List<Surnames.Surname> fewer) {
        boolean chain = true;
        for (int i = 0; i < more.size() - fewer.size(); i++) {
            chain &= more.get(i).isNasab();
        }
        boolean tied = more.get(more.size() - fewer.size()).hyphenated();
        return chain || (!tied && Surnames.arePortuguese(more));
    }

    // ---- what remains ----

    private Findings scattered(List<Word> a, List<Word> b) {
        List<Word> plainA = withoutParticles(a);
        List<Word> plainB = withoutParticles(b);
        boolean aIsShorter = plainA.size() <= plainB.size();
        List<Word> shorter = aIsShorter ? plainA : plainB;
        List<Word> longer = aIsShorter ? plainB : plainA;
        Findings found = shorter.isEmpty() ? null : new WordBag(runs).explains(shorter, longer);
        if (found != null) {
            return found.add(shorter.size() == longer.size() ? RuleId.NAME_ORDER : RuleId.NAME_PARTIAL);
        }
        Findings different = Findings.of(RuleId.FAMILY_DIFFERENT);
        boolean distinct = a.size() == 1 && b.size() == 1 && WordRelation.isDistinct(a.get(0), b.get(0), Part.FAMILY);
        return distinct ? different.add(RuleId.NAME_DISTINCT) : different;
    }
}
