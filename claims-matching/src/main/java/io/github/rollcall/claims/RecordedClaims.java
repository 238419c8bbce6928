package io.github.rollcall.claims;

/** What one directory record holds about a person: the recorded side of a match. A type of its own, so that the two sides cannot be swapped. Immutable. */
public final class RecordedClaims {

    private final ClaimSet claims;

    private RecordedClaims(ClaimSet claims) {
        this.claims = claims;
    }

    /**
     * The values of a directory record.
     *
     * @param claims the values
     * @return the recorded side of a match
     */
    public static RecordedClaims of(ClaimSet claims) {
        return new RecordedClaims(Arguments.required(claims, "claims"));
    }

    /**
     * The values of the record.
     *
     * @return the values
     */
    public ClaimSet claims() {
        return claims;
    }

    /** The claims that have a value, never the values. */
    @Override
    public String toString() {
        return "RecordedClaims[" + claims + "]";
    }
}
