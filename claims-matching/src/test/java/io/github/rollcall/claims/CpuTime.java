package io.github.rollcall.claims;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** What a call costs this thread in computing time. Waiting for a busy machine does not count; a call that is over the limit has a second chance. */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** The answer of a call that stays under the limit once in two tries. */
    static <T> T within(long limitMillis, Supplier<String> what, Supplier<T> call) {
        long first = ofThisThread();
        T answer = call.get();
        long spent = ofThisThread() - first;
        if (spent > limitMillis * 1_000_000) {
            long second = ofThisThread();
            answer = call.get();
            long again = ofThisThread() - second;
            if (again > limitMillis * 1_000_000) {
                throw new AssertionError(what.get() + " took " + spent / 1_000_000 + " ms, then " + again / 1_000_000
                        + " ms; the limit is " + limitMillis);
            }
        }
        return answer;
    }

    /** The computing time this thread has had, in nanoseconds. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
