package io.github.rollcall.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The suggestion in an error message about an unknown name. */
final class NearestName {

    private static final int SHOWN = 40;

    private NearestName() {}

    /** The unknown name, shortened and without control characters, and the valid name closest to it. */
    static String describe(String unknown, Collection<String> valid) {
        String shown = printable(unknown);
        String folded = shown.toLowerCase(Locale.ROOT);
        return valid.stream()
                .min(Comparator.comparingInt(name -> EditDistance.between(folded, name.toLowerCase(Locale.ROOT))))
                .map(nearest -> "unknown \"" + shown + "\", did you mean \"" + nearest + "\"?")
                .orElse("unknown \"" + shown + "\"");
    }

    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> c >= ' ' && c < 0x7F && c != '"' ? c : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
