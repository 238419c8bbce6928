package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** How two words relate: the first step that explains both, from the mildest on. */
final class WordRelation {

    /** The part of a name that the words stand in. */
    enum Part {
        GIVEN,
        FAMILY,
        /** Not known. */
        ANY
    }

    /** Shorter words get no allowance: one letter makes another name. */
    private static final int SHORTEST_EDITED = 6;

    /** Fewer letters are the beginning of too many names. */
    private static final int SHORTEST_BEGINNING = 3;

    /** Fewer letters after Mc are no name. */
    private static final int SHORTEST_MAC = 4;

    /** One letter less is a slip rather than a short form. */
    private static final int FEWEST_LEFT_OUT = 2;

    private WordRelation() {}

    /** The rule by which the words are one or may be one, or null when they are different words. */
    static @Nullable RuleId of(Word a, Word b, Part part, boolean marksCount) {
        if (a.text().equals(b.text())) {
            return RuleId.NAME_EXACT;
        }
        if (a.lower().equals(b.lower())) {
            return RuleId.NAME_FOLD;
        }
        if (!a.isAscii() || !b.isAscii()) {
            RuleId letters = LetterAlignment.relate(a.spelling(), b.spelling(), marksCount);
            if (letters != null) {
                return letters == RuleId.NAME_EXACT ? RuleId.NAME_FOLD : letters;
            }
            if (Scripts.areDisjoint(a.text(), b.text())) {
                return acrossScripts(a, b);
            }
        }
        if (a.isInitial() || b.isInitial()) {
            return a.length() != b.length() && a.plain().charAt(0) == b.plain().charAt(0) ? RuleId.NAME_INITIAL : null;
        }
        RuleId listed = listed(a, b, part);
        return listed == null ? unlisted(a, b, part) : listed;
    }

    /** Whether the words are one edit apart but both known, so that the edit is no slip. */
    static boolean isDistinct(Word a, Word b, Part part) {
        return areKnown(a.plain(), b.plain(), part) && EditDistance.atMostOne(a.plain(), b.plain());
    }

    private static @Nullable RuleId acrossScripts(Word a, Word b) {
        if (Confusables.lookAlike(a.text(), b.text())) {
            return RuleId.NAME_CONFUSABLE;
        }
        return switch (CrossScript.relate(a.lower(), b.lower())) {
            case SAME -> RuleId.NAME_TRANSLIT;
            case CLOSE -> RuleId.NAME_TRANSLIT_CLOSE;
            case UNREADABLE -> RuleId.NAME_SCRIPT;
            case DIFFERENT -> null;
        };
    }

    private static @Nullable RuleId listed(Word first, Word second, Part part) {
        String a = first.plain();
        String b = second.plain();
        String servant = Sounds.servantOf(a);
        if (!servant.isEmpty() && servant.equals(Sounds.servantOf(b))) {
            return RuleId.NAME_ARTICLE;
        }
        if (NameVariants.same(a, b)) {
            // A spelling that several names share, as Chang is of Zhang, says too little even of a given name.
            boolean own = part == Part.GIVEN && NameVariants.isOneGivenName(a, b);
            return own ? RuleId.NAME_VARIANT : RuleId.FAMILY_VARIANT;
        }
        if (part != Part.GIVEN && (isMac(a, b) || isMac(b, a))) {
            return RuleId.FAMILY_VARIANT;
        }
        if (part == Part.FAMILY || !Nicknames.related(a, b)) {
            return null;
        }
        // With an accent, the word may be another name: Mart\u00ED is no Martha.
        boolean accented = isAccentedShortForm(first, second) || isAccentedShortForm(second, first);
        return accented || Nicknames.isShared(a, b) ? RuleId.NAME_NICKNAME_SHARED : RuleId.NAME_NICKNAME;
    }

    /** Whether one word begins with Mc where the other begins with Mac: families write either, and some families only one of them. */
    private static boolean isMac(String mc, String mac) {
        return mc.length() > SHORTEST_MAC
                && mac.length() == mc.length() + 1
                && mc.startsWith("mc")
                && mac.startsWith("mac")
                && mac.startsWith(mc.substring(2), 3);
    }

    private static boolean isAccentedShortForm(Word word, Word formal) {
        return !word.lower().equals(word.plain())
                && Nicknames.isShortFor(WordTable.key(word.plain()), WordTable.key(formal.plain()));
    }

    private static @Nullable RuleId unlisted(Word a, Word b, Part part) {
        if (DroppedSpelling.relates(a.plain(), b.plain())) {
            return RuleId.NAME_ICAO_DROPPED;
        }
        if (part != Part.GIVEN && Genders.areFormsOfOne(a.plain(), b.plain())) {
            return RuleId.NAME_GENDERED;
        }
        boolean ordinary = isOrdinary(a) && isOrdinary(b);
        if (!ordinary && Confusables.lookAlike(a.text(), b.text())) {
            return RuleId.NAME_CONFUSABLE;
        }
        if (areKnown(a.plain(), b.plain(), part)) {
            boolean syllables = part != Part.FAMILY && a.sounds().sameSyllables(b.sounds());
            return syllables ? RuleId.NAME_ROMANISATION : null;
        }
        if (a.sounds().sameSounds(b.sounds())) {
            return RuleId.NAME_ROMANISATION;
        }
        if (part == Part.GIVEN && isBeginning(a.plain(), b.plain())) {
            return RuleId.NAME_SHORTENED;
        }
        boolean edited =
                Math.min(a.length(), b.length()) >= SHORTEST_EDITED && EditDistance.atMostOne(a.plain(), b.plain());
        return edited ? RuleId.NAME_EDIT1 : null;
    }

    /** Whether a word is of small Latin letters, of which no two are drawn alike. */
    private static boolean isOrdinary(Word word) {
        return word.isAscii() && word.text().equals(word.lower());
    }

    /** Whether one word is the beginning of the other and no name of its own, as short forms are that no table lists. */
    private static boolean isBeginning(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= SHORTEST_BEGINNING
                && longer.length() - shorter.length() >= FEWEST_LEFT_OUT
                && longer.startsWith(shorter)
                && !KnownNames.isGiven(shorter);
    }

    private static boolean areKnown(String a, String b, Part part) {
        return (part != Part.FAMILY && KnownNames.isGiven(a) && KnownNames.isGiven(b))
                || (part != Part.GIVEN && KnownNames.isFamily(a) && KnownNames.isFamily(b));
    }
}
