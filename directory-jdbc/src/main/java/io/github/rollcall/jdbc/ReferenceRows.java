package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import java.sql.SQLException;

/** Table {@code rollcall_reference}: which verification a vendor's reference was claimed for. */
final class ReferenceRows {
    private static final String INSERT = "INSERT INTO rollcall_reference (reference, directory, id) VALUES (?, ?, ?)";
    private static final String CLAIMED =
            "SELECT reference FROM rollcall_reference WHERE reference = ? AND directory = ? AND id = ?";

    private ReferenceRows() {}

    static boolean claim(Session session, String reference, DirectoryId directory, String id) throws SQLException {
        Key[] claim = {new Key(reference), new Key(directory.value()), new Key(id)};
        return session.insertIfAbsent(INSERT, (Object[]) claim)
                || session.first(row -> row.key(1), CLAIMED, (Object[]) claim).isPresent();
    }
}
