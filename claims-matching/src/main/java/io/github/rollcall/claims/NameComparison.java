package io.github.rollcall.claims;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares names: words are sorted by role, aligned role by role with each word used once, and the gravest relation decides. */
final class NameComparison implements ClaimComparison {

    /** Compatibility characters and one-letter words make hundreds of words out of texts of allowed length. */
    private static final int MOST_WORDS = 64;

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        if (isTooLong(verified.name()) || isTooLong(recorded.name())) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        NameModel v = NameModel.of(verified.name());
        NameModel d = NameModel.of(recorded.name());
        if (v.chain().size() > MOST_WORDS || d.chain().size() > MOST_WORDS) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        Comparison.Trace trace = new Comparison.Trace().flags(v.flags()).flags(d.flags());
        if (v.isEmpty() || d.isEmpty()) {
            return Comparison.absent(MissingSide.of(v.isEmpty(), d.isEmpty()), trace.flags());
        }
        trace.rules(new NameAlignment(v, d).rules());
        suffix(v.generation(), d.generation(), trace);
        noticed(v, d, trace);
        trace.note("words verified: " + v.shape()).note("recorded: " + d.shape());
        return trace.build();
    }

    private static boolean isTooLong(@Nullable PersonName name) {
        return name != null
                && Stream.of(name.given(), name.middle(), name.family(), name.suffix(), name.full())
                        .filter(Objects::nonNull)
                        .anyMatch(TextFolding::isTooLong);
    }

    private static void suffix(String v, String d, Comparison.Trace trace) {
        if (!v.equals(d)) {
            trace.rule(v.isEmpty() || d.isEmpty() ? RuleId.SUFFIX_ONE_SIDED : RuleId.SUFFIX_CONFLICT);
        }
    }

    private static void noticed(NameModel v, NameModel d, Comparison.Trace trace) {
        if (v.titled() != d.titled()) {
            trace.rule(RuleId.NAME_TITLE);
        }
        if (v.flags().contains(MatchFlag.INVISIBLE_CHAR) != d.flags().contains(MatchFlag.INVISIBLE_CHAR)) {
            trace.rule(RuleId.NAME_INVISIBLE);
        }
        if (trace.has(MatchFlag.MIXED_SCRIPT) || trace.has(MatchFlag.CONFUSABLE)) {
            trace.rule(RuleId.NAME_CONFUSABLE);
        }
        if (trace.has(RuleId.NAME_CONFUSABLE)) {
            trace.flag(MatchFlag.CONFUSABLE);
        }
        if (trace.has(RuleId.NAME_SCRIPT)) {
            trace.flag(MatchFlag.SCRIPT_DIFFERS);
        }
        if (trace.has(RuleId.NAME_SINGLE)) {
            trace.flag(MatchFlag.LOW_EVIDENCE);
        }
    }
}
