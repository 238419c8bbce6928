package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import org.jspecify.annotations.Nullable;

/** Reads every script that has no reader of its own, with ICU4J where that is present. Its spellings are letter by letter, so a word is close at most. */
final class IcuReader implements ScriptReader {

    @Override
    public Relation relate(String word, String plain) {
        String latin = IcuTransliteration.latin(word);
        boolean close = latin != null && consonants(latin).equals(consonants(plain));
        return close ? Relation.CLOSE : Relation.UNREADABLE;
    }

    /** The consonants, each written once. A word of vowels only stays as it is. */
    private static String consonants(String latin) {
        StringBuilder consonants = new StringBuilder(latin.length());
        char before = ' ';
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ("aeiou".indexOf(c) < 0 && c != before) {
                consonants.append(c);
            }
            before = c;
        }
        return consonants.isEmpty() ? latin : consonants.toString();
    }

    @Override
    public @Nullable String romanise(String word) {
        return IcuTransliteration.latin(word);
    }
}
