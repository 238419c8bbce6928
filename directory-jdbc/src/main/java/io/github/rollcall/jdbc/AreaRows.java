package io.github.rollcall.jdbc;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.AreaScan;
import java.sql.SQLException;
import java.util.Optional;

/** Table {@code rollcall_area}: the newest epoch that has written an area of a directory, and its current reading. */
final class AreaRows {
    private static final String INSERT =
            "INSERT INTO rollcall_area (directory_no, area, epoch, scan_id) VALUES (?, ?, ?, ?)";
    private static final String ADMIT =
            "UPDATE rollcall_area SET epoch = ? WHERE directory_no = ? AND area = ? AND epoch <= ?";
    private static final String CURRENT =
            "SELECT directory_no, scan_id, scan_no FROM rollcall_area WHERE area = ? AND directory_no = "
                    + LeaseRows.NUMBER;
    private static final String START =
            "UPDATE rollcall_area SET scan_id = ?, scan_no = scan_no + 1 WHERE directory_no = ? AND area = ?";
    private static final String OVERTAKE =
            "UPDATE rollcall_area SET epoch = epoch + 1 WHERE directory_no = ? AND area = ?";

    private final LeaseRows leases;
    private final Area area;

    /** A directory, and the number of the reading asked for; -1 if that is not the current one. */
    record Reading(int directoryNo, long scanNo) {}

    AreaRows(LeaseRows leases, Area area) {
        this.leases = leases;
        this.area = area;
    }

    /** Locks the area for the transaction and refuses a reading that a newer run has overtaken. */
    Reading admit(Session session, AreaScan scan) throws SQLException {
        session.findByKeys();
        int directoryNo = leases.number(session, scan.directory());
        String scanId = StorableText.of(scan.id());
        if (reading(session, scan).isEmpty()) {
            session.insertIfAbsent(INSERT, directoryNo, area.name(), scan.epoch(), scanId);
        }
        if (session.update(ADMIT, scan.epoch(), directoryNo, area.name(), scan.epoch()) == 0) {
            throw DirectoryException.leaseLost(scan.directory());
        }
        Reading current = reading(session, scan).orElseThrow();
        if (current.scanNo() >= 0) {
            return current;
        }
        session.update(START, scanId, directoryNo, area.name());
        return reading(session, scan).orElseThrow();
    }

    /** How the area stands to a reading; empty if it was never written. */
    Optional<Reading> reading(Session session, AreaScan scan) throws SQLException {
        String scanId = StorableText.of(scan.id());
        return session.first(
                row -> new Reading((int) row.number(1), scanId.equals(row.optional(2)) ? row.number(3) : -1),
                CURRENT,
                area.name(),
                new Key(scan.directory().value()));
    }

    /** Locks the area and refuses all who have written it; the number of the directory, empty if it was never written. */
    Optional<Integer> overtake(Session session, DirectoryId directory) throws SQLException {
        Optional<Integer> number =
                session.first(row -> (int) row.number(1), CURRENT, area.name(), new Key(directory.value()));
        if (number.isPresent()) {
            session.update(OVERTAKE, number.get(), area.name());
        }
        return number;
    }
}
