package io.github.rollcall.claims;

import io.github.rollcall.claims.CrossScript.Relation;
import org.jspecify.annotations.Nullable;

/** Reads the words of one script. */
interface ScriptReader {

    /** How a lower-case word relates to a word in plain Latin letters, {@code a} to {@code z}. */
    Relation relate(String word, String plain);

    /** One usual Latin spelling, or null when the word cannot be read. */
    @Nullable
    String romanise(String word);
}
