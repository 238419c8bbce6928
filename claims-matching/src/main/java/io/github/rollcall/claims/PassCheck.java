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
    void add(Map<Claim, Comparison> best) {
        Set<Claim> present = new TreeSet<>();
        Set<Claim> matching = new TreeSet<>();
        Set<Claim> lacking = new TreeSet<>();
        boolean unclear = false;
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims().entrySet()) {
            Comparison comparison = best.get(entry.getKey());
            if (comparison == null) {
                throw new IllegalStateException("a claim of the policy was not checked");
            }
            ClaimOutcome outcome = RuleOutcome.of(entry.getValue(), comparison);
            boolean opposed = RuleOutcome.effect(entry.getValue(), comparison) != Verdict.PASS;
            if (outcome == ClaimOutcome.NO_DATA) {
                if (opposed) {
                    lacking.add(entry.getKey());
                }
                continue;
            }
            present.add(entry.getKey());
            if (outcome == ClaimOutcome.MATCH) {
                matching.add(entry.getKey());
            }
            unclear |= opposed || isFlagged(comparison);
        }
        if (!policy.minimumEvidence().isMetBy(present)) {
            policy.minimumEvidence().anyOf().forEach(lacking::addAll);
            lacking.removeAll(present);
        }
        count(lacking, unclear || !policy.minimumEvidence().isMetBy(matching));
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
