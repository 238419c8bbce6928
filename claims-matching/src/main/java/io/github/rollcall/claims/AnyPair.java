package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Compares claims of which either side may state several texts: the best pair speaks for the claim. */
final class AnyPair {

    private AnyPair() {}

    /** Values that stand for absence are left out first; {@code relate} sees cleaned texts. */
    static Comparison compare(List<String> verified, List<String> recorded, BiFunction<String, String, RuleId> relate) {
        if (verified.stream().anyMatch(TextFolding::isTooLong)
                || recorded.stream().anyMatch(TextFolding::isTooLong)) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        List<String> v = present(verified, flags);
        List<String> d = present(recorded, flags);
        if (v.isEmpty() || d.isEmpty()) {
            return Comparison.absent(MissingSide.of(v.isEmpty(), d.isEmpty()), flags);
        }
        List<RuleId> pairs = new ArrayList<>();
        v.forEach(x -> d.forEach(y -> pairs.add(relate.apply(x, y))));
        RuleId best = pairs.stream()
                .min(Comparator.comparing((RuleId rule) -> rule.outcome()))
                .orElseThrow();
        long equal = pairs.stream().filter(rule -> rule == best).count();
        return new Comparison.Trace()
                .flags(flags)
                .rule(best)
                .note("verified values: " + v.size())
                .note("recorded values: " + d.size())
                .note("pairs so related: " + equal)
                .build();
    }

    /** The values that say something, in composed form and without surrounding space. */
    private static List<String> present(List<String> stated, Set<MatchFlag> flags) {
        List<String> present = new ArrayList<>();
        for (String text : stated) {
            if (TextFolding.isFiller(text)) {
                flags.add(MatchFlag.PLACEHOLDER);
            } else {
                present.add(TextFolding.identifier(text));
            }
        }
        return present;
    }
}
