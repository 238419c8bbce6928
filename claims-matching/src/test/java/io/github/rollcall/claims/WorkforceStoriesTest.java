package io.github.rollcall.claims;

import static io.github.rollcall.claims.MatchReason.Code.CLAIM_MISMATCH;
import static io.github.rollcall.claims.MatchReason.Code.CLAIM_NEAR;
import static io.github.rollcall.claims.MatchReason.Code.FLAGGED_FOR_REVIEW;
import static io.github.rollcall.claims.MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET;
import static io.github.rollcall.claims.MatchReason.Code.MISSING_IN_DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole records of invented people under the default policy: what decides, and by which rule. */
@Tag("R-31")
@Tag("R-32")
class WorkforceStoriesTest {

    /** A person of whom only the name and the date of birth are stated. */
    private static ClaimSet.Builder person(String given, String family, String born) {
        return ClaimSet.builder().name(PersonName.of(given, family)).dateOfBirth(BirthDate.parse(born));
    }

    private static ClaimSet.Builder withContacts(ClaimSet.Builder person) {
        return person.address(Cases.address("14 Harbour Street", "Exeter", "EX1 1AA"))
                .email("ilse.brandt@fabrikam.example")
                .phone("+441392960111");
    }

    @Test
    void fatherAndSonArePartedByTheirSuffix() {
        MatchDecision decision = match(
                withContacts(person("Otto", "Brandt Sr", "1984-09-23")),
                withContacts(person("Otto", "Brandt Jr", "1984-09-23").dateOfBirth(null)));
        assertDecision(decision, Verdict.STOP, MISSING_IN_DIRECTORY, CLAIM_MISMATCH, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.NAME, RuleId.NAME_EXACT, RuleId.SUFFIX_CONFLICT);
    }

    @Test
    void fatherAndSonWithoutDateOrSuffixAreForAPersonToPart() {
        MatchDecision decision = match(
                withContacts(person("Otto", "Brandt", "1951-02-11")),
                withContacts(person("Otto", "Brandt", "1951-02-11").dateOfBirth(null)));
        assertDecision(decision, Verdict.REVIEW, MISSING_IN_DIRECTORY, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.DATE_OF_BIRTH, RuleId.VALUE_ABSENT);
    }

    @Test
    void anExchangedDayAndMonthIsForAPersonToSee() {
        MatchDecision decision = match(person("Ilse", "Brandt", "1984-09-03"), person("Ilse", "Brandt", "1984-03-09"));
        assertDecision(decision, Verdict.REVIEW, CLAIM_NEAR, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.DATE_OF_BIRTH, RuleId.DOB_TRANSPOSED);
    }

    @Test
    void aDateStoredAsLocalMidnightIsForAPersonToSee() {
        MatchDecision decision =
                match(person("Ilse", "Brandt", "1984-09-23"), person("Ilse", "Brandt", "1984-09-22T22:00:00Z"));
        assertDecision(decision, Verdict.REVIEW, CLAIM_NEAR, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.DATE_OF_BIRTH, RuleId.DOB_LOCAL_MIDNIGHT);
    }

    @Test
    void aSystemsZeroDateCountsAsMissing() {
        MatchDecision decision = match(person("Ilse", "Brandt", "1984-09-23"), person("Ilse", "Brandt", "1900-01-01"));
        assertDecision(decision, Verdict.REVIEW, MISSING_IN_DIRECTORY, MINIMUM_EVIDENCE_NOT_MET);
        assertThat(decision.result(Claim.DATE_OF_BIRTH).orElseThrow().flags()).contains(MatchFlag.SENTINEL);
    }

