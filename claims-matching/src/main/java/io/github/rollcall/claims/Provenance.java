package io.github.rollcall.claims;

/** How a verified value came to be known. */
public enum Provenance {
    /** Read from the verified document. */
    DOCUMENT,
    /** Proven otherwise, for example by a one-time code sent to the address or number. */
    PROVEN,
    /** Only said by the person; agreeing with it proves nothing. */
    ASSERTED;

    /** The provenance of a claim of which the caller says nothing: a government ID prints the first five, and nothing else. */
    static Provenance usual(Claim claim) {
        boolean printed = claim.equals(Claim.NAME)
                || claim.equals(Claim.DATE_OF_BIRTH)
                || claim.equals(Claim.ADDRESS)
                || claim.equals(Claim.COUNTRY)
                || claim.equals(Claim.REGION);
        return printed ? DOCUMENT : ASSERTED;
    }

    boolean isEvidence() {
        return this != ASSERTED;
    }
}
