package io.github.rollcall.directory.reset;

/** Why a verification is not redeemed. Nothing was sent. More constants may be added; have a default. */
public enum ResetRefusal {
    /** There is no such verification, the secret is another one, or the record was tampered with. */
    NOT_FOUND,
    /** It has not succeeded, or a person has yet to decide. */
    NOT_VERIFIED,
    /** It was redeemed before. */
    USED,
    /** It succeeded too long ago. Verify again. */
    EXPIRED,
    /** It is not for a reset. */
    NO_ACTION,
    /** Somebody tried too often. */
    LIMITED,
    /** The account is not in use, or the provider does not say that it is. */
    INACTIVE_USER,
    /** The user is gone, or no longer carries the hint. */
    UNKNOWN_USER,
    /** The user does not belong to the directory's group any more. */
    OUT_OF_SCOPE,
    /** What was matched is no longer what the provider states. Verify again. */
    CLAIMS_CHANGED,
    /** The user is privileged, or may be, and two people have not approved. */
    PRIVILEGED,
    /** Another kind of credential was reset within a day, which a person has to approve. */
    REVIEW_NEEDED,
    /** The provider does not perform the action on this user; the refusals say why. */
    INELIGIBLE,
    /** The provider could not be asked. The verification is unused still; try again until it expires. */
    UNAVAILABLE,
    /** It took so long that the redemption was given up meanwhile. */
    OVERTAKEN
}
