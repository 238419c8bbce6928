package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in plain language. The sentences stand in the resource bundle {@code explanations} of this package, which is the only place that says what a
 * rule or a flag means; a host adds a language by putting a file such as {@code explanations_de.properties} beside it. What a translation lacks is said in
 * English. Immutable and safe for many threads.
 */
public final class Explanations {

    private static final String BUNDLE = "io.github.rollcall.claims.explanations";

    private final ResourceBundle texts;

    private Explanations(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * The explanations in a language.
     *
     * @param locale the language; English where there is no translation, whatever the platform's own language is
     * @return the explanations
     */
    public static Explanations in(Locale locale) {
        ResourceBundle found = ResourceBundle.getBundle(BUNDLE, Arguments.required(locale, "locale"));
        // The platform would otherwise answer in its default language when the wanted one is missing.
        boolean wanted = found.getLocale().getLanguage().equals(locale.getLanguage());
        return new Explanations(wanted ? found : ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
    }

    /**
     * What a rule found.
     *
     * @param rule the rule
     * @return one sentence
     */
    public String rule(RuleId rule) {
        return text("rule." + rule.name(), rule.name());
    }

    /**
     * What a flag remarks.
     *
     * @param flag the flag
     * @return one sentence
     */
    public String flag(MatchFlag flag) {
        return text("flag." + flag.name(), flag.name());
    }

    /**
     * What a reason says.
     *
     * @param code the code of the reason
     * @return one sentence
     */
    public String reason(MatchReason.Code code) {
        return text("reason." + code.name(), code.name());
    }

    /**
     * What a claim is called.
     *
     * @param claim the claim
     * @return a noun, for example {@code date of birth}; the id of a claim that has no translation
     */
    public String claim(Claim claim) {
        return text("claim." + claim.id(), claim.id());
    }

    /**
     * A decision for a reviewer: the verdict; the reasons, each with its claim; then for each claim what was found, the rules and the flags.
     *
     * @param decision the decision
     * @return at least one sentence, without any value of either side, unmodifiable
     */
    public List<String> forReviewer(MatchDecision decision) {
        List<String> sentences = new ArrayList<>();
        if (!decision.isEnforced()) {
            sentences.add(text("reviewer.shadow", "SHADOW"));
        }
        sentences.add(text(
                "verdict." + decision.evaluated().name(), decision.evaluated().name()));
        for (MatchReason reason : decision.reasons()) {
            sentences.add(withClaim(reason.claim(), reason(reason.code())));
        }
        for (ClaimResult result : decision.results()) {
            sentences.add(withClaim(result.claim(), found(result)));
        }
        if (!decision.notCompared().isEmpty()) {
            StringJoiner names = new StringJoiner(", ");
            decision.notCompared().forEach(claim -> names.add(claim(claim)));
            sentences.add(text("reviewer.not_compared", "{claims}").replace("{claims}", names.toString()));
        }
        return List.copyOf(sentences);
    }

    /**
     * A decision for the person who was verified: whether it went well, and nothing of what speaks against it but the claims that the policy allows to be
     * named. REVIEW, STOP and a policy on trial sound the same.
     *
     * @param decision the decision
     * @return at least one sentence, unmodifiable
     */
    public List<String> forVerifiedPerson(MatchDecision decision) {
        if (decision.verdict() == Verdict.PASS) {
            return List.of(text("person.confirmed", "OK"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text("person.not_confirmed", "-"));
        for (Claim claim : decision.exposedClaims()) {
            sentences.add(text("person.claim", "{claim}").replace("{claim}", claim(claim)));
        }
        return List.copyOf(sentences);
    }

    private String found(ClaimResult result) {
        StringJoiner sentences = new StringJoiner(" ");
        sentences.add(
                text("outcome." + result.outcome().name(), result.outcome().name()));
        for (RuleId rule : result.rules()) {
            sentences.add(rule(rule) + " (" + rule + ")");
        }
        for (MatchFlag flag : result.flags()) {
            sentences.add(flag(flag) + " (" + flag + ")");
        }
        return sentences.toString();
    }

    private String withClaim(@Nullable Claim claim, String sentence) {
        return claim == null ? sentence : claim(claim) + ": " + sentence;
    }

    private String text(String key, String otherwise) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
