package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy may not say, however it is made. */
class PolicyValidationTest {

    private static final ClaimRule NAME = ClaimRule.requiredClaim();

    @Test
    void onlyRulesOfTheClaimThatMayCountAreListed() {
        ClaimRule rule = NAME.accept(
                        RuleId.NAME_FOLD,
                        RuleId.NAME_EDIT1,
                        RuleId.DOB_TZ_DAY,
                        RuleId.GIVEN_DIFFERENT,
                        RuleId.NAME_JOIN)
                .review(RuleId.NAME_JOIN, RuleId.NAME_EXACT, RuleId.NAME_SCRIPT, RuleId.VALUE_ABSENT);
        assertThat(problems(PolicyCases.lenient().claim(Claim.NAME, rule)))
                .containsExactly(
                        "claims.name.accept: NAME_JOIN stands in review too; name it once",
                        "claims.name.accept: NAME_EDIT1 is too weak to count as a match; it may stand in review",
                        "claims.name.accept: GIVEN_DIFFERENT always counts as MISMATCH and cannot be listed",
                        "claims.name.accept: DOB_TZ_DAY is not a rule of name",
                        "claims.name.review: NAME_EXACT means equality and always matches",
                        "claims.name.review: NAME_SCRIPT always counts as INDETERMINATE and cannot be listed",
                        "claims.name.review: VALUE_ABSENT is not a rule of name");
    }

    @Test
    void equalityMayBeNamedAmongTheAccepted() {
        ClaimRule rule = NAME.accept(RuleId.NAME_EXACT, RuleId.NAME_INITIAL);
        assertThat(PolicyCases.lenient()
                        .claim(Claim.NAME, rule)
                        .build()
                        .claims()
                        .get(Claim.NAME))
                .isEqualTo(rule);
    }

    @Test
    void unknownRulesAreListedTogetherWithTheNearestName() {
        String json = "{\"policyId\":\"p\",\"version\":1,\"claims\":{\"date_of_birth\":{},\"name\":"
                + "{\"accept\":[\"NAME_FOLT\"],\"review\":[\"NAME_EDIT2\",\"DOB_PARTAIL\"]}}}";
        InvalidPolicyException refused =
                catchThrowableOfType(InvalidPolicyException.class, () -> ClaimsPolicy.fromJson(json));
        assertThat(refused.problems())
                .containsExactly(
                        "claims.name.accept: unknown \"NAME_FOLT\", did you mean \"NAME_FOLD\"?",
                        "claims.name.review: unknown \"NAME_EDIT2\", did you mean \"NAME_EDIT1\"?",
                        "claims.name.review: unknown \"DOB_PARTAIL\", did you mean \"DOB_PARTIAL\"?");
        assertThat(refused.getMessage())
                .startsWith("the policy has 3 problems: ")
                .contains("NAME_FOLT", "DOB_PARTAIL");
    }

    @Test
    void anotherFormOfPolicyIsRefusedWithTheKnownOne() {
        String json = "{\"$schema\":\"urn:rollcall:claims-policy:2\",\"policyId\":\"p\",\"version\":1,"
                + "\"claims\":{\"name\":{},\"date_of_birth\":{}}}";
        assertThatThrownBy(() -> ClaimsPolicy.fromJson(json))
                .hasMessage("the policy has 1 problem: $schema: unknown \"urn:rollcall:claims-policy:2\","
                        + " did you mean \"urn:rollcall:claims-policy:1\"?");
    }

    @Test
    void whatCannotBeWrittenAsJsonCannotBeBuilt() {
        AssuranceRule fraction = AssuranceRule.strictDefault().withMaxAge(Duration.ofMillis(1500));
        assertThat(problems(PolicyCases.lenient().assurance(fraction)))
                .containsExactly("assurance.maxAge: must be whole seconds");
        ClaimsPolicy longAndOdd = PolicyCases.lenient()
                .assurance(fraction.withMaxAge(Duration.ofHours(49).plusSeconds(1)))
                .build();
        assertThat(ClaimsPolicy.fromJson(longAndOdd.canonicalJson())).isEqualTo(longAndOdd);
    }

    @Test
    void aGroupForReviewIsNamedAndNoPattern() {
        assertThat(problems(PolicyCases.lenient().alwaysReviewGroups(Set.of("*"))))
                .containsExactly("alwaysReview.groups: \"*\" is no group, so nobody would be reviewed;"
                        + " name the groups, or set mode to SHADOW for a trial in which every match is reviewed");
        assertThat(problems(PolicyCases.lenient().alwaysReviewGroups(Set.of(" "))))
                .containsExactly("alwaysReview.groups: a blank name is no group");
        assertThat(problems(
                        PolicyCases.lenient().appliesTo(PolicyScope.everything().withGroups("staff", ""))))
                .containsExactly("appliesTo.groups: a blank name is no group");
    }

    @Test
    void onlyAnAddressHasAKind() {
        assertThat(problems(PolicyCases.lenient().claim(Claim.NAME, NAME.directoryAddressKind(AddressKind.HOME))))
                .containsExactly("claims.name.directoryAddressKind: only an address has a kind; leave it out");
    }

