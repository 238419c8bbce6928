package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compares claims of which either side may state several values: the best pair speaks for the claim. Each value is read once. The answer does not depend
 * on the order of the values, as long as there are not more than {@link #MOST} of them.
 */
final class AnyPair {

    /** So many texts of a side are looked at, and read until they have given so many values; what is left out is flagged. */
    static final int MOST = 50;

    private AnyPair() {}

    /**
     * Reads one text into the values it holds.
     *
     * @param <T> what a value is read into
     */
    @FunctionalInterface
    interface Reader<T> {

        /** The values of a text without surrounding space; none for a text that stands for absence. */
        List<T> read(String text);
    }

    /**
     * Relates two values.
     *
     * @param <T> what a value is read into
     */
    @FunctionalInterface
    interface Relation<T> {

        RuleId of(T verified, T recorded);
    }

    static <T> Comparison compare(
            List<String> verified, List<String> recorded, Reader<T> reader, Relation<T> relation) {
        return compare(verified, recorded, reader, reader, relation);
    }

    static <T> Comparison compare(
            List<String> verified, List<String> recorded, Reader<T> ofV, Reader<T> ofD, Relation<T> relation) {
        Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        List<String> stated = firstOf(verified, flags);
        List<String> held = firstOf(recorded, flags);
        if (hasTooLong(stated) || hasTooLong(held)) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        List<T> v = read(stated, ofV, flags);
        List<T> d = read(held, ofD, flags);
        if (v.isEmpty() || d.isEmpty()) {
            return Comparison.absent(MissingSide.of(v.isEmpty(), d.isEmpty()), flags);
        }
        RuleId best = null;
        int equal = 0;
        for (T x : v) {
            for (T y : d) {
                RuleId rule = relation.of(x, y);
                if (best == null || isBetter(rule, best)) {
                    best = rule;
                    equal = 0;
                }
                equal += rule == best ? 1 : 0;
            }
        }
        Comparison.Trace trace = new Comparison.Trace().flags(flags);
        if (best != null) {
            trace.rule(best);
        }
        return trace.note("verified values: " + v.size())
                .note("recorded values: " + d.size())
                .note("pairs so related: " + equal)
                .build();
    }

    /** The milder outcome, and among equal ones the first rule of the registry. */
    private static boolean isBetter(RuleId rule, RuleId than) {
        int milder = rule.outcome().compareTo(than.outcome());
        return milder < 0 || (milder == 0 && rule.compareTo(than) < 0);
    }

    private static List<String> firstOf(List<String> values, Set<MatchFlag> flags) {
        if (values.size() <= MOST) {
            return values;
        }
        flags.add(MatchFlag.VALUES_CUT);
        return values.subList(0, MOST);
    }

    private static boolean hasTooLong(List<String> values) {
        for (String value : values) {
            if (TextFolding.isTooLong(value)) {
                return true;
            }
        }
        return false;
    }

    /** The values that say something; a filler is reported. */
    private static <T> List<T> read(List<String> stated, Reader<T> reader, Set<MatchFlag> flags) {
        List<T> values = new ArrayList<>(stated.size());
        for (String text : stated) {
            if (TextFolding.isFiller(text)) {
                flags.add(MatchFlag.PLACEHOLDER);
            } else if (values.size() < MOST) {
                values.addAll(reader.read(TextFolding.identifier(text)));
            } else {
                flags.add(MatchFlag.VALUES_CUT);
            }
        }
        return values;
    }
}
