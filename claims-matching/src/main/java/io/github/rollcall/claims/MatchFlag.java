package io.github.rollcall.claims;

import java.util.Locale;

/** A remark on the data of one claim, for a reviewer and for a policy's {@code alwaysReview}. More flags may be added in later versions. */
public enum MatchFlag {
    /** One word mixes letters of several scripts. */
    MIXED_SCRIPT,
    /** Characters look like others and stand where those are expected. */
    CONFUSABLE,
    /** The text holds characters that cannot be seen. */
    INVISIBLE_CHAR,
    /** The two sides are written in different scripts. */
    SCRIPT_DIFFERS,
    /** The values agree but many people share them. */
    LOW_EVIDENCE,
    /** A date lacks its day, month or century. */
    PARTIAL_DATE,
    /** A date can be read with the day or with the month first. */
    AMBIGUOUS_FORMAT,
    /** A date was stored with a time of day and may be off by a time zone. */
    TZ_SHIFT,
    /** A date was stated in another calendar than the Gregorian one. */
    OTHER_CALENDAR,
    /** A system's zero value stood in place of a date. */
    SENTINEL,
    /** A filler stood in place of a value. */
    PLACEHOLDER,
    /** A side states more values than are compared. */
    VALUES_CUT,
    /** The verified value was only asserted by the person. */
    ASSERTED_ONLY,
    /** Several directory records share the name. */
    DUPLICATE_NAME_IN_DIRECTORY,
    /** A value was longer than any real one and was not read to its end. */
    OVERSIZED,
    /** The directory holds an address, but not of the kind that the policy compares. */
    OTHER_ADDRESS_KIND,
    /** A short form belongs to several names. */
    AMBIGUOUS_NICKNAME,
    /** A name is in a script that needs the optional ICU4J library, and that is absent. */
    ICU_ABSENT;

    /**
     * What the flag remarks, in English. {@link Explanations} says the same in the languages that the host has added.
     *
     * @return one sentence
     */
    public String description() {
        return Explanations.in(Locale.ROOT).flag(this);
    }
}
