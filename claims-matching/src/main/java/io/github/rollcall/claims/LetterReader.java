package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a script that writes all sounds of a name: a name that no spelling leads to is another name. */
final class LetterReader implements ScriptReader {

    /** Shorter words get no edit allowance, as within one script. */
    private static final int SHORTEST_EDITED = 6;

    private final UnaryOperator<String> prepare;
    private final SpellingTable letters;
    private final KnownSpellings names;
    private final boolean slips;

    private LetterReader(String script, UnaryOperator<String> prepare, boolean slips) {
        this.prepare = prepare;
        this.letters = SpellingTable.read("transliteration-" + script + ".tsv", "");
        this.names = KnownSpellings.read("transliteration-" + script + "-names.tsv");
        this.slips = slips;
    }

    /** The reader whose tables are named after a script. One edit from the expected spelling is close in long words. */
    static LetterReader alphabet(String script, UnaryOperator<String> prepare) {
        return new LetterReader(script, prepare, true);
    }

    /** The reader whose tables are named after a script that writes syllables: there, one letter more or less is another syllable. */
    static LetterReader syllables(String script, UnaryOperator<String> prepare) {
        return new LetterReader(script, prepare, false);
    }

    @Override
    public Relation relate(String stated, String plain) {
        String word = prepare.apply(stated);
        Relation known = names.relate(word, plain);
        if (known == Relation.SAME) {
            return Relation.SAME;
        }
        if (!letters.knows(word)) {
            return Relation.UNREADABLE;
        }
        int systems = letters.systems(word, plain);
        if ((systems & SpellingTable.USUAL) != 0) {
            return Relation.SAME;
        }
        if (known != null) {
            return known;
        }
        boolean close = systems != 0 || (slips && isSlip(word, plain));
        return close ? Relation.CLOSE : Relation.DIFFERENT;
    }

    /** Whether one edit behind the first letter parts the words. Between two known names that is no slip. */
    private boolean isSlip(String word, String plain) {
        String romanised = letters.romanise(word);
        return romanised != null
                && Math.min(romanised.length(), plain.length()) >= SHORTEST_EDITED
                && romanised.charAt(0) == plain.charAt(0)
                && EditDistance.atMostOne(romanised, plain)
                && !(isKnown(romanised) && isKnown(plain));
    }

    private static boolean isKnown(String word) {
        return KnownNames.isGiven(word) || KnownNames.isFamily(word);
    }

    @Override
    public @Nullable String romanise(String word) {
        return letters.romanise(prepare.apply(word));
    }
}
