package io.github.rollcall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What the two databases do differently. Everything else is SQL that both understand. */
interface Database {
    /** The folder of its migrations. */
    String migrations();

    /** The clock of the server, in milliseconds since 1970. */
    String nowMillis();

    /** The bit of user {@code u} in the bits of row {@code s}, as 1 or 0. */
    String bit();

    /** How a key is handed to the driver. */
    void bindKey(PreparedStatement statement, int index, String key) throws SQLException;

    /** A key as the driver hands it back. */
    String readKey(ResultSet row, int column) throws SQLException;

    /** Adds a row unless its key is taken. */
    boolean insertIfAbsent(Session session, String insert, Object... values) throws SQLException;

    /** Inserts or replaces rows of one directory. No two of them have the same key. */
    void upsert(Session session, Upsert table, int directoryNo, Collection<Object[]> rows) throws SQLException;

    /** Reads the rows of many keys; {@code {KEY}} in the query stands for one of them and comes last. */
    <T> List<T> listOf(Session session, Collection<String> keys, RowReader<T> reader, String sql, Object... values)
            throws SQLException;

    /**
     * Has the statements that follow in a transaction of ours find rows by their keys, whatever size the tables had when those
     * statements were planned.
     */
    void findByKeys(Session session) throws SQLException;

    /** Refuses a database that cannot keep what the stores promise. */
    void check(Connection connection) throws SQLException;
}
