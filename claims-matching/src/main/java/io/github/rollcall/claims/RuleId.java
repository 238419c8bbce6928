package io.github.rollcall.claims;

import static io.github.rollcall.claims.ClaimOutcome.INDETERMINATE;
import static io.github.rollcall.claims.ClaimOutcome.MATCH;
import static io.github.rollcall.claims.ClaimOutcome.MISMATCH;
import static io.github.rollcall.claims.ClaimOutcome.NEAR;
import static io.github.rollcall.claims.ClaimOutcome.NO_DATA;

import java.util.Locale;

/**
 * The registry of every step a comparison can take. A claim's outcome is the gravest outcome among the rules that applied to it, so no step is without a
 * citable id. The names are stable; more may be added in later versions.
 */
public enum RuleId {
    /** The name parts are the same characters. */
    NAME_EXACT(MATCH),
    /** The name parts differ only in case, accents or punctuation. */
    NAME_FOLD(MATCH),
    /** A special letter was spelled out as passports do. */
    NAME_ICAO(MATCH),
    /** The words of a part are joined on one side and separate on the other. */
    NAME_JOIN(MATCH),
    /** A title or degree was left out. */
    NAME_TITLE(MATCH),
    /** The whole name stood in one field and agrees word by word. */
    NAME_WHOLE(MATCH),
    /** A word is the usual Latin spelling of a word in another script. */
    NAME_TRANSLIT(MATCH),
    /** A given name is spelled in another usual way. */
    NAME_VARIANT(MATCH),
    /** The same words are divided otherwise between given and family name. */
    NAME_BOUNDARY(MATCH),
    /** Given and family name stand in each other's place, and the family name tells which is which. */
    NAME_FAMILY_FIRST(MATCH),
    /** The document states both the name at birth and the name in marriage. */
    NAME_MARRIED(MATCH),
    /** A recorded former or alias name agrees. */
    NAME_ALIAS(MATCH),
    /** The machine-readable zone was compared. */
    NAME_MACHINE_READABLE(MATCH),
    /** An article or particle is missing that its bearers leave out themselves. */
    NAME_ARTICLE(MATCH),
    /** Both sides hold the one name of a person who has but one. */
    NAME_MONONYM(MATCH),
    /** One side has additional middle or further given names. */
    MIDDLE_EXTRA(MATCH),
    /** A middle name is abbreviated to its initial. */
    MIDDLE_INITIAL(MATCH),
    /** A second surname is left out on one side. */
    SURNAME_EXTRA(MATCH),
    /** The first given name is only an initial on one side. */
    NAME_INITIAL(NEAR),
    /** One side is a short form of the other and never stands for anything else. */
    NAME_NICKNAME(MATCH),
    /** One side is a short form that several names share, or that is a name of its own. */
    NAME_NICKNAME_SHARED(NEAR),
    /** One side is the beginning of the other. */
    NAME_SHORTENED(NEAR),
    /** A family name is spelled in another usual way. */
    FAMILY_VARIANT(NEAR),
    /** A word may be the spelling of a word in another script. */
    NAME_TRANSLIT_CLOSE(NEAR),
    /** The words are spellings of one sound in two systems. */
    NAME_ROMANISATION(NEAR),
    /** The one word has spelled-out letters, the other has dropped the marks they stand for. */
    NAME_ICAO_DROPPED(NEAR),
    /** The family names are the two genders of one name. */
    NAME_GENDERED(NEAR),
    /** The machine-readable zone was full and the name is cut off. */
    NAME_TRUNCATED(NEAR),
    /** One name is the beginning of the chain of names on the other side. */
    NAME_CHAIN(NEAR),
    /** Only a name in brackets or a display name agrees. */
    NAME_PREFERRED(NEAR),
    /** The letters agree but the words end elsewhere. */
    NAME_SPACING(NEAR),
    /** One long word differs by a single edit. */
    NAME_EDIT1(NEAR),
    /** Both sides carry accents, and they differ. */
    NAME_MARKS(NEAR),
    /** Characters look alike but are not the same. */
    NAME_CONFUSABLE(NEAR),
    /** Invisible characters were left out. */
    NAME_INVISIBLE(MATCH),
    /** Given and family name stand in each other's place. */
    NAME_FIELD_SWAP(NEAR),
    /** The same words stand in another order. */
    NAME_ORDER(NEAR),
    /** The given name of one side is a later given name of the other. */
    NAME_MIDDLE_AS_GIVEN(NEAR),
    /** Middle names contradict each other. */
    MIDDLE_CONFLICT(NEAR),
    /** One side holds only a part of the name. */
    NAME_PARTIAL(NEAR),
    /** A particle is missing on one side. */
    NAME_PARTICLE(MATCH),
    /** Both sides hold a single name only. */
    NAME_SINGLE(NEAR),
    /** A generational suffix is stated on one side only. */
    SUFFIX_ONE_SIDED(NEAR),
    /** The suffixes contradict each other. */
    SUFFIX_CONFLICT(MISMATCH),
    /** Two known names one letter apart. */
    NAME_DISTINCT(MISMATCH),
    /** The given names differ. */
    GIVEN_DIFFERENT(MISMATCH),
    /** The family names differ. */
    FAMILY_DIFFERENT(MISMATCH),
    /** The names differ. */
    NAME_DIFFERENT(MISMATCH),
    /** The names are in scripts that cannot be compared. */
    NAME_SCRIPT(INDETERMINATE),

