package io.github.rollcall.claims;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two words letter by letter. A letter with a mark may stand against its plain letter or against the way passports spell it, but only where that
 * letter is really there: plain {@code ue} never becomes {@code u}.
 */
final class LetterAlignment {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

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
        if (a.size() == b.size() && differInPlaceOfTone(a, b)) {
            return RuleId.NAME_FOLD;
        }
        return switch (new LetterAlignment(a, b, marksCount).cost()) {
            case SAME -> RuleId.NAME_EXACT;
            case FOLDED -> areCrossed(a, b) ? RuleId.NAME_MARKS : RuleId.NAME_FOLD;
            case SPELLED -> RuleId.NAME_ICAO;
            case MARKS -> RuleId.NAME_MARKS;
            default -> null;
        };
    }

    /** Whether words of equal length only differ in which of two vowels bears the tone mark, as the two orthographies of Vietnamese do. */
    private static boolean differInPlaceOfTone(List<Letter> a, List<Letter> b) {
        int i = 0;
        boolean moved = false;
        while (i < a.size()) {
            if (a.get(i).form().equals(b.get(i).form())) {
                i++;
            } else if (i + 1 < a.size() && (isToneMoved(a, b, i) || isToneMoved(b, a, i))) {
                i += 2;
                moved = true;
            } else {
                return false;
            }
        }
        return moved;
    }

    private static boolean isToneMoved(List<Letter> early, List<Letter> late, int i) {
        String glide = late.get(i).form();
        String vowel = early.get(i + 1).form();
        boolean both = switch (glide) {
            case "o" -> vowel.equals("a") || vowel.equals("e");
            case "u" -> vowel.equals("y");
            default -> false;
        };
        if (!both) {
            return false;
        }
        String marked = Normalizer.normalize(early.get(i).form(), Normalizer.Form.NFD);
        String tone = marked.substring(1);
        return marked.startsWith(glide)
                && tone.length() == 1
                && TONES.contains(tone)
                && Normalizer.normalize(late.get(i + 1).form(), Normalizer.Form.NFD)
                        .equals(vowel + tone);
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
