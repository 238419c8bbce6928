package io.github.rollcall.directory.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of audit files, one after the other, whatever stands in them. For one thread. */
final class AuditLines implements AutoCloseable {
    private final List<Path> files;
    private int next;
    private @Nullable InputStream input;
    private long line;

    /**
     * A line as it stands there.
     *
     * @param file where
     * @param line its place in the file, from 1
     * @param content what it says; empty if it has not the shape of a line
     * @param ended whether there is a line feed behind it
     */
    record Raw(Path file, long line, Optional<AuditLine> content, boolean ended) {}

    /** Lines of files in the order they were written in. */
    AuditLines(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** The next line; null after the last one of the last file. */
    @Nullable
    Raw next() throws IOException {
        while (true) {
            if (input == null) {
                if (next == files.size()) {
                    return null;
                }
                input = new BufferedInputStream(Files.newInputStream(files.get(next++)));
                line = 0;
            }
            Raw raw = read(input, files.get(next - 1));
            if (raw != null) {
                return raw;
            }
            close();
        }
    }

    /** How many lines of the current file were read. */
    long line() {
        return line;
    }

    /** Whether the line that was read last is in the last file. */
    boolean isInLastFile() {
        return next == files.size();
    }

    private @Nullable Raw read(InputStream from, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int one = from.read();
        if (one < 0) {
            return null;
        }
        line++;
        while (one >= 0 && one != '\n') {
            if (bytes.size() <= AuditLine.MAX_LENGTH) {
                bytes.write(one);
            }
            one = from.read();
        }
        return new Raw(file, line, AuditLine.read(bytes.toByteArray()), one == '\n');
    }

    @Override
    public void close() throws IOException {
        if (input != null) {
            input.close();
            input = null;
        }
    }
}
