package io.github.rollcall.directory.wire;

import java.time.Duration;

/** How a retry policy waits. Tests pass one that does not. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void await(Duration time) throws InterruptedException;
}
