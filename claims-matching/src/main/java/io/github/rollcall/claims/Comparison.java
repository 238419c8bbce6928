package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the comparison of one claim found; the policy has not been asked yet. The evidence describes shapes and never holds a value. */
record Comparison(
        ClaimOutcome outcome,
        List<RuleId> rules,
        Set<MatchFlag> flags,
        @Nullable MissingSide missing,
        String evidence) {

    Comparison {
        rules = List.copyOf(rules);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    static Comparison absent(MissingSide missing, Set<MatchFlag> flags) {
        return new Comparison(ClaimOutcome.NO_DATA, List.of(RuleId.VALUE_ABSENT), flags, missing, "nothing to compare");
    }

    static Comparison of(RuleId rule, String evidence) {
        return new Trace().rule(rule).note(evidence).build();
    }

    /** This comparison with one more rule, which may make its outcome graver. */
    Comparison with(RuleId rule) {
        List<RuleId> more = new ArrayList<>(rules);
        more.add(rule);
        return new Comparison(outcome.worse(rule.outcome()), more, flags, missing, evidence);
    }

    Comparison withFlag(MatchFlag flag) {
        Set<MatchFlag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Comparison(outcome, rules, more, missing, evidence);
    }

    /** Collects rules, flags and shapes while a comparison goes on; the outcome is the gravest of the rules'. */
    static final class Trace {

        private final List<RuleId> rules = new ArrayList<>(4);
        private final Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        private final StringJoiner evidence = new StringJoiner("; ");

        Trace rule(RuleId rule) {
            if (!rules.contains(rule)) {
                rules.add(rule);
            }
            return this;
        }

        Trace rules(Collection<RuleId> more) {
            for (RuleId rule : more) {
                rule(rule);
            }
            return this;
        }

        Trace flag(MatchFlag flag) {
            flags.add(flag);
            return this;
        }

        Trace flags(Collection<MatchFlag> more) {
            flags.addAll(more);
            return this;
        }

        Trace note(String shape) {
            evidence.add(shape);
            return this;
        }

        boolean has(RuleId rule) {
            return rules.contains(rule);
        }

        boolean has(MatchFlag flag) {
            return flags.contains(flag);
        }

        List<RuleId> rules() {
            return rules;
        }

        Set<MatchFlag> flags() {
            return flags;
        }

        ClaimOutcome outcome() {
            ClaimOutcome gravest = ClaimOutcome.MATCH;
            for (RuleId rule : rules) {
                gravest = gravest.worse(rule.outcome());
            }
            return gravest;
        }

        Comparison build() {
            if (rules.isEmpty()) {
                throw new IllegalStateException("a comparison without a rule");
            }
            return new Comparison(outcome(), List.copyOf(rules), flags, null, evidence.toString());
        }
    }
}
