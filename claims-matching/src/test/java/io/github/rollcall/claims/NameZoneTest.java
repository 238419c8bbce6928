package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machine-readable zone of a document may leave out, and what it may not change. */
@Tag("R-31")
class NameZoneTest {

    private static PersonName zone(String given, String family) {
        return PersonName.builder()
                .given(given)
                .family(family)
                .zone(NameZone.MACHINE_READABLE)
                .build();
    }

    private static Comparison compare(PersonName verified, PersonName recorded) {
        return Cases.compare(Claim.NAME, Cases.named(verified), Cases.named(recorded));
    }

    @Test
    void onlyAFieldThatIsFullToItsLastPositionMayBeCut() {
        for (int letters = 18; letters <= 30; letters++) {
            String family = "B" + "a".repeat(letters - 1);
            // Nine letters of the given name and two fillers.
            int positions = letters + 2 + 9;
            boolean full = positions == 30 || positions == 31 || positions == 39;
            Comparison comparison = compare(zone("KONSTANTI", family), PersonName.of("Konstantina", family));
            assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
            assertThat(comparison.rules().contains(RuleId.NAME_TRUNCATED))
                    .as("%s positions", positions)
                    .isEqualTo(full);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina Marlene, Thalheimer Trappel, NEAR, true",
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina Marlene Ute, Thalheimer Trappel, NEAR, true",
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina Marlene, Thalheimer Trappel Ott, NEAR, true",
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina, Thalheimer Trappel, MISMATCH, false",
        "KONSTANTINA MA, THALHEIMER TRA, Kordula Marlene, Thalheimer Trappel, MISMATCH, false",
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina Marlene, Thalheimer, NEAR, false",
        "KONSTANTINA MA, THALHEIMER TRA, Konstantina Marlene, Thalheimer Ott, MISMATCH, false",
        "KONSTANTINA M, THALHEIMER TRA, Konstantina Marlene, Thalheimer Trappel, MISMATCH, false"
    })
    void eachWordMustBeginTheOneItStandsFor(
            String given,
            String family,
            String recordedGiven,
            String recordedFamily,
            ClaimOutcome outcome,
            boolean cut) {
        Comparison comparison = compare(zone(given, family), PersonName.of(recordedGiven, recordedFamily));
        assertThat(comparison.rules().contains(RuleId.NAME_TRUNCATED))
                .as("%s", comparison.rules())
                .isEqualTo(cut);
        assertThat(comparison.outcome()).as("%s", comparison.rules()).isEqualTo(outcome);
    }

    @Test
    void theRecordIsNeverTheOneThatWasCut() {
        String family = "B" + "a".repeat(27);
        assertThat(compare(PersonName.of("Konstantina", family), zone("KONSTANTI", family))
                        .rules())
                .doesNotContain(RuleId.NAME_TRUNCATED);
    }

    @Test
    void aLetterSpelledOutInTheZoneSaysNothing() {
        PersonName recorded = PersonName.of("Jurgen", "Bar");
        Comparison read = compare(zone("JUERGEN", "BAER"), recorded);
        assertThat(read.rules()).contains(RuleId.NAME_ICAO).doesNotContain(RuleId.NAME_ICAO_DROPPED);
        Comparison printed = compare(PersonName.of("JUERGEN", "BAER"), recorded);
        assertThat(printed.rules()).contains(RuleId.NAME_ICAO_DROPPED).doesNotContain(RuleId.NAME_ICAO);
        assertThat(printed.outcome()).isEqualTo(ClaimOutcome.NEAR);
    }

    @Test
    void theZoneHelpsWhereThePrintLeavesDoubtAndOnlyWhereItIsClearer() {
        PersonName recorded = PersonName.of("Tarlow", "Rosen");
        Comparison clearer = Cases.compare(
                Claim.NAME,
                Cases.named(PersonName.of("Torlow", "Rosen")).machineReadableName(zone("TARLOW", "ROSEN")),
                Cases.named(recorded));
        assertThat(clearer.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(clearer.rules()).containsExactly(RuleId.NAME_FOLD, RuleId.NAME_MACHINE_READABLE);
        Comparison alike = Cases.compare(
                Claim.NAME,
                Cases.named(PersonName.of("Torlow", "Rosen")).machineReadableName(zone("T", "ROSEN")),
                Cases.named(recorded));
        assertThat(alike.rules()).containsExactly(RuleId.NAME_EDIT1, RuleId.NAME_EXACT);
        Comparison worse = Cases.compare(
                Claim.NAME,
                Cases.named(PersonName.of("Torlow", "Rosen")).machineReadableName(zone("BEA", "ROSEN")),
                Cases.named(recorded));
        assertThat(worse.outcome()).isEqualTo(ClaimOutcome.NEAR);
    }

    @Test
    void aNameReadInTheZoneKeepsAllItsParts() {
        PersonName.Builder all = PersonName.builder()
                .given("a")
                .middle("b")
                .family("c")
                .suffix("d")
                .full("e");
        assertThat(MachineReadableZone.of(all.build()))
                .isEqualTo(all.zone(NameZone.MACHINE_READABLE).build());
    }
}
