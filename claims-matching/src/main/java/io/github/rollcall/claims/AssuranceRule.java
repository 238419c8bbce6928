package io.github.rollcall.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which verifications a policy is willing to look at. A verification of another status, one that is too old or dated in the future, and an expired
 * document stop the match.
 *
 * @param requireStatus the status the verification must have
 * @param maxAge how long after its completion a verification may be used; positive, in whole seconds, at most 3650 days
 * @param documentMustBeUnexpired whether a document whose expiry date has passed stops the match
 * @param onUnknownExpiry what follows from a document without a stated expiry date, where it must be unexpired
 */
public record AssuranceRule(
        AssuranceStatus requireStatus, Duration maxAge, boolean documentMustBeUnexpired, Verdict onUnknownExpiry) {

    /** Clocks of two systems differ; a verification this far in the future still counts as made now. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Duration LARGEST_SKEW = CLOCK_SKEW.negated();

    static final Duration LONGEST_AGE = Duration.ofDays(3650);

    /**
     * Refuses null.
     *
     * @param requireStatus the status the verification must have
     * @param maxAge how long after its completion a verification may be used
     * @param documentMustBeUnexpired whether an expired document stops the match
     * @param onUnknownExpiry what follows from a document without a stated expiry date
     */
    public AssuranceRule {
        Arguments.required(requireStatus, "requireStatus");
        Arguments.required(maxAge, "maxAge");
        Arguments.required(onUnknownExpiry, "onUnknownExpiry");
    }

    /**
     * What a policy asks for when it does not say: status VERIFIED, at most one day old, an unexpired document, and a person where the expiry date is not
     * known.
     *
     * @return the rule
     */
    public static AssuranceRule strictDefault() {
        return new AssuranceRule(AssuranceStatus.VERIFIED, Duration.ofDays(1), true, Verdict.REVIEW);
    }

    /**
     * Changes the status that is asked for.
     *
     * @param status the status
     * @return the changed rule
     */
    public AssuranceRule withRequireStatus(AssuranceStatus status) {
        return new AssuranceRule(status, maxAge, documentMustBeUnexpired, onUnknownExpiry);
    }

    /**
     * Changes how old a verification may be.
     *
     * @param age positive, in whole seconds, at most 3650 days
     * @return the changed rule
     */
    public AssuranceRule withMaxAge(Duration age) {
        return new AssuranceRule(requireStatus, age, documentMustBeUnexpired, onUnknownExpiry);
    }

    /**
     * Changes whether the document must be unexpired.
     *
     * @param unexpired true when an expired document stops the match
     * @return the changed rule
     */
    public AssuranceRule withDocumentMustBeUnexpired(boolean unexpired) {
        return new AssuranceRule(requireStatus, maxAge, unexpired, onUnknownExpiry);
    }

    /**
     * Changes what follows from an unknown expiry date.
     *
     * @param effect the effect, where the document must be unexpired
     * @return the changed rule
     */
    public AssuranceRule withOnUnknownExpiry(Verdict effect) {
        return new AssuranceRule(requireStatus, maxAge, documentMustBeUnexpired, effect);
    }

    /** Adds what speaks against using this verification now. */
    void check(VerifiedClaims verified, Instant now, List<MatchReason> reasons) {
        if (!verified.status().equals(requireStatus)) {
            reasons.add(new MatchReason(MatchReason.Code.ASSURANCE_NOT_MET, null, Verdict.STOP));
        }
        Duration age = Duration.between(verified.verifiedAt(), now);
        if (age.compareTo(maxAge) > 0) {
            reasons.add(new MatchReason(MatchReason.Code.TOO_OLD, null, Verdict.STOP));
        }
        if (age.compareTo(LARGEST_SKEW) < 0) {
            reasons.add(new MatchReason(MatchReason.Code.VERIFIED_IN_FUTURE, null, Verdict.STOP));
        }
        if (documentMustBeUnexpired) {
            checkExpiry(verified.documentExpiry(), now, reasons);
        }
    }

    /** A document is good through the whole of its last day, in UTC. */
    private void checkExpiry(@Nullable LocalDate expiry, Instant now, List<MatchReason> reasons) {
        if (expiry == null) {
            if (onUnknownExpiry != Verdict.PASS) {
                reasons.add(new MatchReason(MatchReason.Code.DOCUMENT_EXPIRY_UNKNOWN, null, onUnknownExpiry));
            }
        } else if (now.isAfter(expiry.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC))) {
            reasons.add(new MatchReason(MatchReason.Code.DOCUMENT_EXPIRED, null, Verdict.STOP));
        }
    }
}
