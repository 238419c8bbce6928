package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the words of one stated name by role. One instance reads one name. */
final class NameParser {

    private static final String APOSTROPHES = "'`\u00B4\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u02C8\u2032";

    private final Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
    private String generation = "";
    private boolean titled;

    NameModel parse(PersonName name) {
        List<Word> given = withoutTitle(words(name.given()));
        List<Word> middle = words(name.middle());
        List<Word> family = family(name.family());
        suffix(words(name.suffix()));
        takeSuffix(family, 2, true);
        takeSuffix(given, 2, false);
        List<Word> full = given.isEmpty() || family.isEmpty() ? full(name.full(), given, middle, family) : List.of();
        if (isOneNameTwice(given, middle, family)) {
            given = new ArrayList<>();
        }
        if (!full.isEmpty()) {
            return model(List.of(), List.of(), List.of(), full);
        }
        if (given.isEmpty() || family.isEmpty()) {
            List<Word> whole = new ArrayList<>(given);
            whole.addAll(middle);
            whole.addAll(family);
            takeSuffix(whole, 3, true);
            return model(List.of(), List.of(), List.of(), whole);
        }
        return model(given, middle, family, List.of());
    }

    private NameModel model(List<Word> given, List<Word> middle, List<Word> family, List<Word> whole) {
        return new NameModel(
                List.copyOf(given),
                List.copyOf(middle),
                List.copyOf(family),
                List.copyOf(whole),
                generation,
                titled,
                flags);
    }

    /** The words of a whole-name field. A text such as "Zhang, Wei" says which part is which and fills the parts instead. */
    private List<Word> full(@Nullable String text, List<Word> given, List<Word> middle, List<Word> family) {
        String[] halves = text == null ? new String[0] : text.split(",", -1);
        if (halves.length == 2) {
            List<Word> after = words(halves[1]);
            List<Word> before = words(halves[0]);
            if (!before.isEmpty() && !after.isEmpty() && !isSuffixOrDegree(after)) {
                given.clear();
                middle.clear();
                family.clear();
                takeSuffix(before, 2, true);
                family.addAll(before);
                given.addAll(withoutTitle(after));
                return List.of();
            }
        }
        List<Word> whole = withoutTitle(words(text));
        takeSuffix(whole, 3, true);
        return whole;
    }

    /** The words of a family field; particles after a comma go in front, as in "Berg, van den". */
    private List<Word> family(@Nullable String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (text == null || comma < 0) {
            return words(text);
        }
        List<Word> after = words(text.substring(comma + 1));
        List<Word> before = words(text.substring(0, comma));
        boolean particles = !after.isEmpty() && after.stream().allMatch(NameWords::isParticle);
        List<Word> ordered = new ArrayList<>(particles ? after : before);
        ordered.addAll(particles ? before : after);
        return ordered;
    }

    private static boolean isSuffixOrDegree(List<Word> words) {
        return words.stream()
                .allMatch(word -> NameWords.DEGREES.contains(word.lower())
                        || !NameWords.generation(word.lower()).isEmpty());
    }

    private static boolean isOneNameTwice(List<Word> given, List<Word> middle, List<Word> family) {
        return given.size() == 1
                && family.size() == 1
                && middle.isEmpty()
                && given.get(0).lower().equals(family.get(0).lower());
    }

    private List<Word> withoutTitle(List<Word> words) {
        while (words.size() > 1 && NameWords.TITLES.contains(words.get(0).lower())) {
            words.remove(0);
            titled = true;
        }
        return words;
    }

    private void suffix(List<Word> words) {
        for (Word word : words) {
            if (NameWords.DEGREES.contains(word.lower())) {
                titled = true;
            } else if (generation.isEmpty()) {
                String known = NameWords.generation(word.lower());
                generation = known.isEmpty() ? word.lower() : known;
            }
        }
    }

    /** Moves degrees and a suffix from the end of a part that keeps enough words without them. */
    private void takeSuffix(List<Word> words, int atLeast, boolean withWords) {
        while (words.size() >= atLeast) {
            String last = words.get(words.size() - 1).lower();
            String known = NameWords.generation(last);
            boolean degree = NameWords.DEGREES.contains(last);
            // A single I or V, and in a given name a word, is more often a name or an initial.
            boolean suffix = known.length() > 0 && last.length() > 1 && (withWords || last.length() <= 3);
            if (!degree && (!suffix || !generation.isEmpty())) {
                return;
            }
            titled |= degree;
            generation = suffix ? known : generation;
            words.remove(words.size() - 1);
        }
    }

    private List<Word> words(@Nullable String text) {
        List<Word> words = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return words;
        }
        TextFolding.Cleaned cleaned = TextFolding.clean(text);
        flags.addAll(cleaned.flags());
        if (TextFolding.isFiller(cleaned.text())) {
            flags.add(MatchFlag.PLACEHOLDER);
            return words;
        }
        StringBuilder word = new StringBuilder();
        boolean hyphen = false;
        for (int c : cleaned.text().codePoints().toArray()) {
            if (isWordCharacter(c)) {
                word.appendCodePoint(c);
            } else if (APOSTROPHES.indexOf(c) < 0) {
                boolean ended = add(words, word, hyphen);
                hyphen = Character.getType(c) == Character.DASH_PUNCTUATION && (ended || hyphen);
            }
        }
        add(words, word, hyphen);
        return words;
    }

    private static boolean isWordCharacter(int c) {
        boolean mark = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
        return (Character.isLetterOrDigit(c) || mark || c == '|') && APOSTROPHES.indexOf(c) < 0;
    }

    private boolean add(List<Word> words, StringBuilder collected, boolean hyphen) {
        if (collected.isEmpty()) {
            return false;
        }
        Word word = Word.of(collected.toString(), hyphen && !words.isEmpty());
        collected.setLength(0);
        if (NameWords.isPlaceholder(word.lower())) {
            flags.add(MatchFlag.PLACEHOLDER);
        } else {
            words.add(word);
        }
        if (Scripts.isMixed(word.text())) {
            flags.add(MatchFlag.MIXED_SCRIPT);
        }
        return true;
    }
}
