package io.github.rollcall.signin;

import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.HostFailure;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The only way to an issuer: to its pinned origins, without redirects, with one deadline for a whole answer and a bound on its
 * size. Reading a document is tried twice, a token request is sent once. Safe for many threads.
 */
final class SignInTransport {
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final Duration WAIT_BUDGET = Duration.ofSeconds(2);

    private final IssuerRules issuer;
    private final Duration timeout;
    private final Clock clock;
    private final RetryPolicy once;
    private final RetryPolicy twice;
    private final HttpClient client;

    SignInTransport(SignInSettings settings) {
        this.issuer = settings.issuer();
        this.timeout = settings.timeout();
        this.clock = settings.clock();
        RetryPolicy policy = RetryPolicy.defaults().waitBudget(WAIT_BUDGET).pause(settings.pause());
        this.once = policy.maxRetries(0);
        this.twice = policy.maxRetries(1);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout);
        this.client = (settings.proxy() == null
                        ? builder.proxy(HttpClient.Builder.NO_PROXY)
                        : builder.proxy(ProxySelector.of(settings.proxy())))
                .build();
    }

    /** Reads a document that the issuer publishes. */
    JsonObject document(URI address) {
        HttpRequest request = request(address).GET().build();
        return twice.read(
                        () -> send(request),
                        answer -> SignInErrors.ofDocument(answer, clock),
                        answer -> StrictJson.object(answer.body()))
                .value();
    }

    /** Sends a token request. */
    JsonObject token(TokenRequest token) {
        HTTPRequest made = token.toHTTPRequest();
        HttpRequest.Builder request = request(made.getURI())
                .POST(HttpRequest.BodyPublishers.ofString(made.getBody() == null ? "" : made.getBody()));
        made.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpRequest ready = request.build();
        return once.read(
                        () -> send(ready),
                        answer -> SignInErrors.ofToken(answer, clock),
                        answer -> StrictJson.object(answer.body()))
                .value();
    }

    private HttpRequest.Builder request(URI address) {
        if (!issuer.allows(address)) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "an endpoint of issuer " + issuer.issuer() + " leaves its origin",
                            "Nothing was sent. If the issuer does use another origin, name it with OidcIssuer.of")
                    .build();
        }
        return HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
    }

    private WireResponse send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, head -> new BoundedBytes(LARGEST_ANSWER));
        try {
            return new Answer(sent.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw new HostFailure(request.uri().getHost(), new InterruptedIOException("deadline"));
        } catch (ExecutionException failed) {
            throw new HostFailure(request.uri().getHost(), broken(failed.getCause()));
        }
    }

    private static IOException broken(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new InterruptedIOException("deadline");
        }
        return cause instanceof IOException broken ? broken : new IOException("the request failed", cause);
    }

    /** An answer that was read to its end or its bound. */
    private static final class Answer implements WireResponse {
        private final HttpResponse<byte[]> response;

        Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        @Override
        public InputStream body() {
            return BoundedBody.of(new ByteArrayInputStream(response.body()), LARGEST_ANSWER);
        }

        @Override
        public void close() {
            // Nothing is left open.
        }
    }
}
