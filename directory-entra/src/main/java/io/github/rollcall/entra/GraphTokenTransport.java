package io.github.rollcall.entra;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.HostPin;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends token requests for azure-identity, to the configured authority and nowhere else. An error answer leaves as a
 * {@link DirectoryException}, before the library can wrap its text into a message.
 */
final class GraphTokenTransport implements HttpClient {
    private static final long MAX_BODY = 1024L * 1024;

    private final Call.Factory calls;
    private final GraphAccess access;
    private final HostPin authority;

    GraphTokenTransport(Call.Factory calls, GraphAccess access) {
        this.calls = calls;
        this.access = access;
        this.authority = HostPin.of(access.authority());
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try (GraphResponse response =
                new GraphResponse(calls.newCall(translated(request)).execute(), MAX_BODY)) {
            if (!GraphErrors.isSuccess(response)) {
                throw GraphTokenErrors.of(response, access.clock());
            }
            try (InputStream body = response.body()) {
                return new Answer(request, response.status(), body.readAllBytes());
            }
        } catch (IOException broken) {
            throw new NoAnswer(broken);
        }
    }

    private Request translated(HttpRequest request) {
        URI uri = URI.create(
                access.authority().getScheme() + request.getUrl().toString().substring("https".length()));
        if (!authority.allows(uri)) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "a token request would leave the configured authority",
                            "Nothing was sent. Check the authority host")
                    .build();
        }
        BinaryData content = request.getBodyAsBinaryData();
        Request.Builder translated = new Request.Builder()
                .url(uri.toString())
                .method(
                        request.getHttpMethod().toString(),
                        content == null ? null : RequestBody.create(content.toBytes()));
        request.getHeaders().forEach(header -> translated.header(header.getName(), header.getValue()));
        return translated.build();
    }

    /** The endpoint did not answer, told apart from what azure-identity throws over an unreadable certificate. */
    static final class NoAnswer extends UncheckedIOException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoAnswer(IOException broken) {
            super(broken);
        }
    }

    /** An answer that was read to its end. */
    private static final class Answer extends HttpResponse {
        private final int status;
        private final byte[] body;

        Answer(HttpRequest request, int status, byte[] body) {
            super(request);
            this.status = status;
            this.body = body;
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the library
        public @Nullable String getHeaderValue(String name) {
            return getHeaders().getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(body));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(body, charset));
        }
    }
}
