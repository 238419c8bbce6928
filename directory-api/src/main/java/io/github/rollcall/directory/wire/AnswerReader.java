package io.github.rollcall.directory.wire;

import java.io.IOException;

/**
 * Reads a successful answer. May be called again with another answer to the same request, so it starts from nothing each
 * time.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads the answer to its end.
     *
     * @param response status 200 to 299
     * @return the result
     * @throws IOException if the connection breaks; the request is sent again
     */
    T read(WireResponse response) throws IOException;
}
