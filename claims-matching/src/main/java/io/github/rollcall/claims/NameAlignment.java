package io.github.rollcall.claims;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns the words of two names and collects the rules that explain them. Each word explains at most one word of the other side. */
final class NameAlignment {

    private final NameModel v;
    private final NameModel d;
    private final WordRelations relations;
    private final PartsAlignment parts;

    NameAlignment(NameModel v, NameModel d) {
        this.v = v;
        this.d = d;
        relations = new WordRelations(v.hasToneMarks() && d.hasToneMarks());
        parts = new PartsAlignment(relations);
    }

    Findings findings() {
        Findings straight = straight();
        if (!straight.contradicts() && !straight.has(RuleId.NAME_SHORTENED)) {
            return straight;
        }
        Findings other = truncated();
        other = other == null && straight.contradicts() ? preferred() : other;
        return other == null ? straight : other;
    }

    private Findings straight() {
        if (v.isWhole() || d.isWhole()) {
            Findings whole = new WholeNameAlignment(v, d, parts, relations).align();
            return isPartMissing(whole) ? whole.add(RuleId.NAME_PARTIAL) : whole;
        }
        Findings straight = parts.align(v, d);
        Findings other = straight.isMatch() ? null : divided();
        if (other != null || !straight.contradicts()) {
            return other == null ? straight : other;
        }
        other = parts.swapped(v, d);
        other = other == null ? chain() : other;
        return other == null ? straight : other;
    }

    /** Whether the record lacks a part, so that its other part stands for the whole: taking a part away must not make a match. */
    private boolean isPartMissing(Findings whole) {
        return d.incomplete() && whole.isMatch() && !whole.has(RuleId.NAME_MONONYM);
    }

    /** The same words in the same order, divided otherwise between given and family name. */
    private @Nullable Findings divided() {
        Findings together = new WordRuns(Part.ANY, relations).relate(v.chain(), d.chain());
        return together == null || !together.isMatch() ? null : together.add(RuleId.NAME_BOUNDARY);
    }

    /** One side states the first names only of the chain of own, father's and grandfather's names. */
    private @Nullable Findings chain() {
        List<Word> a = v.chain();
        List<Word> b = d.chain();
        List<Word> shorter = a.size() < b.size() ? a : b;
        List<Word> longer = a.size() < b.size() ? b : a;
        if (shorter.size() == longer.size()) {
            return null;
        }
        Findings start = new WordRuns(Part.ANY, relations).relate(shorter, longer.subList(0, shorter.size()));
        return start == null || !start.isMatch() ? null : start.add(RuleId.NAME_CHAIN);
    }

    /** The document's name is cut off where its machine-readable zone was full. */
    private @Nullable Findings truncated() {
        NameModel cut = v.zone() == NameZone.MACHINE_READABLE ? MachineReadableZone.completed(v, d) : null;
        if (cut == null) {
            return null;
        }
        Findings found = parts.align(cut, d);
        return found.contradicts() ? null : found.add(RuleId.NAME_TRUNCATED);
    }

    /** A name that stands in brackets or quotes in place of the given name. */
    private @Nullable Findings preferred() {
        Findings found = v.preferred().isEmpty() || v.isWhole() || d.isWhole()
                ? null
                : parts.align(v.preferred(), v.family(), d.forenames(), d.family());
        if ((found == null || found.contradicts()) && !d.preferred().isEmpty() && !v.isWhole() && !d.isWhole()) {
            found = parts.align(v.forenames(), v.family(), d.preferred(), d.family());
        }
        return found == null || found.contradicts() ? null : found.add(RuleId.NAME_PREFERRED);
    }
}
