package io.github.rollcall.directory.wire;

import java.io.IOException;
import java.time.Duration;

/** One request that can be sent any number of times, each time anew; how often a write is, the policy decides. */
@FunctionalInterface
public interface Exchange {

    /**
     * How long to wait before the next try, so that the provider need not refuse it. Asked before each try; the wait counts
     * against the budget of the call and is no retry.
     *
     * @return zero to send at once
     */
    default Duration delay() {
        return Duration.ZERO;
    }

    /**
     * Sends the request once, with a deadline of the transport's own, without following redirects.
     *
     * @return the answer, whatever its status
     * @throws IOException if there is none
     */
    WireResponse send() throws IOException;

    /**
     * Called once when the answer was 401: throws the access token away and gets a new one.
     *
     * @return true if the request should be sent again
     */
    default boolean renewCredentials() {
        return false;
    }
}
