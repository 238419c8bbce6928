package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a decision is not PASS.
 *
 * @param code what happened
 * @param claim the claim it happened to, or null when it concerns the whole match
 * @param verdict what this reason by itself leads to
 */
public record MatchReason(Code code, @Nullable Claim claim, Verdict verdict) {

    /** What can speak against PASS. More codes may be added in later versions. */
    public enum Code {
        /** The account is inactive, or its state is unknown. */
        ACCOUNT_NOT_ACTIVE,
        /** The verification does not have the status that the policy asks for. */
        ASSURANCE_NOT_MET,
        /** The verification is older than the policy allows. */
        TOO_OLD,
        /** The verification is dated in the future. */
        VERIFIED_IN_FUTURE,
        /** The document has expired. */
        DOCUMENT_EXPIRED,
        /** The expiry date of the document is not known. */
        DOCUMENT_EXPIRY_UNKNOWN,
        /** The policy is not meant for this purpose or for these groups, so that there is none to decide by. */
        NO_POLICY,
        /** The two sides contradict each other. */
        CLAIM_MISMATCH,
        /** The two sides are close but not the same. */
        CLAIM_NEAR,
        /** The directory record holds no value. */
        MISSING_IN_DIRECTORY,
        /** The verification delivered no value that is evidence. */
        MISSING_IN_VERIFICATION,
        /** Neither side holds a value. */
        MISSING_ON_BOTH_SIDES,
        /** The values could not be compared. */
        NOT_COMPARABLE,
        /** The comparison failed. */
        COMPARISON_FAILED,
        /** No set of claims that the policy asks for agrees as a whole. */
        MINIMUM_EVIDENCE_NOT_MET,
        /** Not one claim could be compared. */
        NOTHING_COMPARED,
        /** The policy sends results with this flag to a person. */
        FLAGGED_FOR_REVIEW,
        /** The policy sends members of this group, or of unknown groups, to a person. */
        GROUP_FOR_REVIEW
    }

    @Override
    public String toString() {
        return code + (claim == null ? "" : "(" + claim + ")") + " -> " + verdict;
    }
}
