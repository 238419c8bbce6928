package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two words letter by letter. A letter with a mark may stand against its plain letter or against the way passports spell it, but only where that
 * letter is really there: plain {@code ue} never becomes {@code u}.
 */
final class LetterAlignment {

    private static final byte SAME = 0;
    private static final byte FOLDED = 1;
    private static final byte SPELLED = 2;
    private static final byte MARKS = 3;
    private static final byte DIFFERENT = 9;

    private final List<Letter> a;
    private final List<Letter> b;
    private final boolean marksCount;
    /** The gravest step on the mildest way to each pair of positions. */
    private final byte[] mildest;

    private LetterAlignment(List<Letter> a, List<Letter> b, boolean marksCount) {
        this.a = a;
        this.b = b;
        this.marksCount = marksCount;
        mildest = new byte[(a.size() + 1) * (b.size() + 1)];
    }

    /**
     * NAME_EXACT, NAME_FOLD, NAME_ICAO or NAME_MARKS, or null when the words differ. With {@code marksCount}, a mark that is missing on one side counts
     * as a different mark.
     */
    static @Nullable RuleId relate(List<Letter> a, List<Letter> b, boolean marksCount) {
        return switch (new LetterAlignment(a, b, marksCount).cost()) {
            case SAME -> RuleId.NAME_EXACT;
            case FOLDED -> areCrossed(a, b) ? RuleId.NAME_MARKS : RuleId.NAME_FOLD;
            case SPELLED -> RuleId.NAME_ICAO;
            case MARKS -> RuleId.NAME_MARKS;
            default -> null;
        };
    }

    /** Whether each word has a mark where the other has none: neither is the other without its marks. */
    private static boolean areCrossed(List<Letter> a, List<Letter> b) {
        boolean onlyA = false;
        boolean onlyB = false;
        for (int i = 0; i < a.size(); i++) {
            onlyA |= !a.get(i).isUnmarked() && b.get(i).isUnmarked();
            onlyB |= a.get(i).isUnmarked() && !b.get(i).isUnmarked();
        }
        return onlyA && onlyB;
    }

    private byte cost() {
        Arrays.fill(mildest, DIFFERENT);
        mildest[0] = SAME;
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                byte so = mildest[i * (b.size() + 1) + j];
                if (so != DIFFERENT) {
                    leave(i, j, so);
                }
            }
        }
        return mildest[mildest.length - 1];
    }

    private void leave(int i, int j, byte so) {
        if (i < a.size() && j < b.size()) {
            reach(i + 1, j + 1, so, step(a.get(i), b.get(j)));
        }
        if (i < a.size()) {
            for (String spelled : a.get(i).spelled()) {
                if (isSpelledOut(spelled, b, j)) {
                    reach(i + 1, j + spelled.length(), so, SPELLED);
                }
            }
        }
        if (j < b.size()) {
            for (String spelled : b.get(j).spelled()) {
                if (isSpelledOut(spelled, a, i)) {
                    reach(i + spelled.length(), j + 1, so, SPELLED);
                }
            }
        }
    }

    private void reach(int i, int j, byte so, byte step) {
        int at = i * (b.size() + 1) + j;
        byte cost = step > so ? step : so;
        if (cost < mildest[at]) {
            mildest[at] = cost;
        }
    }

    private byte step(Letter x, Letter y) {
        if (x.form().equals(y.form())) {
            return SAME;
        }
        if (x.base() == null || !x.base().equals(y.base())) {
            return DIFFERENT;
        }
        boolean bothMarked = !x.isUnmarked() && !y.isUnmarked();
        return bothMarked || marksCount ? MARKS : FOLDED;
    }

    /** Whether the letters from a position on are this spelling, without marks of their own. */
    private static boolean isSpelledOut(String spelled, List<Letter> other, int from) {
        if (from + spelled.length() > other.size()) {
            return false;
        }
        for (int k = 0; k < spelled.length(); k++) {
            String form = other.get(from + k).form();
            if (form.length() != 1 || form.charAt(0) != spelled.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
