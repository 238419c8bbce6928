package io.github.rollcall.directory.verification;

import java.nio.charset.StandardCharsets;

/** The words with which a reviewer decides. They are sealed, so a store must be able to keep them as they are. */
final class ReviewNote {
    private static final int MAX_LENGTH = 1000;

    private ReviewNote() {}

    static String checked(String note) {
        String line = note.strip();
        if (line.isEmpty()
                || line.length() > MAX_LENGTH
                || line.chars().anyMatch(Character::isISOControl)
                || !isStorable(line)) {
            throw new IllegalArgumentException(
                    "note: 1 to " + MAX_LENGTH + " characters in one line, no broken characters");
        }
        return line;
    }

    /** Whether a text is free of halves of surrogate pairs. */
    static boolean isStorable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
