package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.PersonName;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two names, in parts and as a whole. */
record NamePair(PersonName verified, PersonName recorded, String verifiedText, String recordedText) {

    NamePair(PersonName verified, PersonName recorded) {
        this(verified, recorded, text(verified), text(recorded));
    }

    /** Whether both names are written in Latin letters alone, which every method compared here reads. */
    boolean isLatin() {
        return Stream.of(verifiedText, recordedText)
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String text(PersonName name) {
        String parts = Stream.of(name.given(), name.middle(), name.family(), name.suffix())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String full = name.full();
        return parts.isEmpty() && full != null ? full : parts;
    }
}
