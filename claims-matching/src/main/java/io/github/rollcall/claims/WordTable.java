package io.github.rollcall.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the tables this module ships: UTF-8, lines that start with {@code #} are remarks. */
final class WordTable {

    private WordTable() {}

    /** Hands over each line that is no remark. */
    static void lines(String resource, Consumer<String> line) {
        for (String text : lines(resource)) {
            line.accept(text);
        }
    }

    /** The lines that are no remarks. */
    static List<String> lines(String resource) {
        String text = new String(bytes(resource), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (last > start && text.charAt(start) != '#') {
                lines.add(text.substring(start, last));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Hands over each entry of a table that holds several on a line, separated by semicolons. */
    static void entries(String resource, Consumer<String> entry) {
        for (String line : lines(resource)) {
            split(line, ';').forEach(entry);
        }
    }

    /** The bytes of a table and a line end. */
    static byte[] bytes(String resource) {
        try (InputStream stream = Objects.requireNonNull(WordTable.class.getResourceAsStream(resource), resource)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(0x10000);
            stream.transferTo(all);
            all.write('\n');
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The parts of a text between single separators, without the spaces around them and without empty parts. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = text.indexOf(separator, start);
            next = next < 0 ? text.length() : next;
            int end = next;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            while (end > start && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = next + 1;
        }
        return parts;
    }

    /**
     * The form in which tables hold a word of another script: Greek without accents and with one form of sigma, Cyrillic yo as e. Latin words are
     * returned as they are.
     */
    static String key(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '\u0370' && plainLetter(c) != c) {
                StringBuilder plain = new StringBuilder(word.length());
                for (int k = 0; k < word.length(); k++) {
                    plain.append(plainLetter(word.charAt(k)));
                }
                return plain.toString();
            }
        }
        return word;
    }

    private static char plainLetter(char c) {
        return switch (c) {
            case '\u03AC' -> '\u03B1'; // alpha with tonos
            case '\u03AD' -> '\u03B5'; // epsilon with tonos
            case '\u03AE' -> '\u03B7'; // eta with tonos
            case '\u03AF', '\u03CA', '\u0390' -> '\u03B9'; // iota with tonos, dialytika or both
            case '\u03CC' -> '\u03BF'; // omicron with tonos
            case '\u03CD', '\u03CB', '\u03B0' -> '\u03C5'; // upsilon with tonos, dialytika or both
            case '\u03CE' -> '\u03C9'; // omega with tonos
            case '\u03C2' -> '\u03C3'; // final sigma
            case '\u0451' -> '\u0435'; // Cyrillic yo
            default -> c;
        };
    }
}
