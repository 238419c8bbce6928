package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the text form of a value holder may say: which parts are present. */
final class Masking {

    private Masking() {}

    static void note(List<String> present, String part, @Nullable Object value) {
        if (value != null) {
            present.add(part + "=***");
        }
    }
}
