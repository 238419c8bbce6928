package io.github.rollcall.claims;

/** A remark on the data of one claim, for a reviewer and for a policy's {@code alwaysReview}. More flags may be added in later versions. */
public enum MatchFlag {
    /** One word mixes letters of several scripts. */
    MIXED_SCRIPT("One word mixes letters of several scripts."),
    /** Characters look like others and stand where those are expected. */
    CONFUSABLE("Characters look like the ones on the other side but are different ones."),
    /** The text holds characters that cannot be seen. */
    INVISIBLE_CHAR("The text holds characters that cannot be seen."),
    /** The two sides are written in different scripts. */
    SCRIPT_DIFFERS("The two sides are written in different scripts."),
    /** The values agree but many people share them. */
    LOW_EVIDENCE("The values agree, but such values are shared by many people."),
    /** A date lacks its day, month or century. */
    PARTIAL_DATE("A date lacks its day, its month or its century."),
    /** A date can be read with the day or with the month first. */
    AMBIGUOUS_FORMAT("A date can be read with the day first or with the month first."),
    /** A date was stored with a time of day and may be off by a time zone. */
    TZ_SHIFT("A date was stored with a time of day, so the calendar day depends on a time zone."),
    /** A date was stated in another calendar than the Gregorian one. */
    OTHER_CALENDAR("A date was stated in another calendar than the Gregorian one, or seems to be."),
    /** A system's zero value stood in place of a date. */
    SENTINEL("A system's zero value stood in place of a date and was taken as absent."),
    /** A filler stood in place of a value. */
    PLACEHOLDER("A filler stood in place of a value and was taken as absent."),
    /** A side states more values than are compared. */
    VALUES_CUT(
            "A side states more than fifty values of the claim, or more than sixteen former names; the further ones were left out."),
    /** The verified value was only asserted by the person. */
    ASSERTED_ONLY("The value was only asserted by the person and is no evidence."),
    /** Several directory records share the name. */
    DUPLICATE_NAME_IN_DIRECTORY("Several directory records share this name."),
    /** A value was longer than any real one and was not read to its end. */
    OVERSIZED("A value was longer than any real one and was not read to its end."),
    /** The directory holds an address, but not of the kind that the policy compares. */
    OTHER_ADDRESS_KIND("The directory holds an address, but not of the kind that the policy compares."),
    /** A short form belongs to several names. */
    AMBIGUOUS_NICKNAME("A short form of a name belongs to several names."),
    /** A name is in a script that needs the optional ICU4J library, and that is absent. */
    ICU_ABSENT("A name is in a script that needs the optional ICU4J library, which is absent.");

    private final String description;

    MatchFlag(String description) {
        this.description = description;
    }

    /**
     * What the flag says.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }
}
