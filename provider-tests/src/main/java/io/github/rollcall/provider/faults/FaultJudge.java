package io.github.rollcall.provider.faults;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.faults.FaultLedger.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds a run under a fault, and the one after it, against what was promised. */
final class FaultJudge {
    private final FaultWorld world;

    FaultJudge(FaultWorld world) {
        this.world = world;
    }

    /** The run kept within its bounds, said what happened, and made nobody inactive who is in scope. */
    void ended(FaultCell cell, String name, StoreSnapshot before, Deadline.End<SyncReport> end) {
        if (end.hung() != null) {
            throw world.broken(Violation.HANG, name + " hangs at\n  " + end.hung());
        }
        StoreSnapshot after = world.snapshot();
        refuseWrongDeactivations(name, after);
        if (world.stranger.visits() > 0) {
            throw world.broken(Violation.FOREIGN, name + ": a foreign host was asked");
        }
        if (end.thrown() != null) {
            boolean documented = end.thrown() instanceof DirectoryException known && cell.thrown.contains(known.code());
            if (!documented && !(cell.killed && end.thrown() instanceof Killed)) {
                throw world.broken(Violation.UNEXPECTED, name + " threw " + end.thrown());
            }
            return;
        }
        SyncReport report = Objects.requireNonNull(end.result());
        boolean undeclared = report.error()
                .filter(one -> one.code() == ErrorCode.CONNECTOR_FAILED)
                .isPresent();
        if (!cell.allowed.contains(report.outcome()) || undeclared) {
            throw world.broken(Violation.UNEXPECTED, name + " came to " + report.summary());
        }
        if (report.outcome() == SyncOutcome.FAILED && report.error().isEmpty()) {
            throw world.broken(Violation.UNEXPECTED, name + " FAILED without saying why");
        }
        if (cell.countsKnown) {
            after.lie(before, report.users()).ifPresent(lie -> {
                throw world.broken(Violation.UNEXPECTED, name + ": " + lie);
            });
        }
    }

    private void refuseWrongDeactivations(String name, StoreSnapshot after) {
        List<String> wrong = new ArrayList<>(world.turnover.staff());
        wrong.add(world.turnover.joiner());
        wrong.removeIf(id -> !after.isInactive(id));
        if (!wrong.isEmpty()) {
            throw world.broken(Violation.WRONG_DEACTIVATION, name + " deactivated " + wrong);
        }
    }

    /** After the run that follows, the store is as if the fault had never been. */
    void converged(String name, Deadline.End<SyncReport> end) {
        if (end.hung() != null) {
            throw world.broken(Violation.HANG, "after " + name + ", the next run hangs at\n  " + end.hung());
        }
        SyncReport report = end.result();
        StoreSnapshot after = world.snapshot();
        refuseWrongDeactivations("the run after " + name, after);
        if (report == null || report.outcome() != SyncOutcome.COMPLETE) {
            Object what = report == null ? end.thrown() : report.summary();
            throw world.broken(Violation.NOT_CONVERGED, "after " + name + ", the next run came to " + what);
        }
        if (world.connections.find(FaultWorld.CORP).orElseThrow().state() != ConnectionState.READY) {
            throw world.broken(Violation.NOT_CONVERGED, "after " + name + ", the connection is not ready");
        }
        List<String> lost =
                world.turnover.leavers().stream().filter(after::isActive).toList();
        if (!lost.isEmpty()) {
            throw world.broken(Violation.LOST, "after " + name + " these stay active: " + lost);
        }
        if (!after.equals(world.expected())) {
            throw world.broken(
                    Violation.NOT_CONVERGED,
                    "after " + name + ", other records of " + after.differences(world.expected()));
        }
    }
}
