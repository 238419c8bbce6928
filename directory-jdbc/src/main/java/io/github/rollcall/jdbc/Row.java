package io.github.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column number from 1. */
record Row(ResultSet result, Database database) {
    String key(int column) throws SQLException {
        return database.readKey(result, column);
    }

    @Nullable
    String optionalKey(int column) throws SQLException {
        return result.getObject(column) == null ? null : key(column);
    }

    String text(int column) throws SQLException {
        return Objects.requireNonNull(result.getString(column));
    }

    @Nullable
    String optional(int column) throws SQLException {
        return result.getString(column);
    }

    long number(int column) throws SQLException {
        return result.getLong(column);
    }

    boolean flag(int column) throws SQLException {
        return result.getBoolean(column);
    }

    byte[] bytes(int column) throws SQLException {
        return Objects.requireNonNull(result.getBytes(column));
    }

    @Nullable
    Instant time(int column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
