package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an error when it grows beyond a bound, instead of filling the memory. For one thread. */
public final class BoundedBody extends FilterInputStream {
    /** The default bound, 16 MiB. */
    public static final long DEFAULT_LIMIT = 16L * 1024 * 1024;

    private final long limit;
    private long read;

    private BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /**
     * Bounds a body.
     *
     * @param body the body
     * @param limit the most bytes it may have, at least 1
     * @return the body; reading past the bound throws {@link DirectoryException} with code RESPONSE_TOO_LARGE
     */
    public static InputStream of(InputStream body, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: at least 1 is needed");
        }
        return new BoundedBody(body, limit);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public synchronized void mark(int limit) {
        // Does nothing, as the contract asks of a stream that does not support it.
    }

    @Override
    public synchronized void reset() throws IOException {
        throw new IOException("going back is not supported");
    }

    private void count(long bytes) {
        read += bytes;
        if (read > limit) {
            throw DirectoryException.of(
                            ErrorCode.RESPONSE_TOO_LARGE,
                            "the answer is larger than " + limit + " bytes",
                            "Check that the address is the provider's; raise the bound only for a known reason")
                    .build();
        }
    }
}
