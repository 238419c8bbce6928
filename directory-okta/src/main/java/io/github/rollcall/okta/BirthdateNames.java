package io.github.rollcall.okta;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How orgs call the date of birth. The variable name counts more than the title, a whole name more than a part, and what
 * more user types have more than what few have.
 */
final class BirthdateNames {
    private static final int NONE = 0;

    /** Letters alone, lower case, without diacritics. */
    private static final Set<String> WHOLE = Set.of(
            "birthdate",
            "birthday",
            "bday",
            "bdate",
            "dateofbirth",
            "dob",
            "birth",
            "geburtsdatum",
            "geburtstag",
            "datedenaissance",
            "naissance",
            "fechadenacimiento",
            "fechanacimiento",
            "datadenascimento",
            "datanascimento",
            "datadinascita",
            "geboortedatum",
            "fodelsedatum",
            "fodselsdato",
            "syntymaaika",
            "dataurodzenia",
            "dogumtarihi");

    private static final List<String> PARTS =
            List.of("birthdate", "birthday", "dateofbirth", "geburtsdatum", "naissance", "nacimiento", "nascimento");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    private BirthdateNames() {}

    /** The likely ones, the likeliest first. */
    static List<OktaProfileSchema.Attribute> among(List<OktaProfileSchema.Attribute> attributes) {
        return attributes.stream()
                .filter(one -> one.type().equals("string") && likelihood(one) > NONE)
                .sorted(Comparator.comparingInt(BirthdateNames::likelihood)
                        .thenComparing(one -> one.userTypes().size())
                        .thenComparing(one -> one.format().startsWith("date"))
                        .reversed()
                        .thenComparing(OktaProfileSchema.Attribute::name))
                .toList();
    }

    private static int likelihood(OktaProfileSchema.Attribute attribute) {
        String name = letters(attribute.name());
        String title = letters(attribute.title());
        if (WHOLE.contains(name)) {
            return 4;
        }
        if (WHOLE.contains(title)) {
            return 3;
        }
        if (PARTS.stream().anyMatch(name::contains) || hasShortWord(attribute.name())) {
            return 2;
        }
        return PARTS.stream().anyMatch(title::contains) || hasShortWord(attribute.title()) ? 1 : NONE;
    }

    /** As a word of its own, because it is part of others. */
    private static boolean hasShortWord(String text) {
        return Stream.of(WORDS.split(text, -1))
                .anyMatch(word -> Ascii.lower(word).equals("dob"));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Ascii.lower(Normalizer.normalize(text, Normalizer.Form.NFD))
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
