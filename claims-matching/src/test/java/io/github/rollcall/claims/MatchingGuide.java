package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page {@code docs/matching.md}, made from the registry of rules, the flags, the reasons and the default policy. */
final class MatchingGuide {

    private static final ClaimsPolicy DEFAULT = ClaimsPolicy.workforceDefault();
    private static final Explanations WORDS = Explanations.in(Locale.ROOT);

    private final StringBuilder page = new StringBuilder();

    private MatchingGuide() {}

    static String text() {
        MatchingGuide guide = new MatchingGuide();
        guide.introduction();
        guide.outcomes();
        guide.rules();
        guide.flags();
        guide.reasons();
        return guide.page.toString();
    }

    private void introduction() {
        page.append("""
                # Matching

                One verified identity is compared with one directory record, claim by claim. A comparison takes named steps, the rules below; the gravest
                outcome among them is the claim's. A policy says what follows from it, and the gravest effect is the decision: PASS, REVIEW or STOP. There
                is no score, agreement in one claim never outweighs a contradiction in another, and what is missing or cannot be read is never PASS where
                the policy requires it. An edit distance, a look-alike character or half of a value is NEAR at most, whatever the policy says.

                This page is made from the code by `MatchingGuideTest`, which fails when it is out of date.
                `mvn -B -q -pl claims-matching test -Dtest=MatchingGuideTest -Ddocs.write=true` writes it anew.

                """);
    }

    private void outcomes() {
        heading("Outcomes", "Outcome", "What it says", "Effect under `workforce-default`");
        for (ClaimOutcome outcome : ClaimOutcome.values()) {
            row(outcome.name(), outcomeSentence(outcome), effects(outcome));
        }
        page.append("\n");
    }

    private static String outcomeSentence(ClaimOutcome outcome) {
        return switch (outcome) {
            case MATCH -> "The same value, after steps that need no person.";
            case NEAR -> "Plausibly the same; a person should look.";
            case MISMATCH -> "The two values contradict each other.";
            case NO_DATA ->
                "A side holds nothing to compare: no value, a filler, or none that is evidence. The result says which side.";
            case INDETERMINATE -> "Both sides hold something, but it cannot be compared.";
        };
    }

    /** The claims of the default policy by what the outcome leads to. */
    private static String effects(ClaimOutcome outcome) {
        Map<Verdict, String> claims = DEFAULT.claims().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().effect(outcome),
                        TreeMap::new,
                        Collectors.mapping(entry -> entry.getKey().id(), Collectors.joining(", "))));
        return claims.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private void rules() {
        page.append("""
                ## Rules

                The effect is that of the rule by itself under `workforce-default`; `-` means that this policy does not compare the claim. A policy may say
                otherwise of a rule as far as the last column tells: *accept* counts it as MATCH, *review* as NEAR. What a rule says is the sentence that
                a reviewer reads in the explanation of a decision. Examples are invented.

                """);
        for (Claim claim : Claim.standard()) {
            rules(claim.id(), claim, rule -> owners(rule).equals(List.of(claim)));
        }
        rules(
                "region, employee_id and claims of the host",
                Claim.REGION,
                rule -> owners(rule).size() > 1);
        rules("any claim", Claim.NAME, rule -> owners(rule).isEmpty());
    }

    private static List<Claim> owners(RuleId rule) {
        return Claim.standard().stream()
                .filter(claim -> RuleCatalogue.belongsTo(rule, claim))
                .toList();
    }

    private void rules(String title, Claim claim, Predicate<RuleId> chosen) {
        List<RuleId> rules = Arrays.stream(RuleId.values()).filter(chosen).toList();
        if (rules.isEmpty()) {
            return;
        }
        heading("#" + title, "Rule", "Outcome", "Effect", "What it says", "Verified", "Recorded", "A policy may");
        for (RuleId rule : rules) {
            String[] example = rule.example().split(" \\| ", 2);
            row(
                    "`" + rule + "`",
                    rule.outcome().name(),
                    effect(rule, claim, title),
                    rule.description(),
                    example[0],
                    example.length == 1 ? "" : example[1],
                    choices(rule));
        }
        page.append("\n");
    }

    private static String effect(RuleId rule, Claim claim, String title) {
        ClaimRule byDefault = DEFAULT.claims().get(claim);
        if (byDefault == null) {
            return "-";
        }
        return title.equals("any claim")
                ? "as the outcome"
                : byDefault.effect(byDefault.outcome(rule)).name();
    }

    private static String choices(RuleId rule) {
        if (owners(rule).isEmpty() || RuleCatalogue.isExact(rule) || !RuleCatalogue.mayBeListed(rule)) {
            return "";
        }
        return RuleCatalogue.mayBeAccepted(rule) ? "accept, review" : "review";
    }

    private void flags() {
        heading("Flags", "Flag", "What it remarks", "Always reviewed under `workforce-default`");
        for (MatchFlag flag : MatchFlag.values()) {
            row(
                    "`" + flag + "`",
                    flag.description(),
                    DEFAULT.alwaysReviewFlags().contains(flag) ? "yes" : "");
        }
        page.append("\n");
    }

    private void reasons() {
        heading("Reasons", "Reason", "What speaks against PASS");
        for (MatchReason.Code code : MatchReason.Code.values()) {
            row("`" + code + "`", WORDS.reason(code));
        }
    }

    /** A heading, one level deeper for each number sign, and the head of a table. */
    private void heading(String title, String... columns) {
        page.append("##")
                .append(title.startsWith("#") ? "# " + title.substring(1) : " " + title)
                .append("\n\n");
        row(columns);
        page.append("|").append("---|".repeat(columns.length)).append("\n");
    }

    private void row(String... cells) {
        page.append("|");
        for (String cell : cells) {
            page.append(cell.isEmpty() ? "" : " " + plain(cell)).append(" |");
        }
        page.append("\n");
    }

    /** Text in which nothing is taken for a sign of Markdown. */
    private static String plain(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
