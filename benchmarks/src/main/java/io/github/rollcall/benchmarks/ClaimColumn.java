package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.Claim;

/** The claims as the pair files name them, in the order of the report. */
enum ClaimColumn {
    NAME("name", Claim.NAME),
    DOB("dob", Claim.DATE_OF_BIRTH),
    ADDRESS("address", Claim.ADDRESS),
    PHONE("phone", Claim.PHONE),
    EMAIL("email", Claim.EMAIL),
    COUNTRY("country", Claim.COUNTRY),
    REGION("region", Claim.REGION),
    EMPLOYEE_ID("employee_id", Claim.EMPLOYEE_ID);

    private final String label;
    // A record of one text is immutable; the checker asks for an annotation.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Claim claim;

    ClaimColumn(String label, Claim claim) {
        this.label = label;
        this.claim = claim;
    }

    String label() {
        return label;
    }

    Claim claim() {
        return claim;
    }

    static ClaimColumn of(CsvRow row) {
        for (ClaimColumn column : values()) {
            if (column.label.equals(row.get("claim"))) {
                return column;
            }
        }
        throw row.malformed("claim", "not one of the claims that can be compared");
    }
}
