package io.github.rollcall.claims.adapter;

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

    static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be null or blank");
        }
        return value;
    }
}