    /** The dates are the same day. */
    DOB_EQUAL(MATCH),
    /** The dates are the same day in two calendars. */
    DOB_CALENDAR(MATCH),
    /** A time of day shows that the next day was meant. */
    DOB_LOCAL_MIDNIGHT(MATCH),
    /** A year without its century can only be the one on the other side. */
    DOB_CENTURY(MATCH),
    /** The known parts of a partial date agree. */
    DOB_PARTIAL(NEAR),
    /** Day and month are exchanged. */
    DOB_TRANSPOSED(NEAR),
    /** One digit differs. */
    DOB_ONE_DIGIT(NEAR),
    /** A leap day is written as its neighbour. */
    DOB_LEAP_DAY(NEAR),
    /** The dates agree within a time zone. */
    DOB_TZ_DAY(NEAR),
    /** One reading of an ambiguous date agrees. */
    DOB_AMBIGUOUS(NEAR),
    /** The dates agree in a calendar that is assumed or not the same everywhere. */
    DOB_CALENDAR_DOUBTFUL(NEAR),
    /** The dates differ. */
    DOB_DIFFERENT(MISMATCH),
    /** The date does not exist or cannot be read. */
    DOB_UNREADABLE(INDETERMINATE),

    /** The addresses are equal. */
    EMAIL_EQUAL(MATCH),
    /** The addresses reach one mailbox by the provider's rules. */
    EMAIL_PROVIDER_ALIAS(MATCH),
    /** The directory holds the address as a guest login. */
    EMAIL_GUEST(MATCH),
    /** The addresses only look alike. */
    EMAIL_LOOKALIKE(MISMATCH),
    /** The addresses differ. */
    EMAIL_DIFFERENT(MISMATCH),
    /** The text is not an address. */
    EMAIL_UNREADABLE(INDETERMINATE),

    /** The numbers are equal. */
    PHONE_EQUAL(MATCH),
    /** A mobile prefix that its country dropped. */
    PHONE_OLD_PREFIX(MATCH),
    /** The numbers are equal as far as both are stated. */
    PHONE_NATIONAL(NEAR),
    /** Only one number has an extension. */
    PHONE_EXTENSION(NEAR),
    /** A digit that marks mobile numbers stands on one side only. */
    PHONE_MOBILE_DIGIT(MATCH),
    /** A leading zero stands on one side only. */
    PHONE_LEADING_ZERO(NEAR),
    /** The visible digits of a masked number agree. */
    PHONE_MASKED(NEAR),
    /** Letters of a keypad stand for digits. */
    PHONE_KEYPAD(NEAR),

    /** The numbers differ. */
    PHONE_DIFFERENT(MISMATCH),
    /** The text is not a telephone number. */
    PHONE_UNREADABLE(INDETERMINATE),

