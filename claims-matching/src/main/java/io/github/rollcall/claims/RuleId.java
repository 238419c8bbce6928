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
    NAME_EXACT(MATCH, "The name parts are the same characters.", "Ana Ruiz | Ana Ruiz"),
    /** The name parts differ only in case, accents or punctuation. */
    NAME_FOLD(MATCH, "The name parts differ only in case, accents, apostrophes or hyphens.", "ANA RUIZ | Ana Ruiz"),
    /** A special letter was spelled out as passports do. */
    NAME_ICAO(
            MATCH,
            "A letter such as \u00FC or \u00F8 is spelled out, as passports do, or in their machine-readable zone without its mark.",
            "JUERGEN MUELLER | J\u00FCrgen M\u00FCller"),
    /** The words of a part are joined on one side and separate on the other. */
    NAME_JOIN(
            MATCH,
            "The words of a name part are written together on one side and apart on the other.",
            "Jean Pierre | Jeanpierre"),
    /** A title or degree was left out. */
    NAME_TITLE(
            MATCH, "A title or an academic degree was left out of the comparison.", "Dr. Anna Schmidt | Anna Schmidt"),
    /** The whole name stood in one field and agrees word by word. */
    NAME_WHOLE(
            MATCH,
            "The whole name stood in one field; its words agree in order with the parts of the other side.",
            "(whole) Ana Ruiz | Ana / Ruiz"),
    /** A word is the usual Latin spelling of a word in another script. */
    NAME_TRANSLIT(
            MATCH,
            "A word in one script is a usual spelling of the word in the other script.",
            "\u0418\u0432\u0430\u043D | Ivan"),
    /** A given name is spelled in another usual way. */
    NAME_VARIANT(MATCH, "A given name is spelled in another usual way.", "Katherine Bell | Catherine Bell"),
    /** The same words are divided otherwise between given and family name. */
    NAME_BOUNDARY(
            MATCH,
            "The words agree in order but are divided otherwise between given and family name.",
            "Mary / Ann Smith | Mary Ann / Smith"),
    /** Given and family name stand in each other's place, and the family name tells which is which. */
    NAME_FAMILY_FIRST(
            MATCH,
            "One side puts the family name first, and only that word is known as a family name there.",
            "Minh / Nguyen | Nguyen / Minh"),
    /** The document states both the name at birth and the name in marriage. */
    NAME_MARRIED(
            MATCH,
            "One side states the names before and after marriage, and one of them is the name of the other side.",
            "Claire Dupont ep. Martin | Claire Martin"),
    /** A recorded former or alias name agrees. */
    NAME_ALIAS(
            MATCH,
            "A former or alias name that the directory has on record was compared.",
            "Ana Vega | alias Ana Vega"),
    /** The machine-readable zone was compared. */
    NAME_MACHINE_READABLE(
            MATCH,
            "The name in the machine-readable zone was compared, since the printed one did not settle the matter.",
            "(zone) RUIZ<<ANA | Ana Ruiz"),
    /** An article or particle is missing that its bearers leave out themselves. */
    NAME_ARTICLE(
            MATCH,
            "One side leaves out the Arabic article or a Portuguese particle, or spells the article otherwise.",
            "Fahad Al-Harbi | Fahad Harbi"),
    /** Both sides hold the one name of a person who has but one. */
    NAME_MONONYM(
            MATCH,
            "The sides agree in a single name, and one of them says that there is no other.",
            "Suharto LNU | Suharto"),
    /** One side has additional middle or further given names. */
    MIDDLE_EXTRA(
            MATCH,
            "One side states middle or further given names that the other leaves out.",
            "Ana Luisa Ruiz | Ana Ruiz"),
    /** A middle name is abbreviated to its initial. */
    MIDDLE_INITIAL(
            MATCH,
            "A middle name on one side is abbreviated to its initial on the other.",
            "John Michael Smith | John M Smith"),
    /** A second surname is left out on one side. */
    SURNAME_EXTRA(
            MATCH,
            "One side states a second surname beside the one in daily use, which the other holds alone.",
            "Ana Ruiz Vega | Ana Ruiz"),
    /** The first given name is only an initial on one side. */
    NAME_INITIAL(NEAR, "A given name is only an initial on one side.", "Subramanian Iyer | S Iyer"),
    /** One side is a short form of the other and never stands for anything else. */
    NAME_NICKNAME(
            MATCH,
            "A given name on one side is a short form of the one on the other, of no other name in its language, and no name of its own.",
            "Ma\u0142gorzata Lis | Gosia Lis"),
    /** One side is a short form that several names share, or that is a name of its own. */
    NAME_NICKNAME_SHARED(
            NEAR,
            "A given name on one side is a short form of the one on the other; it also stands for other names, or is a name of its own.",
            "Christopher Hale | Chris Hale"),
    /** One side is the beginning of the other. */
    NAME_SHORTENED(
            NEAR,
            "A given name on one side is the beginning of the one on the other and is not known as a name of its own.",
            "Nezahualpilli Diaz | Nezahual Diaz"),
    /** A family name is spelled in another usual way. */
    FAMILY_VARIANT(NEAR, "A family name is spelled in another usual way.", "Omar Hosny | Omar Husni"),
    /** A word may be the spelling of a word in another script. */
    NAME_TRANSLIT_CLOSE(
            NEAR,
            "A word in one script may be a spelling of the word in the other, which does not say enough to be sure.",
            "\u05DB\u05D4\u05DF | Cohen"),
    /** The words are spellings of one sound in two systems. */
    NAME_ROMANISATION(
            NEAR, "The words are spellings of the same sounds in two usual romanisations.", "Tse-tung | Zedong"),
    /** The one word has spelled-out letters, the other has dropped the marks they stand for. */
    NAME_ICAO_DROPPED(
            NEAR,
            "One side may have spelled out a letter such as \u00FC of which the other dropped the mark.",
            "JUERGEN MUELLER | Jurgen Muller"),
    /** The family names are the two genders of one name. */
    NAME_GENDERED(
            NEAR, "The family names are the forms of one name for women and for men.", "Ola Kowalska | Ola Kowalski"),
    /** The machine-readable zone was full and the name is cut off. */
    NAME_TRUNCATED(
            NEAR,
            "The machine-readable zone is full, and its last name is the beginning of the name on the other side.",
            "(zone) ANA GUADA | Ana Guadalupe"),
    /** One name is the beginning of the chain of names on the other side. */
    NAME_CHAIN(
            NEAR,
            "One side states the beginning of the chain of own, father's and grandfather's names on the other.",
            "Abiy Ahmed Ali | Abiy Ahmed"),
    /** Only a name in brackets or a display name agrees. */
    NAME_PREFERRED(
            NEAR,
            "Only a name that stands in brackets or quotes, as preferred names do, agrees.",
            "Wei Zhang | David (Wei) Zhang"),
    /** The letters agree but the words end elsewhere. */
    NAME_SPACING(NEAR, "The letters agree, but the words end at different places.", "Ann Amarie | Anna Marie"),
    /** One long word differs by a single edit. */
    NAME_EDIT1(
            NEAR,
            "Words of six or more letters differ by one letter or two neighbouring letters.",
            "Alejandro Villar | Alejandor Villar"),
    /** Both sides carry accents, and they differ. */
    NAME_MARKS(
            NEAR,
            "Both sides carry accents or tone marks, and those differ.",
            "Qu\u1ED1c H\u00F9ng | Qu\u1ED1c H\u01B0ng"),
    /** Characters look alike but are not the same. */
    NAME_CONFUSABLE(NEAR, "Characters look alike but are different characters.", "Alan Hill | AIan HilI"),
    /** Invisible characters were left out. */
    NAME_INVISIBLE(
            MATCH,
            "Invisible characters on one side were left out of the comparison.",
            "Paul Smith | Paul, zero-width space, Smith"),
    /** Given and family name stand in each other's place. */
    NAME_FIELD_SWAP(NEAR, "Given and family name stand in each other's place.", "Wei / Zhang | Zhang / Wei"),
    /** The same words stand in another order. */
    NAME_ORDER(NEAR, "The same words stand in another order.", "Ana Maria Ruiz | Ruiz Ana Maria"),
    /** The given name of one side is a later given name of the other. */
    NAME_MIDDLE_AS_GIVEN(
            NEAR, "The given name of one side is a later given name of the other.", "James Paul Marsh | Paul Marsh"),
    /** Middle names contradict each other. */
    MIDDLE_CONFLICT(
            NEAR,
            "Both sides state middle names, and they contradict each other.",
            "John Michael Smith | John Robert Smith"),
    /** One side holds only a part of the name. */
    NAME_PARTIAL(
            NEAR,
            "One side holds only a part of the name the other states.",
            "Ana Ruiz Vega (whole) | Ana Vega (whole)"),
    /** A particle is missing on one side. */
    NAME_PARTICLE(MATCH, "A particle such as van, de or al stands on one side only.", "de Vries | Vries"),
    /** Both sides hold a single name only. */
    NAME_SINGLE(
            NEAR, "The sides agree in a single name, which is too little to tell people apart.", "Suharto | Suharto"),
    /** A generational suffix is stated on one side only. */
    SUFFIX_ONE_SIDED(NEAR, "A generational suffix is stated on one side only.", "Luis Ortega Jr | Luis Ortega"),
    /** The suffixes contradict each other. */
    SUFFIX_CONFLICT(MISMATCH, "The generational suffixes contradict each other.", "Morris Klein I | Morris Klein II"),
    /** Two known names one letter apart. */
    NAME_DISTINCT(
            MISMATCH,
            "The words are one letter apart, but each is a known name of its own.",
            "Mario Rossi | Maria Rossi"),
    /** The given names differ. */
    GIVEN_DIFFERENT(MISMATCH, "The given names differ.", "Darla Anderson | Darlene Anderson"),
    /** The family names differ. */
    FAMILY_DIFFERENT(MISMATCH, "The family names differ.", "Ana Ruiz | Ana Vega"),
    /** The names differ. */
    NAME_DIFFERENT(MISMATCH, "The names differ.", "Ana Ruiz (whole) | Eva Lang (whole)"),
    /** The names are in scripts that cannot be compared. */
    NAME_SCRIPT(
            INDETERMINATE,
            "The names are written in different scripts, which this build cannot compare.",
            "\u9234\u6728 | Suzuki"),

    /** The dates are the same day. */
    DOB_EQUAL(MATCH, "The dates are the same day.", "1988-04-17 | 19880417"),
    /** The dates are the same day in two calendars. */
    DOB_CALENDAR(
            MATCH,
            "The dates are the same day, and a calendar other than the Gregorian one is declared or named.",
            "1986-06-02 | 12 Khordad 1365"),
    /** A time of day shows that the next day was meant. */
    DOB_LOCAL_MIDNIGHT(
            MATCH,
            "One date has a time of day that is midnight in some eastern zone only, and the day that began there is the other date.",
            "1990-06-15 | 1990-06-14T22:00:00Z"),
    /** A year without its century can only be the one on the other side. */
    DOB_CENTURY(
            MATCH,
            "The dates agree, and the year that one side states without its century can be in that one only for somebody alive.",
            "1978-12-11 | 78-12-11"),
    /** The known parts of a partial date agree. */
    DOB_PARTIAL(NEAR, "One date is partial; its known parts agree.", "1988-04-17 | 1988-04"),
    /** Day and month are exchanged. */
    DOB_TRANSPOSED(NEAR, "The dates agree once day and month are exchanged.", "1962-02-07 | 1962-07-02"),
    /** One digit differs. */
    DOB_ONE_DIGIT(
            NEAR,
            "The dates differ in one digit or in two neighbouring digits that are exchanged.",
            "1986-06-02 | 1986-06-03"),
    /** A leap day is written as its neighbour. */
    DOB_LEAP_DAY(NEAR, "One date is 29 February, the other the day before or after it.", "1992-02-29 | 1992-02-28"),
    /** The dates agree within a time zone. */
    DOB_TZ_DAY(
            NEAR,
            "One date has a time of day; the days agree within a time zone.",
            "1990-06-15 | 1990-06-15T22:00:00Z"),
    /** One reading of an ambiguous date agrees. */
    DOB_AMBIGUOUS(NEAR, "One of the two readings of an ambiguous date agrees.", "1978-04-03 | 03/04/1978"),
    /** The dates agree in a calendar that is assumed or not the same everywhere. */
    DOB_CALENDAR_DOUBTFUL(
            NEAR,
            "The dates agree in another calendar, which is only assumed from the year or differs by a day between countries.",
            "1986-06-02 | 1365-03-12"),
    /** The dates differ. */
    DOB_DIFFERENT(MISMATCH, "The dates differ.", "1988-04-17 | 1975-11-30"),
    /** The date does not exist or cannot be read. */
    DOB_UNREADABLE(
            INDETERMINATE, "A date does not exist in the calendar or cannot be read.", "1988-04-17 | 30 February 1988"),

    /** The addresses are equal. */
    EMAIL_EQUAL(
            MATCH,
            "The whole addresses are equal once ASCII letters are lower-cased and the domain is in ASCII form.",
            "ana@example.com | Ana@Example.com"),
    /** The addresses reach one mailbox by the provider's rules. */
    EMAIL_PROVIDER_ALIAS(
            MATCH,
            "The addresses reach one mailbox by the rules of the mail provider.",
            "ana.ruiz@gmail.com | anaruiz+work@gmail.com"),
    /** The directory holds the address as a guest login. */
    EMAIL_GUEST(
            MATCH,
            "The directory holds the address in the form of a guest login.",
            "ana@example.org | ana_example.org#EXT#@example.com"),
    /** The addresses only look alike. */
    EMAIL_LOOKALIKE(
            MISMATCH,
            "The addresses only look alike; they have different characters.",
            "ana@example.com | ana@examp1e.com"),
    /** The addresses differ. */
    EMAIL_DIFFERENT(MISMATCH, "No pair of addresses is equal.", "ana@example.com | ana@example.org"),
    /** The text is not an address. */
    EMAIL_UNREADABLE(INDETERMINATE, "A value is not an e-mail address.", "ana@example.com | ana at example"),

    /** The numbers are equal. */
    PHONE_EQUAL(MATCH, "The numbers are equal in international form.", "+1 202-555-0143 | tel:+12025550143"),
    /** A mobile prefix that its country dropped. */
    PHONE_OLD_PREFIX(
            MATCH,
            "One number has the mobile prefix 1 that Mexico no longer dials; the rest is equal.",
            "+52 55 1234 5678 | +52 1 55 1234 5678"),
    /** The numbers are equal as far as both are stated. */
    PHONE_NATIONAL(
            NEAR,
            "The numbers are equal as far as both are stated; one has no country or no area code.",
            "+1 202-555-0143 | 555-0143"),
    /** Only one number has an extension. */
    PHONE_EXTENSION(
            NEAR,
            "The numbers are equal, and only one of them has an extension.",
            "+1 202-555-0143 | +1 202-555-0143 ext. 12"),
    /** A digit that marks mobile numbers stands on one side only. */
    PHONE_MOBILE_DIGIT(
            MATCH,
            "One mobile number has the digit 9 that its country adds to mobile numbers, and the other lacks it.",
            "+55 11 98765-4321 | +55 11 8765-4321"),
    /** A leading zero stands on one side only. */
    PHONE_LEADING_ZERO(
            NEAR, "The numbers are equal but for a zero after the country code.", "+39 06 1234 5678 | +39 6 1234 5678"),
    /** The visible digits of a masked number agree. */
    PHONE_MASKED(
            NEAR,
            "One number is masked; its visible last digits agree, at least four of them.",
            "+1 202-555-0143 | ***-***-0143"),
    /** Letters of a keypad stand for digits. */
    PHONE_KEYPAD(
            NEAR,
            "The numbers are equal once letters are read as the digits of a keypad.",
            "+1 800 736-8257 | 1-800-RENTALS"),

    /** The numbers differ. */
    PHONE_DIFFERENT(MISMATCH, "No pair of numbers is equal.", "+1 202-555-0143 | +1 202-555-0134"),
    /** The text is not a telephone number. */
    PHONE_UNREADABLE(INDETERMINATE, "A value is not a complete telephone number.", "+1 202-555-0143 | 12"),

    /** All components that matter are equal. */
    ADDRESS_EQUAL(
            MATCH,
            "Number, street and place are equal once abbreviations and other names are written out.",
            "123 Main St, Springfield, IL 62704 | 123 Main Street, Springfield, Illinois 62704"),
    /** A district yields to an equal postal code. */
    ADDRESS_DISTRICT(
            MATCH,
            "The postal codes are equal; one side names a district of the city that the other names.",
            "20 Court St, Brooklyn, NY 11201 | 20 Court St, New York, NY 11201"),
    /** The house agrees, and one side states the flat besides. */
    ADDRESS_UNIT_EXTRA(
            MATCH, "The house agrees, and one side states a flat or unit besides.", "5 Oak Ave Apt 4 | 5 Oak Ave"),
    /** Street and number agree, and one side names the building besides. */
    ADDRESS_BUILDING_EXTRA(
            MATCH,
            "Street and house number agree, and one side names the building besides.",
            "Rose Court, 7 Mill Lane | 7 Mill Lane"),
    /** Some components are equal. */
    ADDRESS_PARTIAL(
            NEAR,
            "The components that both sides state agree, but they are not a whole address.",
            "12 Elm Rd, Springfield, IL | Springfield, IL"),
    /** One letter differs. */
    ADDRESS_EDIT1(
            NEAR, "The street or the place differs by one letter in one long word.", "12 Willow Rd | 12 Wilow Rd"),
    /** A unit stands on one side only. */
    ADDRESS_UNIT(NEAR, "A flat, floor or building is stated on one side only.", "5 Oak Ave Apt 4 | 5 Oak Ave"),
    /** The doors are named in two ways. */
    ADDRESS_UNIT_NOTATION(
            NEAR,
            "The flats may be the same, but are named in two ways that cannot be compared.",
            "Flat B, 5 Oak Ave | Flat 2, 5 Oak Ave"),
    /** A range holds the number of the other side. */
    ADDRESS_NUMBER_RANGE(
            NEAR, "One house number is a range or a pair that holds the other.", "12-14 Mill Lane | 12 Mill Lane"),
    /** A part of the street stands on one side only. */
    ADDRESS_STREET_PARTIAL(
            NEAR,
            "A word, the type or the direction of the street stands on one side only or in another place.",
            "300 N Main St | 300 Main St"),
    /** The name of a building stands on one side only. */
    ADDRESS_BUILDING(
            NEAR,
            "The name of a building or a firm stands on one side only or differs, beside an equal street.",
            "Rose Court, 7 Mill Lane | 7 Mill Lane"),
    /** The places differ but their postal codes are equal. */
    ADDRESS_LOCALITY_OTHER(
            NEAR,
            "The sides name different places that share a postal code, or a city and its district.",
            "7 Mill Lane, Ambleton MK1 1AA | 7 Mill Lane, Burford MK1 1AA"),
    /** One country is a territory of the other. */
    ADDRESS_TERRITORY(
            NEAR, "One country is a territory of the other.", "4 Palm St, San Juan, PR | 4 Palm St, San Juan, US"),
    /** The regions differ but their postal codes are equal. */
    ADDRESS_REGION_OTHER(
            NEAR,
            "The regions differ, although the postal codes are equal.",
            "7 Elm Rd, Reno, NV 89501 | 7 Elm Rd, Reno, CA 89501"),
    /** The names agree in two scripts. */
    ADDRESS_READ(
            NEAR,
            "The street or the place agrees once it is read in the other script.",
            "\u0443\u043B. \u0422\u0432\u0435\u0440\u0441\u043A\u0430\u044F 7 | 7 Tverskaya St"),
    /** Characters look alike but are not the same. */
    ADDRESS_CONFUSABLE(
            NEAR,
            "Characters of the street or the place look alike but are different characters.",
            "12 Main St | 12 M\u0430in St"),
    /** The house numbers differ. */
    ADDRESS_NUMBER_DIFFERENT(MISMATCH, "The house numbers differ.", "123 Main St | 132 Main St"),
    /** The units differ. */
    ADDRESS_UNIT_DIFFERENT(
            MISMATCH, "The flats, floors or buildings differ.", "Flat 2, 5 Oak Ave | Flat 12, 5 Oak Ave"),
    /** The streets differ. */
    ADDRESS_STREET_DIFFERENT(MISMATCH, "The names of the streets differ.", "12 Willow Rd | 12 Harbour Rd"),
    /** The street types differ. */
    ADDRESS_TYPE_DIFFERENT(
            MISMATCH, "Both sides state the type of the street, and it differs.", "5 Park Place | 5 Park Drive"),
    /** The directions differ. */
    ADDRESS_DIRECTION_DIFFERENT(
            MISMATCH, "Both sides state a direction of the street, and it differs.", "300 N Main St | 300 S Main St"),
    /** The post office boxes differ. */
    ADDRESS_BOX_DIFFERENT(MISMATCH, "The numbers of the post office boxes differ.", "PO Box 12987 | PO Box 12978"),
    /** The buildings differ. */
    ADDRESS_BUILDING_DIFFERENT(
            MISMATCH,
            "The names of the buildings differ, and there is no house number.",
            "Rose Cottage, Mill Lane | Ivy Barn, Mill Lane"),
    /** The postal codes differ. */
    ADDRESS_POSTAL_CODE_DIFFERENT(
            MISMATCH, "The postal codes differ.", "12 Rue de Lyon, 75012 Paris | 12 Rue de Lyon, 69001 Lyon"),
    /** The places differ. */
    ADDRESS_LOCALITY_DIFFERENT(
            MISMATCH, "The places differ, and no equal postal code makes up for it.", "Seattle, WA | Portland, OR"),
    /** The regions differ. */
    ADDRESS_REGION_DIFFERENT(MISMATCH, "The states or provinces differ.", "Springfield, IL | Springfield, MA"),
    /** The countries differ. */
    ADDRESS_COUNTRY_DIFFERENT(
            MISMATCH,
            "The countries of the addresses differ.",
            "5 Market Square, 1010, AT | 5 Market Square, 1010, LV"),
    /** The directory holds an office. */
    ADDRESS_OFFICE(
            NO_DATA,
            "The directory holds the address of an office, which says nothing about where the person lives.",
            "12 Oak St, Reno | (office) 1 Harbour Way, Redmond"),
    /** The address cannot be compared. */
    ADDRESS_UNREADABLE(
            INDETERMINATE,
            "The addresses are written in different scripts or have no comparable component.",
            "12 Elm Rd | (another script)"),

    /** The countries are the same. */
    COUNTRY_EQUAL(MATCH, "The countries are the same.", "DEU | Germany"),
    /** One name belongs to several countries. */
    COUNTRY_SHARED_NAME(NEAR, "A name belongs to several countries, and the other side is one of them.", "KOR | Korea"),
    /** One is a territory of the other. */
    COUNTRY_TERRITORY(NEAR, "One side is a territory of the state on the other.", "PRI | US"),
    /** The countries differ. */
    COUNTRY_DIFFERENT(MISMATCH, "The countries differ.", "NER | Nigeria"),
    /** A country is not known. */
    COUNTRY_UNREADABLE(INDETERMINATE, "A value is not a known country.", "DEU | Atlantis"),

    /** The regions are the same. */
    REGION_EQUAL(MATCH, "The regions are the same, by code or by name.", "CA | California"),
    /** One region is a part of the other. */
    REGION_PART(NEAR, "One region is a part of the other.", "Milano | Lombardia"),
    /** The regions differ. */
    REGION_DIFFERENT(MISMATCH, "The regions differ.", "AL | Alaska"),
    /** A region is not known. */
    REGION_UNREADABLE(
            INDETERMINATE, "A value is not a known region of its country, and the texts differ.", "CA | Atlantis"),

    /** The employee ids are equal. */
    EMPLOYEE_ID_EQUAL(
            MATCH,
            "The ids are the same characters once case, width and the separators of one side are left out.",
            "E-4711 | e4711"),
    /** One id lacks the letters before its number. */
    EMPLOYEE_ID_PREFIX(
            NEAR, "One id has one to four letters before the number that the other consists of.", "E47110 | 47110"),
    /** The ids differ in look-alike characters. */
    EMPLOYEE_ID_LOOKALIKE(
            NEAR, "The ids differ only where a letter looks like a digit: O and 0, I or l and 1.", "47O1 | 4701"),
    /** The ids differ. */
    EMPLOYEE_ID_DIFFERENT(MISMATCH, "The ids differ.", "E-4711 | E-4171"),

    /** The texts are equal. */
    TEXT_EQUAL(MATCH, "The texts are the same characters, without white space around them.", "red | red"),
    /** The texts differ. */
    TEXT_DIFFERENT(MISMATCH, "The texts differ.", "red | Red"),

    /** A side holds no value. */
    VALUE_ABSENT(NO_DATA, "At least one side holds no value.", "Ana Ruiz | (empty)"),
    /** An asserted value is no evidence. */
    ASSERTED_NOT_EVIDENCE(
            NO_DATA,
            "The verified value is only asserted, so that its agreement proves nothing.",
            "ana@example.com, only asserted | ana@example.com"),
    /** A value is too long to be compared. */
    VALUE_TOO_LONG(
            INDETERMINATE,
            "A value is longer than any real one and is not compared.",
            "a text of 300 characters | Ana Ruiz"),
    /** The comparison failed. */
    COMPARISON_FAILED(INDETERMINATE, "The comparison of this claim failed.", "(none: a defect)");

    private final ClaimOutcome outcome;
    private final String description;
    private final String example;

    RuleId(ClaimOutcome outcome, String description, String example) {
        this.outcome = outcome;
        this.description = description;
        this.example = example;
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
     * What the rule says.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }

    /**
     * An invented pair that the rule explains.
     *
     * @return the verified value, a bar, and the recorded value
     */
    public String example() {
        return example;
    }
}
