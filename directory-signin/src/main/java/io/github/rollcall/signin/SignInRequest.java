package io.github.rollcall.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One attempt to sign in: where to send the browser, and what the host keeps in that browser's session until it comes back.
 * It can be finished once, by the registration that began it, until it expires. Safe for many threads; prints no secret.
 */
public final class SignInRequest {
    private static final String FORMAT = "1";
    private static final int PARTS = 7;

    private final URI url;
    private final String state;
    private final String nonce;
    private final String verifier;
    private final String registration;
    private final Instant expiresAt;
    private final AtomicBoolean finished = new AtomicBoolean();

    SignInRequest(URI url, String state, String nonce, String verifier, String registration, Instant expiresAt) {
        this.url = url;
        this.state = state;
        this.nonce = nonce;
        this.verifier = verifier;
        this.registration = registration;
        this.expiresAt = expiresAt;
    }

    /**
     * Reads what {@link #sessionValue()} gave, for sessions that are kept outside this process.
     *
     * @param sessionValue the value
     * @return the same attempt
     * @throws IllegalArgumentException if it is anything else; the message does not quote it
     */
    public static SignInRequest ofSession(String sessionValue) {
        String[] parts = sessionValue.split("\\.", -1);
        try {
            if (parts.length == PARTS && parts[0].equals(FORMAT)) {
                return new SignInRequest(
                        URI.create(decoded(parts[1])),
                        decoded(parts[2]),
                        decoded(parts[3]),
                        decoded(parts[4]),
                        decoded(parts[5]),
                        Instant.ofEpochMilli(Long.parseLong(parts[6])));
            }
        } catch (IllegalArgumentException malformed) {
            // Its message would quote the value.
        }
        throw new IllegalArgumentException("session value: it is not one of a sign-in request");
    }

    /**
     * The attempt as text, a secret of the browser's session: keep it on the server's side, never in a cookie in clear.
     *
     * @return letters, digits and {@code -_.}
     */
    public String sessionValue() {
        return String.join(
                ".",
                FORMAT,
                encoded(url.toString()),
                encoded(state),
                encoded(nonce),
                encoded(verifier),
                encoded(registration),
                Long.toString(expiresAt.toEpochMilli()));
    }

    /**
     * Where to send the browser.
     *
     * @return the issuer's authorization endpoint with the request
     */
    public URI url() {
        return url;
    }

    /**
     * The value by which the callback is recognised, for a session that holds several attempts.
     *
     * @return 43 characters that nobody can guess
     */
    public String state() {
        return state;
    }

    /**
     * Until when it can be finished.
     *
     * @return the first moment at which it cannot
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    String nonce() {
        return nonce;
    }

    String verifier() {
        return verifier;
    }

    /** Names the registration that may finish it. */
    String registration() {
        return registration;
    }

    /** True for the first caller only. */
    boolean claim() {
        return finished.compareAndSet(false, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignInRequest that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "SignInRequest[***, expires " + expiresAt + "]";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
