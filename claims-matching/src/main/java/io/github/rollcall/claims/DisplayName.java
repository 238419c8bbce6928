package io.github.rollcall.claims;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory's display name beside given and family name. Its owner can often edit it, so it never makes a match: disguised characters in it are noticed,
 * and a name in its brackets sends the case to a person.
 */
final class DisplayName {

    private static final Set<MatchFlag> DISGUISES = EnumSet.of(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE);
    private static final DisplayName NONE = new DisplayName(List.of(), Set.of());

    private final List<Word> bracketed;
    private final Set<MatchFlag> flags;

    private DisplayName(List<Word> bracketed, Set<MatchFlag> flags) {
        this.bracketed = bracketed;
        this.flags = flags;
    }

    /** The display name of a record that states both parts too; without them the display name is the name itself. */
    static DisplayName of(@Nullable PersonName recorded) {
        if (recorded == null || recorded.full() == null || recorded.given() == null || recorded.family() == null) {
            return NONE;
        }
        NameWordReader reader = new NameWordReader();
        reader.words(recorded.full());
        return new DisplayName(reader.preferred(), reader.flags());
    }

    /** Flags characters of the display name that are made to look like others. */
    void notice(Comparison.Trace trace) {
        if (!Collections.disjoint(flags, DISGUISES)) {
            trace.flags(flags).rule(RuleId.NAME_CONFUSABLE);
        }
    }

    /** What the name in brackets makes of a contradiction: at best that a person should look. */
    Findings preferred(NameModel v, NameModel d, Findings contradiction) {
        if (bracketed.isEmpty() || v.isWhole() || d.isWhole()) {
            return contradiction;
        }
        Findings found =
                new PartsAlignment(new WordRelations(false)).align(v.forenames(), v.family(), bracketed, d.family());
        return found.contradicts() ? contradiction : found.add(RuleId.NAME_PREFERRED);
    }
}