    @Test
    void aShortFormIsForAPersonToSeeUnlessThePolicyAcceptsIt() {
        MatchDecision decision = match(person("Robert", "Brandt", "1984-09-23"), person("Bob", "Brandt", "1984-09-23"));
        assertDecision(decision, Verdict.REVIEW, CLAIM_NEAR, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.NAME, RuleId.NAME_NICKNAME, RuleId.NAME_EXACT);
        ClaimsPolicy trusting = PolicyCases.lenient()
                .claim(Claim.NAME, ClaimRule.requiredClaim().accept(RuleId.NAME_NICKNAME))
                .build();
        assertThat(PolicyCases.match(
                                trusting,
                                person("Robert", "Brandt", "1984-09-23"),
                                person("Bob", "Brandt", "1984-09-23"))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aNameInMarriageStopsUnlessTheFormerNameIsOnRecord() {
        ClaimSet.Builder document = person("Ilse Maria", "Winter", "1984-09-23");
        MatchDecision unrecorded = match(document, person("Ilse", "Brandt", "1984-09-23"));
        assertDecision(unrecorded, Verdict.STOP, CLAIM_MISMATCH, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(unrecorded, Claim.NAME, RuleId.NAME_EXACT, RuleId.MIDDLE_EXTRA, RuleId.FAMILY_DIFFERENT);
        MatchDecision recorded = match(
                document,
                person("Ilse", "Brandt", "1984-09-23")
                        .otherName(PersonName.builder().family("Winter").build()));
        assertDecision(recorded, Verdict.PASS);
        assertRules(recorded, Claim.NAME, RuleId.NAME_EXACT, RuleId.MIDDLE_EXTRA, RuleId.NAME_ALIAS);
    }

    @Test
    void aMovedPersonIsForAPersonToSee() {
        MatchDecision decision = match(
                withContacts(person("Ilse", "Brandt", "1984-09-23")),
                person("Ilse", "Brandt", "1984-09-23").address(Cases.address("9 Mill Lane", "Leeds", "LS1 4AA")));
        assertDecision(decision, Verdict.REVIEW, CLAIM_MISMATCH);
        assertThat(decision.result(Claim.ADDRESS).orElseThrow().rules())
                .contains(RuleId.ADDRESS_POSTAL_CODE_DIFFERENT, RuleId.ADDRESS_STREET_DIFFERENT);
    }

    @Test
    void anOfficeAddressIsNoEvidenceWhereTheDirectorySaysThatItIsOne() {
        PostalAddress.Builder office =
                PostalAddress.builder().street("1 Quay Tower").locality("Leeds").postalCode("LS1 4AA");
        ClaimSet.Builder document = withContacts(person("Ilse", "Brandt", "1984-09-23"));
        MatchDecision unsaid =
                match(document, person("Ilse", "Brandt", "1984-09-23").address(office.build()));
        assertDecision(unsaid, Verdict.REVIEW, CLAIM_MISMATCH);
        MatchDecision said = match(
                document,
                person("Ilse", "Brandt", "1984-09-23")
                        .address(office.kind(AddressKind.WORK).build()));
        assertDecision(said, Verdict.PASS);
        assertRules(said, Claim.ADDRESS, RuleId.VALUE_ABSENT);
        assertThat(said.result(Claim.ADDRESS).orElseThrow().flags()).containsExactly(MatchFlag.OTHER_ADDRESS_KIND);
    }

    @Test
    void aRecordOfANameAloneIsTooLittle() {
        MatchDecision decision = match(
                withContacts(person("Ilse", "Brandt", "1984-09-23")), Cases.named(PersonName.of("Ilse", "Brandt")));
        assertDecision(decision, Verdict.REVIEW, MISSING_IN_DIRECTORY, MINIMUM_EVIDENCE_NOT_MET);
        assertRules(decision, Claim.NAME, RuleId.NAME_EXACT);
    }

    @Test
    void aDisguisedNameIsForAPersonToSee() {
        MatchDecision decision =
                match(person("Ilse", "Brandt", "1984-09-23"), person("Ils\u0435", "Brandt", "1984-09-23"));
        assertDecision(decision, Verdict.REVIEW, CLAIM_NEAR, MINIMUM_EVIDENCE_NOT_MET, FLAGGED_FOR_REVIEW);
        assertRules(decision, Claim.NAME, RuleId.NAME_CONFUSABLE, RuleId.NAME_EXACT);
    }

    @Test
    void anotherNumberOrAForgedAddressIsForAPersonToSee() {
        MatchDecision phone = match(
                person("Ilse", "Brandt", "1984-09-23").phone("+12025550143"),
                person("Ilse", "Brandt", "1984-09-23").phone("+13035550100"));
        assertDecision(phone, Verdict.REVIEW, CLAIM_MISMATCH);
        assertRules(phone, Claim.PHONE, RuleId.PHONE_DIFFERENT);
        MatchDecision email = match(
                person("Ilse", "Brandt", "1984-09-23").email("ilse@bo1t.example"),
                person("Ilse", "Brandt", "1984-09-23").email("ilse@bolt.example"));
        assertRules(email, Claim.EMAIL, RuleId.EMAIL_LOOKALIKE);
        assertDecision(email, Verdict.REVIEW, CLAIM_MISMATCH, FLAGGED_FOR_REVIEW);
    }

    private static MatchDecision match(ClaimSet.Builder document, ClaimSet.Builder record) {
        return PolicyCases.match(ClaimsPolicy.workforceDefault(), document, record);
    }

    private static void assertDecision(MatchDecision decision, Verdict verdict, MatchReason.Code... reasons) {
        assertThat(decision.verdict()).as("%s", decision.reasons()).isEqualTo(verdict);
        assertThat(decision.reasons()).extracting(MatchReason::code).containsExactly(reasons);
    }

    private static void assertRules(MatchDecision decision, Claim claim, RuleId... rules) {
        assertThat(decision.result(claim).orElseThrow().rules()).containsExactly(rules);
    }
}
