package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;

/** Asks who answers and what the connection may do, and turns off what it may not, each area alone. */
final class AreaGuard {
    private final RunContext run;

    AreaGuard(RunContext run) {
        this.run = run;
    }

    /** Checks the areas asked for; ends the run if the users area is disabled. */
    void check() {
        ConnectionReport report = ask();
        report.warnings().stream()
                .filter(warning -> !report.advice().contains(warning))
                .forEach(run::warn);
        for (Area area : Area.values()) {
            if (run.options().areas().contains(area)) {
                AreaStatus status = report.area(area);
                run.tally().areas.add(new AreaReport(area, status, AreaCounts.NONE, null));
                if (status.state() == AreaStatus.State.DISABLED) {
                    run.warn("area " + area + " is off: " + status);
                    run.tell(listener -> listener.onAreaDisabled(run.directory(), area, status));
                }
            }
        }
        if (report.area(Area.USERS).state() == AreaStatus.State.DISABLED) {
            throw new RunStopped(SyncOutcome.AREA_DISABLED);
        }
    }

    /** Whether the provider says clearly, now, that users may be read. */
    boolean usersCertainlyReadable() {
        return ask().area(Area.USERS).state() == AreaStatus.State.ENABLED;
    }

    private ConnectionReport ask() {
        ConnectionReport report = run.calls().call(run.connector()::check);
        run.cost(report.cost());
        ConnectionMatch.demandTenant(run.connection(), report);
        return report;
    }
}
