package io.github.rollcall.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the tables this module ships: UTF-8, a line each, {@code #} for remarks. */
final class WordTable {

    private WordTable() {}

    static void lines(String resource, Consumer<String> line) {
        try (InputStream bytes = Objects.requireNonNull(WordTable.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (!text.isEmpty() && text.charAt(0) != '#') {
                    line.accept(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
