package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class TextClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mike@fabrikam.example",
                "MIKE@FABRIKAM.EXAMPLE",
                " mike@fabrikam.example ",
                "Mike Stone <mike@fabrikam.example>",
                "SMTP:mike@fabrikam.example",
                "mailto:mike@fabrikam.example",
                "mike@fabrikam.example."
            })
    void theSameAddressIsAMatch(String stated) {
        assertThat(email("mike@fabrikam.example", stated).rules()).containsExactly(RuleId.EMAIL_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mik.e@fabrikam.example",
                "mike+1@fabrikam.example",
                "mike@fabrikam.example.com",
                "mike@fabrikam-it.example",
                "mike@eu.fabrikam.example",
                "m\u0131ke@fabrikam.example",
                "mi\u212Ae@fabrikam.example",
                "\uFF4Dike@fabrikam.example",
                "m\u0456ke@fabrikam.example",
                "mike@fabr\u0456kam.example",
                "mike@fabri\u212Aam.example",
                "mike@\uFF46abrikam.example",
                "mike@fabrikam.example\u200B",
                "mike@fa\u200Bbrikam.example",
                "mike@fabrikam.exampl\u0435"
            })
    void anotherAddressIsNoMatchHoweverCloseItLooks(String stated) {
        assertThat(email("mike@fabrikam.example", stated).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(email(stated, "mike@fabrikam.example").outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void aDomainIsTheSameInUnicodeAndInAsciiForm() {
        assertThat(email("a@b\u00FCcher.example", "a@xn--bcher-kva.example").outcome())
                .isEqualTo(ClaimOutcome.MATCH);
        assertThat(email("a@stra\u00DFe.example", "a@strasse.example").outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void aProvidersOwnAliasesAreOnlyNear() {
        assertThat(email("j.stone+work@gmail.com", "jstone@googlemail.com").rules())
                .containsExactly(RuleId.EMAIL_PROVIDER_ALIAS);
        assertThat(email("ana@fabrikam.example", "ana_fabrikam.example#EXT#@contoso.example")
                        .rules())
                .containsExactly(RuleId.EMAIL_GUEST);
    }

    @Test
    void oneOfSeveralAddressesIsEnough() {
        Comparison comparison = Cases.compare(
                Claim.EMAIL,
                ClaimSet.builder().email("mike@fabrikam.example"),
                ClaimSet.builder().email("info@fabrikam.example").email("mike@fabrikam.example"));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mike", "@fabrikam.example", "mike@", "two words@fabrikam.example"})
    void aTextThatIsNoAddressIsIndeterminate(String stated) {
        assertThat(email("mike@fabrikam.example", stated).rules()).containsExactly(RuleId.EMAIL_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "+442079460018, +44 (0)20 7946 0018, , PHONE_EQUAL",
        "+12025550143, tel:+1-202-555-0143, , PHONE_EQUAL",
        "+12025550143, (202) 555-0143, US, PHONE_EQUAL",
        "+390612345678, 06 1234 5678, IT, PHONE_EQUAL",
        "+12025550143, (202) 555-0143, , PHONE_NATIONAL",
        "+12025550143, +1 202 555 0143 ext. 12, , PHONE_NATIONAL",
        "+12025550143, 555-0143, US, PHONE_NATIONAL",
        "555-0143, 555-0143, US, PHONE_NATIONAL",
        "+12025550143, 555-0134, US, PHONE_DIFFERENT",
        "+12025550143, +1 202 555 0134, , PHONE_DIFFERENT",
        "+12025550143, +44 202 555 0143, , PHONE_DIFFERENT",
        "+12025550143, (202) 555-0143, GB, PHONE_DIFFERENT",
        "+12025550143, +1 202 555 014, , PHONE_UNREADABLE",
        "+12025550143, +1 2O2 555 O143, , PHONE_UNREADABLE",
        "+12025550143, 1-800-RENTALS, US, PHONE_UNREADABLE",
        "+12025550143, ***-***-0143, US, PHONE_UNREADABLE",
        "+12025550143, 0143, US, PHONE_UNREADABLE"
    })
    void telephoneNumbersAreComparedInInternationalForm(
            String verified, String recorded, @Nullable String region, RuleId rule) {
        MatchContext context = Cases.active().phoneRegion(region).build();
        ClaimSet.Builder v = ClaimSet.builder().phone(verified);
        ClaimSet.Builder d = ClaimSet.builder().phone(recorded);
        assertThat(Cases.compare(Claim.PHONE, v, d, context).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "0000000000", "000-000-0000"})
    void aFillerIsNoTelephoneNumber(String filler) {
        ClaimSet.Builder v = ClaimSet.builder().phone("+12025550143");
        assertThat(Cases.compare(Claim.PHONE, v, ClaimSet.builder().phone(filler))
                        .missing())
                .isEqualTo(MissingSide.DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({
        "DEU, DE, COUNTRY_EQUAL",
        "deu, Germany, COUNTRY_EQUAL",
        "United States, USA, COUNTRY_EQUAL",
        "NER, Nigeria, COUNTRY_DIFFERENT",
        "IRN, Iraq, COUNTRY_DIFFERENT",
        "GIN, Equatorial Guinea, COUNTRY_DIFFERENT",
        "Narnia, Narnia, COUNTRY_UNREADABLE"
    })
    void countriesAreComparedByTheirCode(String verified, String recorded, RuleId rule) {
        ClaimSet.Builder v = ClaimSet.builder().country(verified);
        ClaimSet.Builder d = ClaimSet.builder().country(recorded);
        assertThat(Cases.compare(Claim.COUNTRY, v, d).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "00123456, 00123456, TEXT_EQUAL",
        "e-12, E-12, TEXT_EQUAL",
        "00123456, 123456, TEXT_DIFFERENT",
        "E123456, E123465, TEXT_DIFFERENT",
        "E1O0, E100, TEXT_DIFFERENT",
        "ID7, \u0131d7, TEXT_DIFFERENT"
    })
    void anEmployeeIdIsTextAndNeverANumber(String verified, String recorded, RuleId rule) {
        ClaimSet.Builder v = ClaimSet.builder().employeeId(verified);
        ClaimSet.Builder d = ClaimSet.builder().employeeId(recorded);
        assertThat(Cases.compare(Claim.EMPLOYEE_ID, v, d).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"CA, ca, TEXT_EQUAL", "AL, AK, TEXT_DIFFERENT", "VA, West Virginia, TEXT_UNREADABLE"})
    void aRegionCodeIsNotComparedWithAName(String verified, String recorded, RuleId rule) {
        ClaimSet.Builder v = ClaimSet.builder().region(verified);
        ClaimSet.Builder d = ClaimSet.builder().region(recorded);
        assertThat(Cases.compare(Claim.REGION, v, d).rules()).containsExactly(rule);
    }

    @Test
    void aHostDefinedClaimIsComparedCharacterByCharacter() {
        Claim badge = Claim.of("badge_colour");
        ClaimSet.Builder v = ClaimSet.builder().value(badge, " red ");
        assertThat(Cases.compare(badge, v, ClaimSet.builder().value(badge, "red"))
                        .outcome())
                .isEqualTo(ClaimOutcome.MATCH);
        assertThat(Cases.compare(badge, v, ClaimSet.builder().value(badge, "Red"))
                        .outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
    }

    private static Comparison email(String verified, String recorded) {
        return Cases.compare(
                Claim.EMAIL,
                ClaimSet.builder().email(verified),
                ClaimSet.builder().email(recorded));
    }
}
