package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script that leaves vowels unwritten, or that Latin letters follow only roughly. The letters alone never make a spelling sure; only names whose
 * spellings are known as a whole are the same, or are different although their consonants agree.
 */
final class SkeletonReader implements ScriptReader {

    private static final String VOWELS = "aeiou";

    /** Beside the vowels, letters that stand for one often enough to say nothing about a consonant. */
    private static final String WEAK = "aeiouhwyj";

    private final UnaryOperator<String> prepare;
    private final SpellingTable letters;
    private final @Nullable KnownSpellings names;

    private SkeletonReader(String script, UnaryOperator<String> prepare, boolean named) {
        this.prepare = prepare;
        this.letters = SpellingTable.read("transliteration-" + script + ".tsv", VOWELS);
        this.names = named ? KnownSpellings.read("transliteration-" + script + "-names.tsv") : null;
    }

    /** The reader of a script with a table of known names. Words whose consonants have little in common are different. */
    static SkeletonReader named(String script, UnaryOperator<String> prepare) {
        return new SkeletonReader(script, prepare, true);
    }

    /** The reader of a script without a table of known names: a word is close or unreadable, never different. */
    static SkeletonReader rough(String script, UnaryOperator<String> prepare) {
        return new SkeletonReader(script, prepare, false);
    }

    @Override
    public Relation relate(String stated, String plain) {
        String word = prepare.apply(stated);
        Relation known = names == null ? null : names.relate(word, plain);
        if (known != null) {
            return known;
        }
        if (!letters.knows(word)) {
            return Relation.UNREADABLE;
        }
        if (letters.systems(word, plain) != 0) {
            return Relation.CLOSE;
        }
        return names != null && areFarApart(word, plain) ? Relation.DIFFERENT : Relation.UNREADABLE;
    }

    /** Whether more than half of the consonants differ. */
    private boolean areFarApart(String word, String plain) {
        String romanised = letters.romanise(word);
        String a = consonants(romanised == null ? "" : romanised);
        String b = consonants(plain);
        return 2 * EditDistance.between(a, b) > Math.max(a.length(), b.length());
    }

    private static String consonants(String latin) {
        StringBuilder consonants = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (WEAK.indexOf(c) < 0) {
                consonants.append(c == 'c' || c == 'q' ? 'k' : c);
            }
        }
        return consonants.toString();
    }

    @Override
    public @Nullable String romanise(String word) {
        return letters.romanise(prepare.apply(word));
    }
}
