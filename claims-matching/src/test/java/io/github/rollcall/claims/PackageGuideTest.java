package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples of the package documentation, word for word. */
class PackageGuideTest {

    private static final String PLACE = "java/io/github/rollcall/claims/";
    private static final Path GUIDE = Path.of("src/main/" + PLACE + "package-info.java");
    private static final Path HERE = Path.of("src/test/" + PLACE + "PackageGuideTest.java");

    private final List<String> heard = new ArrayList<>();

    @Test
    @Tag("R-35")
    void theThreeStepsOfTheGuidePass() {
        assertThat(threeSteps().reasons()).isEmpty();
        assertThat(heard).containsExactly("go on");
    }

    private MatchDecision threeSteps() {
        ClaimSet document = ClaimSet.builder()
                .name(PersonName.of("ANA LUISA", "RUIZ VEGA"))
                .dateOfBirth(BirthDate.parse("1988-04-17"))
                .build();
        VerifiedClaims verified = VerifiedClaims.builder(document)
                .vendor("example-idv")
                .reference("7f3a")
                .verifiedAt(Instant.now())
                .status(AssuranceStatus.VERIFIED)
                .build();
        RecordedClaims recorded = RecordedClaims.of(ClaimSet.builder()
                .name(PersonName.of("Ana", "Ruiz"))
                .dateOfBirth(BirthDate.parse("17 April 1988"))
                .build());

        ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());

        MatchContext context =
                MatchContext.builder().accountState(AccountState.ACTIVE).build();
        MatchDecision decision = matcher.match(verified, recorded, context);
        switch (decision.verdict()) {
            case PASS -> goOn();
            case REVIEW -> askAPerson(decision.explain(Locale.ENGLISH));
            case STOP -> refuse();
        }
        return decision;
    }

    private void goOn() {
        heard.add("go on");
    }

    private void askAPerson(List<String> sentences) {
        heard.addAll(sentences);
    }

    private void refuse() {
        heard.add("refuse");
    }

    @Test
    void theRecordOfTheGuideIsReadBack() {
        MatchDecision decision = threeSteps();
        String objectId = "object-7";
        Instant readAt = Cases.NOW;

        DecisionRecord kept = DecisionRecord.of(decision, objectId).withDirectory("headquarters", readAt);
        String json = kept.toJson();

        assertThat(DecisionRecord.fromJson(json)).isEqualTo(kept);
    }

    @Test
    void theSimulationOfTheGuideCountsItsRecords() {
        List<SimulationRecord> records = List.of(new SimulationRecord("object-7", Cases.recorded(Cases.record())));

        SimulationReport report = PolicySimulation.of(ClaimsPolicy.workforceDefault(), ClaimsPolicy.strict())
                .run(records.iterator());
        String summary = report.toText();

        assertThat(report.records()).isEqualTo(1);
        assertThat(summary).contains("policy strict v1");
    }

    @Test
    void everyExampleOfTheGuideStandsInThisTest() throws IOException {
        String here = withoutSpace(Files.readString(HERE));
        String[] examples = Files.readString(GUIDE).split("<pre>\\{@code");
        assertThat(examples).hasSize(4);
        for (int i = 1; i < examples.length; i++) {
            String example = examples[i].substring(0, examples[i].indexOf("}</pre>"));
            assertThat(here).contains(withoutSpace(example.replace("\n *", "\n")));
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
