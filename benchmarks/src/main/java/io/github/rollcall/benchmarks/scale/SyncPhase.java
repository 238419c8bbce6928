package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;

/** Two full passes over the whole directory, as a host runs them: the first adds everybody, the second changes nothing. */
record SyncPhase(ScaleProvider provider, URI server, int users) {

    /**
     * Runs both passes.
     *
     * @param store empty
     * @param out takes a line a pass
     * @return whether both were complete and the counts are right
     */
    boolean run(UserStore store, PrintStream out) {
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        try (DirectoryConnector connector = provider.connector(server)) {
            DirectoryConnections setup = DirectoryConnections.of(connections, store);
            setup.create(Connection.builder(connector.id(), "Generated", connector.provider())
                    .build());
            Connection verified = setup.verify(connector);
            if (verified.state() != ConnectionState.READY) {
                out.println("sync-scale problem=" + verified.reason().orElse(""));
                return false;
            }
            DirectorySync sync = DirectorySync.between(connector, store, connections);
            SyncReport first = pass("first", sync, out);
            SyncReport again = pass("again", sync, out);
            return first.users().added() == users
                    && again.users().unchanged() == users
                    && first.outcome() == SyncOutcome.COMPLETE
                    && again.outcome() == SyncOutcome.COMPLETE;
        }
    }

    private SyncReport pass(String name, DirectorySync sync, PrintStream out) {
        HeapWatch heap = new HeapWatch(users);
        Meter meter = new Meter();
        SyncReport report = sync.listener(heap).run(SyncMode.FULL);
        double wall = meter.wallSeconds();
        double cpu = meter.cpuSeconds();
        out.println(String.format(
                Locale.ROOT,
                "sync-scale provider=%s pass=%s outcome=%s added=%d unchanged=%d changed=%d pages=%d requests=%d"
                        + " wallSeconds=%.1f cpuSeconds=%.1f cpuMicrosPerUser=%.2f"
                        + " peakHeapMB=%.1f liveHeapMB=%.1f maxHeapMB=%.0f",
                provider.name().toLowerCase(Locale.ROOT),
                name,
                report.outcome(),
                report.users().added(),
                report.users().unchanged(),
                report.users().changed() - report.users().added(),
                report.pages(),
                report.requests(),
                wall,
                cpu,
                cpu * 1e6 / users,
                heap.usedMegabytes(),
                heap.liveMegabytes(),
                HeapWatch.maxMegabytes()));
        report.error().ifPresent(error -> out.println("sync-scale error=" + error.getMessage()));
        report.warnings().forEach(warning -> out.println("sync-scale warning=" + warning));
        return report;
    }
}
