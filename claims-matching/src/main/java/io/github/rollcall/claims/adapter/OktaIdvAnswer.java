package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.ClaimResult;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link OktaIdvRequest}: the {@code verified_claims} of the ID token that the host signs. It holds no value of either side. Immutable.
 *
 * <p>PASS is {@code VERIFIED}; REVIEW and STOP are {@code FAILED}, since Okta knows nothing in between: the person of a REVIEW goes to the helpdesk. A claim
 * that was compared and accepted says {@code MATCHED}; one that spoke against PASS is null; one that was not compared is left out. A policy in SHADOW mode
 * never verifies anybody, so its answer is {@code FAILED}.
 */
public final class OktaIdvAnswer {

    private final Map<String, Claim> requested;
    private final MatchDecision decision;
    private final Instant time;
    private final @Nullable String process;

    private OktaIdvAnswer(
            Map<String, Claim> requested, MatchDecision decision, Instant time, @Nullable String process) {
        this.requested = requested;
        this.decision = decision;
        this.time = time;
        this.process = process;
    }

    /**
     * The answer that follows from a decision.
     *
     * @param request what Okta asked
     * @param decision what came of it
     * @param time when the verification was completed
     * @return the answer
     */
    public static OktaIdvAnswer of(OktaIdvRequest request, MatchDecision decision, Instant time) {
        return new OktaIdvAnswer(
                Arguments.required(request, "request").requestedClaims(),
                Arguments.required(decision, "decision"),
                Arguments.required(time, "time"),
                null);
    }

    /**
     * Adds the vendor's reference, which Okta writes to its log.
     *
     * @param reference without personal data
     * @return an answer with the reference
     */
    public OktaIdvAnswer verificationProcess(String reference) {
        return new OktaIdvAnswer(requested, decision, time, Arguments.text(reference, "reference"));
    }

    /**
     * Whether the person is verified.
     *
     * @return true only for a decision to pass
     */
    public boolean isVerified() {
        return decision.verdict() == Verdict.PASS;
    }

    /**
     * The value of the ID token's member {@code verified_claims}.
     *
     * @return a JSON array with one object
     */
    public String toJson() {
        Map<String, Object> verification = new LinkedHashMap<>();
        verification.put("trust_framework", "IDV-DELEGATED");
        verification.put("assurance_level", isVerified() ? "VERIFIED" : "FAILED");
        verification.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        if (process != null) {
            verification.put("verification_process", process);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("verification", verification);
        object.put("claims", claims());
        return JsonText.of(List.of(object));
    }

    private Map<String, @Nullable Object> claims() {
        Set<Claim> opposing = Decided.against(decision);
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        requested.forEach((name, claim) -> {
            if (opposing.contains(claim)) {
                claims.put(name, null);
            } else if (decision.result(claim).filter(OktaIdvAnswer::agrees).isPresent()) {
                Map<String, Object> matched = new LinkedHashMap<>();
                matched.put("fuzzy", true);
                matched.put("value", "MATCHED");
                claims.put(name, matched);
            }
        });
        return claims;
    }

    private static boolean agrees(ClaimResult result) {
        return result.outcome() == ClaimOutcome.MATCH || result.outcome() == ClaimOutcome.NEAR;
    }

    @Override
    public String toString() {
        return "OktaIdvAnswer[" + (isVerified() ? "VERIFIED" : "FAILED") + "]";
    }
}
