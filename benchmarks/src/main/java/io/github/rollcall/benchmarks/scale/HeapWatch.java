package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.sync.SyncListener;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Looks at the heap after each page of a run, and now and then at what of it is really in use. */
final class HeapWatch implements SyncListener {
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final int COLLECTIONS = 10;
    private static final double MEGABYTE = 1024 * 1024;

    private final long every;
    private long nextAt;
    private long used;
    private long live;

    /**
     * A watch over one run.
     *
     * @param users how many the run will read
     */
    HeapWatch(int users) {
        this.every = Math.max(1, users / COLLECTIONS);
        this.nextAt = every;
    }

    @Override
    public void onPage(DirectoryId directory, int pages, long rows) {
        used = Math.max(used, now());
        if (rows >= nextAt) {
            nextAt += every;
            MEMORY.gc();
            live = Math.max(live, now());
        }
    }

    /** The most that was taken, garbage included. */
    double usedMegabytes() {
        return used / MEGABYTE;
    }

    /** The most that was left by a collection. */
    double liveMegabytes() {
        return live / MEGABYTE;
    }

    static double maxMegabytes() {
        return MEMORY.getHeapMemoryUsage().getMax() / MEGABYTE;
    }

    private static long now() {
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
