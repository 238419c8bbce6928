package io.github.rollcall.directory.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One answer of a provider, whatever HTTP client brought it. For one thread; close it to give the connection back. */
public interface WireResponse extends AutoCloseable {

    /**
     * The HTTP status.
     *
     * @return 100 to 599
     */
    int status();

    /**
     * All values of a header, as they came; lines are not split at commas.
     *
     * @param name compared without regard to ASCII case
     * @return in the order they came; empty if there is none
     */
    List<String> headers(String name);

    /**
     * The body.
     *
     * @return to be read once; empty if there is none
     * @throws IOException if it cannot be read
     */
    InputStream body() throws IOException;

    /**
     * The first value of a header.
     *
     * @param name compared without regard to ASCII case
     * @return empty if there is none
     */
    default Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Gives the connection back. Throws nothing; may be repeated. */
    @Override
    void close();
}
