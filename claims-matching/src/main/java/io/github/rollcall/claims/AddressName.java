package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of the name of a street or a place, in its usual form: abbreviations written out, numbers in digits.
 *
 * @param text the word
 * @param spelled the word with accented letters spelled out; equal to {@code text} when there are none
 * @param token the word as it was read
 */
record AddressName(String text, String spelled, AddressToken token) {

    private static final int SHORTEST_EDITED = 5;
    private static final int FIRST_TENS = 20;
    private static final int HUNDRED = 100;

    /** How two words relate. */
    enum Relation {
        /** The same word. */
        SAME,
        /** The same word as far as one can tell from a word in another script. */
        READ,
        /** One letter apart, in words of five letters or more. */
        EDIT,
        /** One abbreviates the other. */
        SHORT,
        /** Characters that look like the ones of the other word. */
        LOOKS,
        /** A script that cannot be read. */
        UNREADABLE,
        /** Different words. */
        DIFFERENT
    }

    /** The words of a name; the particles are left out unless there is nothing else. */
    static List<AddressName> all(List<AddressToken> tokens, boolean place) {
        List<AddressName> names = new ArrayList<>(tokens.size());
        for (AddressToken token : tokens) {
            if (!token.is(AddressRole.PARTICLE)) {
                add(names, of(token, place));
            }
        }
        if (names.isEmpty()) {
            for (AddressToken token : tokens) {
                names.add(new AddressName(token.text(), token.spelled(), token));
            }
        }
        return names;
    }

    private static AddressName of(AddressToken token, boolean place) {
        AddressWords words = token.words();
        String form = words.as(AddressRole.FORM);
        String usual = form != null ? form : words.as(AddressRole.DIRECTION);
        if (usual == null) {
            usual = words.as(AddressRole.WEAK);
        }
        if (usual == null) {
            usual = token.number();
        }
        if (usual == null && !place) {
            usual = words.as(AddressRole.STREET);
        }
        return usual == null
                ? new AddressName(token.text(), token.spelled(), token)
                : new AddressName(usual, usual, token);
    }

    /** Adds a word; a number in words is added to the tens before it. */
    private static void add(List<AddressName> names, AddressName word) {
        int last = names.size() - 1;
        if (last >= 0 && isSaid(word) && isSaid(names.get(last))) {
            int tens = Integer.parseInt(names.get(last).text);
            int more = Integer.parseInt(word.text);
            boolean times = (more == HUNDRED && tens > 0 && tens < FIRST_TENS) || (tens == 4 && more == FIRST_TENS);
            if (times || isAdded(tens, more, names.get(last).token)) {
                String both = Integer.toString(times ? tens * more : tens + more);
                names.set(last, new AddressName(both, both, word.token));
                return;
            }
        }
        names.add(word);
    }

    /** Whether a number follows the hundreds or tens that it is added to: only French adds more than nine to tens, to soixante and quatre-vingt. */
    private static boolean isAdded(int before, int more, AddressToken said) {
        if (before % HUNDRED == 0) {
            return before >= HUNDRED && more > 0 && more < HUNDRED;
        }
        boolean tens = before % 10 == 0 && before % HUNDRED >= FIRST_TENS;
        boolean french =
                said.text().equals("soixante") || (said.text().equals("vingt") && before % HUNDRED == 4 * FIRST_TENS);
        return tens && more > 0 && more < (french ? FIRST_TENS : 10);
    }

    /**
     * The number that words say: one number, or digits one after the other as in "two twelve". Where they do not fit together, the words as they stand.
     */
    static String number(List<AddressToken> said) {
        List<AddressName> numbers = all(said, false);
        boolean hundreds = false;
        for (AddressName number : numbers) {
            hundreds |= number.text.length() > 2;
        }
        if (numbers.size() == 1 || !hundreds) {
            return join(numbers);
        }
        StringBuilder words = new StringBuilder();
        for (AddressToken word : said) {
            words.append(words.isEmpty() ? "" : " ").append(word.text());
        }
        return words.toString();
    }

    private static boolean isSaid(AddressName word) {
        return !word.token.hasDigit()
                && (word.token.is(AddressRole.NUMBER) || word.token.is(AddressRole.ORDINAL))
                && !word.token.is(AddressRole.DIRECTION);
    }

    static String join(List<AddressName> words) {
        if (words.size() == 1) {
            return words.get(0).text;
        }
        StringBuilder all = new StringBuilder();
        for (AddressName word : words) {
            all.append(word.text);
        }
        return all.toString();
    }

    static String joinSpelled(List<AddressName> words) {
        StringBuilder all = new StringBuilder();
        for (AddressName word : words) {
            all.append(word.spelled);
        }
        return all.toString();
    }

    static boolean contains(List<AddressName> words, AddressName word) {
        for (AddressName other : words) {
            if (word.isSame(other)) {
                return true;
            }
        }
        return false;
    }

    boolean isSame(AddressName other) {
        return text.equals(other.text) || spelled.equals(other.text) || text.equals(other.spelled);
    }

    Relation relate(AddressName other) {
        if (isSame(other)) {
            return Relation.SAME;
        }
        if (Confusables.lookAlike(text, other.text) && (token.foreign() || other.token.foreign())) {
            return Relation.LOOKS;
        }
        if (isOtherScript(other)) {
            return switch (CrossScript.relate(text, other.text)) {
                case SAME, CLOSE -> Relation.READ;
                case DIFFERENT, UNREADABLE -> Relation.UNREADABLE;
            };
        }
        if (token.hasDigit() || other.token.hasDigit()) {
            return Relation.DIFFERENT;
        }
        if (Math.max(text.length(), other.text.length()) >= SHORTEST_EDITED
                && Math.min(text.length(), other.text.length()) >= SHORTEST_EDITED - 1
                && EditDistance.atMostOne(text, other.text)) {
            return Relation.EDIT;
        }
        return abbreviates(this, other) || abbreviates(other, this) ? Relation.SHORT : Relation.DIFFERENT;
    }

    private boolean isOtherScript(AddressName other) {
        return (token.latin() && !token.foreign() && other.token.foreign() && !other.token.latin())
                || (token.foreign() && !token.latin() && other.token.latin() && !other.token.foreign());
    }

    private static boolean abbreviates(AddressName a, AddressName b) {
        boolean shortened = a.token.isLetter() || a.token.dotted();
        return shortened && a.text.length() < b.text.length() && b.text.startsWith(a.text);
    }

    /** The word without its ending. */
    static AddressName withoutEnding(AddressToken token, String ending) {
        String stem = token.text().substring(0, token.text().length() - ending.length());
        String spelled = token.spelled().endsWith(ending)
                ? token.spelled().substring(0, token.spelled().length() - ending.length())
                : stem;
        return new AddressName(stem, spelled, token);
    }
}
