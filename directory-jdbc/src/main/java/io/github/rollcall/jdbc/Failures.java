package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database's failure says to a host: its SQLState, never its message, which may quote a row. */
final class Failures {
    /** Serialization failure and deadlock; H2 adds a row changed meanwhile and a lock waited for too long. */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01", "90131", "HYT00");

    private Failures() {}

    /** Whether the same transaction may well succeed when it is run again. */
    static boolean isOvertaken(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && OVERTAKEN.contains(state);
    }

    static DirectoryException of(SQLException failure) {
        String state = state(failure);
        return DirectoryException.of(
                        ErrorCode.STORE_FAILED, "the database failed with SQLState " + state, remedy(state))
                .cause(withoutMessage(failure, state))
                .build();
    }

    /** The trace of a failure without its words. */
    private static SQLException withoutMessage(SQLException failure, String state) {
        SQLException bare = new SQLException(
                failure.getClass().getSimpleName() + ", SQLState " + state, state, failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.matches("[A-Z0-9]{5}") ? state : "unknown";
    }

    private static String remedy(@Nullable String state) {
        return switch (state == null || state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "Check that the database can be reached and that the pool has connections";
            case "28" -> "Check user and password of the database";
            case "42" -> "Check that the migrations have run and that the user may read and write the tables";
            case "40", "55" -> "Nothing to do if it is rare: the next run goes on from the last stored page";
            default -> "See the log of the database; the next run goes on from the last stored page";
        };
    }
}
