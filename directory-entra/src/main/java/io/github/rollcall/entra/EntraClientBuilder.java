package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what every entry of this package needs to reach Graph: the application, its credentials, the cloud and the
 * transport.
 *
 * @param <B> the builder of the entry
 */
abstract class EntraClientBuilder<B extends EntraClientBuilder<B>> {
    @Nullable
    String clientId;

    @Nullable
    Supplier<char[]> clientSecret;

    @Nullable
    Supplier<byte[]> clientCertificate;

    @Nullable
    EntraTokenSource tokenSource;

    EntraCloud cloud = EntraCloud.PUBLIC;

    @Nullable
    URI graphEndpoint;

    @Nullable
    URI authorityHost;

    @Nullable
    EntraProxy proxy;

    RetryPolicy retryPolicy = RetryPolicy.defaults();
    Duration callTimeout = Duration.ofSeconds(30);
    long maxBodyBytes = BoundedBody.DEFAULT_LIMIT;
    Clock clock = Clock.systemUTC();

    abstract B self();

    /**
     * Sets the application.
     *
     * @param clientId the application (client) id, a GUID
     * @return this
     */
    public B clientId(String clientId) {
        this.clientId = clientId;
        return self();
    }

    /**
     * Signs the application in with a secret.
     *
     * @param secret asked each time a token is needed, about once an hour, by any thread; the array is only read
     * @return this
     */
    public B clientSecret(Supplier<char[]> secret) {
        this.clientSecret = secret;
        return self();
    }

    /**
     * Signs the application in with a certificate.
     *
     * @param pem a file with the certificate and its unencrypted private key, read whenever a token is needed
     * @return this
     */
    public B clientCertificate(Path pem) {
        return clientCertificate(PemFile.reader(pem));
    }

    /**
     * Signs the application in with a certificate.
     *
     * @param pem the certificate and its unencrypted private key, asked whenever a token is needed
     * @return this
     */
    public B clientCertificate(Supplier<byte[]> pem) {
        this.clientCertificate = pem;
        return self();
    }

    /**
     * Takes the tokens of the host instead of asking for them.
     *
     * @param tokens the source
     * @return this
     */
    public B tokenSource(EntraTokenSource tokens) {
        this.tokenSource = tokens;
        return self();
    }

    /**
     * Changes when a read is repeated; {@link RetryPolicy#defaults()} otherwise.
     *
     * @param policy the policy
     * @return this
     */
    public B retryPolicy(RetryPolicy policy) {
        this.retryPolicy = policy;
        return self();
    }

    /**
     * Bounds one request, from the first byte sent to the last received; 30 seconds otherwise.
     *
     * @param timeout 1 millisecond to 10 minutes
     * @return this
     */
    public B callTimeout(Duration timeout) {
        this.callTimeout = timeout;
        return self();
    }

    /**
     * Bounds the body of one answer; 16 MiB otherwise.
     *
     * @param bytes at least 1
     * @return this
     */
    public B maxBodyBytes(long bytes) {
        this.maxBodyBytes = bytes;
        return self();
    }

    /**
     * Points at another Graph than the cloud's: a sandbox, or a gateway, which is sent tokens for the Graph of the cloud. With
     * an authority of its own it is taken for another cloud, and tokens are asked for by its address.
     *
     * @param endpoint its address with the version; {@code http} on loopback only
     * @return this
     */
    public B graphEndpoint(URI endpoint) {
        this.graphEndpoint = endpoint;
        return self();
    }

    /**
     * Points at another authority than the cloud's: a sandbox, or a gateway.
     *
     * @param authority its address without the tenant; {@code http} on loopback only
     * @return this
     */
    public B authorityHost(URI authority) {
        this.authorityHost = authority;
        return self();
    }

    /**
     * Chooses the cloud of the tenant; {@link EntraCloud#PUBLIC} otherwise. Graph's address, the authority and the scope of
     * tokens follow it.
     *
     * @param cloud the cloud
     * @return this
     */
    public B cloud(EntraCloud cloud) {
        this.cloud = cloud;
        return self();
    }

    /**
     * Sends every request for data and tokens through an HTTP proxy; none is used otherwise, whatever the runtime is
     * configured to.
     *
     * @param host its name or address, without a scheme
     * @param port 1 to 65535
     * @return this
     */
    public B proxy(String host, int port) {
        this.proxy = new EntraProxy(host, port, null);
        return self();
    }

    /**
     * Sends every request for data and tokens through an HTTP proxy that wants a user name and a password.
     *
     * @param host its name or address, without a scheme
     * @param port 1 to 65535
     * @param credentials asked whenever the proxy asks, by any thread
     * @return this
     */
    public B proxy(String host, int port, Supplier<PasswordAuthentication> credentials) {
        this.proxy = new EntraProxy(host, port, Objects.requireNonNull(credentials, "credentials"));
        return self();
    }

    /**
     * Changes the clock that decides when a token or an attempt expires; the system's otherwise.
     *
     * @param clock the clock
     * @return this
     */
    public B clock(Clock clock) {
        this.clock = clock;
        return self();
    }
}
