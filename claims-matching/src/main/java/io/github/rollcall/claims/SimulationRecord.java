package io.github.rollcall.claims;

/**
 * One directory record, as a simulation takes it.
 *
 * @param id the record's id, which reports name; opaque for preference, 1 to 256 characters
 * @param claims what the record holds
 */
public record SimulationRecord(String id, RecordedClaims claims) {

    /**
     * Checks the id.
     *
     * @param id 1 to 256 characters
     * @param claims what the record holds
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public SimulationRecord {
        Arguments.required(id, "id");
        Arguments.required(claims, "claims");
        if (id.isEmpty() || id.length() > TextFolding.LONGEST) {
            throw new IllegalArgumentException("id must have 1 to " + TextFolding.LONGEST + " characters");
        }
    }
}
