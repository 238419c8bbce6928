package io.github.rollcall.claims;

/**
 * Two records that could be mistaken for each other.
 *
 * @param first the id of the record that was read first
 * @param second the id of the other
 * @param likeness the most dangerous likeness of the two
 */
public record LookalikePair(String first, String second, Likeness likeness) {}
