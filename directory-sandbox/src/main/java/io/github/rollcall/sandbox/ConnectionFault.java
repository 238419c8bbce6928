package io.github.rollcall.sandbox;

import java.time.Duration;

/** Faults of a connection beyond those of {@link Fault}. */
public final class ConnectionFault {
    private ConnectionFault() {}

    /**
     * The connection ends in the middle of a chunk of the body.
     *
     * @return the fault
     */
    public static Fault brokenChunk() {
        return Fault.spoilt((answer, request) ->
                Answer.broken(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /**
     * Bytes that are no HTTP, then the end of the connection.
     *
     * @return the fault
     */
    public static Fault randomBytes() {
        return Fault.spoilt(
                (answer, request) -> Answer.broken(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE));
    }

    /**
     * The right answer, in pieces that take long.
     *
     * @param duration from the first piece to the last, in milliseconds precision, not negative
     * @return the fault
     */
    public static Fault drip(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration must not be negative: " + duration);
        }
        return Fault.spoilt((answer, request) -> answer.dripping(duration));
    }
}
