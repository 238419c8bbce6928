package io.github.rollcall.claims;

import java.util.concurrent.CancellationException;

/** Tells of progress and ends a simulation that was cancelled. */
final class SimulationTicker {

    private static final int EVERY = 1000;

    private final SimulationProgress progress;
    private final SimulationProgress.Stage stage;
    private final long total;

    SimulationTicker(SimulationProgress progress, SimulationProgress.Stage stage, long total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
    }

    /** Has to be called for every record. */
    void tick(long done) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread of the simulation was interrupted");
        }
        if (done > 0 && (done % EVERY == 0 || done == total)) {
            report(done, total);
        }
    }

    /** The end of a stage of which the total was not known. */
    void end(long done) {
        report(done, done);
    }

    private void report(long done, long of) {
        if (!progress.at(stage, done, of)) {
            throw new CancellationException("the simulation was cancelled");
        }
    }
}
