package io.github.rollcall.signin;

import com.nimbusds.jose.util.Base64URL;
import io.github.rollcall.directory.wire.Pause;
import java.net.InetSocketAddress;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one registration. Needed are issuer, client id, redirect URI and one way for the client to show itself. For
 * one thread.
 */
public final class OidcSignInBuilder {
    final List<ClientCredential> credentials = new ArrayList<>();
    final List<String> scopes = new ArrayList<>();
    final List<String> contexts = new ArrayList<>();
    List<String> algorithms = List.of("RS256");

    @Nullable
    OidcIssuer issuer;

    @Nullable
    String clientId;

    @Nullable
    String redirectUri;

    @Nullable
    String postLogoutUri;

    @Nullable
    String prompt;

    @Nullable
    Duration maxAge;

    @Nullable
    InetSocketAddress proxy;

    Duration clockSkew = Duration.ofSeconds(60);
    Duration lifetime = Duration.ofMinutes(10);
    Duration timeout = Duration.ofSeconds(10);
    boolean keepTokens;
    Pause pause = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    Clock clock = Clock.systemUTC();

    OidcSignInBuilder() {}

    /**
     * Sets who vouches for people.
     *
     * @param issuer the issuer
     * @return this
     */
    public OidcSignInBuilder issuer(OidcIssuer issuer) {
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        return this;
    }

    /**
     * Sets the id of the registration.
     *
     * @param clientId the client id, at Entra the application id
     * @return this
     */
    public OidcSignInBuilder clientId(String clientId) {
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        return this;
    }

    /**
     * Sets where the issuer sends browsers back to: the address as registered, never one made from a request's headers.
     *
     * @param redirectUri {@code https}, or {@code http} on loopback, without a fragment
     * @return this
     */
    public OidcSignInBuilder redirectUri(String redirectUri) {
        this.redirectUri = Objects.requireNonNull(redirectUri, "redirectUri");
        return this;
    }

    /**
     * The client shows a secret.
     *
     * @param secret asked at each use, so that it can change; by several threads at once
     * @return this
     */
    public OidcSignInBuilder clientSecret(Supplier<String> secret) {
        credentials.add(ClientCredential.secret(Objects.requireNonNull(secret, "secret")));
        return this;
    }

    /**
     * The client signs with a key, {@code private_key_jwt}.
     *
     * @param key RSA, or elliptic on P-256 or P-384; asked at each use, by several threads at once
     * @param keyId the id under which the issuer knows the public key
     * @return this
     */
    public OidcSignInBuilder clientKey(Supplier<PrivateKey> key, String keyId) {
        Objects.requireNonNull(keyId, "keyId");
        credentials.add(ClientCredential.key(Objects.requireNonNull(key, "key"), keyId, null));
        return this;
    }

    /**
     * The client signs with the key of a certificate, {@code private_key_jwt} as Entra wants it.
     *
     * @param key RSA, or elliptic on P-256 or P-384; asked at each use, by several threads at once
     * @param certificate the certificate that the issuer knows
     * @return this
     */
    public OidcSignInBuilder clientCertificate(Supplier<PrivateKey> key, X509Certificate certificate) {
        Base64URL thumbprint = SignInCheck.thumbprint(certificate);
        credentials.add(ClientCredential.key(Objects.requireNonNull(key, "key"), null, thumbprint));
        return this;
    }

    /**
     * The client has no secret, like an app on somebody's device.
     *
     * @return this
     */
    public OidcSignInBuilder publicClient() {
        credentials.add(ClientCredential.none());
        return this;
    }

    /**
     * Asks for more scopes than {@code openid}, and {@code profile} at Entra.
     *
     * @param scopes their names
     * @return this
     */
    public OidcSignInBuilder scopes(String... scopes) {
        this.scopes.addAll(List.of(scopes));
        return this;
    }

    /**
     * Sets how ID tokens may be signed; only {@code RS256} unless set.
     *
     * @param algorithms RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384 or ES512; at least one
     * @return this
     */
    public OidcSignInBuilder algorithms(String... algorithms) {
        this.algorithms = List.of(algorithms);
        return this;
    }

    /**
     * Sets by how much clocks may differ; 60 seconds unless set.
     *
     * @param clockSkew zero to 60 seconds
     * @return this
     */
    public OidcSignInBuilder clockSkew(Duration clockSkew) {
        this.clockSkew = Objects.requireNonNull(clockSkew, "clockSkew");
        return this;
    }

    /**
     * Asks for a recent sign-in and refuses tokens that do not show one.
     *
     * @param maxAge zero, which asks for a new one, to a day; whole seconds count
     * @return this
     */
    public OidcSignInBuilder maxAge(Duration maxAge) {
        this.maxAge = Objects.requireNonNull(maxAge, "maxAge");
        return this;
    }

    /**
     * Asks for one of several ways to sign in and refuses tokens that do not show one of them.
     *
     * @param contexts values of {@code acr}, the preferred one first
     * @return this
     */
    public OidcSignInBuilder authenticationContexts(String... contexts) {
        this.contexts.addAll(List.of(contexts));
        return this;
    }

    /**
     * Says what the issuer shows.
     *
     * @param prompt none, login, consent or select_account
     * @return this
     */
    public OidcSignInBuilder prompt(String prompt) {
        this.prompt = Objects.requireNonNull(prompt, "prompt");
        return this;
    }

    /**
     * Sets how long a person may take; 10 minutes unless set.
     *
     * @param lifetime one second to an hour
     * @return this
     */
    public OidcSignInBuilder attemptLifetime(Duration lifetime) {
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        return this;
    }

    /**
     * Hands out the tokens of a sign-in; they are dropped unless asked for.
     *
     * @return this
     */
    public OidcSignInBuilder keepTokens() {
        this.keepTokens = true;
        return this;
    }

    /**
     * Sets where the issuer sends browsers after signing out.
     *
     * @param postLogoutUri {@code https}, or {@code http} on loopback, as registered
     * @return this
     */
    public OidcSignInBuilder postLogoutUri(String postLogoutUri) {
        this.postLogoutUri = Objects.requireNonNull(postLogoutUri, "postLogoutUri");
        return this;
    }

    /**
     * Sets the deadline of each request with its whole answer; 10 seconds unless set.
     *
     * @param timeout up to a minute
     * @return this
     */
    public OidcSignInBuilder timeout(Duration timeout) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sends requests through an HTTP proxy; no proxy of the system is used unless set.
     *
     * @param proxy its address
     * @return this
     */
    public OidcSignInBuilder proxy(InetSocketAddress proxy) {
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        return this;
    }

    /**
     * Sets the clock; the system's unless set.
     *
     * @param clock tells the time
     * @return this
     */
    public OidcSignInBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** How it waits before it reads a document again. */
    OidcSignInBuilder pause(Pause pause) {
        this.pause = pause;
        return this;
    }

    /**
     * Ends the collection. Sends nothing.
     *
     * @return the sign-in
     * @throws IllegalArgumentException with everything that is missing or wrong
     */
    public OidcSignIn build() {
        return new OidcSignIn(new SignInCheck(this).settings());
    }
}
