package io.github.rollcall.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one open file. Reading on is possible after a row with a wrong number of fields, but not after text that is no row. */
final class CsvRows implements Iterator<CsvRow>, Closeable {

    private final Path file;
    private final Reader in;
    private final CsvParser parser;
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable List<String> ahead;

    CsvRows(Path file, Reader in, Set<String> required) throws IOException {
        this.file = file;
        this.in = in;
        parser = new CsvParser(file, in);
        header(required);
    }

    private void header(Set<String> required) throws IOException {
        List<String> names = read();
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
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ahead != null;
    }

    @Override
    public CsvRow next() {
        List<String> fields = hasNext() ? ahead : null;
        if (fields == null) {
            throw new NoSuchElementException("the file has no more rows");
        }
        ahead = null;
        CsvRow row = new CsvRow(file, parser.recordLine(), columns, fields);
        if (fields.size() != columns.size()) {
            throw row.malformed("the row has " + fields.size() + " fields and the header " + columns.size());
        }
        return row;
    }

    private @Nullable List<String> read() throws IOException {
        try {
            return parser.next();
        } catch (CharacterCodingException e) {
            throw new MalformedFileException(List.of(file + ": is not UTF-8"));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
