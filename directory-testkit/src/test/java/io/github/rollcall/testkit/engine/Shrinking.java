package io.github.rollcall.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a list that fails as short as it can be by leaving parts out. */
final class Shrinking {
    private Shrinking() {}

    /**
     * Leaves out halves, then quarters, then single elements, as long as the rest still fails.
     *
     * @param failing a list that fails
     * @param fails whether another one does
     * @return a list that fails, from which no single element can be left out
     */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails) {
        List<T> rest = failing;
        int part = Math.max(1, rest.size() / 2);
        while (true) {
            List<T> shorter = withoutParts(rest, part, fails);
            if (part == 1 && shorter.size() == rest.size()) {
                return shorter;
            }
            rest = shorter;
            part = Math.max(1, part / 2);
        }
    }

    private static <T> List<T> withoutParts(List<T> failing, int part, Predicate<List<T>> fails) {
        List<T> rest = failing;
        int from = 0;
        while (from < rest.size()) {
            List<T> without = new ArrayList<>(rest.subList(0, from));
            without.addAll(rest.subList(Math.min(rest.size(), from + part), rest.size()));
            if (fails.test(without)) {
                rest = without;
            } else {
                from += part;
            }
        }
        return rest;
    }
}
