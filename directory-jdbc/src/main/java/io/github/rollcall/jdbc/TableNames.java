package io.github.rollcall.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where the tables are: in the connection's own schema, or in one that the host named. */
final class TableNames {
    private static final String PREFIX = "rollcall_";

    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private final @Nullable String schema;

    TableNames(@Nullable String schema) {
        this.schema = schema;
    }

    /** The statement with every table in its schema. */
    String in(String sql) {
        return schema == null
                ? sql
                : statements.computeIfAbsent(sql, plain -> plain.replace(PREFIX, '"' + schema + "\"." + PREFIX));
    }
}
