package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what every entry of this package needs to reach an org: its address, the app, its credential and the transport.
 *
 * @param <B> the builder of the entry
 */
abstract class OktaClientBuilder<B extends OktaClientBuilder<B>> {
    @Nullable
    String orgUrl;

    @Nullable
    URI sandboxUrl;

    @Nullable
    String clientId;

    @Nullable
    Supplier<char[]> clientSecret;

    @Nullable
    Supplier<String> privateKey;

    @Nullable
    String keyId;

    @Nullable
    OktaSigner signer;

    OktaSigner.@Nullable Algorithm signerAlgorithm;

    boolean customDomain;
    int rateLimitReserve = OktaRateLimits.defaultReserve();
    RetryPolicy retryPolicy = RetryPolicy.defaults();
    Duration callTimeout = Duration.ofSeconds(30);
    long maxBodyBytes = BoundedBody.DEFAULT_LIMIT;
    Clock clock = Clock.systemUTC();

    abstract B self();

    /**
     * Sets the address of the org, {@code https://company.okta.com}. Needed. Other domains: {@link #customDomain}.
     *
     * @param orgUrl the address; not the one of the admin console, no path, port or user name
     * @return this
     */
    public B orgUrl(String orgUrl) {
        this.orgUrl = orgUrl;
        return self();
    }

    /**
     * Allows an org URL under a domain of the customer's own, for example {@code https://login.company.com}. Nothing is sent
     * there if the name leads into a private network, and no credential before it has answered as an org does.
     *
     * @param customDomain whether to allow it; false by default
     * @return this
     */
    public B customDomain(boolean customDomain) {
        this.customDomain = customDomain;
        return self();
    }

    /**
     * Points at a sandbox on this machine instead of an org. For tests.
     *
     * @param sandboxUrl http on loopback
     * @return this
     */
    public B sandboxUrl(URI sandboxUrl) {
        this.sandboxUrl = sandboxUrl;
        return self();
    }

    /**
     * Sets the client id of the Okta app. Needed.
     *
     * @param clientId the client id
     * @return this
     */
    public B clientId(String clientId) {
        this.clientId = clientId;
        return self();
    }

    /**
     * Signs an OIN API service integration in with its secret. Exactly one of secret, private key and signer is needed.
     *
     * @param clientSecret asked each time a token is needed, about once an hour, by any thread; the array is only read
     * @return this
     */
    public B clientSecret(Supplier<char[]> clientSecret) {
        this.clientSecret = clientSecret;
        return self();
    }

    /**
     * Signs an API Services app in with its key. Exactly one of secret, private key and signer is needed.
     *
     * @param privateKey asked each time a token is needed, about once an hour, by any thread: an RSA key of 2048 bits or
     *     more or an EC key, as PEM (PKCS#8, PKCS#1 or SEC 1, not encrypted; line ends may be spelled {@code \n}) or JWK
     * @return this
     */
    public B privateKey(Supplier<String> privateKey) {
        this.privateKey = privateKey;
        return self();
    }

    /**
     * Signs an API Services app in with a key that stays in a key management service or a hardware module. Exactly one of
     * secret, private key and signer is needed.
     *
     * @param algorithm how the key signs
     * @param signer asked each time a token is needed, about once an hour, by any thread
     * @return this
     */
    public B signer(OktaSigner.Algorithm algorithm, OktaSigner signer) {
        this.signerAlgorithm = algorithm;
        this.signer = signer;
        return self();
    }

    /**
     * Sets the id Okta shows for the public key; needed with PEM and with a signer once the app has several keys.
     *
     * @param keyId the key id
     * @return this
     */
    public B keyId(String keyId) {
        this.keyId = keyId;
        return self();
    }

    /**
     * Sets when a read is sent again; {@link RetryPolicy#defaults()} by default.
     *
     * @param retryPolicy the policy
     * @return this
     */
    public B retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
        return self();
    }

    /**
     * Sets how long one request may take, from connecting to the last byte of the answer; 30 seconds by default.
     *
     * @param callTimeout 100 milliseconds to 10 minutes
     * @return this
     */
    public B callTimeout(Duration callTimeout) {
        this.callTimeout = callTimeout;
        return self();
    }

    /**
     * Sets how large an answer may be; 16 MiB by default.
     *
     * @param maxBodyBytes bytes after decompression, at least 1024
     * @return this
     */
    public B maxBodyBytes(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
        return self();
    }

    /**
     * Leaves a part of each rate limit of the org to other systems; 10 percent by default. Requests slow down before that
     * part is reached and then wait until Okta has filled the limit up again, within the wait budget of the retry policy.
     *
     * @param percent 0 to 90 percent of what Okta says the limit is
     * @return this
     */
    public B rateLimitReserve(int percent) {
        this.rateLimitReserve = percent;
        return self();
    }

    /**
     * Changes the clock that decides when a token expires; the system's by default.
     *
     * @param clock the clock
     * @return this
     */
    public B clock(Clock clock) {
        this.clock = clock;
        return self();
    }
}
