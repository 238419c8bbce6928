package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision record says of one claim; behind {@link DecisionRecord.ClaimEntry}, so that more can be said later. */
record ClaimFacts(
        String claim,
        ClaimOutcome outcome,
        ClaimOutcome comparedOutcome,
        List<String> rules,
        List<String> flags,
        @Nullable MissingSide missing,
        @Nullable Provenance provenance,
        String evidence,
        Verdict effect,
        @Nullable String verifiedDigest,
        @Nullable String recordedDigest) {

    ClaimFacts {
        rules = List.copyOf(rules);
        flags = List.copyOf(flags);
    }

    static ClaimFacts of(ClaimResult result) {
        ClaimResult.Digests digests = result.digests();
        return new ClaimFacts(
                result.claim().id(),
                result.outcome(),
                result.comparedOutcome(),
                result.rules().stream().map(Enum::name).toList(),
                result.flags().stream().map(Enum::name).toList(),
                result.missing(),
                result.provenance(),
                result.evidence(),
                result.effect(),
                digests == null ? null : digests.verified(),
                digests == null ? null : digests.recorded());
    }
}
