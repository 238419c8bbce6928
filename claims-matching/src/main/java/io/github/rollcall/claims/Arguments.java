package io.github.rollcall.claims;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Argument checks that name the argument and never print its value. */
final class Arguments {

    private Arguments() {}

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        return value;
    }

    /** Checks a collection and each of its elements. */
    static <C extends Collection<?>> C requiredElements(@Nullable C values, String name) {
        C present = required(values, name);
        for (Object value : present) {
            if (value == null) {
                throw new IllegalArgumentException(name + " must not contain null");
            }
        }
        return present;
    }
}
