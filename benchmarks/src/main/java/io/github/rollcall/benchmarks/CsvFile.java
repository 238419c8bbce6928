package io.github.rollcall.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A UTF-8 file of comma-separated values with one header line; a name that ends in {@code .gz} is unpacked. */
final class CsvFile {

    private static final int MOST_PROBLEMS = 20;

    private final Path file;

    CsvFile(Path file) {
        this.file = file;
    }

    /**
     * Hands on every row. Problems of rows are gathered, up to a limit; a file that is no longer readable as rows ends at once.
     *
     * @throws MalformedFileException when a required column is missing, or the file or a row says something it may not
     */
    void forEach(Set<String> required, Consumer<CsvRow> each) throws IOException {
        List<String> problems = new ArrayList<>();
        try (CsvRows rows = rows(required)) {
            while (rows.hasNext() && problems.size() < MOST_PROBLEMS) {
                try {
                    each.accept(rows.next());
                } catch (MalformedFileException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedFileException(problems);
        }
    }

    /** The rows one by one; to be closed by the caller. */
    CsvRows rows(Set<String> required) throws IOException {
        Reader in = open();
        try {
            return new CsvRows(file, in, required);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            // A decoder refuses malformed bytes, where a charset would replace them.
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
