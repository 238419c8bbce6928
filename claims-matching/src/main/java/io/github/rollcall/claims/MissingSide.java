package io.github.rollcall.claims;

/** Which side of a claim held nothing to compare. */
public enum MissingSide {
    /** The directory record. */
    DIRECTORY,
    /** The verification. */
    VERIFICATION,
    /** Both. */
    BOTH;

    static MissingSide of(boolean verificationMissing, boolean directoryMissing) {
        if (verificationMissing && directoryMissing) {
            return BOTH;
        }
        return verificationMissing ? VERIFICATION : DIRECTORY;
    }
}
