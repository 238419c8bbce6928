package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimResult;
import io.github.rollcall.claims.ClaimRule;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MinimumEvidence;
import java.util.EnumMap;
import java.util.Map;

/** What a host gets for a pair: the result of its one claim under a policy that compares nothing else. */
final class Answers {

    private final Map<ClaimColumn, ClaimsMatcher> matchers = new EnumMap<>(ClaimColumn.class);

    Answers() {
        for (ClaimColumn column : ClaimColumn.values()) {
            ClaimsPolicy policy = ClaimsPolicy.builder("accuracy-" + column.label(), 1)
                    .claim(column.claim(), ClaimRule.requiredClaim())
                    .minimumEvidence(MinimumEvidence.allOf(column.claim()))
                    .build();
            matchers.put(column, ClaimsMatcher.using(policy));
        }
    }

    ClaimResult to(ClaimPair pair) {
        ClaimsMatcher matcher = matchers.get(pair.column());
        if (matcher == null) {
            throw new IllegalStateException("every column has a matcher");
        }
        return matcher.match(pair.verified(), pair.recorded(), pair.context())
                .result(pair.column().claim())
                .orElseThrow();
    }
}
