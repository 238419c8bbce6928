package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.SimulationProgress;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Looks at the memory that is really in use while a simulation runs, a few times in each stage. */
final class Heap implements SimulationProgress {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final int EVERY = 10_000;

    private long most;

    /** Bytes in use after a collection. */
    static long live() {
        MEMORY.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    /** The most bytes seen in use. */
    long most() {
        return most;
    }

    @Override
    public boolean at(Stage stage, long done, long total) {
        if (done % EVERY == 0 || done == total) {
            most = Math.max(most, live());
        }
        return true;
    }
}
