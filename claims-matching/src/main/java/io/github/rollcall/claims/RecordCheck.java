package io.github.rollcall.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks record by record how good the data are: each value is compared with itself, which is the best that an ID could say. */
final class RecordCheck {

    private final MatchContext context;
    private final Map<Claim, Tally> tallies = new TreeMap<>();

    RecordCheck(List<ClaimsPolicy> policies, MatchContext context) {
        this.context = context;
        Set<Claim> claims = new TreeSet<>(Set.of(Claim.NAME, Claim.DATE_OF_BIRTH));
        policies.forEach(policy -> claims.addAll(policy.claims().keySet()));
        claims.forEach(claim -> tallies.put(claim, new Tally()));
    }

    /** What each claim of a record gives when the best of IDs is presented; NO_DATA means that the directory lacks it. */
    Map<Claim, Comparison> check(ClaimSet record) {
        Map<Claim, Comparison> found = new TreeMap<>();
        tallies.forEach((claim, tally) -> {
            Comparison comparison = compare(claim, record);
            tally.add(comparison);
            found.put(claim, comparison);
        });
        return found;
    }

    private Comparison compare(Claim claim, ClaimSet record) {
        Comparison itself = compare(claim, record, record, context);
        return itself.outcome() == ClaimOutcome.NO_DATA
                ? Comparison.absent(MissingSide.DIRECTORY, itself.flags())
                : itself;
    }

    static Comparison compare(Claim claim, ClaimSet verified, ClaimSet recorded, MatchContext context) {
        ClaimComparison standard = Comparisons.STANDARD.get(claim);
        ClaimComparison comparison = standard == null ? Comparisons.exact(claim) : standard;
        try {
            return comparison.compare(verified, recorded, context);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // The exception may quote a value, so it goes no further.
            return Comparison.of(RuleId.COMPARISON_FAILED, "not compared");
        }
    }

    List<ClaimQuality> quality() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().quality(entry.getKey()))
                .toList();
    }

    private static final class Tally {

        private final Map<MatchFlag, Long> flags = new EnumMap<>(MatchFlag.class);
        private long missing;
        private long unreadable;

        void add(Comparison comparison) {
            missing += comparison.outcome() == ClaimOutcome.NO_DATA ? 1 : 0;
            unreadable += comparison.outcome() == ClaimOutcome.INDETERMINATE ? 1 : 0;
            comparison.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        }

        ClaimQuality quality(Claim claim) {
            return new ClaimQuality(claim, missing, unreadable, flags);
        }
    }
}
