package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;

/** An answer of the Apache client, its body bounded in size and, by the deadline of its call, in time. */
final class OktaResponse implements WireResponse {
    private final ClassicHttpResponse response;
    private final HttpUriRequestBase request;
    private final Future<?> deadline;
    private final long maxBodyBytes;

    OktaResponse(ClassicHttpResponse response, HttpUriRequestBase request, Future<?> deadline, long maxBodyBytes) {
        this.response = response;
        this.request = request;
        this.deadline = deadline;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public List<String> headers(String name) {
        return Stream.of(response.getHeaders(name)).map(NameValuePair::getValue).toList();
    }

    @Override
    public InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        return BoundedBody.of(new TimedBody(entity.getContent(), request), maxBodyBytes);
    }

    @Override
    public void close() {
        deadline.cancel(false);
        try {
            response.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to give back.
            request.cancel();
        }
    }

    /** What to report for a failure: the deadline, if it cut the call off. */
    static IOException afterDeadline(HttpUriRequestBase request, Exception broken) {
        if (request.isCancelled() && !Thread.currentThread().isInterrupted()) {
            return new SocketTimeoutException("the call took longer than its deadline");
        }
        return broken instanceof IOException known
                ? known
                : new IOException("the HTTP client failed (" + broken.getClass().getSimpleName() + ")");
    }

    private static final class TimedBody extends FilterInputStream {
        private final HttpUriRequestBase request;

        private TimedBody(InputStream body, HttpUriRequestBase request) {
            super(body);
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException broken) {
                throw afterDeadline(request, broken);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException broken) {
                throw afterDeadline(request, broken);
            }
        }

        @Override
        public void close() {
            // The answer closes its connection; closing a body here would first read it to its end.
        }
    }
}
