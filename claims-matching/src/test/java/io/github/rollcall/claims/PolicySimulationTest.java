package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySimulationTest {

    private static final ClaimsPolicy NAME_AND_BIRTH = ClaimsPolicy.builder("name-and-birth", 1)
            .claim(Claim.NAME, ClaimRule.requiredClaim())
            .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
            .build();

    private static PolicyForecast only(SimulationReport report) {
        assertThat(report.forecasts()).hasSize(1);
        return report.forecasts().get(0);
    }

    @Test
    void namesakesAreCountedApartFromCaseAccentsAndMiddleNames() {
        SimulationReport report = new Directory()
                .person("Ana", "Ruiz", "1988-04-17")
                .person("ANA", "RU\u00CDZ", "1975-11-30")
                .person("Ana", "Sofia", "Ruiz", "1990-01-02")
                .add(Cases.named(PersonName.ofFull("Ana Ruiz")))
                .person("Ana", "Ruiz Vega", "1991-01-02")
                .person("Ivo", "Lang", "1991-01-02")
                .simulate(NAME_AND_BIRTH);
        assertThat(report.records()).isEqualTo(6);
        assertThat(report.sharingName()).isEqualTo(4);
        assertThat(report.truncated()).isZero();
    }

    @Test
    void recordsWithoutANameShareNone() {
        SimulationReport report = new Directory()
                .add(ClaimSet.builder())
                .person("FNU", "LNU", null)
                .simulate(NAME_AND_BIRTH);
        assertThat(report.sharingName()).isZero();
        assertThat(report.quality(Claim.NAME).orElseThrow().missing()).isEqualTo(2);
    }

    @Test
    @Tag("R-33")
    void whoCannotPassForLackOfDataIsCountedPerClaim() {
        PolicyForecast forecast = only(new Directory()
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ivo", "Lang", null)
                .person("Eva", "Brandt", "1900-01-01")
                .person("n/a", "LNU", "1991-01-02")
                .add(ClaimSet.builder())
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.lackingData()).isEqualTo(4);
        assertThat(forecast.unclearData()).isZero();
        assertThat(forecast.missing()).isEqualTo(Map.of(Claim.NAME, 2L, Claim.DATE_OF_BIRTH, 3L));
    }

    @Test
    @Tag("R-33")
    void aMissingValueThatThePolicyPassesOverKeepsNobodyFromPassing() {
        ClaimsPolicy policy = ClaimsPolicy.builder("soft-phone", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.PHONE, ClaimRule.optionalClaim().onMissing(Verdict.PASS))
                .claim(Claim.EMAIL, ClaimRule.optionalClaim())
                .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                .build();
        SimulationReport report = new Directory()
                .add(Cases.named(PersonName.of("Ana", "Ruiz")).email("ana@x.example"))
                .add(Cases.named(PersonName.of("Ivo", "Lang")))
                .simulate(policy);
        assertThat(only(report).lackingData()).isEqualTo(1);
        assertThat(only(report).missing()).isEqualTo(Map.of(Claim.NAME, 0L, Claim.PHONE, 0L, Claim.EMAIL, 1L));
        assertThat(report.quality(Claim.PHONE).orElseThrow().missing()).isEqualTo(2);
    }

    @Test
    @Tag("R-33")
    void minimumEvidenceThatCannotBeMetIsALackOfData() {
        ClaimsPolicy policy = ClaimsPolicy.builder("either", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.PHONE, ClaimRule.optionalClaim())
                .claim(Claim.EMAIL, ClaimRule.optionalClaim().onMissing(Verdict.PASS))
                .minimumEvidence(MinimumEvidence.allOf(Claim.NAME, Claim.PHONE))
                .build();
        PolicyForecast forecast = only(new Directory()
                .add(Cases.named(PersonName.of("Ana", "Ruiz")).phone("+441392960111"))
                .add(Cases.named(PersonName.of("Ivo", "Lang")))
                .simulate(policy));
        assertThat(forecast.lackingData()).isEqualTo(1);
        assertThat(forecast.missing()).isEqualTo(Map.of(Claim.NAME, 0L, Claim.PHONE, 1L, Claim.EMAIL, 0L));
    }

    @Test
    void whoCannotPassAlthoughDataAreThereIsCountedApart() {
        SimulationReport report = new Directory()
                .person("Ana", "Ruiz", "1988-04")
                .person("Ivo", "Lang", "30 February 1988")
                .person("P\u0430ul", "Smith", "1991-01-02")
                .person("Eva", "Brandt", "1991-01-02")
                .simulate(ClaimsPolicy.builder("flags", 1)
                        .claim(Claim.NAME, ClaimRule.requiredClaim().onNear(Verdict.PASS))
                        .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                        .minimumEvidence(MinimumEvidence.allOf(Claim.DATE_OF_BIRTH))
                        .alwaysReview(MatchFlag.MIXED_SCRIPT)
                        .build());
        assertThat(only(report).lackingData()).isZero();
        assertThat(only(report).unclearData())
                .as("partial, unreadable, and mixed script, but not the last")
                .isEqualTo(3);
        assertThat(report.quality(Claim.DATE_OF_BIRTH).orElseThrow().unreadable())
                .isEqualTo(1);
    }

    @Test
    void evidenceThatIsThereButNeverMatchesIsUnclear() {
        PolicyForecast forecast = only(new Directory()
                .person("Ana", "Ruiz", "1988-04")
                .simulate(ClaimsPolicy.builder("near-passes", 1)
                        .claim(Claim.NAME, ClaimRule.requiredClaim())
                        .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim().onNear(Verdict.PASS))
                        .build()));
        assertThat(forecast.lackingData()).isZero();
        assertThat(forecast.unclearData()).isEqualTo(1);
    }

    @Test
    void theDirectorysBlemishesAreCountedPerClaim() {
        SimulationReport report = new Directory()
                .person("Ana", "Ruiz", "1900-01-01")
                .person("Ivo", "LNU", "2099-01-01")
                .person("P\u0430ul", "Smith", "1988-01-01")
                .person("Eva", "Brandt", "1991-01-02")
                .simulate(NAME_AND_BIRTH);
        ClaimQuality birth = report.quality(Claim.DATE_OF_BIRTH).orElseThrow();
        assertThat(birth.missing()).isEqualTo(2);
        assertThat(birth.count(MatchFlag.SENTINEL)).isEqualTo(2);
        assertThat(birth.count(MatchFlag.LOW_EVIDENCE)).as("a first of January").isEqualTo(1);
        ClaimQuality name = report.quality(Claim.NAME).orElseThrow();
        assertThat(name.count(MatchFlag.PLACEHOLDER)).isEqualTo(1);
        assertThat(name.count(MatchFlag.MIXED_SCRIPT)).isEqualTo(1);
        assertThat(name.count(MatchFlag.SENTINEL)).isZero();
        assertThat(report.quality()).extracting(ClaimQuality::claim).containsExactly(Claim.DATE_OF_BIRTH, Claim.NAME);
        assertThat(report.quality(Claim.PHONE)).isEmpty();
    }

    @Test
    void fatherAndSonOfOneNameAreLikeByNameAndToldApartByBirth() {
        PolicyForecast forecast = only(new Directory()
                .person("Luis", "Ortega", "1958-03-09")
                .person("Luis", "Ortega", "1990-12-24")
                .person("Eva", "Brandt", "1991-01-02")
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME)).isEqualTo(new Lookalikes(3, 2, 2));
        assertThat(forecast.lookalikes(Likeness.SIMILAR_NAME)).isEqualTo(new Lookalikes(3, 2, 2));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME_AND_BIRTH_DATE)).isEqualTo(new Lookalikes(3, 0, 0));
        assertThat(forecast.lookalikes(Likeness.SIMILAR_NAME_AND_BIRTH_DATE)).isEqualTo(new Lookalikes(3, 0, 0));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME_AND_NO_BIRTH_DATE)).isEqualTo(new Lookalikes(3, 0, 0));
        assertThat(forecast.examples()).containsExactly(new LookalikePair("r1", "r2", Likeness.SAME_NAME));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "1988-04-17, 1988-04-17, SAME_NAME_AND_BIRTH_DATE",
                "1988-04-17, 17 April 1988, SAME_NAME_AND_BIRTH_DATE",
                "1988-04-17, 1988-04-18, SIMILAR_NAME_AND_BIRTH_DATE",
                "1988-04-17, 1988-04, SIMILAR_NAME_AND_BIRTH_DATE",
                "1988-04-17, none, SAME_NAME_AND_NO_BIRTH_DATE",
                "none, none, SAME_NAME_AND_NO_BIRTH_DATE",
                "1988-04-17, 1900-01-01, SAME_NAME_AND_NO_BIRTH_DATE",
                "1988-04-17, 30 February 1988, SAME_NAME_AND_NO_BIRTH_DATE",
                "1988-04-17, 1975-11-30, SAME_NAME",
            })
    void theMostDangerousLikenessOfAPairIsNamed(String one, String other, Likeness expected) {
        PolicyForecast forecast = only(new Directory()
                .person("Ana", "Ruiz", one)
                .person("Ana", "Ruiz", other)
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.examples()).containsExactly(new LookalikePair("r1", "r2", expected));
        assertThat(forecast.lookalikes(expected)).isEqualTo(new Lookalikes(2, 2, 2));
        assertThat(forecast.lookalikes(Likeness.SIMILAR_NAME)).isEqualTo(new Lookalikes(2, 2, 2));
    }

    @Test
    void namesThatAPersonWouldHaveToTellApartAreSimilar() {
        PolicyForecast forecast = only(new Directory()
                .person("John", "Michael", "Smith", "1988-04-17")
                .person("John", "Robert", "Smith", "1988-04-17")
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME).records()).isZero();
        assertThat(forecast.lookalikes(Likeness.SIMILAR_NAME).records()).isEqualTo(2);
        assertThat(forecast.examples())
                .containsExactly(new LookalikePair("r1", "r2", Likeness.SIMILAR_NAME_AND_BIRTH_DATE));
    }

    @Test
    void aSurnameThatOneRecordLeavesOutDoesNotTellTwoPeopleApart() {
        PolicyForecast forecast = only(new Directory()
                .person("Ana", "Ruiz", null)
                .person("Ana", "Ruiz Vega", null)
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME)).isEqualTo(new Lookalikes(2, 2, 2));
        assertThat(forecast.lookalikes(Likeness.SIMILAR_NAME)).isEqualTo(new Lookalikes(2, 2, 2));
        assertThat(forecast.examples())
                .containsExactly(new LookalikePair("r1", "r2", Likeness.SAME_NAME_AND_NO_BIRTH_DATE));
    }

    @Test
    void threeOfOneNameHaveTwoOthersEach() {
        Lookalikes same = only(new Directory()
                        .person("Ana", "Ruiz", null)
                        .person("Ana", "Ruiz", null)
                        .person("Ana", "Ruiz", null)
                        .person("Ivo", "Lang", null)
                        .simulate(NAME_AND_BIRTH))
                .lookalikes(Likeness.SAME_NAME);
        assertThat(same).isEqualTo(new Lookalikes(4, 3, 6));
        assertThat(same.share()).isEqualTo(0.75);
        assertThat(same.mean()).isEqualTo(1.5);
    }

    @Test
    void eachPolicyHasItsOwnForecastInTheOrderGiven() {
        ClaimsPolicy byEmail = ClaimsPolicy.builder("by-email", 2)
                .claim(Claim.EMAIL, ClaimRule.requiredClaim())
                .minimumEvidence(MinimumEvidence.allOf(Claim.EMAIL))
                .build();
        SimulationReport report = new Directory()
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ana", "Ruiz", "1975-11-30")
                .simulate(byEmail, NAME_AND_BIRTH);
        assertThat(report.forecasts())
                .extracting(forecast -> forecast.policy().id())
                .containsExactly("by-email", "name-and-birth");
        assertThat(report.forecasts().get(0).lackingData()).isEqualTo(2);
        assertThat(report.forecasts().get(0).lookalikes(Likeness.SIMILAR_NAME))
                .as("a policy that compares no names mistakes nobody for another by name")
                .isEqualTo(new Lookalikes(2, 0, 0));
        assertThat(report.forecasts().get(0).examples()).isEmpty();
        assertThat(report.forecasts().get(1).lackingData()).isZero();
        assertThat(report.forecasts().get(1).lookalikes(Likeness.SAME_NAME).records())
                .isEqualTo(2);
    }

    @Test
    void aPolicyThatDoesNotCompareBirthDatesIsStillToldWhetherTheyDiffer() {
        PolicyForecast forecast = only(new Directory()
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ana", "Ruiz", "1988-04-17")
                .simulate(ClaimsPolicy.builder("by-name", 1)
                        .claim(Claim.NAME, ClaimRule.requiredClaim())
                        .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                        .build()));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME_AND_BIRTH_DATE).records())
                .isEqualTo(2);
    }

    @Test
    void aFormerNameOnRecordMakesALikenessInOneDirection() {
        PolicyForecast forecast = only(new Directory()
                .add(Cases.named(PersonName.of("Eva", "Lang"))
                        .otherName(PersonName.builder().family("Brandt").build()))
                .person("Eva", "Brandt", null)
                .simulate(NAME_AND_BIRTH));
        assertThat(forecast.lookalikes(Likeness.SAME_NAME))
                .as("the ID of the second would pass for the first")
                .isEqualTo(new Lookalikes(2, 1, 1));
    }

    @Test
    void anAddressOfAnotherKindIsMissing() {
        ClaimsPolicy policy = ClaimsPolicy.builder("home", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.ADDRESS, ClaimRule.optionalClaim().directoryAddressKind(AddressKind.HOME))
                .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                .build();
        RecordedClaims record = Cases.recorded(Cases.named(PersonName.of("Ana", "Ruiz"))
                .address(Cases.address("14 Harbour Street", "Exeter", "EX1 1AA")));
        PolicyForecast forecast = only(PolicySimulation.of(policy)
                .now(Cases.NOW)
                .run(List.of(
                                new SimulationRecord("home", record.withAddressKind(AddressKind.HOME)),
                                new SimulationRecord("office", record.withAddressKind(AddressKind.WORK)))
                        .iterator()));
        assertThat(forecast.missing()).isEqualTo(Map.of(Claim.NAME, 0L, Claim.ADDRESS, 1L));
        assertThat(forecast.lackingData()).isEqualTo(1);
    }

    @Test
    @Tag("R-33")
    void onlyWhatTheDirectoryLacksCounts() {
        PolicyForecast forecast = only(new Directory()
                .add(Cases.named(PersonName.of("Ana", "Ruiz")))
                .simulate(ClaimsPolicy.builder("sides", 1)
                        .claim(Claim.NAME, ClaimRule.requiredClaim())
                        .claim(
                                Claim.EMAIL,
                                ClaimRule.optionalClaim()
                                        .onMissingInDirectory(Verdict.PASS)
                                        .onMissingInVerification(Verdict.STOP))
                        .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                        .build()));
        assertThat(forecast.lackingData()).isZero();
    }

    @Test
    void whatThePolicyAcceptsAsTheSameNameCountsAsTheSame() {
        Directory directory = new Directory().person("Ana", "Ruiz", null).person("Ana", "Ruiz Vega", null);
        ClaimRule rule = ClaimRule.requiredClaim();
        assertThat(only(directory.simulate(policy(rule))).lookalikes(Likeness.SAME_NAME))
                .isEqualTo(new Lookalikes(2, 2, 2));
        assertThat(only(directory.simulate(policy(rule.accept(RuleId.NAME_FOLD))))
                        .lookalikes(Likeness.SAME_NAME))
                .isEqualTo(new Lookalikes(2, 0, 0));
        assertThat(only(directory.simulate(policy(rule.accept(RuleId.NAME_FOLD).review(RuleId.SURNAME_EXTRA))))
                        .lookalikes(Likeness.SIMILAR_NAME))
                .isEqualTo(new Lookalikes(2, 2, 2));
    }

    private static ClaimsPolicy policy(ClaimRule name) {
        return ClaimsPolicy.builder("by-name", 1)
                .claim(Claim.NAME, name)
                .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                .build();
    }

    @Test
    void theMostDangerousPairsAreTheExamples() {
        Directory directory = new Directory()
                .person("Ivo", "Lang", "1958-03-09")
                .person("Ivo", "Lang", "1990-12-24")
                .person("Eva", "Brandt", "1961-01-02")
                .person("Eva", "Brandt", "1991-07-05")
                .person("Ana", "Ruiz", "1988-04-17")
                .person("Ana", "Ruiz", "1988-04-17");
        PolicySimulation simulation = PolicySimulation.of(NAME_AND_BIRTH).now(Cases.NOW);
        LookalikePair first = new LookalikePair("r5", "r6", Likeness.SAME_NAME_AND_BIRTH_DATE);
        LookalikePair second = new LookalikePair("r1", "r2", Likeness.SAME_NAME);
        LookalikePair third = new LookalikePair("r3", "r4", Likeness.SAME_NAME);
        assertThat(only(simulation.run(directory.records())).examples()).containsExactly(first, second, third);
        assertThat(only(simulation.examples(2).run(directory.records())).examples())
                .containsExactly(first, second);
        assertThat(only(simulation.examples(0).run(directory.records())).examples())
                .isEmpty();
    }

    @Test
    void anEmptyDirectoryHasNoShares() {
        SimulationReport report = new Directory().simulate(NAME_AND_BIRTH);
        Lookalikes none = only(report).lookalikes(Likeness.SIMILAR_NAME);
        assertThat(report.records()).isZero();
        assertThat(none.share()).isZero();
        assertThat(none.mean()).isZero();
        assertThat(report.toText()).startsWith("records: 0\nrecords that share given and family name: 0 (0.00 %)\n");
    }

    @ParameterizedTest(name = "{0} of one name: {1} compared in part, {2} records seen in all")
    @CsvSource({"251, 0, 62750", "252, 2, 63250"})
    void aCrowdOfOneNameIsComparedWithItsNearestNeighboursAndTheReportSaysSo(int crowd, int truncated, int others) {
        Directory directory = new Directory();
        for (int i = 0; i < crowd; i++) {
            directory.person("Test", "User", null);
        }
        SimulationReport report = directory.simulate(NAME_AND_BIRTH);
        assertThat(report.truncated()).isEqualTo(truncated);
        assertThat(report.sharingName()).isEqualTo(crowd);
        assertThat(only(report).lookalikes(Likeness.SAME_NAME)).isEqualTo(new Lookalikes(crowd, crowd, others));
        assertThat(only(report).examples())
                .hasSize(20)
                .startsWith(new LookalikePair("r1", "r2", Likeness.SAME_NAME_AND_NO_BIRTH_DATE));
    }
}
