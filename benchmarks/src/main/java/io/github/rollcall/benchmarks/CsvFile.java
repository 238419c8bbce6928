package io.github.rollcall.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

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
        try (Reader in = open()) {
            CsvParser parser = new CsvParser(file, in);
            Map<String, Integer> columns = header(parser.next(), required);
            for (List<String> fields = parser.next(); fields != null; fields = parser.next()) {
                row(
                        new CsvRow(file, parser.recordLine(), columns, fields),
                        fields.size(),
                        columns.size(),
                        each,
                        problems);
            }
        } catch (CharacterCodingException e) {
            problems.add(file + ": is not UTF-8");
        }
        if (!problems.isEmpty()) {
            throw new MalformedFileException(problems);
        }
    }

    private static void row(CsvRow row, int found, int expected, Consumer<CsvRow> each, List<String> problems) {
        try {
            if (found != expected) {
                throw row.malformed("the row has " + found + " fields and the header " + expected);
            }
            each.accept(row);
        } catch (MalformedFileException e) {
            problems.add(e.getMessage());
            if (problems.size() == MOST_PROBLEMS) {
                throw new MalformedFileException(problems);
            }
        }
    }

    private Map<String, Integer> header(@Nullable List<String> names, Set<String> required) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (String name : names == null ? List.<String>of() : names) {
            String column = name.startsWith("\uFEFF") ? name.substring(1) : name;
            if (columns.put(column, columns.size()) != null) {
                problems.add(MalformedFileException.at(file, 1, column, "stands in the header twice"));
            }
        }
        Set<String> missing = new LinkedHashSet<>(required);
        missing.removeAll(columns.keySet());
        missing.forEach(column -> problems.add(MalformedFileException.at(file, 1, column, "is missing in the header")));
        if (!problems.isEmpty()) {
            throw new MalformedFileException(problems);
        }
        return columns;
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
