package io.github.rollcall.directory.store;

/** How far a verification has come. It only moves by compare-and-set, and never out of a state without a way on. Closed at nine. */
public enum VerificationState {
    /** The person has been asked to prove an identity. Goes on to IN_REVIEW, VERIFIED or STOPPED. */
    STARTED,
    /** A person decides. Goes on to VERIFIED, REJECTED or STOPPED. */
    IN_REVIEW,
    /** It succeeded, and its one reset is unused. Goes on to IN_PROGRESS or STOPPED. */
    VERIFIED,
    /** Nothing follows from it. */
    STOPPED,
    /** A reviewer has said no. */
    REJECTED,
    /** Its reset is under way. Goes on to DONE, FAILED or UNKNOWN, and back to VERIFIED if nothing was asked for. */
    IN_PROGRESS,
    /** Its reset took effect. */
    DONE,
    /** Its reset did not take effect, or not wholly. */
    FAILED,
    /** Its reset may have taken effect. Goes on to DONE or FAILED once that has been read back. */
    UNKNOWN
}
