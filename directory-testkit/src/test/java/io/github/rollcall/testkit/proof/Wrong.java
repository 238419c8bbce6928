package io.github.rollcall.testkit.proof;

import java.util.List;

/**
 * An implementation that is wrong in one way.
 *
 * @param what it does wrong
 * @param subject makes it
 * @param duties that must turn red
 */
record Wrong<T>(String what, T subject, List<String> duties) {}
