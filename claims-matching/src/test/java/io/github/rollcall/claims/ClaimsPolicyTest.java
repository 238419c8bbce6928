package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsPolicyTest {

    private static final String HEAD = "{\"policyId\":\"p\",\"version\":1,";

    @Test
    void leftOutKeysTakeTheStrictDefault() {
        ClaimsPolicy policy =
                ClaimsPolicy.fromJson(HEAD + "\"claims\":{\"name\":{\"required\":true},\"date_of_birth\":{}}}");
        ClaimRule name = rule(policy, Claim.NAME);
        assertThat(name.isRequired()).isTrue();
        assertThat(name.effect(ClaimOutcome.MATCH)).isEqualTo(Verdict.PASS);
        assertThat(name.effect(ClaimOutcome.MISMATCH)).isEqualTo(Verdict.STOP);
        assertThat(name.effect(ClaimOutcome.NO_DATA)).isEqualTo(Verdict.STOP);
        assertThat(name.effect(ClaimOutcome.NEAR)).isEqualTo(Verdict.REVIEW);
        assertThat(name.effect(ClaimOutcome.INDETERMINATE)).isEqualTo(Verdict.REVIEW);
        ClaimRule birth = rule(policy, Claim.DATE_OF_BIRTH);
        assertThat(birth.isRequired()).isFalse();
        assertThat(birth.effect(ClaimOutcome.MISMATCH)).isEqualTo(Verdict.REVIEW);
        assertThat(birth.effect(ClaimOutcome.NO_DATA)).isEqualTo(Verdict.REVIEW);
        assertThat(policy.minimumEvidence()).isEqualTo(MinimumEvidence.allOf(Claim.NAME, Claim.DATE_OF_BIRTH));
    }

    private static ClaimRule rule(ClaimsPolicy policy, Claim claim) {
        return Objects.requireNonNull(policy.claims().get(claim));
    }

    @Test
    void everyProblemIsListedAtOnceWithTheNearestValidName() {
        List<String> problems = problems("""
                {"policyId": "a b", "version": 0, "claim": {},
                 "claims": {"nmae": {}, "name": {"requird": true, "onNear": "REVEIW"}, "date_of_birth": {"required": "yes"}},
                 "minimumEvidence": {"anyOf": [["name", "dateofbirth"], []], "otherwise": "PASS"},
                 "alwaysReview": {"flags": ["MIXED_SCRIPTS"]}}
                """);
        assertThat(problems)
                .anyMatch(problem -> problem.startsWith("policyId"))
                .anyMatch(problem -> problem.startsWith("version"))
                .anyMatch(problem -> problem.contains("\"claim\", did you mean \"claims\""))
                .anyMatch(problem -> problem.contains("\"nmae\", did you mean \"name\""))
                .anyMatch(problem -> problem.contains("\"requird\", did you mean \"required\""))
                .anyMatch(
                        problem -> problem.contains("claims.name.onNear: unknown \"REVEIW\", did you mean \"REVIEW\""))
                .anyMatch(problem -> problem.startsWith("claims.date_of_birth.required"))
                .anyMatch(problem -> problem.contains("\"dateofbirth\", did you mean \"date_of_birth\""))
                .anyMatch(problem -> problem.startsWith("minimumEvidence.anyOf[1]: an empty set"))
                .anyMatch(problem -> problem.startsWith("minimumEvidence.otherwise"))
                .anyMatch(problem -> problem.contains("\"MIXED_SCRIPTS\", did you mean \"MIXED_SCRIPT\""))
                .hasSize(11);
    }

    @Test
    void anEmptyPolicyIsRefused() {
        assertThat(problems("{}")).anyMatch(problem -> problem.contains("could not stop or flag"));
        assertThat(problems(HEAD + "\"claims\":{}}")).hasSize(1);
    }

    @Test
    void aPolicyInWhichNothingCanStopOrFlagIsRefused() {
        ClaimRule harmless = ClaimRule.optionalClaim()
                .onMismatch(Verdict.PASS)
                .onNear(Verdict.PASS)
                .onMissing(Verdict.PASS)
                .onIndeterminate(Verdict.PASS);
        ClaimsPolicy.Builder builder = ClaimsPolicy.builder("harmless", 1)
                .claim(Claim.EMAIL, harmless)
                .minimumEvidence(MinimumEvidence.allOf(Claim.EMAIL));
        InvalidPolicyException refused = catchThrowableOfType(InvalidPolicyException.class, builder::build);
        assertThat(refused.problems()).anyMatch(problem -> problem.contains("no claim can stop or flag"));
    }

    @Test
    @Tag("R-33")
    void takingAValueAwayMayNotTurnADecisionIntoPass() {
        String claims =
                "\"claims\":{\"name\":{\"required\":true,\"onMissing\":\"PASS\"},\"date_of_birth\":{\"onMissing\":\"PASS\"}}}";
        assertThat(problems(HEAD + claims))
                .containsExactly(
                        "claims.date_of_birth.onMissing: must be REVIEW or STOP for a claim of the minimum evidence",
                        "claims.name.onMissing: must be REVIEW or STOP for a required claim");
    }

    @Test
    void theMinimumEvidenceHasToBeCompared() {
        assertThat(problems(HEAD + "\"claims\":{\"name\":{}}}"))
                .containsExactly(
                        "minimumEvidence.anyOf[0]: date_of_birth is not compared; add it to claims or name another set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"version\":1,\"version\":2}",
                "{'policyId':1}",
                "{\"policyId\":\"p\",}",
                "{\"claims\":{\"name\":{},\"name\":{}}}",
                "not json at all"
            })
    void malformedTextIsRefused(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"claims\":[]",
                "\"claims\":{\"name\":1}",
                "\"claims\":null",
                "\"claims\":{\"name\":null}",
                "\"minimumEvidence\":[]",
                "\"minimumEvidence\":{\"anyOf\":\"name\"}",
                "\"minimumEvidence\":{\"anyOf\":[\"name\"]}",
                "\"alwaysReview\":7",
                "\"alwaysReview\":{\"groups\":[1]}",
                "\"hostDefined\":[\"Badge Colour\"]",
                "\"hostDefined\":[\"name\"]"
            })
    void aValueOfTheWrongKindIsRefusedWithItsPlace(String member) {
        String rest = member.startsWith("\"claims\"") ? "" : ",\"claims\":{\"name\":{},\"date_of_birth\":{}}";
        String place = member.substring(1, member.indexOf('"', 1));
        assertThat(problems(HEAD + member + rest + "}")).anyMatch(problem -> problem.startsWith(place));
    }

    @Test
    void aClaimOfTheHostHasToBeDeclared() {
        String claims = "\"claims\":{\"name\":{},\"date_of_birth\":{},\"badge_colour\":{\"onMismatch\":\"STOP\"}}}";
        assertThat(problems(HEAD + claims)).singleElement().asString().contains("hostDefined");
        ClaimsPolicy policy = ClaimsPolicy.fromJson(HEAD + "\"hostDefined\":[\"badge_colour\"]," + claims);
        assertThat(policy.claims()).containsKey(Claim.of("badge_colour"));
        assertThat(ClaimsPolicy.fromJson(policy.canonicalJson())).isEqualTo(policy);
    }

    @Test
    void thePolicyThatShipsIsStrictInNameAndBirthDateAndSoftElsewhere() {
        ClaimsPolicy policy = ClaimsPolicy.workforceDefault();
        assertThat(policy.id()).isEqualTo("workforce-default");
        assertThat(policy.version()).isEqualTo(1);
        assertThat(rule(policy, Claim.NAME).isRequired()).isTrue();
        assertThat(rule(policy, Claim.NAME).effect(ClaimOutcome.MISMATCH)).isEqualTo(Verdict.STOP);
        assertThat(rule(policy, Claim.DATE_OF_BIRTH).effect(ClaimOutcome.MISMATCH))
                .isEqualTo(Verdict.STOP);
        for (Claim soft : List.of(Claim.ADDRESS, Claim.EMAIL, Claim.PHONE)) {
            assertThat(rule(policy, soft).effect(ClaimOutcome.MISMATCH)).isEqualTo(Verdict.REVIEW);
            assertThat(rule(policy, soft).effect(ClaimOutcome.NO_DATA)).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void theHashFollowsTheMeaningAndNotTheSpelling() {
        String claims = "\"claims\":{\"name\":{\"required\":true},\"date_of_birth\":{}}}";
        String reordered = "{\"claims\": {\"date_of_birth\": {\"onNear\": \"REVIEW\"}, \"name\": {\"required\": true}},"
                + " \"version\": 1, \"policyId\": \"p\"}";
        ClaimsPolicy policy = ClaimsPolicy.fromJson(HEAD + claims);
        assertThat(ClaimsPolicy.fromJson(reordered).hash())
                .isEqualTo(policy.hash())
                .matches("[0-9a-f]{64}");
        assertThat(ClaimsPolicy.fromJson(policy.canonicalJson()).canonicalJson())
                .isEqualTo(policy.canonicalJson());
        String stricter = HEAD + claims.replace("{}", "{\"onMissing\":\"STOP\"}");
        assertThat(ClaimsPolicy.fromJson(stricter).hash()).isNotEqualTo(policy.hash());
    }

    @Test
    void theBuilderAndTheJsonMeanTheSame() {
        ClaimsPolicy built = ClaimsPolicy.builder("p", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                .minimumEvidence(MinimumEvidence.allOf(Claim.NAME, Claim.DATE_OF_BIRTH))
                .build();
        String claims = "\"claims\":{\"name\":{\"required\":true},\"date_of_birth\":{}}}";
        assertThat(ClaimsPolicy.fromJson(HEAD + claims)).isEqualTo(built);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"claims\":{                         | \"nome#\":1           | }",
                "\"claims\":{\"name\":{              | \"on_mismatch#\":1    | }}",
                "\"alwaysReview\":{\"flags\":[       | \"MIXED_SCRIPTS#\"    | ]}",
                "\"hostDefined\":[                    | \"Badge#\"            | ]",
                "\"evidence\":{\"exposeFailedClaims\":[ | \"nome#\"         | ]}",
                "\"claims\":{\"name\":{}},\"minimumEvidence\":{\"anyOf\":[ | [] | ]}"
            })
    void aFloodOfProblemsIsCutShort(String before, String element, String after) {
        StringBuilder json = new StringBuilder(HEAD).append(before);
        for (int i = 0; json.length() < 900_000; i++) {
            json.append(i == 0 ? "" : ",").append(element.replace("#", "_" + i));
        }
        String flood = json.append(after).append('}').toString();

        List<String> problems = CpuTime.within(1_500, () -> "a flood of " + element, () -> problems(flood));

        assertThat(problems).hasSize(Problems.MOST + 1).endsWith("and more");
    }

    private static List<String> problems(String json) {
        InvalidPolicyException refused =
                catchThrowableOfType(InvalidPolicyException.class, () -> ClaimsPolicy.fromJson(json));
        assertThat(refused).as("the policy has to be refused").isNotNull();
        return refused.problems();
    }
}
