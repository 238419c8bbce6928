package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.Verdict;
import io.github.rollcall.claims.VerifiedClaims;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One call of Entra's {@code onVerifiedIdClaimValidation}: what was presented, and of which user it has to be true. Immutable. */
public final class EntraClaimValidationCall {

    private final VerifiedClaims verified;
    private final Hints hints;
    private final Map<String, Claim> names;

    EntraClaimValidationCall(VerifiedClaims verified, Hints hints, Map<String, Claim> names) {
        this.verified = verified;
        this.hints = hints;
        this.names = Map.copyOf(names);
    }

    /**
     * The claims of the Verified ID, with the correlation id as reference.
     *
     * @return the verified side of a match
     */
    public VerifiedClaims verified() {
        return verified;
    }

    /**
     * The tenant that the body names.
     *
     * @return the tenant id, to be compared with the one of the caller's token
     */
    public String tenantId() {
        return hints.tenantId();
    }

    /**
     * The user whose account is to be recovered.
     *
     * @return the object id, or null in a call of the earlier revision
     */
    public @Nullable String userId() {
        return hints.userId();
    }

    /**
     * The user's sign-in name.
     *
     * @return the user principal name, or null when not stated
     */
    public @Nullable String userPrincipalName() {
        return hints.userPrincipalName();
    }

    /**
     * The user's employee id.
     *
     * @return the employee id, or null when not stated
     */
    public @Nullable String employeeId() {
        return hints.employeeId();
    }

    /**
     * Entra's id of the recovery.
     *
     * @return the correlation id, which Microsoft's logs show too
     */
    public String correlationId() {
        return hints.correlationId();
    }

    /**
     * The answer that follows from a decision: PASS is a pass. REVIEW and STOP are failed, since Entra knows nothing in between; the person of a REVIEW
     * goes to the helpdesk. A policy in SHADOW mode is a pass as far as Entra asks: its own rules have decided, and the trial is to be recorded only.
     *
     * <p>Entra shows the person which claims failed. Named are those that the policy exposes; by default none, which keeps values from being guessed.
     *
     * @param decision what came of the match
     * @return the JSON of the answer
     */
    public String answer(MatchDecision decision) {
        boolean passed = Arguments.required(decision, "decision").verdict() == Verdict.PASS;
        if (passed || !decision.isEnforced()) {
            return EntraAnswer.pass();
        }
        Set<Claim> exposed = decision.exposedClaims();
        Set<String> failed = new TreeSet<>();
        names.forEach((name, claim) -> {
            if (exposed.contains(claim)) {
                failed.add(name);
            }
        });
        return EntraAnswer.failed(failed);
    }

    /** The correlation id; nothing about the person. */
    @Override
    public String toString() {
        return "EntraClaimValidationCall[correlationId=" + hints.correlationId() + "]";
    }

    /** Who is meant, as the call states it. */
    record Hints(
            String tenantId,
            String correlationId,
            @Nullable String userId,
            @Nullable String userPrincipalName,
            @Nullable String employeeId) {

        static Hints read(JsonPart data, boolean earlier) {
            JsonPart context = data.at("authenticationContext");
            JsonPart presented = data.at("verifiedIdClaimsContext");
            String tenant = data.at("tenantId").requiredText();
            String correlation = context.at("correlationId").requiredText();
            if (earlier) {
                JsonPart account = presented.at("entraAccount");
                String upn = account.at("upn").requiredText();
                return new Hints(
                        tenant,
                        correlation,
                        context.at("user").at("id").text(),
                        upn,
                        account.at("employeeId").text());
            }
            JsonPart user = context.at("user");
            return new Hints(
                    tenant,
                    correlation,
                    user.at("id").requiredText(),
                    user.at("userPrincipalName").text(),
                    presented.at("additionalInfo").at("employeeId").text());
        }

        /** Nothing about the person. */
        @Override
        public String toString() {
            return "Hints[correlationId=" + correlationId + "]";
        }
    }
}
