package io.github.rollcall.signin;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of a sign-in, kept only where {@link OidcSignInBuilder#keepTokens()} asks for it. Secrets; prints none. */
public final class SignInTokens {
    private final String idToken;
    private final @Nullable String accessToken;
    private final @Nullable String refreshToken;

    SignInTokens(String idToken, @Nullable String accessToken, @Nullable String refreshToken) {
        this.idToken = Objects.requireNonNull(idToken, "idToken");
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
    }

    /**
     * The checked ID token, as a hint for the issuer at sign-out.
     *
     * @return the token
     */
    public String idToken() {
        return idToken;
    }

    /**
     * The access token; opaque to the host.
     *
     * @return empty if the issuer gave none
     */
    public Optional<String> accessToken() {
        return Optional.ofNullable(accessToken);
    }

    /**
     * The refresh token.
     *
     * @return empty if the issuer gave none
     */
    public Optional<String> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    @Override
    public String toString() {
        return "SignInTokens[***]";
    }
}
