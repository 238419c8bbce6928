package io.github.rollcall.claims;

import java.util.List;

/** The policies and matches of these tests. */
final class PolicyCases {

    static final List<Claim> FIVE = List.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS, Claim.EMAIL, Claim.PHONE);

    private PolicyCases() {}

    /** Name and date of birth with the strict defaults, and nothing else. */
    static ClaimsPolicy.Builder lenient() {
        return ClaimsPolicy.builder("test", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim());
    }

    /** The same person on both sides. */
    static MatchDecision match(ClaimsMatcher matcher, MatchContext.Builder context) {
        return matcher.match(Cases.proven(Cases.document()), Cases.recorded(Cases.record()), context.build());
    }

    static MatchDecision match(ClaimsPolicy policy, ClaimSet.Builder document, ClaimSet.Builder record) {
        return ClaimsMatcher.using(policy)
                .match(
                        Cases.proven(document),
                        Cases.recorded(record),
                        Cases.active().build());
    }
}
