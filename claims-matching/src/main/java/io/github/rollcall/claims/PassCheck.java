package io.github.rollcall.claims;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, for one policy, the records that cannot reach PASS whatever is presented. */
final class PassCheck {

    private final ClaimsPolicy policy;
    private final Map<Claim, Long> missing = new TreeMap<>();
    private long lackingData;
    private long unclearData;

    PassCheck(ClaimsPolicy policy) {
        this.policy = policy;
        policy.claims().keySet().forEach(claim -> missing.put(claim, 0L));
    }

    /** Counts one record by what its claims give at best. */
    void add(RecordedClaims record, Map<Claim, Comparison> best) {
        Set<Claim> present = new TreeSet<>();
        Set<Claim> matching = new TreeSet<>();
        Set<Claim> lacking = new TreeSet<>();
        boolean unclear = false;
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims().entrySet()) {
            Claim claim = entry.getKey();
            Comparison comparison = comparison(claim, entry.getValue(), record, best);
            ClaimOutcome outcome = entry.getValue().outcome(comparison);
            boolean opposed = entry.getValue().effect(outcome, comparison) != Verdict.PASS;
            if (outcome != ClaimOutcome.NO_DATA) {
                present.add(claim);
                unclear |= opposed || isFlagged(comparison);
            } else if (opposed) {
                lacking.add(claim);
            }
            if (outcome == ClaimOutcome.MATCH) {
                matching.add(claim);
            }
        }
        if (!policy.minimumEvidence().isMetBy(present)) {
            policy.minimumEvidence().anyOf().forEach(lacking::addAll);
            lacking.removeAll(present);
        }
        count(lacking, unclear || !policy.minimumEvidence().isMetBy(matching));
    }

    private static Comparison comparison(
            Claim claim, ClaimRule rule, RecordedClaims record, Map<Claim, Comparison> best) {
        boolean otherKind = claim.equals(Claim.ADDRESS) && ClaimsMatcher.isOtherKind(rule, record);
        Comparison checked = best.get(claim);
        return otherKind || checked == null ? Comparison.absent(MissingSide.DIRECTORY, Set.of()) : checked;
    }

    private void count(Set<Claim> lacking, boolean unclear) {
        lacking.forEach(claim -> missing.merge(claim, 1L, Long::sum));
        if (!lacking.isEmpty()) {
            lackingData++;
        } else if (unclear) {
            unclearData++;
        }
    }

    private boolean isFlagged(Comparison comparison) {
        for (MatchFlag flag : comparison.flags()) {
            if (policy.alwaysReviewFlags().contains(flag)) {
                return true;
            }
        }
        return false;
    }

    PolicyForecast forecast(LookalikeTally tally, RecordStore records) {
        return new PolicyForecast(
                policy, lackingData, unclearData, missing, tally.lookalikes(records.size()), tally.examples(records));
    }
}
