package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no policy and no data can bring about, on random policies and random people. Each failure prints its seed. */
class MonotonicityTest {

    private static final int ROUNDS = 300;
    private static final List<Verdict> EFFECTS = List.of(Verdict.values());
    private static final List<MatchFlag> FLAGS = List.of(MatchFlag.values());
    private static final List<String> GIVEN = List.of("Ilse", "Ilse Maria", "I", "Erik", "Iлse", "N/A", "Ils\u200Be");
    private static final List<String> DATES =
            List.of("1984-09-23", "1984-23-09", "1984-09", "1984-09-24", "1951-02-11", "1900-01-01");
    private static final List<String> MAILS =
            List.of("ilse@fabrikam.example", "ILSE@fabrikam.example", "else@fabrikam.example", "n/a", "@");
    private static final List<String> PHONES = List.of("+441392960111", "+442079460018", "960111", "000");
    private static final List<String> STREETS =
            List.of("14 Harbour Street", "14 Harbour St", "15 Harbour Street", "9 Mill Lane");

    private record Case(ClaimsPolicy policy, ClaimSet document, ClaimSet record, MatchContext context) {

        MatchDecision decide() {
            return decide(document, record);
        }

        MatchDecision decide(ClaimSet v, ClaimSet d) {
            return decide(proven(v), d);
        }

        MatchDecision decide(VerifiedClaims v, ClaimSet d) {
            return ClaimsMatcher.using(policy).match(v, RecordedClaims.of(d), context);
        }

        VerifiedClaims proven(ClaimSet v) {
            VerifiedClaims.Builder verified = side(v);
            PolicyCases.FIVE.forEach(claim -> verified.provenance(claim, Provenance.PROVEN));
            return verified.build();
        }

        VerifiedClaims asserting(ClaimSet v, Claim asserted) {
            VerifiedClaims.Builder verified = side(v);
            PolicyCases.FIVE.forEach(claim ->
                    verified.provenance(claim, claim.equals(asserted) ? Provenance.ASSERTED : Provenance.PROVEN));
            return verified.build();
        }

        private VerifiedClaims.Builder side(ClaimSet v) {
            return VerifiedClaims.builder(v)
                    .vendor("example-idv")
                    .reference("ref-1")
                    .verifiedAt(Cases.NOW)
                    .status(AssuranceStatus.VERIFIED)
                    .documentExpiry(LocalDate.parse("2031-05-31"));
        }
    }

    private interface Check {
        void on(Case one, Random random);
    }

