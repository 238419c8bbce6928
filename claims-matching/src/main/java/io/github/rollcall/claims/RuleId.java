package io.github.rollcall.claims;

import static io.github.rollcall.claims.ClaimOutcome.INDETERMINATE;
import static io.github.rollcall.claims.ClaimOutcome.MATCH;
import static io.github.rollcall.claims.ClaimOutcome.MISMATCH;
import static io.github.rollcall.claims.ClaimOutcome.NEAR;
import static io.github.rollcall.claims.ClaimOutcome.NO_DATA;

/**
 * The registry of every step a comparison can take. A claim's outcome is the gravest outcome among the rules that applied to it, so no step is without a
 * citable id. The names are stable; more may be added in later versions.
 */
public enum RuleId {
    /** The name parts are the same characters. */
    NAME_EXACT(MATCH, "The name parts are the same characters."),
    /** The name parts differ only in case, accents or punctuation. */
    NAME_FOLD(MATCH, "The name parts differ only in case, accents, apostrophes or hyphens."),
    /** A special letter was spelled out as passports do. */
    NAME_ICAO(MATCH, "A letter such as \u00FC or \u00F8 on one side is spelled out, as passports do, on the other."),
    /** The words of a part are joined on one side and separate on the other. */
    NAME_JOIN(MATCH, "The words of a name part are written together on one side and apart on the other."),
    /** A title or degree was left out. */
    NAME_TITLE(MATCH, "A title or an academic degree was left out of the comparison."),
    /** The whole name stood in one field and agrees word by word. */
    NAME_WHOLE(MATCH, "The whole name stood in one field; its words agree in order with the parts of the other side."),
    /** One side has additional middle or further given names. */
    MIDDLE_EXTRA(MATCH, "One side states middle or further given names that the other leaves out."),
    /** A middle name is abbreviated to its initial. */
    MIDDLE_INITIAL(MATCH, "A middle name on one side is abbreviated to its initial on the other."),
    /** The document states a second surname that the directory leaves out. */
    SURNAME_EXTRA(MATCH, "The document states a second surname after the one the directory holds."),
    /** The first given name is only an initial on one side. */
    NAME_INITIAL(NEAR, "A given name is only an initial on one side."),
    /** One long word differs by a single edit. */
    NAME_EDIT1(NEAR, "Words of five or more letters differ by one letter or two neighbouring letters."),
    /** Both sides carry accents, and they differ. */
    NAME_MARKS(NEAR, "Both sides carry accents or tone marks, and those differ."),
    /** Characters look alike but are not the same. */
    NAME_CONFUSABLE(NEAR, "Characters look alike but are different characters."),
    /** Invisible characters were left out. */
    NAME_INVISIBLE(NEAR, "Invisible characters on one side were left out of the comparison."),
    /** Given and family name stand in each other's place. */
    NAME_FIELD_SWAP(NEAR, "Given and family name stand in each other's place."),
    /** The same words stand in another order. */
    NAME_ORDER(NEAR, "The same words stand in another order."),
    /** The given name of one side is a later given name of the other. */
    NAME_MIDDLE_AS_GIVEN(NEAR, "The given name of one side is a later given name of the other."),
    /** Middle names contradict each other. */
    MIDDLE_CONFLICT(NEAR, "Both sides state middle names, and they contradict each other."),
    /** One side holds only a part of the name. */
    NAME_PARTIAL(NEAR, "One side holds only a part of the name the other states."),
    /** A particle is missing on one side. */
    NAME_PARTICLE(NEAR, "A particle such as van, de or al stands on one side only."),
    /** Both sides hold a single name only. */
    NAME_SINGLE(NEAR, "The sides agree in a single name, which is too little to tell people apart."),
    /** A generational suffix is stated on one side only. */
    SUFFIX_ONE_SIDED(NEAR, "A generational suffix is stated on one side only."),
    /** The suffixes contradict each other. */
    SUFFIX_CONFLICT(MISMATCH, "The generational suffixes contradict each other."),
    /** The given names differ. */
    GIVEN_DIFFERENT(MISMATCH, "The given names differ."),
    /** The family names differ. */
    FAMILY_DIFFERENT(MISMATCH, "The family names differ."),
    /** The names differ. */
    NAME_DIFFERENT(MISMATCH, "The names differ."),
    /** The names are in scripts that cannot be compared. */
    NAME_SCRIPT(INDETERMINATE, "The names are written in different scripts, which this build cannot compare."),