    @Test
    void takingAwayOnEitherSideMayNotPassForARequiredClaim() {
        for (ClaimRule rule :
                List.of(NAME.onMissingInDirectory(Verdict.PASS), NAME.onMissingInVerification(Verdict.PASS))) {
            assertThat(problems(PolicyCases.lenient().claim(Claim.NAME, rule)))
                    .containsExactly("claims.name.onMissing: must be REVIEW or STOP for a required claim");
        }
        ClaimRule soft = ClaimRule.optionalClaim()
                .onMissing(Verdict.PASS)
                .onMismatch(Verdict.PASS)
                .onIndeterminate(Verdict.PASS);
        assertThat(problems(PolicyCases.lenient().claim(Claim.DATE_OF_BIRTH, soft)))
                .containsExactly(
                        "claims.date_of_birth.onMissing: must be REVIEW or STOP for a claim of the minimum evidence",
                        "claims.date_of_birth.onMismatch: must be REVIEW or STOP for a claim of the minimum evidence",
                        "claims.date_of_birth.onIndeterminate: must be REVIEW or STOP for a claim of the minimum evidence");
        assertThat(PolicyCases.lenient().claim(Claim.PHONE, soft).build().claims())
                .containsKey(Claim.PHONE);
    }

    @Test
    void circumstancesHaveTheirLimits() {
        AssuranceRule usual = AssuranceRule.strictDefault();
        assertThat(problems(PolicyCases.lenient()
                        .appliesTo(PolicyScope.everything().withPriority(-1))
                        .assurance(
                                usual.withRequireStatus(AssuranceStatus.FAILED).withMaxAge(Duration.ZERO))
                        .exposeFailedClaims(Claim.EMAIL)))
                .containsExactly(
                        "appliesTo.priority: must be 0 to 1000000",
                        "assurance.requireStatus: FAILED is no status to rely on",
                        "assurance.maxAge: must be longer than nothing and at most P3650D",
                        "evidence.exposeFailedClaims: email is not compared; add it to claims");
        assertThat(problems(PolicyCases.lenient()
                        .appliesTo(PolicyScope.everything().withPriority(1_000_001))
                        .assurance(usual.withRequireStatus(AssuranceStatus.UNKNOWN)
                                .withMaxAge(Duration.ofDays(3650).plusSeconds(1)))))
                .hasSize(3);
        assertThat(problems(PolicyCases.lenient().assurance(usual.withMaxAge(Duration.ofDays(-1)))))
                .hasSize(1);
        ClaimsPolicy atTheLimits = PolicyCases.lenient()
                .appliesTo(PolicyScope.everything().withPriority(1_000_000))
                .assurance(usual.withMaxAge(Duration.ofDays(3650)))
                .build();
        assertThat(ClaimsPolicy.fromJson(atTheLimits.canonicalJson())).isEqualTo(atTheLimits);
        assertThat(PolicyCases.lenient()
                        .appliesTo(PolicyScope.everything().withPriority(0))
                        .build()
                        .appliesTo()
                        .priority())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "\u00E4", "a:b", "[", "`", "@", "{"})
    void aPolicyIdIsPlain(String id) {
        assertThat(problems(ClaimsPolicy.builder(id, 1).claim(Claim.NAME, NAME).claim(Claim.DATE_OF_BIRTH, NAME)))
                .containsExactly("policyId: must be 1 to 100 letters, digits, dots, underscores or hyphens");
    }

    @Test
    void aPolicyIdHasAHundredCharactersAtMost() {
        assertThat(PolicyValidation.isId("azAZ09._-" + "x".repeat(91))).isTrue();
        assertThat(PolicyValidation.isId("x".repeat(101))).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // A host may not check for null.
    void nullIsRefusedByName() {
        ClaimsPolicy.Builder builder = PolicyCases.lenient();
        Set<String> groups = new HashSet<>();
        groups.add(null);
        assertThatThrownBy(() -> builder.claim(null, NAME)).hasMessage("claim must not be null");
        assertThatThrownBy(() -> builder.claim(Claim.NAME, null)).hasMessage("rule must not be null");
        assertThatThrownBy(() -> builder.mode(null)).hasMessage("mode must not be null");
        assertThatThrownBy(() -> builder.appliesTo(null)).hasMessage("appliesTo must not be null");
        assertThatThrownBy(() -> builder.assurance(null)).hasMessage("assurance must not be null");
        assertThatThrownBy(() -> builder.redaction(null)).hasMessage("redaction must not be null");
        assertThatThrownBy(() -> builder.minimumEvidence(null)).hasMessage("minimumEvidence must not be null");
        assertThatThrownBy(() -> builder.alwaysReview((MatchFlag) null)).hasMessage("flags must not contain null");
        assertThatThrownBy(() -> builder.alwaysReviewGroups(groups)).hasMessage("groups must not contain null");
        assertThatThrownBy(() -> builder.exposeFailedClaims((Claim) null))
                .hasMessage("exposeFailedClaims must not contain null");
        assertThatThrownBy(() -> MinimumEvidence.allOf((Claim) null)).hasMessage("claims must not contain null");
        assertThatThrownBy(() -> MatchContext.builder().groups(groups)).hasMessage("groups must not contain null");
        assertThatThrownBy(() -> ClaimsPolicy.fromJson(null)).hasMessage("json must not be null");
        assertThatThrownBy(() -> ClaimsMatcher.using(null)).hasMessage("policy must not be null");
    }

    @Test
    void theSameClaimTwiceInTheMinimumEvidenceIsOneClaim() {
        assertThat(MinimumEvidence.allOf(Claim.NAME, Claim.NAME)).isEqualTo(MinimumEvidence.allOf(Claim.NAME));
        assertThat(MinimumEvidence.allOf(Claim.NAME)
                        .orAllOf(Claim.EMAIL, Claim.PHONE)
                        .anyOf())
                .containsExactly(Set.of(Claim.NAME), Set.of(Claim.EMAIL, Claim.PHONE));
    }

    private static List<String> problems(ClaimsPolicy.Builder policy) {
        InvalidPolicyException refused = catchThrowableOfType(InvalidPolicyException.class, policy::build);
        assertThat(refused).as("the policy has to be refused").isNotNull();
        return refused.problems();
    }
}
