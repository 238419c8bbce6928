package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns two names whose parts are known: forenames with forenames, family name with family name. */
final class PartsAlignment {

    private final WordRelations relations;

    PartsAlignment(WordRelations relations) {
        this.relations = relations;
    }

    /** The rules for the forenames and the family names as they stand. */
    Findings align(NameModel v, NameModel d) {
        return align(v.forenames(), v.family(), d.forenames(), d.family());
    }

    Findings align(List<Word> givenV, List<Word> familyV, List<Word> givenD, List<Word> familyD) {
        return given(givenV, familyV, givenD, familyD).add(new FamilyAlignment(relations).align(familyV, familyD));
    }

    private Findings given(List<Word> givenV, List<Word> familyV, List<Word> givenD, List<Word> familyD) {
        boolean oneName = isOneName(givenV, familyV, givenD) || isOneName(givenD, familyD, givenV);
        boolean lastInUse = Cultures.isFamilyFirst(familyV) && Cultures.isFamilyFirst(familyD);
        return new ForenameAlignment(relations, oneName, lastInUse).align(givenV, givenD);
    }

    /** Whether two words are the syllables of one given name, as in Wei-ming beside a family name such as Chen. */
    private static boolean isOneName(List<Word> given, List<Word> family, List<Word> other) {
        return given.size() == 2
                && other.size() <= 2
                && Cultures.isFamilyFirst(family)
                && Cultures.areSyllables(given)
                && Cultures.areSyllables(other);
    }

    /** Given and family name in each other's place, or null. */
    @Nullable
    Findings swapped(NameModel v, NameModel d) {
        boolean known = tellsFamily(v, d) || tellsFamily(d, v);
        Findings one = crossed(v, d, known);
        if (one != null && one.isMatch()) {
            return one;
        }
        Findings other = crossed(d, v, known);
        return one == null || (other != null && other.isMilderThan(one)) ? other : one;
    }

    /** Whether only the family name of the first side is one that stands in front, and what stands in its place is no family name anywhere. */
    private static boolean tellsFamily(NameModel one, NameModel other) {
        return Cultures.isFamilyFirst(one.family())
                && !Cultures.isFamilyFirst(other.family())
                && !isKnownFamily(other.family());
    }

    private static boolean isKnownFamily(List<Word> family) {
        for (Word word : family) {
            if (!KnownNames.isFamily(word.plain())) {
                return false;
            }
        }
        return true;
    }

    /** Words left out or exchanged besides would, together with the exchange of the fields, explain anything. */
    private @Nullable Findings crossed(NameModel one, NameModel other, boolean known) {
        Findings found = given(one.forenames(), one.family(), other.family(), other.forenames());
        if (found.contradicts()) {
            return null;
        }
        found.add(new FamilyAlignment(relations).align(one.family(), other.forenames()));
        boolean loose = found.has(RuleId.NAME_PARTIAL)
                || found.has(RuleId.SURNAME_EXTRA)
                || found.has(RuleId.NAME_MIDDLE_AS_GIVEN)
                || found.has(RuleId.MIDDLE_CONFLICT)
                || found.has(RuleId.NAME_ORDER);
        // Words that nobody here can read do not show that the fields were exchanged.
        if (found.contradicts() || found.has(RuleId.NAME_SCRIPT) || (loose && !known)) {
            return null;
        }
        return found.add(known && !loose ? RuleId.NAME_FAMILY_FIRST : RuleId.NAME_FIELD_SWAP);
    }
}
