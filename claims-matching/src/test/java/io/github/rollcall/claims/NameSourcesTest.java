package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name may be stated in two zones of the document, and under several names on the record. */
@Tag("R-31")
class NameSourcesTest {

    private static final PersonName CURRENT = PersonName.of("Amina", "Rosen");

    private static Comparison compare(ClaimSet.Builder verified, ClaimSet.Builder recorded) {
        return Cases.compare(Claim.NAME, verified, recorded);
    }

    private static PersonName zone(String given, String family) {
        return PersonName.builder()
                .given(given)
                .family(family)
                .zone(NameZone.MACHINE_READABLE)
                .build();
    }

    @Test
    void aRecordedFormerNameAgreesAsAWholeName() {
        Comparison comparison = compare(
                Cases.named(PersonName.of("Amina", "Farouk")),
                Cases.named(CURRENT).otherName(PersonName.of("Amina", "Farouk")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.rules()).containsExactly(RuleId.NAME_EXACT, RuleId.NAME_ALIAS);
    }

    @Test
    void aFormerFamilyNameStandsBesideTheCurrentGivenName() {
        PersonName former = PersonName.builder().family("Farouk").build();
        assertThat(compare(
                                Cases.named(PersonName.of("Amina", "Farouk")),
                                Cases.named(CURRENT).otherName(former))
                        .outcome())
                .isEqualTo(ClaimOutcome.MATCH);
        assertThat(compare(
                                Cases.named(PersonName.of("Selma", "Farouk")),
                                Cases.named(CURRENT).otherName(former))
                        .outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void aChosenGivenNameStandsBesideTheCurrentFamilyName() {
        PersonName chosen = PersonName.builder().given("Noor").build();
        Comparison comparison = compare(
                Cases.named(PersonName.of("Noor", "Rosen")),
                Cases.named(CURRENT).otherName(chosen));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.rules()).contains(RuleId.NAME_ALIAS);
    }

    @Test
    void anAliasIsNeverCombinedWithTheCurrentNameWordByWord() {
        Comparison comparison = compare(
                Cases.named(PersonName.of("Noor", "Rosen")),
                Cases.named(CURRENT).otherName(PersonName.of("Noor", "Farouk")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(comparison.rules()).doesNotContain(RuleId.NAME_ALIAS);
    }

    @Test
    void theCurrentNameIsEnoughWhenItAgrees() {
        Comparison comparison =
                compare(Cases.named(CURRENT), Cases.named(CURRENT).otherName(PersonName.of("Noor", "Farouk")));
        assertThat(comparison.rules()).containsExactly(RuleId.NAME_EXACT);
    }

    @Test
    void anAliasThatMayAgreeSendsAContradictionToAPerson() {
        Comparison comparison = compare(
                Cases.named(PersonName.of("Chris", "Farouk")),
                Cases.named(CURRENT).otherName(PersonName.of("Christopher", "Farouk")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.rules()).contains(RuleId.NAME_NICKNAME_SHARED, RuleId.NAME_ALIAS);
    }

    @Test
    void anAliasServesWhereTheCurrentNameIsMissing() {
        Comparison comparison = compare(Cases.named(CURRENT), ClaimSet.builder().otherName(CURRENT));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void theMachineReadableZoneServesWherePrintedLettersCannotBeRead() {
        ClaimSet.Builder verified =
                Cases.named(PersonName.of("\u1200\u1208", "\u1218\u1230")).machineReadableName(zone("AMINA", "ROSEN"));
        Comparison comparison = compare(verified, Cases.named(CURRENT));
        assertThat(comparison.rules()).contains(RuleId.NAME_FOLD, RuleId.NAME_MACHINE_READABLE);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void aContradictionInPrintIsNotOverruledByTheMachineReadableZone() {
        ClaimSet.Builder verified =
                Cases.named(PersonName.of("Selma", "Rosen")).machineReadableName(zone("AMINA", "ROSEN"));
        assertThat(compare(verified, Cases.named(CURRENT)).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void theMachineReadableZoneAloneIsAName() {
        ClaimSet.Builder verified = ClaimSet.builder().machineReadableName(PersonName.ofFull("ROSEN<<AMINA<<<<<"));
        assertThat(compare(verified, Cases.named(CURRENT)).outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(verified.build().claims()).containsExactly(Claim.NAME);
    }

    @Test
    void printComesFirst() {
        ClaimSet.Builder verified = Cases.named(CURRENT).machineReadableName(zone("SELMA", "FAROUK"));
        assertThat(compare(verified, Cases.named(CURRENT)).rules()).containsExactly(RuleId.NAME_EXACT);
    }

    @Test
    void theZoneSpellsOutWhatTheRecordHasDropped() {
        PersonName recorded = PersonName.of("Hjordis", "Oberg");
        Comparison zone = compare(Cases.named(zone("HJOERDIS", "OEBERG")), Cases.named(recorded));
        assertThat(zone.rules()).containsExactly(RuleId.NAME_ICAO);
        assertThat(zone.outcome()).isEqualTo(ClaimOutcome.MATCH);
        Comparison printed = compare(Cases.named(PersonName.of("HJOERDIS", "OEBERG")), Cases.named(recorded));
        assertThat(printed.rules()).containsExactly(RuleId.NAME_ICAO_DROPPED);
        assertThat(printed.outcome()).isEqualTo(ClaimOutcome.NEAR);
    }

    @Test
    void aFullZoneMayCutTheGivenNameOff() {
        // 28 + 2 + 9 positions: a passport's name field without a filler left.
        PersonName recorded = PersonName.of("Konstantina", "Freifrau Thalheimer Aufseher");
        Comparison full =
                compare(Cases.named(zone("KONSTANTI", "FREIFRAU THALHEIMER AUFSEHER")), Cases.named(recorded));
        assertThat(full.rules()).contains(RuleId.NAME_TRUNCATED);
        assertThat(full.outcome()).isEqualTo(ClaimOutcome.NEAR);
        Comparison notFull =
                compare(Cases.named(zone("KONSTANT", "FREIFRAU THALHEIMER AUFSEHER")), Cases.named(recorded));
        assertThat(notFull.rules()).contains(RuleId.NAME_SHORTENED).doesNotContain(RuleId.NAME_TRUNCATED);
        Comparison printed =
                compare(Cases.named(PersonName.of("KONSTANTI", "FREIFRAU THALHEIMER AUFSEHER")), Cases.named(recorded));
        assertThat(printed.rules()).contains(RuleId.NAME_SHORTENED).doesNotContain(RuleId.NAME_TRUNCATED);
    }

    @Test
    void aCutOffNameThatIsNoBeginningStaysDifferent() {
        Comparison comparison = compare(
                Cases.named(zone("KONSTANTI", "FREIFRAU THALHEIMER AUFSEHER")),
                Cases.named(PersonName.of("Kordula", "Freifrau Thalheimer Aufseher")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void identityCardsHaveShorterZones() {
        // 19 + 2 + 9 positions of 30 and 19 + 2 + 10 of 31.
        PersonName recorded = PersonName.of("Konstantinas", "Thalheimer Aufseher");
        assertThat(compare(Cases.named(zone("KONSTANTI", "THALHEIMER AUFSEHER")), Cases.named(recorded))
                        .rules())
                .contains(RuleId.NAME_TRUNCATED);
        assertThat(compare(Cases.named(zone("KONSTANTIN", "THALHEIMER AUFSEHER")), Cases.named(recorded))
                        .rules())
                .contains(RuleId.NAME_TRUNCATED);
    }

    @Test
    void aDisguisedDisplayNameIsNoticedBesideAgreeingParts() {
        PersonName recorded = PersonName.builder()
                .given("Amina")
                .family("Rosen")
                .full("\u0410mina Rosen")
                .build();
        Comparison comparison = compare(Cases.named(CURRENT), Cases.named(recorded));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.flags()).contains(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE);
    }

    @Test
    void aDisplayNameNeverMakesAMatch() {
        PersonName recorded = PersonName.builder()
                .given("Grace")
                .family("Rosen")
                .full("Amina Rosen")
                .build();
        assertThat(compare(Cases.named(CURRENT), Cases.named(recorded)).outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
        PersonName bracketed = PersonName.builder()
                .given("Grace")
                .family("Rosen")
                .full("Grace (Amina) Rosen")
                .build();
        Comparison comparison = compare(Cases.named(CURRENT), Cases.named(bracketed));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.rules()).contains(RuleId.NAME_PREFERRED);
    }

    @Test
    void aTooLongFormerNameIsNotCompared() {
        Comparison comparison = compare(
                Cases.named(CURRENT),
                Cases.named(CURRENT).otherName(PersonName.ofFull("a".repeat(TextFolding.LONGEST + 1))));
        assertThat(comparison.rules()).containsExactly(RuleId.VALUE_TOO_LONG);
    }
}