    private static void everywhere(Check check) {
        long seed = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(seed + round);
            try {
                check.on(new Case(policy(random), person(random), person(random), context(random)), random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + (seed + round), e);
            }
        }
    }

    @Test
    @Tag("R-33")
    void takingAwayARequiredOrMinimumEvidenceClaimNeverTurnsADecisionIntoPass() {
        everywhere((one, random) -> {
            Verdict before = one.decide().verdict();
            for (Claim claim : one.policy().claims().keySet()) {
                boolean decisive =
                        Objects.requireNonNull(one.policy().claims().get(claim)).isRequired()
                                || one.policy().minimumEvidence().names(claim);
                if (before == Verdict.PASS || !decisive) {
                    continue;
                }
                ClaimSet v = one.document().without(claim);
                ClaimSet d = one.record().without(claim);
                assertThat(one.decide(v, one.record()).verdict())
                        .as("%s not verified", claim)
                        .isNotEqualTo(Verdict.PASS);
                assertThat(one.decide(one.document(), d).verdict())
                        .as("%s not recorded", claim)
                        .isNotEqualTo(Verdict.PASS);
                assertThat(one.decide(v, d).verdict()).as("%s nowhere", claim).isNotEqualTo(Verdict.PASS);
            }
        });
    }

    @Test
    void anAssertedValueNeverHelps() {
        everywhere((one, random) -> {
            for (Claim claim : PolicyCases.FIVE) {
                Verdict without =
                        one.decide(one.document().without(claim), one.record()).verdict();
                Verdict asserted = one.decide(one.asserting(one.document(), claim), one.record())
                        .verdict();
                assertThat(asserted).as("%s asserted", claim).isGreaterThanOrEqualTo(without);
            }
        });
    }

    @Test
    void moreReviewNeverMakesADecisionMilder() {
        everywhere((one, random) -> {
            ClaimsPolicy.Builder more = copy(one.policy());
            more.alwaysReview(any(random, FLAGS));
            more.alwaysReviewGroups(Set.of(random.nextBoolean() ? "staff" : "admins"));
            Verdict after = new Case(more.build(), one.document(), one.record(), one.context())
                    .decide()
                    .verdict();
            assertThat(after).isGreaterThanOrEqualTo(one.decide().verdict());
        });
    }

    @Test
    void aGraverEffectNeverMakesADecisionMilder() {
        everywhere((one, random) -> {
            List<Claim> claims = new ArrayList<>(one.policy().claims().keySet());
            Claim claim = claims.get(random.nextInt(claims.size()));
            ClaimRule rule = Objects.requireNonNull(one.policy().claims().get(claim));
            ClaimRule graver = switch (random.nextInt(4)) {
                case 0 -> rule.onMismatch(Verdict.STOP);
                case 1 -> rule.onNear(Verdict.STOP);
                case 2 -> rule.onMissing(Verdict.STOP);
                default -> rule.onIndeterminate(Verdict.STOP);
            };
            ClaimsPolicy changed = copy(one.policy()).claim(claim, graver).build();
            assertThat(new Case(changed, one.document(), one.record(), one.context())
                            .decide()
                            .verdict())
                    .isGreaterThanOrEqualTo(one.decide().verdict());
        });
    }

    @Test
    void theVerdictIsTheGravestOfItsReasons() {
        everywhere((one, random) -> {
            MatchDecision decision = one.decide();
            Verdict gravest = decision.reasons().stream()
                    .map(MatchReason::verdict)
                    .max(Verdict::compareTo)
                    .orElse(Verdict.PASS);
            assertThat(decision.verdict()).isEqualTo(gravest);
            assertThat(decision.results())
                    .allSatisfy(result -> assertThat(result.effect()).isLessThanOrEqualTo(gravest));
            assertThat(decision.reasons()).noneMatch(reason -> reason.verdict() == Verdict.PASS);
        });
    }

    @Test
    void passHasItsMinimumEvidenceAndAnActiveAccount() {
        int[] passed = new int[1];
        everywhere((one, random) -> {
            MatchDecision decision = one.decide();
            if (decision.verdict() == Verdict.PASS) {
                passed[0]++;
                assertThat(one.context().accountState()).isEqualTo(AccountState.ACTIVE);
                assertThat(one.policy().minimumEvidence().anyOf())
                        .anyMatch(set -> set.stream()
                                .allMatch(claim ->
                                        decision.result(claim).orElseThrow().outcome() == ClaimOutcome.MATCH));
            }
        });
        assertThat(passed[0])
                .as("the rounds in which a decision could pass at all")
                .isPositive();
    }

    private static ClaimsPolicy policy(Random random) {
        while (true) {
            ClaimsPolicy.Builder policy = ClaimsPolicy.builder("random", 1);
            for (Claim claim : PolicyCases.FIVE) {
                if (claim.equals(Claim.NAME) || random.nextInt(4) > 0) {
                    policy.claim(claim, rule(random, claim));
                }
            }
            if (random.nextInt(3) == 0) {
                policy.minimumEvidence(MinimumEvidence.allOf(Claim.NAME)
                        .orAllOf(PolicyCases.FIVE.get(random.nextInt(5)))
                        .otherwise(random.nextBoolean() ? Verdict.REVIEW : Verdict.STOP));
            }
            if (random.nextInt(3) == 0) {
                policy.alwaysReview(MatchFlag.CONFUSABLE, MatchFlag.LOW_EVIDENCE);
            }
            try {
                return policy.build();
            } catch (InvalidPolicyException e) {
                // The next one may be valid; that policies are refused is checked elsewhere.
            }
        }
    }

    private static ClaimRule rule(Random random, Claim claim) {
        ClaimRule rule = random.nextInt(3) == 0 ? ClaimRule.requiredClaim() : ClaimRule.optionalClaim();
        rule = rule.onNear(any(random)).onMismatch(any(random)).onIndeterminate(any(random));
        rule = rule.onMissingInDirectory(any(random)).onMissingInVerification(any(random));
        List<RuleId> listable = Arrays.stream(RuleId.values())
                .filter(id -> RuleCatalogue.belongsTo(id, claim)
                        && RuleCatalogue.mayBeListed(id)
                        && !RuleCatalogue.isExact(id)
                        && random.nextBoolean())
                .toList();
        if (random.nextInt(3) == 0) {
            rule = rule.accept(listable.stream().filter(RuleId::mayBeAccepted).toArray(RuleId[]::new));
        } else if (random.nextInt(3) == 0) {
            rule = rule.review(listable.toArray(RuleId[]::new));
        }
        return rule;
    }

    private static ClaimsPolicy.Builder copy(ClaimsPolicy policy) {
        ClaimsPolicy.Builder copy = ClaimsPolicy.builder(policy.id(), policy.version())
                .minimumEvidence(policy.minimumEvidence())
                .alwaysReview(policy.alwaysReviewFlags().toArray(MatchFlag[]::new))
                .alwaysReviewGroups(policy.alwaysReviewGroups());
        policy.claims().forEach(copy::claim);
        return copy;
    }

    private static Verdict any(Random random) {
        return any(random, EFFECTS);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static ClaimSet person(Random random) {
        ClaimSet.Builder person = ClaimSet.builder();
        if (random.nextInt(8) > 0) {
            person.name(PersonName.of(random.nextBoolean() ? "Ilse" : any(random, GIVEN), "Brandt"));
        }
        if (random.nextInt(8) > 0) {
            person.dateOfBirth(BirthDate.parse(random.nextBoolean() ? "1984-09-23" : any(random, DATES)));
        }
        if (random.nextInt(3) > 0) {
            person.address(Cases.address(any(random, STREETS), "Exeter", "EX1 1AA"));
        }
        if (random.nextInt(3) > 0) {
            person.email(any(random, MAILS));
        }
        if (random.nextInt(3) > 0) {
            person.phone(any(random, PHONES));
        }
        return person.build();
    }

    private static MatchContext context(Random random) {
        MatchContext.Builder context =
                Cases.active().recordsSharingName(random.nextInt(3)).phoneRegion("GB");
        if (random.nextInt(10) == 0) {
            context.accountState(AccountState.UNKNOWN);
        }
        return random.nextBoolean() ? context.groups(Set.of("staff")).build() : context.build();
    }
}
