package io.github.rollcall.signin;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ids of tenants and of their users at Entra. */
final class Guid {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Longer than a GUID, so that nothing long is folded. */
    private static final int LONGEST = 64;

    private Guid() {}

    /** Whether a text is a GUID as Entra writes it, in small letters. */
    static boolean matches(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** A GUID as people type it, in small letters; any other text comes back as it is. */
    static String canonical(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c > '~')) {
            return text;
        }
        // ASCII only: no rule of a locale or of Unicode applies.
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return matches(folded) ? folded : text;
    }
}
