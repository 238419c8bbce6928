package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares names: words are cleaned, sorted by role and aligned role by role with each word used once, and the gravest relation decides. The printed name
 * comes first, then the machine-readable zone, then the former and alias names on record, each as a name of its own.
 */
final class NameComparison implements ClaimComparison {

    /** Compatibility characters and one-letter words make hundreds of words out of texts of allowed length. */
    private static final int MOST_WORDS = 64;

    /** So many former and alias names are compared; further ones are left out and flagged. */
    static final int MOST_OTHER_NAMES = 16;

    /** So long may the names compared besides the current one be together, which is sixteen long ones. */
    private static final int MOST_OTHER_LETTERS = 1024;

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        List<PersonName> others = recorded.otherNames();
        List<PersonName> compared = others.subList(0, compared(others));
        Comparison best = best(verified, recorded.name(), compared);
        return others.size() > compared.size() ? best.withFlag(MatchFlag.VALUES_CUT) : best;
    }

    /** How many of the other names are compared, from the first on. */
    private static int compared(List<PersonName> others) {
        int letters = 0;
        int names = 0;
        while (names < others.size() && names < MOST_OTHER_NAMES && letters <= MOST_OTHER_LETTERS) {
            letters += length(others.get(names));
            names++;
        }
        return names;
    }

    private static int length(PersonName name) {
        return length(name.given())
                + length(name.middle())
                + length(name.family())
                + length(name.suffix())
                + length(name.full());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static Comparison best(ClaimSet verified, @Nullable PersonName current, List<PersonName> others) {
        if (isTooLong(verified.name()) || isTooLong(verified.machineReadableName()) || isAnyTooLong(current, others)) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        Comparison best = zones(verified, current);
        for (PersonName other : others) {
            if (best.outcome() == ClaimOutcome.MATCH) {
                return best;
            }
            best = milder(best, zones(verified, completed(other, current)), RuleId.NAME_ALIAS);
        }
        return best;
    }

    /** A name on record that states one part only stands beside the rest of the current name. */
    static PersonName completed(PersonName other, @Nullable PersonName current) {
        boolean complete =
                other.full() != null || current == null || (other.given() == null) == (other.family() == null);
        if (complete || current == null) {
            return other;
        }
        return PersonName.builder()
                .given(other.given() == null ? current.given() : other.given())
                .middle(other.given() == null ? current.middle() : other.middle())
                .family(other.family() == null ? current.family() : other.family())
                .suffix(other.suffix() == null ? current.suffix() : other.suffix())
                .build();
    }

    private static Comparison milder(Comparison first, Comparison second, RuleId because) {
        boolean milder = first.outcome() != second.outcome()
                && second.missing() == null
                && (first.missing() != null || first.outcome().worse(second.outcome()) == first.outcome());
        return milder ? second.with(because) : first;
    }

    /** The printed name against the record, and the machine-readable one where the printed one leaves doubt. */
    private static Comparison zones(ClaimSet verified, @Nullable PersonName recorded) {
        PersonName zone = verified.machineReadableName();
        if (zone == null) {
            return named(verified.name(), recorded);
        }
        PersonName read = MachineReadableZone.of(zone);
        if (verified.name() == null) {
            return named(read, recorded);
        }
        Comparison printed = named(verified.name(), recorded);
        // A contradiction of the printed zone stands: the other zone repeats it with fewer letters and without a
        // suffix.
        boolean settled = printed.outcome() == ClaimOutcome.MATCH || printed.outcome() == ClaimOutcome.MISMATCH;
        return settled ? printed : milder(printed, named(read, recorded), RuleId.NAME_MACHINE_READABLE);
    }

    private static Comparison named(@Nullable PersonName verified, @Nullable PersonName recorded) {
        NameModel v = NameModel.of(verified);
        NameModel d = NameModel.of(recorded);
        if (v.size() > MOST_WORDS || d.size() > MOST_WORDS) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        Comparison.Trace trace = new Comparison.Trace().flags(v.flags()).flags(d.flags());
        if (v.isEmpty() || d.isEmpty()) {
            return Comparison.absent(MissingSide.of(v.isEmpty(), d.isEmpty()), trace.flags());
        }
        Findings findings = findings(verified, v, recorded, d);
        DisplayName display = DisplayName.of(recorded);
        if (findings.contradicts()) {
            findings = display.preferred(v, d, findings);
        }
        for (RuleId rule : findings.rules()) {
            // The zone spells a letter out or drops its mark, so there the difference says nothing.
            boolean ofZone = rule == RuleId.NAME_ICAO_DROPPED && v.zone() == NameZone.MACHINE_READABLE;
            trace.rule(ofZone ? RuleId.NAME_ICAO : rule);
        }
        trace.flags(findings.flags());
        suffix(v.generation(), d.generation(), trace);
        display.notice(trace);
        noticed(v, d, trace);
        trace.note("words verified: " + v.shape()).note("recorded: " + d.shape());
        return trace.build();
    }

    /** One word in both parts is one name, unless the other side states two that agree with it: Li Li is two words. */
    private static Findings findings(
            @Nullable PersonName verified, NameModel v, @Nullable PersonName recorded, NameModel d) {
        Findings findings = new NameAlignment(v, d).findings();
        PersonName twice = v.mononym() ? verified : recorded;
        if (findings.isMatch() || twice == null || v.mononym() == d.mononym() || (v.isWhole() && d.isWhole())) {
            return findings;
        }
        NameModel parted = NameModel.parted(twice);
        if (parted.isWhole()) {
            return findings;
        }
        NameAlignment both = v.mononym() ? new NameAlignment(parted, d) : new NameAlignment(v, parted);
        Findings found = both.findings();
        return found.isMilderThan(findings) ? found : findings;
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
        if (trace.has(RuleId.NAME_SCRIPT) || trace.has(RuleId.NAME_TRANSLIT) || trace.has(RuleId.NAME_TRANSLIT_CLOSE)) {
            trace.flag(MatchFlag.SCRIPT_DIFFERS);
        }
        if (trace.has(RuleId.NAME_SCRIPT) && (lacksIcu(v) || lacksIcu(d))) {
            trace.flag(MatchFlag.ICU_ABSENT);
        }
    }

    private static boolean lacksIcu(NameModel name) {
        for (Word word : name.chain()) {
            if (CrossScript.lacksIcu(word.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyTooLong(@Nullable PersonName current, List<PersonName> others) {
        boolean tooLong = isTooLong(current);
        for (PersonName other : others) {
            tooLong |= isTooLong(other);
        }
        return tooLong;
    }

    private static boolean isTooLong(@Nullable PersonName name) {
        return name != null
                && (isTooLong(name.given())
                        || isTooLong(name.middle())
                        || isTooLong(name.family())
                        || isTooLong(name.suffix())
                        || isTooLong(name.full()));
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && TextFolding.isTooLong(text);
    }
}
