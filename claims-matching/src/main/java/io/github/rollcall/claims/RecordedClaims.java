package io.github.rollcall.claims;

/** What one directory record holds about a person: the recorded side of a match. A type of its own, so that the two sides cannot be swapped. Immutable. */
public final class RecordedClaims {

    private final ClaimSet claims;
    private final AddressKind addressKind;

    private RecordedClaims(ClaimSet claims, AddressKind addressKind) {
        this.claims = claims;
        this.addressKind = addressKind;
    }

    /**
     * The values of a directory record; the address is of the kind that it states itself.
     *
     * @param claims the values
     * @return the recorded side of a match
     */
    public static RecordedClaims of(ClaimSet claims) {
        PostalAddress address = Arguments.required(claims, "claims").address();
        return new RecordedClaims(claims, address == null ? AddressKind.UNKNOWN : address.kind());
    }

    /**
     * Says what the address of the record is the address of. The address of an office is never compared, since no document prints it.
     *
     * @param kind the kind, instead of the one that the address states itself
     * @return the changed recorded side
     */
    public RecordedClaims withAddressKind(AddressKind kind) {
        return new RecordedClaims(claims.withAddressKind(Arguments.required(kind, "addressKind")), kind);
    }

    /**
     * The values of the record.
     *
     * @return the values
     */
    public ClaimSet claims() {
        return claims;
    }

    /**
     * What the address of the record is the address of.
     *
     * @return the kind, {@code UNKNOWN} when not said
     */
    public AddressKind addressKind() {
        return addressKind;
    }

    /** The claims that have a value, never the values. */
    @Override
    public String toString() {
        return "RecordedClaims[" + claims + "]";
    }
}
