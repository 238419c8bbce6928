package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final Explanations ENGLISH = Explanations.in(Locale.ENGLISH);
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.github.rollcall.claims.explanations", Locale.ROOT);

    @Test
    void everyRuleFlagReasonOutcomeVerdictAndClaimHasASentenceAndNoSentenceIsStale() {
        Set<String> wanted = new TreeSet<>(Set.of(
                "reviewer.shadow",
                "reviewer.not_compared",
                "person.confirmed",
                "person.not_confirmed",
                "person.claim"));
        wanted.addAll(keys("rule.", RuleId.values()));
        wanted.addAll(keys("flag.", MatchFlag.values()));
        wanted.addAll(keys("reason.", MatchReason.Code.values()));
        wanted.addAll(keys("outcome.", ClaimOutcome.values()));
        wanted.addAll(keys("verdict.", Verdict.values()));
        Claim.standard().forEach(claim -> wanted.add("claim." + claim.id()));
        Set<String> stale = new TreeSet<>(BUNDLE.keySet());
        stale.removeAll(wanted);
        assertThat(stale).as("stale keys of explanations.properties").isEmpty();
        wanted.removeAll(BUNDLE.keySet());
        assertThat(wanted).as("keys that explanations.properties lacks").isEmpty();
    }

    private static Set<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .collect(Collectors.toSet());
    }

    /** A key that stands twice in a bundle is read without a word of warning. */
    @Test
    void everyRuleAndFlagHasOneSentenceInTheOrderOfTheRegistry() {
        List<String> keys = WordTable.lines("explanations.properties").stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).filteredOn(key -> key.startsWith("rule.")).isEqualTo(inOrder("rule.", RuleId.values()));
        assertThat(keys).filteredOn(key -> key.startsWith("flag.")).isEqualTo(inOrder("flag.", MatchFlag.values()));
    }

    private static List<String> inOrder(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }

    @Test
    void onlyNamesOfClaimsAreEverFilledIn() {
        for (String key : BUNDLE.keySet()) {
            String expected = switch (key) {
                case "reviewer.not_compared" -> "{claims}";
                case "person.claim" -> "{claim}";
                default -> "";
            };
            String text = BUNDLE.getString(key);
            int open = text.indexOf('{');
            assertThat(open < 0 ? "" : text.substring(open, text.lastIndexOf('}') + 1))
                    .as(key)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everySentenceIsOne() {
        for (String key : BUNDLE.keySet()) {
            if (!key.startsWith("claim.") && !key.startsWith("reviewer.") && !key.startsWith("person.")) {
                assertThat(BUNDLE.getString(key)).as(key).matches("[A-Z].*[^ ]\\.");
            }
        }
        assertThat(ENGLISH.rule(RuleId.NAME_ICAO))
                .isEqualTo(
                        "One side spells out a letter as passports do, such as UE for \u00FC; if that side is a machine-readable zone,"
                                + " the other may have dropped the mark.");
    }

    @Test
    void aReviewerReadsTheVerdictTheReasonsAndWhatWasFound() {
        MatchDecision decision = PolicyCases.match(
                PolicyCases.lenient().build(),
                Cases.document(),
                Cases.record().dateOfBirth(BirthDate.parse("1951-02-11")));
        assertThat(decision.explain(Locale.ENGLISH))
                .containsExactly(
                        "A person has to decide whether the verified identity describes this directory record.",
                        "date of birth: The document and the directory contradict each other.",
                        "Too little agrees: none of the combinations that the policy asks for is complete.",
                        "date of birth: Both sides contradict each other. The dates of birth differ. (DOB_DIFFERENT)",
                        "name: Both sides agree. " + found(decision),
                        "Stated by a side but not compared under this policy: address, e-mail address, telephone number.");
    }

    private static String found(MatchDecision decision) {
        return decision.result(Claim.NAME).orElseThrow().rules().stream()
                .map(rule -> ENGLISH.rule(rule) + " (" + rule + ")")
                .collect(Collectors.joining(" "));
    }

    @Test
    void flagsAreExplainedToo() {
        MatchDecision decision = PolicyCases.match(
                ClaimsMatcher.using(PolicyCases.lenient().build()),
                Cases.active().recordsSharingName(2));
        assertThat(decision.explain(Locale.ENGLISH))
                .anyMatch(sentence -> sentence.endsWith(
                        "Several directory records share this name, so the name cannot tell them apart."
                                + " (DUPLICATE_NAME_IN_DIRECTORY)"));
    }

    @Test
    void aReviewerOfAPolicyOnTrialIsToldSoFirst() {
        MatchDecision decision = PolicyCases.match(
                PolicyCases.lenient().mode(PolicyMode.SHADOW).build(), Cases.document(), Cases.record());
        assertThat(decision.explain(Locale.ENGLISH))
                .startsWith(
                        "The policy is on trial: what follows was evaluated and recorded, but the decision is yours, as if there were no policy.",
                        "The verified identity describes this directory record.");
    }

    @Test
    void theVerifiedPersonLearnsNoMoreThanThePolicyExposes() {
        ClaimSet.Builder wrong = Cases.record().dateOfBirth(null).name(PersonName.of("Erik", "Brandt"));
        String neutral = "Your identity could not be confirmed automatically. Please contact your helpdesk.";
        assertThat(person(PolicyCases.lenient(), wrong)).isEqualTo(neutral);
        assertThat(person(PolicyCases.lenient().exposeFailedClaims(Claim.NAME), wrong))
                .isEqualTo(neutral + "|Please have this checked: name.");
        assertThat(person(PolicyCases.lenient().exposeFailedClaims(Claim.NAME, Claim.DATE_OF_BIRTH), wrong))
                .isEqualTo(neutral + "|Please have this checked: date of birth.|Please have this checked: name.");
        assertThat(person(PolicyCases.lenient().exposeFailedClaims(Claim.NAME), Cases.record()))
                .isEqualTo("Your identity was confirmed.");
    }

    @Test
    void aPolicyOnTrialSoundsTheSameWhateverItFound() {
        ClaimsPolicy.Builder trial =
                PolicyCases.lenient().mode(PolicyMode.SHADOW).exposeFailedClaims(Claim.NAME);
        assertThat(person(trial, Cases.record()))
                .isEqualTo(person(trial, Cases.record().name(null)));
    }

    private static String person(ClaimsPolicy.Builder policy, ClaimSet.Builder record) {
        return String.join("|", ENGLISH.forVerifiedPerson(PolicyCases.match(policy.build(), Cases.document(), record)));
    }

    @Test
    void aLanguageWithoutTranslationIsAnsweredInEnglishWhateverThePlatformSpeaks() {
        Locale before = Locale.getDefault();
        try {
            // This test's own resources hold a translation into a language that nobody asks for here.
            Locale.setDefault(new Locale.Builder().setLanguage("eo").build());
            assertThat(Explanations.in(Locale.FRENCH).rule(RuleId.NAME_DIFFERENT))
                    .isEqualTo("The names differ.");
            assertThat(Explanations.in(new Locale.Builder().setLanguage("eo").build())
                            .rule(RuleId.NAME_DIFFERENT))
                    .isEqualTo("La nomoj malsamas.");
            assertThat(Explanations.in(new Locale.Builder().setLanguage("eo").build())
                            .rule(RuleId.DOB_EQUAL))
                    .isEqualTo("The dates of birth are the same day.");
            assertThat(RuleId.NAME_DIFFERENT.description()).isEqualTo("The names differ.");
            assertThat(MatchFlag.SCRIPT_DIFFERS.description())
                    .isEqualTo("The two sides are written in different scripts.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aClaimOfTheHostIsCalledByItsId() {
        assertThat(ENGLISH.claim(Claim.of("badge_colour"))).isEqualTo("badge_colour");
        assertThat(ENGLISH.claim(Claim.EMAIL)).isEqualTo("e-mail address");
    }

    @Test
    @SuppressWarnings("NullAway") // A host may not check for null.
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> Explanations.in(null)).hasMessage("locale must not be null");
    }
}
