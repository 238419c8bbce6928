package io.github.rollcall.claims;

/**
 * How much one record looks like another when its values are presented as those of an ID, from the most dangerous on. A pair counts for every likeness that
 * is true of it. More may be added in later versions.
 */
public enum Likeness {
    /** Name and date of birth are MATCH: the ID of the one would pass for the other. */
    SAME_NAME_AND_BIRTH_DATE("name and date of birth match"),
    /** Name and date of birth are MATCH or NEAR: a person would have to tell them apart. */
    SIMILAR_NAME_AND_BIRTH_DATE("name and date of birth match or are near"),
    /** The name is MATCH, and no dates of birth can be compared. */
    SAME_NAME_AND_NO_BIRTH_DATE("name matches, no date of birth to compare"),
    /** The name is MATCH: by name alone the ID of the one would pass for the other. */
    SAME_NAME("name matches"),
    /** The name is MATCH or NEAR. */
    SIMILAR_NAME("name matches or is near");

    private final String description;

    Likeness(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean holds(ClaimOutcome name, ClaimOutcome birthDate) {
        boolean same = name == ClaimOutcome.MATCH;
        boolean similar = same || name == ClaimOutcome.NEAR;
        return switch (this) {
            case SAME_NAME_AND_BIRTH_DATE -> same && birthDate == ClaimOutcome.MATCH;
            case SIMILAR_NAME_AND_BIRTH_DATE ->
                similar && (birthDate == ClaimOutcome.MATCH || birthDate == ClaimOutcome.NEAR);
            case SAME_NAME_AND_NO_BIRTH_DATE ->
                same && (birthDate == ClaimOutcome.NO_DATA || birthDate == ClaimOutcome.INDETERMINATE);
            case SAME_NAME -> same;
            case SIMILAR_NAME -> similar;
        };
    }
}
