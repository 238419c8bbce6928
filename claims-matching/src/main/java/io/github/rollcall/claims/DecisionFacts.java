package io.github.rollcall.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision record says; behind {@link DecisionRecord}, so that more can be said later. */
record DecisionFacts(
        String decisionId,
        Instant decidedAt,
        String subject,
        @Nullable String directory,
        @Nullable Instant directoryReadAt,
        @Nullable MatchPurpose purpose,
        DecisionRecord.VerificationEntry verification,
        DecisionRecord.PolicyEntry policy,
        String ruleSet,
        List<DecisionRecord.ClaimEntry> claims,
        List<String> notCompared,
        Verdict verdict,
        Verdict evaluated,
        List<DecisionRecord.ReasonEntry> reasons,
        @Nullable String digestKeyId,
        @Nullable String reviewReference) {

    DecisionFacts {
        claims = List.copyOf(claims);
        notCompared = List.copyOf(notCompared);
        reasons = List.copyOf(reasons);
    }

    DecisionFacts withDecisionId(String id) {
        return copy(id, directory, directoryReadAt, reviewReference);
    }

    DecisionFacts withDirectory(String id, Instant readAt) {
        return copy(decisionId, id, readAt, reviewReference);
    }

    DecisionFacts withReview(String reference) {
        return copy(decisionId, directory, directoryReadAt, reference);
    }

    private DecisionFacts copy(String id, @Nullable String from, @Nullable Instant readAt, @Nullable String review) {
        return new DecisionFacts(
                id,
                decidedAt,
                subject,
                from,
                readAt,
                purpose,
                verification,
                policy,
                ruleSet,
                claims,
                notCompared,
                verdict,
                evaluated,
                reasons,
                digestKeyId,
                review);
    }
}
