package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two words letter by letter. A letter with a mark may stand against its plain letter or against the way passports spell it, but only where that
 * letter is really there: plain {@code ue} never becomes {@code u}.
 */
final class LetterAlignment {

    private static final int SAME = 0;
    private static final int FOLDED = 1;
    private static final int SPELLED = 2;
    private static final int MARKS = 3;
    private static final int DIFFERENT = 9;

    private final List<Letter> a;
    private final List<Letter> b;
    private final boolean marksCount;

    private LetterAlignment(List<Letter> a, List<Letter> b, boolean marksCount) {
        this.a = a;
        this.b = b;
        this.marksCount = marksCount;
    }

    /**
     * NAME_EXACT, NAME_FOLD, NAME_ICAO or NAME_MARKS, or null when the words differ. With {@code marksCount}, a mark that is missing on one side counts
     * as a different mark.
     */
    static @Nullable RuleId relate(List<Letter> a, List<Letter> b, boolean marksCount) {
        return switch (new LetterAlignment(a, b, marksCount).cost()) {
            case SAME -> RuleId.NAME_EXACT;
            case FOLDED -> RuleId.NAME_FOLD;
            case SPELLED -> RuleId.NAME_ICAO;
            case MARKS -> RuleId.NAME_MARKS;
            default -> null;
        };
    }

    /** The gravest step on the mildest way through both words. */
    private int cost() {
        int[][] mildest = new int[a.size() + 1][b.size() + 1];
        for (int[] row : mildest) {
            Arrays.fill(row, DIFFERENT);
        }
        mildest[0][0] = SAME;
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                if (mildest[i][j] == DIFFERENT) {
                    continue;
                }
                if (i < a.size() && j < b.size()) {
                    reach(mildest, i + 1, j + 1, Math.max(mildest[i][j], step(a.get(i), b.get(j))));
                }
                if (i < a.size()) {
                    int length = spelledOut(a.get(i), b, j);
                    reach(mildest, i + 1, j + length, length == 0 ? DIFFERENT : Math.max(mildest[i][j], SPELLED));
                }
                if (j < b.size()) {
                    int length = spelledOut(b.get(j), a, i);
                    reach(mildest, i + length, j + 1, length == 0 ? DIFFERENT : Math.max(mildest[i][j], SPELLED));
                }
            }
        }
        return mildest[a.size()][b.size()];
    }

    private static void reach(int[][] mildest, int i, int j, int cost) {
        if (cost < mildest[i][j]) {
            mildest[i][j] = cost;
        }
    }

    private int step(Letter x, Letter y) {
        if (x.form().equals(y.form())) {
            return SAME;
        }
        if (x.base() == null || !x.base().equals(y.base())) {
            return DIFFERENT;
        }
        boolean bothMarked = !x.isAscii() && !y.isAscii();
        return bothMarked || marksCount ? MARKS : FOLDED;
    }

    /** How many letters of the other word, from a position on, spell this letter out; 0 for none. */
    private static int spelledOut(Letter letter, List<Letter> other, int from) {
        String spelled = letter.spelled();
        if (spelled == null || from + spelled.length() > other.size()) {
            return 0;
        }
        for (int k = 0; k < spelled.length(); k++) {
            if (!other.get(from + k).form().equals(spelled.substring(k, k + 1))) {
                return 0;
            }
        }
        return spelled.length();
    }
}