    /** The dates are the same day. */
    DOB_EQUAL(MATCH, "The dates are the same day."),
    /** The known parts of a partial date agree. */
    DOB_PARTIAL(NEAR, "One date is partial; its known parts agree."),
    /** Day and month are exchanged. */
    DOB_TRANSPOSED(NEAR, "The dates agree once day and month are exchanged."),
    /** One digit differs. */
    DOB_ONE_DIGIT(NEAR, "The dates differ in one digit or in two neighbouring digits that are exchanged."),
    /** The dates agree within a time zone. */
    DOB_TZ_DAY(NEAR, "One date has a time of day; the days agree within a time zone."),
    /** One reading of an ambiguous date agrees. */
    DOB_AMBIGUOUS(NEAR, "One of the two readings of an ambiguous date agrees."),
    /** The dates differ. */
    DOB_DIFFERENT(MISMATCH, "The dates differ."),
    /** The date does not exist or cannot be read. */
    DOB_UNREADABLE(INDETERMINATE, "A date does not exist in the calendar or cannot be read."),

    /** The addresses are equal. */
    EMAIL_EQUAL(
            MATCH, "The whole addresses are equal once ASCII letters are lower-cased and the domain is in ASCII form."),
    /** The addresses reach one mailbox by the provider's rules. */
    EMAIL_PROVIDER_ALIAS(NEAR, "The addresses reach one mailbox by the rules of the mail provider."),
    /** The directory holds the address as a guest login. */
    EMAIL_GUEST(NEAR, "The directory holds the address in the form of a guest login."),
    /** The addresses differ. */
    EMAIL_DIFFERENT(MISMATCH, "No pair of addresses is equal."),
    /** The text is not an address. */
    EMAIL_UNREADABLE(INDETERMINATE, "A value is not an e-mail address."),

    /** The numbers are equal. */
    PHONE_EQUAL(MATCH, "The numbers are equal in international form."),
    /** The numbers are equal as far as both are stated. */
    PHONE_NATIONAL(
            NEAR, "The national numbers are equal; one has no region or no area code, or only one has an extension."),

    /** The numbers differ. */
    PHONE_DIFFERENT(MISMATCH, "No pair of numbers is equal."),
    /** The text is not a telephone number. */
    PHONE_UNREADABLE(INDETERMINATE, "A value is not a complete telephone number."),

    /** Street and postal code are equal. */
    ADDRESS_EQUAL(MATCH, "Street and postal code are equal once abbreviations are written out."),
    /** Some components are equal. */
    ADDRESS_PARTIAL(NEAR, "The components that both sides state agree, but they are not a whole address."),
    /** The street differs by one letter. */
    ADDRESS_EDIT1(NEAR, "The streets differ by one letter in one word."),
    /** A unit stands on one side only. */
    ADDRESS_UNIT(NEAR, "A flat or unit is stated on one side only."),
    /** A component contradicts. */
    ADDRESS_DIFFERENT(MISMATCH, "Street, postal code, place or country contradict each other."),
    /** The address cannot be compared. */
    ADDRESS_UNREADABLE(
            INDETERMINATE, "The addresses are written in different scripts or have no comparable component."),

    /** The countries are the same. */
    COUNTRY_EQUAL(MATCH, "The countries are the same."),
    /** The countries differ. */
    COUNTRY_DIFFERENT(MISMATCH, "The countries differ."),
    /** A country is not known. */
    COUNTRY_UNREADABLE(INDETERMINATE, "A value is not a known country."),

    /** The texts are equal. */
    TEXT_EQUAL(MATCH, "The texts are equal."),
    /** The texts differ. */
    TEXT_DIFFERENT(MISMATCH, "The texts differ."),
    /** A code and a name cannot be compared. */
    TEXT_UNREADABLE(INDETERMINATE, "One side holds a code and the other a name, which this build cannot relate."),

    /** A side holds no value. */
    VALUE_ABSENT(NO_DATA, "At least one side holds no value."),
    /** An asserted value is no evidence. */
    ASSERTED_NOT_EVIDENCE(NO_DATA, "The verified value is only asserted, so that its agreement proves nothing."),
    /** A value is too long to be compared. */
    VALUE_TOO_LONG(INDETERMINATE, "A value is longer than any real one and is not compared."),
    /** The comparison failed. */
    COMPARISON_FAILED(INDETERMINATE, "The comparison of this claim failed.");

    private final ClaimOutcome outcome;
    private final String description;

    RuleId(ClaimOutcome outcome, String description) {
        this.outcome = outcome;
        this.description = description;
    }

    /**
     * The outcome this rule leads to by itself.
     *
     * @return the outcome
     */
    public ClaimOutcome outcome() {
        return outcome;
    }

    /**
     * What the rule says.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }
}
