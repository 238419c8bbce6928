package io.github.rollcall.claims;

import static io.github.rollcall.claims.ClaimOutcome.MATCH;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Relates runs of neighbouring words, for one part of two names: word by word, or written together. */
final class WordRuns {

    /** Spelled-out letters make a word longer, but never by more than this. */
    private static final int LONGEST_DIFFERENCE = 6;

    private final Part part;
    private final WordRelations relations;

    WordRuns(Part part, WordRelations relations) {
        this.part = part;
        this.relations = relations;
    }

    @Nullable
    RuleId relate(Word a, Word b) {
        return relations.of(a, b, part);
    }

    /** How two runs relate as wholes, or null. Runs of equal length are compared word by word first. */
    @Nullable
    Findings relate(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        Findings inOrder = a.size() == b.size() ? inOrder(a, b) : null;
        return inOrder != null || (a.size() == 1 && b.size() == 1) ? inOrder : together(a, b);
    }

    /** Whether two runs are spellings of one name beyond doubt. */
    boolean isSame(List<Word> a, List<Word> b) {
        Findings relation = relate(a, b);
        return relation != null && relation.isMatch();
    }

    private @Nullable Findings inOrder(List<Word> a, List<Word> b) {
        Findings findings = null;
        for (int i = 0; i < a.size(); i++) {
            RuleId relation = relate(a.get(i), b.get(i));
            if (relation == null) {
                return null;
            }
            findings = findings == null ? new Findings() : findings;
            note(findings, relation);
        }
        return findings;
    }

    /** Adds the relation of two words, and what a reviewer should know of it. */
    static void note(Findings findings, RuleId relation) {
        findings.add(relation);
        if (relation == RuleId.NAME_NICKNAME_SHARED) {
            findings.flag(MatchFlag.AMBIGUOUS_NICKNAME);
        }
    }

    private @Nullable Findings together(List<Word> a, List<Word> b) {
        int lengthA = length(a, a.size());
        int lengthB = length(b, b.size());
        boolean ascii = areAscii(a) && areAscii(b);
        if (ascii && Math.abs(lengthA - lengthB) > LONGEST_DIFFERENCE) {
            return null;
        }
        Word wholeA = relations.join(a);
        Word wholeB = relations.join(b);
        RuleId relation = relate(wholeA, wholeB);
        if (relation == null || relation == RuleId.NAME_INITIAL) {
            return null;
        }
        Findings findings = Findings.of(relation);
        if (a.size() == b.size() || (relation.outcome() == MATCH && lengthA == lengthB && !isNested(a, b))) {
            return findings.add(RuleId.NAME_SPACING);
        }
        return findings.add(RuleId.NAME_JOIN);
    }

    /** Whether each place where the shorter run parts its words is one where the longer run does. */
    private static boolean isNested(List<Word> a, List<Word> b) {
        List<Word> fewer = a.size() < b.size() ? a : b;
        List<Word> more = a.size() < b.size() ? b : a;
        int next = 1;
        for (int i = 1; i < fewer.size(); i++) {
            int break0 = length(fewer, i);
            while (next < more.size() && length(more, next) < break0) {
                next++;
            }
            if (next == more.size() || length(more, next) != break0) {
                return false;
            }
        }
        return true;
    }

    private static int length(List<Word> words, int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += words.get(i).length();
        }
        return length;
    }

    private static boolean areAscii(List<Word> words) {
        for (Word word : words) {
            if (!word.isAscii()) {
                return false;
            }
        }
        return true;
    }
}
