package io.github.rollcall.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one match for audit: which verification was compared with which record, under which policy and rules, what was found per claim, and what
 * was decided. Holds no value of either side, only shapes, rule ids and, where the policy asks for them, keyed digests. Rules, flags and reasons are texts,
 * so that a record outlives the version that wrote it. Two records are equal when all they say is. Immutable.
 */
public final class DecisionRecord {

    private final DecisionFacts facts;

    DecisionRecord(DecisionFacts facts) {
        this.facts = facts;
    }

    /** {@return the id of the decision, unique within the host} */
    public String decisionId() {
        return facts.decisionId();
    }

    /** {@return when the match was made} */
    public Instant decidedAt() {
        return facts.decidedAt();
    }

    /** {@return the opaque id of the directory object, never a name, address or login} */
    public String subject() {
        return facts.subject();
    }

    /** {@return the directory of the record, or null when the host has one only} */
    public @Nullable String directory() {
        return facts.directory();
    }

    /** {@return when the record was read from the directory, or null when not known} */
    public @Nullable Instant directoryReadAt() {
        return facts.directoryReadAt();
    }

    /** {@return what the match was made for, or null when not known} */
    public @Nullable MatchPurpose purpose() {
        return facts.purpose();
    }

    /** {@return the verification} */
    public VerificationEntry verification() {
        return facts.verification();
    }

    /** {@return the policy} */
    public PolicyEntry policy() {
        return facts.policy();
    }

    /** {@return the version of the rules, see {@link RuleSet#VERSION}} */
    public String ruleSet() {
        return facts.ruleSet();
    }

    /** {@return one entry per compared claim, unmodifiable} */
    public List<ClaimEntry> claims() {
        return facts.claims();
    }

    /** {@return the ids of claims that a side stated but the policy did not compare, unmodifiable} */
    public List<String> notCompared() {
        return facts.notCompared();
    }

    /** {@return the verdict to act on} */
    public Verdict verdict() {
        return facts.verdict();
    }

    /** {@return what the policy decided or, on trial, would have decided} */
    public Verdict evaluated() {
        return facts.evaluated();
    }

    /** {@return everything that spoke against PASS, unmodifiable} */
    public List<ReasonEntry> reasons() {
        return facts.reasons();
    }

    /** {@return the name of the key of the digests, or null when there are none} */
    public @Nullable String digestKeyId() {
        return facts.digestKeyId();
    }

    /** {@return where the reviewer's decision is kept, or null when there is none} */
    public @Nullable String reviewReference() {
        return facts.reviewReference();
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

    /** What became of one claim. Two entries are equal when all they say is. Immutable. */
    public static final class ClaimEntry {

        private final ClaimFacts facts;

        ClaimEntry(ClaimFacts facts) {
            this.facts = facts;
        }

        private static ClaimEntry of(ClaimResult result) {
            return new ClaimEntry(ClaimFacts.of(result));
        }

        /** {@return the claim's id} */
        public String claim() {
            return facts.claim();
        }

        /** {@return how the two sides relate under the policy} */
        public ClaimOutcome outcome() {
            return facts.outcome();
        }

        /** {@return how they relate when every rule counts as what it says of itself} */
        public ClaimOutcome comparedOutcome() {
            return facts.comparedOutcome();
        }

        /** {@return the ids of the rules that applied, unmodifiable} */
        public List<String> rules() {
            return facts.rules();
        }

        /** {@return remarks on the data, unmodifiable} */
        public List<String> flags() {
            return facts.flags();
        }

        /** {@return the side that held nothing to compare, or null} */
        public @Nullable MissingSide missing() {
            return facts.missing();
        }

        /** {@return how the verified values had become known, or null when there was none} */
        public @Nullable Provenance provenance() {
            return facts.provenance();
        }

        /** {@return what agreed, as shapes} */
        public String evidence() {
            return facts.evidence();
        }

        /** {@return the effect on the decision} */
        public Verdict effect() {
            return facts.effect();
        }

        /** {@return the keyed digest of what the verification stated, or null} */
        public @Nullable String verifiedDigest() {
            return facts.verifiedDigest();
        }

        /** {@return the keyed digest of what the directory stated, or null} */
        public @Nullable String recordedDigest() {
            return facts.recordedDigest();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ClaimEntry that && facts.equals(that.facts);
        }

        @Override
        public int hashCode() {
            return facts.hashCode();
        }

        /** What was found, without the digests. */
        @Override
        public String toString() {
            return "ClaimEntry[" + claim() + " " + outcome() + " " + rules() + " -> " + effect() + "]";
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
        return new DecisionRecord(new DecisionFacts(
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
                null));
    }

    /**
     * Replaces the decision id by one of the host's.
     *
     * @param id unique within the host
     * @return the changed record
     */
    public DecisionRecord withDecisionId(String id) {
        return new DecisionRecord(facts.withDecisionId(Arguments.required(id, "decisionId")));
    }

    /**
     * Says which directory the record came from.
     *
     * @param id the id of the directory
     * @param readAt when the record was read from it
     * @return the changed record
     */
    public DecisionRecord withDirectory(String id, Instant readAt) {
        return new DecisionRecord(facts.withDirectory(
                Arguments.required(id, "directory"), Arguments.required(readAt, "directoryReadAt")));
    }

    /**
     * Links the decision of a reviewer.
     *
     * @param reference where it is kept
     * @return the changed record
     */
    public DecisionRecord withReview(String reference) {
        return new DecisionRecord(facts.withReview(Arguments.required(reference, "reviewReference")));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecisionRecord that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    /** The decision and the policy; neither subject nor reference. */
    @Override
    public String toString() {
        return "DecisionRecord[" + decisionId() + ", " + verdict() + ", evaluated=" + evaluated() + ", reasons="
                + reasons() + ", policy=" + policy().id() + " v" + policy().version() + "]";
    }
}
