package io.github.rollcall.okta;

import com.okta.sdk.resource.client.ApiClient;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.CallWatch;
import io.github.rollcall.directory.wire.HostFailure;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The transport to one Okta org: Okta's {@link ApiClient} on an HTTP client without redirects, retries of its own, cookies
 * or a cache. Whatever it sends goes to the pinned host, and every call has one deadline from connecting to the last byte of
 * the body. A token that is bound to a key is sent with its proof. What every answer says by the way, the time, the rate
 * limit and the nonce of the next proof, is kept. Safe for many threads.
 */
final class OktaClients implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 8;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final ApiClient client;
    private final HostPin pin;
    private final Duration callTimeout;
    private final long maxBodyBytes;
    private final CallWatch watch = new CallWatch("rollcall-okta-watch");
    private final OktaTime time;
    private final DpopProofs proofs;
    private final OktaRateLimits rateLimits;
    private volatile boolean closed;

    OktaClients(OktaSettings settings) {
        OktaAccess access = settings.access();
        this.client = new ApiClient(httpClient(access.callTimeout(), resolver(access)), new NoCache());
        this.client.setBasePath(settings.org().toString());
        this.pin = HostPin.of(settings.org());
        this.callTimeout = access.callTimeout();
        this.maxBodyBytes = access.maxBodyBytes();
        this.time = new OktaTime(access.clock());
        this.proofs = new DpopProofs(time);
        this.rateLimits = new OktaRateLimits(access.rateLimitReserve(), access.clock());
    }

    /** A custom domain is somebody's word; Okta's own domains and a sandbox are not. */
    private static DnsResolver resolver(OktaAccess access) {
        return OrgUrl.isCustomDomain(access.org())
                ? new PublicAddresses(SystemDefaultDnsResolver.INSTANCE)
                : SystemDefaultDnsResolver.INSTANCE;
    }

    private static CloseableHttpClient httpClient(Duration callTimeout, DnsResolver resolver) {
        Timeout timeout = Timeout.of(callTimeout);
        Timeout connect = Timeout.of(callTimeout.compareTo(CONNECT_TIMEOUT) < 0 ? callTimeout : CONNECT_TIMEOUT);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(timeout)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .setUserAgent("rollcall-okta")
                .build();
    }

    /**
     * The address of a path with a query.
     *
     * @param path as Okta documents it; variable segments through {@link #segment}
     * @param query names and values in turn, not yet encoded
     */
    URI address(String path, String... query) {
        StringBuilder address = new StringBuilder(client.getBasePath()).append(path);
        for (int i = 0; i < query.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(client.escapeString(query[i]))
                    .append('=')
                    .append(client.escapeString(query[i + 1]));
        }
        return URI.create(address.toString());
    }

    /** A path segment, encoded. */
    String segment(String text) {
        return client.escapeString(text);
    }

    /** Checks a link or stored cursor before anything is sent there. */
    URI check(String link) {
        return pin.check(link);
    }

    /** The time by Okta's clock. */
    OktaTime time() {
        return time;
    }

    /** How long to wait before a request, so that other systems of the org keep their share of its rate limit. */
    Duration delay(String method, URI address) {
        return rateLimits.delay(method, address);
    }

    WireResponse get(URI address, @Nullable String authorization) throws IOException {
        return send(new HttpGet(address), address, authorization);
    }

    /** A POST without a body; Okta refuses one that does not state its length of zero. */
    WireResponse post(URI address, @Nullable String authorization) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity("", ContentType.APPLICATION_JSON));
        return send(request, address, authorization);
    }

    WireResponse delete(URI address, @Nullable String authorization) throws IOException {
        return send(new HttpDelete(address), address, authorization);
    }

    /**
     * Asks for a token.
     *
     * @param proven whether to prove the possession of the key that the token is to be bound to
     */
    WireResponse askForToken(URI address, @Nullable String authorization, Map<String, String> form, boolean proven)
            throws IOException {
        HttpPost request = new HttpPost(address);
        String body = form.entrySet().stream()
                .map(field -> client.escapeString(field.getKey()) + "=" + client.escapeString(field.getValue()))
                .collect(Collectors.joining("&"));
        request.setEntity(
                new StringEntity(body, ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8)));
        if (proven) {
            request.setHeader(
                    DpopProofs.HEADER,
                    proofs.proof(request.getMethod(), address, null).text());
        }
        WireResponse response = sendOnce(request, address, authorization);
        response.header(DpopProofs.NONCE).ifPresent(nonce -> proofs.learn(true, nonce));
        return response;
    }

    /** Sends a request; where Okta wants another nonce in its proof, once more with it. */
    private WireResponse send(HttpUriRequestBase request, URI address, @Nullable String authorization)
            throws IOException {
        if (authorization == null || !authorization.startsWith(DpopProofs.SCHEME)) {
            return sendOnce(request, address, authorization);
        }
        HttpUriRequestBase again = new HttpUriRequestBase(request.getMethod(), address);
        again.setEntity(request.getEntity());
        again.setHeaders(request.getHeaders());
        String token = authorization.substring(DpopProofs.SCHEME.length());
        DpopProofs.Proof proof = proofs.proof(request.getMethod(), address, token);
        request.setHeader(DpopProofs.HEADER, proof.text());
        WireResponse response = sendOnce(request, address, authorization);
        // Another than the one that was sent, whoever has learned it first.
        boolean another = learnNonce(response)
                .filter(nonce -> !nonce.equals(proof.nonce()))
                .isPresent();
        if (!another || !OktaTokenErrors.wantsNonce(response)) {
            return response;
        }
        response.close();
        again.setHeader(
                DpopProofs.HEADER,
                proofs.proof(request.getMethod(), address, token).text());
        WireResponse second = sendOnce(again, address, authorization);
        learnNonce(second);
        return second;
    }

    private Optional<String> learnNonce(WireResponse response) {
        return response.header(DpopProofs.NONCE).filter(nonce -> proofs.learn(false, nonce));
    }

    private WireResponse sendOnce(HttpUriRequestBase request, URI address, @Nullable String authorization)
            throws IOException {
        pin.check(address.toString());
        if (closed) {
            throw DirectoryException.of(ErrorCode.CONNECTOR_FAILED, "the connector is closed", "Build a new one")
                    .build();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        Future<?> deadline = watch.watch(callTimeout, request::cancel);
        try {
            WireResponse response = new OktaResponse(
                    client.getHttpClient().executeOpen(host, request, HttpClientContext.create()),
                    request,
                    deadline,
                    maxBodyBytes);
            RetryAfter.sentAt(response).ifPresent(time::learn);
            rateLimits.answered(request.getMethod(), address, response);
            return response;
        } catch (DirectoryException refused) {
            deadline.cancel(false);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            deadline.cancel(false);
            throw new HostFailure(address.getHost(), OktaResponse.afterDeadline(request, broken));
        }
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
        client.getHttpClient().close(CloseMode.IMMEDIATE);
    }
}
