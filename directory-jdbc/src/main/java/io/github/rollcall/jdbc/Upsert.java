package io.github.rollcall.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that is written in sets. Its first column is always the directory's number, and the first {@code keys} of the named
 * columns complete its primary key. Columns that are not named keep what they hold.
 *
 * @param name the table
 * @param keys how many of the columns belong to the key
 * @param columns the others than the directory's number, in the order of a row's values
 */
record Upsert(String name, int keys, List<Column> columns) {
    static final String DIRECTORY = "directory_no";

    /** How a column is handed to the driver. */
    enum ColumnType {
        KEY,
        TEXT,
        NUMBER,
        BYTES
    }

    /** A column. */
    record Column(String name, ColumnType type) {}

    Upsert {
        columns = List.copyOf(columns);
    }

    /** The names of all columns, the directory's number first. */
    List<String> names() {
        return namesOf(columns);
    }

    /** The names of the primary key. */
    List<String> keyNames() {
        return namesOf(columns.subList(0, keys));
    }

    /** The names of what a row with the same key is replaced by. */
    List<String> valueNames() {
        return columns.subList(keys, columns.size()).stream().map(Column::name).toList();
    }

    private static List<String> namesOf(List<Column> some) {
        List<String> names = new ArrayList<>(List.of(DIRECTORY));
        some.forEach(column -> names.add(column.name()));
        return names;
    }
}
