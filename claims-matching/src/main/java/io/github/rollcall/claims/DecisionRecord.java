package io.github.rollcall.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one match for audit: which verification was compared with which record, under which policy and rules, what was found per claim, and what
 * was decided. Holds no value of either side, only shapes, rule ids and, where the policy asks for them, keyed digests. Rules, flags and reasons are texts,
 * so that a record outlives the version that wrote it. Immutable.
 *
 * @param decisionId the id of the decision, unique within the host
 * @param decidedAt when the match was made
 * @param subject the opaque id of the directory object, never a name, address or login
 * @param directory the directory of the record, or null when the host has one only
 * @param directoryReadAt when the record was read from the directory, or null when not known
 * @param purpose what the match was made for, or null when not known
 * @param verification the verification
 * @param policy the policy
 * @param ruleSet the version of the rules, see {@link RuleSet#VERSION}
 * @param claims one entry per compared claim
 * @param notCompared the ids of claims that a side stated but the policy did not compare
 * @param verdict the verdict to act on
 * @param evaluated what the policy decided or, on trial, would have decided
 * @param reasons everything that spoke against PASS
 * @param digestKeyId the name of the key of the digests, or null when there are none
 * @param reviewReference where the reviewer's decision is kept, or null when there is none
 */
public record DecisionRecord(
        String decisionId,
        Instant decidedAt,
        String subject,
        @Nullable String directory,
        @Nullable Instant directoryReadAt,
        @Nullable MatchPurpose purpose,
        VerificationEntry verification,
        PolicyEntry policy,
        String ruleSet,
        List<ClaimEntry> claims,
        List<String> notCompared,
        Verdict verdict,
        Verdict evaluated,
        List<ReasonEntry> reasons,
        @Nullable String digestKeyId,
        @Nullable String reviewReference) {

    /**
     * Copies the lists.
     *
     * @param decisionId the id of the decision
     * @param decidedAt when the match was made
     * @param subject the opaque id of the directory object
     * @param directory the directory of the record, or null
     * @param directoryReadAt when the record was read from the directory, or null
     * @param purpose what the match was made for, or null
     * @param verification the verification
     * @param policy the policy
     * @param ruleSet the version of the rules
     * @param claims one entry per compared claim
     * @param notCompared claims that the policy did not compare
     * @param verdict the verdict to act on
     * @param evaluated what the policy decided
     * @param reasons everything that spoke against PASS
     * @param digestKeyId the name of the key of the digests, or null
     * @param reviewReference where the reviewer's decision is kept, or null
     */
    public DecisionRecord {
        Arguments.required(decisionId, "decisionId");
        Arguments.required(decidedAt, "decidedAt");
        Arguments.required(subject, "subject");
        Arguments.required(verification, "verification");
        Arguments.required(policy, "policy");
        Arguments.required(ruleSet, "ruleSet");
        claims = List.copyOf(Arguments.requiredElements(claims, "claims"));
        notCompared = List.copyOf(Arguments.requiredElements(notCompared, "notCompared"));
        Arguments.required(verdict, "verdict");
        Arguments.required(evaluated, "evaluated");
        reasons = List.copyOf(Arguments.requiredElements(reasons, "reasons"));
    }

    /**
     * The verification that was compared.
     *
     * @param vendor who carried it out
     * @param reference the vendor's reference
     * @param status how it ended
     * @param verifiedAt when it was completed
     */
    public record VerificationEntry(String vendor, String reference, AssuranceStatus status, Instant verifiedAt) {

        /** The status and the time; the reference leads to a person. */
        @Override
        public String toString() {
            return "VerificationEntry[" + status + ", verifiedAt=" + verifiedAt + ", reference=***]";
        }
    }

    /**
     * The policy that was evaluated.
     *
     * @param id its id
     * @param version its version
     * @param hash the SHA-256 of its canonical JSON
     * @param mode whether it decided or was on trial
     */
    public record PolicyEntry(String id, int version, String hash, PolicyMode mode) {}

    /**
     * What became of one claim.
     *
     * @param claim the claim's id
     * @param outcome how the two sides relate under the policy
     * @param comparedOutcome how they relate when every rule counts as what it says of itself
     * @param rules the ids of the rules that applied
     * @param flags remarks on the data
     * @param missing the side that held nothing to compare, or null
     * @param provenance how the verified values had become known, or null when there was none
     * @param evidence what agreed, as shapes
     * @param effect the effect on the decision
     * @param verifiedDigest the keyed digest of what the verification stated, or null
     * @param recordedDigest the keyed digest of what the directory stated, or null
     */
    public record ClaimEntry(
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

        /**
         * Copies the lists.
         *
         * @param claim the claim's id
         * @param outcome how the two sides relate under the policy
         * @param comparedOutcome how they relate by the rules alone
         * @param rules the ids of the rules that applied
         * @param flags remarks on the data
         * @param missing the side that held nothing to compare, or null
         * @param provenance how the verified values had become known, or null
         * @param evidence what agreed, as shapes
         * @param effect the effect on the decision
         * @param verifiedDigest the keyed digest of what the verification stated, or null
         * @param recordedDigest the keyed digest of what the directory stated, or null
         */
        public ClaimEntry {
            rules = List.copyOf(rules);
            flags = List.copyOf(flags);
        }

        private static ClaimEntry of(ClaimResult result) {
            ClaimResult.Digests digests = result.digests();
            return new ClaimEntry(
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

    /**
     * One reason why the decision was not PASS.
     *
     * @param code what happened
     * @param claim the id of the claim it happened to, or null when it concerns the whole match
     * @param verdict what this reason by itself leads to
     */
    public record ReasonEntry(String code, @Nullable String claim, Verdict verdict) {}

    /**
     * The record of a decision, with a random decision id.
     *
     * @param decision the decision
     * @param subject the opaque id of the directory object, never a name, address or login
     * @return the record
     * @throws IllegalArgumentException when the subject is blank
     */
    public static DecisionRecord of(MatchDecision decision, String subject) {
        Arguments.required(decision, "decision");
        if (Arguments.required(subject, "subject").isBlank()) {
            throw new IllegalArgumentException("subject must not be blank; give the id of the directory object");
        }
        MatchCircumstances about = decision.circumstances();
        ClaimsPolicy policy = decision.policy();
        List<ReasonEntry> reasons = new ArrayList<>();
        for (MatchReason reason : decision.reasons()) {
            Claim claim = reason.claim();
            reasons.add(new ReasonEntry(reason.code().name(), claim == null ? null : claim.id(), reason.verdict()));
        }
        return new DecisionRecord(
                UUID.randomUUID().toString(),
                about.decidedAt(),
                subject,
                null,
                null,
                about.purpose(),
                new VerificationEntry(about.vendor(), about.reference(), about.status(), about.verifiedAt()),
                new PolicyEntry(policy.id(), policy.version(), policy.hash(), policy.mode()),
                RuleSet.VERSION,
                decision.results().stream().map(ClaimEntry::of).toList(),
                decision.notCompared().stream().map(Claim::id).toList(),
                decision.verdict(),
                decision.evaluated(),
                reasons,
                about.digestKeyId(),
                null);
    }

    /**
     * Replaces the decision id by one of the host's.
     *
     * @param id unique within the host
     * @return the changed record
     */
    public DecisionRecord withDecisionId(String id) {
        return copy(id, directory, directoryReadAt, reviewReference);
    }

    /**
     * Says which directory the record came from.
     *
     * @param id the id of the directory
     * @param readAt when the record was read from it
     * @return the changed record
     */
    public DecisionRecord withDirectory(String id, Instant readAt) {
        return copy(
                decisionId,
                Arguments.required(id, "directory"),
                Arguments.required(readAt, "directoryReadAt"),
                reviewReference);
    }

    /**
     * Links the decision of a reviewer.
     *
     * @param reference where it is kept
     * @return the changed record
     */
    public DecisionRecord withReview(String reference) {
        return copy(decisionId, directory, directoryReadAt, Arguments.required(reference, "reviewReference"));
    }

    private DecisionRecord copy(String id, @Nullable String from, @Nullable Instant readAt, @Nullable String review) {
        return new DecisionRecord(
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

    /**
     * The record as JSON: keys in order, no white space, absent parts left out.
     *
     * @return the JSON
     */
    public String toJson() {
        return DecisionRecordJson.write(this);
    }

    /**
     * Reads a record. Keys that this version does not know are passed over, so that records of later versions can be read.
     *
     * @param json what {@link #toJson()} wrote
     * @return the record
     * @throws IllegalArgumentException when the text is no record; lists all problems and quotes nothing of it
     */
    public static DecisionRecord fromJson(String json) {
        return DecisionRecordJson.read(Arguments.required(json, "json"));
    }

    /** The decision and the policy; neither subject nor reference. */
    @Override
    public String toString() {
        return "DecisionRecord[" + decisionId + ", " + verdict + ", evaluated=" + evaluated + ", reasons=" + reasons
                + ", policy=" + policy.id() + " v" + policy.version() + "]";
    }
}
