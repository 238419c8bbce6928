package io.github.rollcall.benchmarks;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits RFC 4180 text into records. Lines may end in LF too; empty lines are skipped. */
final class CsvParser {

    private static final int END = -1;

    private final Path file;
    private final PushbackReader in;
    private long line = 1;
    private long recordLine = 1;

    CsvParser(Path file, Reader in) {
        this.file = file;
        this.in = new PushbackReader(in, 1);
    }

    /** The line on which the record that was read last begins. */
    long recordLine() {
        return recordLine;
    }

    /** The fields of the next record, or null at the end of the text. */
    @Nullable
    List<String> next() throws IOException {
        int first = in.read();
        while (first == '\n' || first == '\r') {
            line += first == '\n' ? 1 : 0;
            first = in.read();
        }
        if (first == END) {
            return null;
        }
        in.unread(first);
        recordLine = line;
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = field(fields);
        }
        return fields;
    }

    /** Reads one field; true when a comma follows it. */
    private boolean field(List<String> fields) throws IOException {
        StringBuilder text = new StringBuilder();
        int next = in.read();
        if (next == '"') {
            quoted(text, fields.size() + 1);
            next = in.read();
            if (next != ',' && next != '\n' && next != '\r' && next != END) {
                throw malformed(line, "text after the closing quote of field " + (fields.size() + 1));
            }
        }
        while (next != ',' && next != '\n' && next != END) {
            if (next == '"') {
                throw malformed(line, "a quote inside field " + (fields.size() + 1) + ", which is not quoted");
            }
            text.append((char) next);
            next = in.read();
        }
        if (next != ',' && !text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        line += next == '\n' ? 1 : 0;
        fields.add(text.toString());
        return next == ',';
    }

    private void quoted(StringBuilder text, int number) throws IOException {
        long opened = line;
        while (true) {
            int next = in.read();
            if (next == END) {
                throw malformed(opened, "field " + number + " is quoted and never closed");
            }
            if (next == '"') {
                int following = in.read();
                if (following != '"') {
                    pushBack(following);
                    return;
                }
            }
            line += next == '\n' ? 1 : 0;
            text.append((char) next);
        }
    }

    private void pushBack(int character) throws IOException {
        if (character != END) {
            in.unread(character);
        }
    }

    private MalformedFileException malformed(long where, String problem) {
        return new MalformedFileException(List.of(MalformedFileException.at(file, where, problem)));
    }
}
