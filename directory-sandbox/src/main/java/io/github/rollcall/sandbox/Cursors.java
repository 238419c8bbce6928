package io.github.rollcall.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/** Pages and their opaque cursors: bound to one listing, and worthless once expired. Guarded by the directory's lock. */
final class Cursors {

    private int generation = 1;
    private int largestPage = Integer.MAX_VALUE;

    String after(String listing, long sequence) {
        String plain = generation + "|" + sequence + "|" + listing;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page starts, or empty if the cursor is broken, expired or of another listing. */
    OptionalLong read(String listing, String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", 3);
            if (parts.length == 3 && parts[0].equals(String.valueOf(generation)) && parts[2].equals(listing)) {
                return OptionalLong.of(Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    void largestPage(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a page holds at least one row: " + rows);
        }
        largestPage = rows;
    }

    /** How many rows a page holds whose client asks for so many. */
    int rows(int asked) {
        return Math.min(asked, largestPage);
    }

    void expire() {
        generation++;
    }
}
