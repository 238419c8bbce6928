package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name field of a machine-readable zone: family name, two fillers, given names, one filler between words, cut off where the field is full. */
final class MachineReadableZone {

    /** Positions of the name field on passports (TD3), and on cards of the sizes TD2 and TD1. */
    private static final int TD3 = 39;

    private static final int TD2 = 31;
    private static final int TD1 = 30;

    private MachineReadableZone() {}

    /** A name as read in the zone, whatever the caller said of it. */
    static PersonName of(PersonName name) {
        return PersonName.builder()
                .given(name.given())
                .middle(name.middle())
                .family(name.family())
                .suffix(name.suffix())
                .full(name.full())
                .zone(NameZone.MACHINE_READABLE)
                .build();
    }

    /**
     * The name with its last words as the other side has them, when the field is full and these words are the beginnings of those; null when nothing was
     * cut off.
     */
    static @Nullable NameModel completed(NameModel zone, NameModel other) {
        if (zone.isWhole() || other.isWhole() || !isFull(zone)) {
            return null;
        }
        List<Word> given = completed(zone.forenames(), other.forenames());
        return given == null ? null : zone.withParts(given, completedFamily(zone, other));
    }

    /** A full field may have been kept so by shortening the family name to initials as well. */
    private static List<Word> completedFamily(NameModel zone, NameModel other) {
        List<Word> family = completed(zone.family(), other.family());
        return family == null ? zone.family() : family;
    }

    private static boolean isFull(NameModel zone) {
        int length = length(zone.family()) + 2 + length(zone.forenames());
        return length == TD1 || length == TD2 || length == TD3;
    }

    private static int length(List<Word> words) {
        int length = words.size() - 1;
        for (Word word : words) {
            length += word.length();
        }
        return length;
    }

    /** Each word is the word of the other side or a beginning of it, in order; the other side may go on. */
    private static @Nullable List<Word> completed(List<Word> cut, List<Word> whole) {
        if (cut.size() > whole.size()) {
            return null;
        }
        List<Word> completed = new ArrayList<>(whole.size());
        for (int i = 0; i < cut.size(); i++) {
            boolean begins = whole.get(i).plain().startsWith(cut.get(i).plain());
            completed.add(begins ? whole.get(i) : cut.get(i));
        }
        return completed;
    }
}
