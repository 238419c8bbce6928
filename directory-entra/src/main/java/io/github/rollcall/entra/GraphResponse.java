package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.InputStream;
import java.util.List;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** An answer as OkHttp brought it, its body bounded. */
final class GraphResponse implements WireResponse {
    private final Response response;
    private final long maxBodyBytes;

    GraphResponse(Response response, long maxBodyBytes) {
        this.response = response;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public int status() {
        return response.code();
    }

    /** An answer that says nothing of the id the request carried, as one of a proxy, is taken to be about that id. */
    @Override
    public List<String> headers(String name) {
        List<String> values = response.headers(name);
        return values.isEmpty() && name.equals(GraphClients.CLIENT_REQUEST_ID)
                ? response.request().headers(name)
                : values;
    }

    @Override
    public InputStream body() {
        ResponseBody body = response.body();
        return body == null ? InputStream.nullInputStream() : BoundedBody.of(body.byteStream(), maxBodyBytes);
    }

    @Override
    public void close() {
        if (response.body() != null) {
            response.close();
        }
    }
}
