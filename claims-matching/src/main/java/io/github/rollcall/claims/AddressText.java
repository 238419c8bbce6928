package io.github.rollcall.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a text into groups of words: at commas, line ends, bars, brackets and dashes between blanks; then at blanks and hyphens. */
final class AddressText {

    private static final Set<String> ELISIONS = Set.of("d", "l", "dell", "all", "nell", "sull", "dall", "degl");
    private static final String GROUP_ENDS = ",;|\n\r()[]\u3001\u060C\u2022";
    private static final String APOSTROPHES = "'\u2019\u2018\u02BC`\u00B4\u02BB";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private final String text;
    private final boolean place;
    private final List<AddressGroup> groups;
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder spelled = new StringBuilder();
    private final AddressToken.Letters letters = new AddressToken.Letters();
    private boolean spelledOut;
    private boolean initials;
    private AddressGroup group;

    private AddressText(String text, boolean place, List<AddressGroup> groups) {
        this.text = text;
        this.place = place;
        this.groups = groups;
        this.group = new AddressGroup(place);
    }

    /**
     * Adds the groups of a text.
     *
     * @param place whether the text is known to name a place
     * @return whether the text holds characters that cannot be seen
     */
    static boolean split(String text, boolean place, List<AddressGroup> into) {
        AddressFold.Visible visible = AddressFold.visible(text);
        new AddressText(visible.text(), place, into).run();
        return visible.changed();
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            i = step(i);
        }
        endGroup();
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (c < 0x80 ? isAsciiWord(c) : isWord(text.codePointAt(i))) {
            return append(i, c);
        }
        if (c == ' ') {
            endWord(false);
        } else if (GROUP_ENDS.indexOf(c) >= 0) {
            endGroup();
        } else if (c == '.') {
            dot(i);
        } else if (c == ':') {
            endWord(true);
        } else if (DASHES.indexOf(c) >= 0) {
            dash(i);
        } else if (c == '/' || c == '\u2044') {
            return slash(i);
        } else if (APOSTROPHES.indexOf(c) >= 0) {
            if (ELISIONS.contains(word.toString())) {
                endWord(false);
            }
        } else {
            endWord(false);
            sign(c);
        }
        return i + 1;
    }

    private void sign(char c) {
        if (c == '#') {
            emit("#");
        } else if (c == '&' || c == '+') {
            emit("and");
        }
    }

    private int append(int i, char c) {
        if (c < 0x80) {
            boolean capital = c >= 'A' && c <= 'Z';
            char lower = (char) (capital ? c + 0x20 : c);
            letters.capital |= capital;
            letters.small |= c >= 'a' && c <= 'z';
            letters.latin |= lower >= 'a' && lower <= 'z';
            word.append(lower);
            spelled.append(lower);
            return i + 1;
        }
        int point = text.codePointAt(i);
        boolean letter = Character.isLetter(point);
        boolean latin = letter && AddressFold.isLatin(point);
        letters.capital |= Character.isUpperCase(point);
        letters.small |= Character.isLowerCase(point);
        letters.latin |= latin;
        letters.foreign |= letter && !latin;
        String plain = AddressFold.plain(point);
        String out = AddressFold.spelled(point, plain);
        spelledOut |= !out.equals(plain);
        word.append(plain);
        spelled.append(out);
        return i + Character.charCount(point);
    }

    /** A dot between single letters joins them; any other ends the word. */
    private void dot(int i) {
        boolean single = (word.length() == 1 || initials) && isLetter(i - 1) && isLetter(i + 1);
        if (single && (!isWordAt(i + 2) || isShortened(i + 1))) {
            initials = true;
        } else {
            endWord(true);
        }
    }

    /** Whether the letters on both sides of a dot are one abbreviation, such as P.zza. */
    private boolean isShortened(int from) {
        int end = from;
        while (end - from < 4 && isLetter(end)) {
            end++;
        }
        String joined = word + text.substring(from, end).toLowerCase(Locale.ROOT);
        return !isWordAt(end) && AddressWords.of(joined, false).is(AddressRole.LEAD);
    }

    /** A hyphen inside a number stays, one between a number and a letter goes, any other parts words; between blanks it parts groups. */
    private void dash(int i) {
        if (word.length() == 0) {
            boolean between = i > 0 && text.charAt(i - 1) == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (between) {
                endGroup();
            }
            return;
        }
        boolean before = isDigit(i - 1);
        boolean after = isDigit(i + 1);
        if (before && after) {
            word.append('-');
            spelled.append('-');
        } else if (!(before && isLetter(i + 1) && !isWordAt(i + 2)) && !(after && word.length() <= 3 && !before)) {
            endWord(false);
        }
    }

    private int slash(int i) {
        if (word.length() == 1 && word.charAt(0) == 'c' && isLetter(i + 1) && lower(i + 1) == 'o' && !isWordAt(i + 2)) {
            clear();
            emit("c/o");
            return i + 2;
        }
        if (word.length() == 1 && word.charAt(0) == 's' && isLetter(i + 1) && lower(i + 1) == 'n' && !isWordAt(i + 2)) {
            // Spanish and Portuguese for "without number".
            clear();
            return i + 2;
        }
        if (word.length() == 1 && word.charAt(0) == 'c') {
            clear();
            emit("calle");
            return i + 1;
        }
        if (isDigit(i - 1) && isDigit(i + 1)) {
            word.append('/');
            spelled.append('/');
        } else if (isDigit(i - 1) && isLetter(i + 1) && !isWordAt(i + 2)) {
            endWord(lower(i + 1) == 'f');
            if (lower(i + 1) == 'f') {
                emit("floor");
                return i + 2;
            }
        } else {
            endGroup();
        }
        return i + 1;
    }

    private char lower(int i) {
        return Character.toLowerCase(text.charAt(i));
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isLetter(int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private boolean isWordAt(int i) {
        return i < text.length() && isWord(text.charAt(i));
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWord(int c) {
        return (Character.isLetterOrDigit(c) && APOSTROPHES.indexOf(c) < 0) || AddressFold.isMark(c);
    }

    private void emit(String text) {
        letters.latin = true;
        group.tokens.add(AddressToken.of(text, null, false, letters));
        letters.reset();
    }

    private void endWord(boolean dotted) {
        if (word.length() == 0) {
            return;
        }
        String plain = word.toString();
        int digit = labelStart(plain);
        if (digit > 0) {
            group.tokens.add(AddressToken.of(plain.substring(0, digit), null, false, letters));
            plain = plain.substring(digit);
            spelledOut = false;
        }
        group.tokens.add(AddressToken.of(plain, spelled(), dotted, letters));
        clear();
    }

    private @Nullable String spelled() {
        return spelledOut ? spelled.toString() : null;
    }

    /** Where the label begins in a word such as apt4b, or 0. */
    private static int labelStart(String plain) {
        int digit = 0;
        while (digit < plain.length() && plain.charAt(digit) >= 'a' && plain.charAt(digit) <= 'z') {
            digit++;
        }
        if (digit < 3 || digit == plain.length()) {
            return 0;
        }
        AddressWords before = AddressWords.of(plain.substring(0, digit), false);
        boolean labelled = before.is(AddressRole.UNIT) || before.is(AddressRole.BOX) || before.is(AddressRole.FLOOR);
        return labelled ? digit : 0;
    }

    private void clear() {
        word.setLength(0);
        spelled.setLength(0);
        spelledOut = false;
        initials = false;
        letters.reset();
    }

    private void endGroup() {
        endWord(false);
        if (group.size() > 0) {
            groups.add(group);
            group = new AddressGroup(place);
        }
    }
}
