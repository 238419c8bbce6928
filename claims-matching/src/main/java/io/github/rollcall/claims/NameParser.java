package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the words of one stated name by role. One instance reads one name. */
final class NameParser {

    /** Between the primary and the secondary identifier of a machine-readable zone. */
    private static final String ZONE_SEPARATOR = "<<";

    private final PersonName name;
    private final NameWordReader reader = new NameWordReader();
    private String generation = "";
    private boolean titled;
    private boolean parted;
    private boolean mononym;
    private boolean incomplete;

    NameParser(PersonName name) {
        this.name = name;
    }

    /** As {@link #model}, but one word in both parts is two words. */
    NameModel parted() {
        parted = true;
        return model();
    }

    NameModel model() {
        List<Word> given = withoutTitle(reader.words(name.given()));
        List<Word> middle = reader.words(name.middle());
        List<Word> family = withoutTitle(family(name.family()));
        suffix(reader.words(name.suffix()));
        takeSuffix(family, 2, true);
        takeSuffix(middle, 2, false);
        takeSuffix(given, 2, false);
        mononym = isFiller(name.given(), given) || isFiller(name.family(), family);
        if (!parted && isOneNameTwice(given, middle, family)) {
            given = new ArrayList<>(0);
            mononym = true;
        }
        if (!given.isEmpty() && !family.isEmpty()) {
            return model(given, middle, family, List.of());
        }
        List<Word> parts = given;
        parts.addAll(middle);
        parts.addAll(family);
        return whole(parts);
    }

    /** A name without one of its two parts: what the whole-name field says, or else the words there are. */
    private NameModel whole(List<Word> parts) {
        NameModel divided = divided(name.full());
        if (divided != null) {
            return divided;
        }
        List<Word> stated = withoutTitle(reader.words(name.full()));
        List<Word> whole = stated.size() > parts.size() ? stated : parts;
        incomplete = stated.isEmpty();
        takeSuffix(whole, 3, true);
        if (whole.size() == 1
                && Scripts.isHanOrHangul(whole.get(0))
                && whole.get(0).length() > 1) {
            return unspaced(whole.get(0));
        }
        return model(List.of(), List.of(), List.of(), whole);
    }

    /** A whole name that says itself which part is which, as "Zhang, Wei" and "ZHANG<<WEI" do. */
    private @Nullable NameModel divided(@Nullable String text) {
        int zone = text == null ? -1 : text.indexOf(ZONE_SEPARATOR);
        int at = text == null || zone > 0 ? zone : text.indexOf(',');
        if (text == null || at < 0 || (zone < 0 && text.indexOf(',', at + 1) >= 0)) {
            return null;
        }
        List<Word> family = reader.words(text.substring(0, at));
        List<Word> given = reader.words(text.substring(at + 1));
        if (family.isEmpty() || given.isEmpty() || isSuffixOrDegree(given)) {
            return null;
        }
        takeSuffix(family, 2, true);
        takeSuffix(given, 2, false);
        return model(withoutTitle(given), List.of(), family, List.of());
    }

    /** A Chinese or Korean name is written without a space; its first character is, but for few names, the family name. */
    private NameModel unspaced(Word word) {
        int first = word.text().offsetByCodePoints(0, 1);
        Word family = Word.of(word.text().substring(0, first), false);
        return model(List.of(Word.of(word.text().substring(first), false)), List.of(), List.of(family), List.of());
    }

    private NameModel model(List<Word> given, List<Word> middle, List<Word> family, List<Word> whole) {
        return new NameModel(
                given,
                middle,
                family,
                whole,
                reader.preferred(),
                incomplete,
                mononym,
                generation,
                titled,
                name.zone(),
                reader.flags());
    }

    /** The words of a family field; particles after a comma go in front, as in "Berg, van den". */
    private List<Word> family(@Nullable String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (text == null || comma < 0) {
            return reader.words(text);
        }
        List<Word> before = reader.words(text.substring(0, comma));
        List<Word> after = reader.words(text.substring(comma + 1));
        if (NameWords.DEGREES.contains(Word.join(after).plain())) {
            titled = true;
            return before;
        }
        boolean inFront = !after.isEmpty() && after.stream().allMatch(NameWords::isParticle);
        List<Word> ordered = new ArrayList<>(inFront ? after : before);
        ordered.addAll(inFront ? before : after);
        return ordered;
    }

    private static boolean isSuffixOrDegree(List<Word> words) {
        return words.stream()
                .allMatch(word -> isDegree(word) || !generation(word).isEmpty());
    }

    private static boolean isDegree(Word word) {
        return NameWords.DEGREES.contains(word.plain());
    }

    private static String generation(Word word) {
        return NameWords.generation(word.plain());
    }

    private static boolean isOneNameTwice(List<Word> given, List<Word> middle, List<Word> family) {
        return given.size() == 1
                && family.size() == 1
                && middle.isEmpty()
                && given.get(0).lower().equals(family.get(0).lower());
    }

    /** Whether a part is stated, and what it states is that there is nothing to state. */
    private static boolean isFiller(@Nullable String stated, List<Word> words) {
        return stated != null && !stated.isBlank() && words.isEmpty();
    }

    private List<Word> withoutTitle(List<Word> words) {
        boolean first = true;
        while (words.size() > 1 && isTitle(words.get(0), first) && !isHyphenatedName(words)) {
            words.remove(0);
            titled = true;
            first = false;
        }
        return words;
    }

    private static boolean isTitle(Word word, boolean first) {
        return NameWords.TITLES.contains(word.plain()) || (!first && NameWords.isTitleContinued(word.lower()));
    }

    /** Whether the first word is a part of a name such as Ing-Marie, and not a title such as Dr.-Ing. */
    private static boolean isHyphenatedName(List<Word> words) {
        return words.get(1).hyphenated() && !isTitle(words.get(1), false);
    }

    private void suffix(List<Word> words) {
        for (Word word : words) {
            if (isDegree(word)) {
                titled = true;
            } else if (generation.isEmpty()) {
                String known = generation(word);
                generation = known.isEmpty() ? word.plain() : known;
            }
        }
    }

    /** Moves degrees and a suffix from the end of a part that keeps enough words without them. */
    private void takeSuffix(List<Word> words, int atLeast, boolean spelledOut) {
        while (words.size() >= atLeast) {
            Word last = words.get(words.size() - 1);
            String known = generation(last);
            boolean degree = isDegree(last);
            // In a given name, a word such as Junior, or a single I or V, is more often a name or an initial.
            boolean suffix = !known.isEmpty() && (spelledOut || (last.length() > 1 && last.length() <= 3));
            if (!degree && (!suffix || !generation.isEmpty())) {
                return;
            }
            titled |= degree;
            generation = suffix ? known : generation;
            words.remove(words.size() - 1);
        }
    }
}
