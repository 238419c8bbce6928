package io.github.rollcall.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One row whose fields are found by the names of the header. */
final class CsvRow {

    private final Path file;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    CsvRow(Path file, long line, Map<String, Integer> columns, List<String> fields) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** The field of that column, empty when the file has no such column. */
    String get(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : fields.get(index);
    }

    /** A problem with this row as a whole. */
    MalformedFileException malformed(String problem) {
        return new MalformedFileException(List.of(MalformedFileException.at(file, line, problem)));
    }

    /** A problem with one field of this row. */
    MalformedFileException malformed(String column, String problem) {
        return new MalformedFileException(List.of(MalformedFileException.at(file, line, column, problem)));
    }
}
