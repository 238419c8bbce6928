package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a simulation behaves as a running thing: progress, cancelling, misuse, and what it writes. */
class PolicySimulationRunTest {

    private static final PolicySimulation SIMULATION =
            PolicySimulation.of(ClaimsPolicy.workforceDefault()).now(Cases.NOW);

    private static Stream<SimulationRecord> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SimulationRecord(
                        "r" + i,
                        Cases.recorded(Cases.named(PersonName.of(word(i), word(i + 7)))
                                .dateOfBirth(BirthDate.parse("1988-04-17")))));
    }

    /** A made-up word that hardly any other number has. */
    private static String word(int number) {
        return "b" + Integer.toString(number * 7919 + 10_000_000, 26).replaceAll("[0-9]", "k");
    }

    @Test
    void progressIsToldEveryThousandRecordsAndAtTheEndOfEachStage() {
        List<String> heard = new ArrayList<>();
        SIMULATION
                .progress((stage, done, total) -> heard.add(stage + " " + done + "/" + total))
                .run(people(2500).iterator());
        assertThat(heard)
                .containsExactly(
                        "READING 1000/-1",
                        "READING 2000/-1",
                        "READING 2500/2500",
                        "COMPARING 1000/2500",
                        "COMPARING 2000/2500",
                        "COMPARING 2500/2500");
    }

    @Test
    void theListenerCancelsWhileRecordsAreRead() {
        List<Long> heard = new ArrayList<>();
        PolicySimulation simulation = SIMULATION.progress((stage, done, total) -> {
            heard.add(done);
            return false;
        });
        assertThatThrownBy(() -> simulation.run(people(5000).iterator()))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the simulation was cancelled");
        assertThat(heard).containsExactly(1000L);
    }

    @Test
    void theListenerCancelsWhileRecordsAreCompared() {
        PolicySimulation simulation =
                SIMULATION.progress((stage, done, total) -> stage == SimulationProgress.Stage.READING);
        assertThatThrownBy(() -> simulation.run(people(10).iterator())).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptCancelsAndStaysSet() {
        Iterator<SimulationRecord> records =
                people(10).peek(record -> Thread.currentThread().interrupt()).iterator();
        try {
            assertThatThrownBy(() -> SIMULATION.run(records))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the thread of the simulation was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatTheSourceThrowsReachesTheCaller() {
        Iterator<SimulationRecord> records = Stream.concat(people(1), Stream.generate(() -> {
                    throw new IllegalStateException("the directory is gone");
                }))
                .map(SimulationRecord.class::cast)
                .iterator();
        assertThatThrownBy(() -> SIMULATION.run(records)).hasMessage("the directory is gone");
    }

    @Test
    void misuseIsNamed() {
        List<SimulationRecord> withNull = new ArrayList<>();
        withNull.add(null);
        RecordedClaims claims = RecordedClaims.of(ClaimSet.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(withNull.iterator()))
                .withMessage("record must not be null");
        assertThatIllegalArgumentException().isThrownBy(PolicySimulation::of).withMessage("policies must be 1 to 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySimulation.of(Stream.generate(ClaimsPolicy::workforceDefault)
                        .limit(17)
                        .toArray(ClaimsPolicy[]::new)))
                .withMessage("policies must be 1 to 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.examples(-1))
                .withMessage("most must be 0 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.examples(1001))
                .withMessage("most must be 0 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationRecord("", claims))
                .withMessage("id must have 1 to 256 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationRecord("x".repeat(257), claims))
                .withMessage("id must have 1 to 256 characters");
        assertThat(new SimulationRecord("x".repeat(256), claims).id()).hasSize(256);
        assertThat(PolicySimulation.of(Stream.generate(ClaimsPolicy::workforceDefault)
                                .limit(16)
                                .toArray(ClaimsPolicy[]::new))
                        .run(people(1).iterator())
                        .forecasts())
                .hasSize(16);
    }

    private static SimulationReport small() {
        return new Directory()
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ivo", "LNU", null)
                .simulate(ClaimsPolicy.builder("name-and-birth", 3)
                        .claim(Claim.NAME, ClaimRule.requiredClaim())
                        .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                        .build());
    }

    @Test
    void theTextIsForAnAdministrator() {
        assertThat(small().toText()).isEqualTo("""
                        records: 3
                        records that share given and family name: 2 (66.67 %)

                        data
                          date_of_birth: missing 1 (33.33 %), unreadable 0 (0.00 %)
                          name: missing 0 (0.00 %), unreadable 0 (0.00 %)
                            LOW_EVIDENCE: 1 (33.33 %)
                            PLACEHOLDER: 1 (33.33 %)

                        policy name-and-birth v3
                          cannot pass for lack of data: 1 (33.33 %)
                            without date_of_birth: 1 (33.33 %)
                            without name: 0 (0.00 %)
                          cannot pass although data are there: 0 (0.00 %)
                          could be mistaken for another record
                            name and date of birth match: 2 (66.67 %), on average 0.6667 others
                            name and date of birth match or are near: 2 (66.67 %), on average 0.6667 others
                            name matches, no date of birth to compare: 0 (0.00 %), on average 0.0000 others
                            name matches: 2 (66.67 %), on average 0.6667 others
                            name matches or is near: 2 (66.67 %), on average 0.6667 others
                            SAME_NAME_AND_BIRTH_DATE: r1 and r2
                        """);
    }

    @Test
    void theTextSaysThatACrowdWasComparedInPart() {
        Directory directory = new Directory();
        for (int i = 0; i < 252; i++) {
            directory.person("Test", "User", null);
        }
        assertThat(directory.simulate(ClaimsPolicy.workforceDefault()).toText())
                .contains("\nrecords compared with a part of their namesakes only: 2 (0.79 %)\n");
    }

    @Test
    void theJsonIsForPrograms() {
        SimulationReport report = small();
        String hash = report.forecasts().get(0).policy().hash();
        assertThat(report.toJson())
                .isEqualTo(
                        "{\"records\":3,\"sharingName\":2,\"truncated\":0,\"quality\":["
                                + "{\"claim\":\"date_of_birth\",\"missing\":1,\"unreadable\":0,\"flags\":{}},"
                                + "{\"claim\":\"name\",\"missing\":0,\"unreadable\":0,\"flags\":{\"LOW_EVIDENCE\":1,\"PLACEHOLDER\":1}}],"
                                + "\"forecasts\":[{\"policyId\":\"name-and-birth\",\"version\":3,\"hash\":\"" + hash
                                + "\",\"lackingData\":1,\"unclearData\":0,\"missing\":{\"date_of_birth\":1,\"name\":0},"
                                + "\"lookalikes\":{\"SAME_NAME_AND_BIRTH_DATE\":{\"records\":2,\"others\":2},"
                                + "\"SIMILAR_NAME_AND_BIRTH_DATE\":{\"records\":2,\"others\":2},"
                                + "\"SAME_NAME_AND_NO_BIRTH_DATE\":{\"records\":0,\"others\":0},"
                                + "\"SAME_NAME\":{\"records\":2,\"others\":2},"
                                + "\"SIMILAR_NAME\":{\"records\":2,\"others\":2}},"
                                + "\"examples\":[{\"first\":\"r1\",\"second\":\"r2\",\"likeness\":\"SAME_NAME_AND_BIRTH_DATE\"}]}]}");
    }

    @Test
    void noNameStandsInAReportAndNoIdInItsShortForm() {
        SimulationReport report = small();
        assertThat(report.toText() + report.toJson() + report).doesNotContain("Ana", "Ruiz", "1988");
        assertThat(report)
                .hasToString("SimulationReport[records=3, sharingName=2, truncated=0, "
                        + "[PolicyForecast[name-and-birth v3, lackingData=1, unclearData=0]]]");
    }

    @Test
    void anIdCannotForgeALineOfTheReport() {
        RecordedClaims ana = Cases.recorded(Cases.named(PersonName.of("Ana", "Ruiz")));
        String text = SIMULATION
                .run(List.of(new SimulationRecord("a\nrecords: 9", ana), new SimulationRecord("b\u202E", ana))
                        .iterator())
                .toText();
        assertThat(text).contains("a?records: 9 and b?").doesNotContain("\nrecords: 9", "\u202E");
    }

    @Test
    void theSameRecordsGiveTheSameReport() {
        assertThat(SIMULATION.run(people(300).iterator()).toJson())
                .isEqualTo(SIMULATION.run(people(300).iterator()).toJson());
    }
}
