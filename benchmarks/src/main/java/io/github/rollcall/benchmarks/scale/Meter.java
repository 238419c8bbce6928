package io.github.rollcall.benchmarks.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this virtual machine has used since a moment: its compiler and its garbage collector are part of it. */
final class Meter {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long wallBegin = System.nanoTime();
    private final long cpuBegin = SYSTEM.getProcessCpuTime();

    double wallSeconds() {
        return (System.nanoTime() - wallBegin) / 1e9;
    }

    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpuBegin) / 1e9;
    }
}