    /** All components that matter are equal. */
    ADDRESS_EQUAL(MATCH),
    /** A district yields to an equal postal code. */
    ADDRESS_DISTRICT(MATCH),
    /** The house agrees, and one side states the flat besides. */
    ADDRESS_UNIT_EXTRA(MATCH),
    /** Street and number agree, and one side names the building besides. */
    ADDRESS_BUILDING_EXTRA(MATCH),
    /** Some components are equal. */
    ADDRESS_PARTIAL(NEAR),
    /** One letter differs. */
    ADDRESS_EDIT1(NEAR),
    /** A unit stands on one side only. */
    ADDRESS_UNIT(NEAR),
    /** The doors are named in two ways. */
    ADDRESS_UNIT_NOTATION(NEAR),
    /** A range holds the number of the other side. */
    ADDRESS_NUMBER_RANGE(NEAR),
    /** A part of the street stands on one side only. */
    ADDRESS_STREET_PARTIAL(NEAR),
    /** The name of a building stands on one side only. */
    ADDRESS_BUILDING(NEAR),
    /** The places differ but their postal codes are equal. */
    ADDRESS_LOCALITY_OTHER(NEAR),
    /** One country is a territory of the other. */
    ADDRESS_TERRITORY(NEAR),
    /** The regions differ but their postal codes are equal. */
    ADDRESS_REGION_OTHER(NEAR),
    /** The names agree in two scripts. */
    ADDRESS_READ(NEAR),
    /** Characters look alike but are not the same. */
    ADDRESS_CONFUSABLE(NEAR),
    /** The house numbers differ. */
    ADDRESS_NUMBER_DIFFERENT(MISMATCH),
    /** The units differ. */
    ADDRESS_UNIT_DIFFERENT(MISMATCH),
    /** The streets differ. */
    ADDRESS_STREET_DIFFERENT(MISMATCH),
    /** The street types differ. */
    ADDRESS_TYPE_DIFFERENT(MISMATCH),
    /** The directions differ. */
    ADDRESS_DIRECTION_DIFFERENT(MISMATCH),
    /** The post office boxes differ. */
    ADDRESS_BOX_DIFFERENT(MISMATCH),
    /** The buildings differ. */
    ADDRESS_BUILDING_DIFFERENT(MISMATCH),
    /** The postal codes differ. */
    ADDRESS_POSTAL_CODE_DIFFERENT(MISMATCH),
    /** The places differ. */
    ADDRESS_LOCALITY_DIFFERENT(MISMATCH),
    /** The regions differ. */
    ADDRESS_REGION_DIFFERENT(MISMATCH),
    /** The countries differ. */
    ADDRESS_COUNTRY_DIFFERENT(MISMATCH),
    /** The directory holds an office. */
    ADDRESS_OFFICE(NO_DATA),
    /** The address cannot be compared. */
    ADDRESS_UNREADABLE(INDETERMINATE),

    /** The countries are the same. */
    COUNTRY_EQUAL(MATCH),
    /** One name belongs to several countries. */
    COUNTRY_SHARED_NAME(NEAR),
    /** One is a territory of the other. */
    COUNTRY_TERRITORY(NEAR),
    /** The countries differ. */
    COUNTRY_DIFFERENT(MISMATCH),
    /** A country is not known. */
    COUNTRY_UNREADABLE(INDETERMINATE),

    /** The regions are the same. */
    REGION_EQUAL(MATCH),
    /** One region is a part of the other. */
    REGION_PART(NEAR),
    /** The regions differ. */
    REGION_DIFFERENT(MISMATCH),
    /** A region is not known. */
    REGION_UNREADABLE(INDETERMINATE),

    /** The employee ids are equal. */
    EMPLOYEE_ID_EQUAL(MATCH),
    /** One id lacks the letters before its number. */
    EMPLOYEE_ID_PREFIX(NEAR),
    /** The ids differ in look-alike characters. */
    EMPLOYEE_ID_LOOKALIKE(NEAR),
    /** The ids differ. */
    EMPLOYEE_ID_DIFFERENT(MISMATCH),

    /** The texts are equal. */
    TEXT_EQUAL(MATCH),
    /** The texts differ. */
    TEXT_DIFFERENT(MISMATCH),

    /** A side holds no value. */
    VALUE_ABSENT(NO_DATA),
    /** An asserted value is no evidence. */
    ASSERTED_NOT_EVIDENCE(NO_DATA),
    /** A value is too long to be compared. */
    VALUE_TOO_LONG(INDETERMINATE),
    /** The comparison failed. */
    COMPARISON_FAILED(INDETERMINATE);

    private final ClaimOutcome outcome;

    RuleId(ClaimOutcome outcome) {
        this.outcome = outcome;
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
     * Whether a policy may count this rule as MATCH. A rule that contradicts, lacks data, cannot compare, or rests on an edit distance, a look-alike or a
     * value that is known in part only, never may.
     *
     * @return true when the rule may stand in a policy's {@code accept}
     */
    public boolean mayBeAccepted() {
        return RuleCatalogue.mayBeAccepted(this);
    }

    /**
     * What the rule found, in English. {@link Explanations} says the same in the languages that the host has added.
     *
     * @return one sentence
     */
    public String description() {
        return Explanations.in(Locale.ROOT).rule(this);
    }

    /**
     * An invented pair to which the rule applies.
     *
     * @return the verified value, a bar, and the recorded value
     */
    public String example() {
        return RuleExamples.of(this);
    }
}
