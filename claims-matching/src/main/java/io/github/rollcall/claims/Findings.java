package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules that explain how two names, or parts of them, relate. The outcome is the gravest among them. */
final class Findings {

    private final List<RuleId> rules = new ArrayList<>(4);
    private Set<MatchFlag> flags = Set.of();
    private ClaimOutcome outcome = ClaimOutcome.MATCH;

    static Findings of(RuleId rule) {
        return new Findings().add(rule);
    }

    Findings add(RuleId rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
            outcome = outcome.worse(rule.outcome());
        }
        return this;
    }

    Findings add(Findings more) {
        for (RuleId rule : more.rules) {
            add(rule);
        }
        for (MatchFlag flag : more.flags) {
            flag(flag);
        }
        return this;
    }

    Findings flag(MatchFlag flag) {
        flags = flags.isEmpty() ? EnumSet.of(flag) : flags;
        flags.add(flag);
        return this;
    }

    boolean has(RuleId rule) {
        return rules.contains(rule);
    }

    List<RuleId> rules() {
        return rules;
    }

    Set<MatchFlag> flags() {
        return flags;
    }

    ClaimOutcome outcome() {
        return outcome;
    }

    boolean isMatch() {
        return outcome == ClaimOutcome.MATCH;
    }

    boolean contradicts() {
        return outcome == ClaimOutcome.MISMATCH;
    }

    /** Whether this is milder than another reading of the same names. */
    boolean isMilderThan(Findings other) {
        return outcome != other.outcome && outcome.worse(other.outcome) == other.outcome;
    }
}
