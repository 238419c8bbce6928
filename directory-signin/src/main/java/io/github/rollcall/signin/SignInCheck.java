package io.github.rollcall.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import io.github.rollcall.directory.wire.HostPin;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the settings of a registration, all of them, and names each that is wrong. For one thread. */
final class SignInCheck {
    /** None of them can be checked with a public key by mistake, as HS256 can, or with none. */
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** A scope, or an {@code acr}: what RFC 6749 allows in a list that spaces part. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255}");

    private static final Duration MOST_SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST_ATTEMPT = Duration.ofHours(1);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);
    private static final Duration OLDEST_SIGN_IN = Duration.ofDays(1);

    private final OidcSignInBuilder from;
    private final List<String> problems = new ArrayList<>();

    SignInCheck(OidcSignInBuilder from) {
        this.from = from;
    }

    SignInSettings settings() {
        OidcIssuer issuer = from.issuer;
        String clientId = from.clientId;
        require(issuer != null, "issuer: is needed");
        require(
                clientId != null && CLIENT_ID.matcher(clientId).matches(),
                "clientId: 1 to 255 visible ASCII characters are needed");
        URI redirectUri = address("redirectUri", from.redirectUri);
        URI postLogoutUri = from.postLogoutUri == null ? null : address("postLogoutUri", from.postLogoutUri);
        require(
                from.credentials.size() == 1,
                "credential: exactly one of clientSecret, clientKey, clientCertificate and publicClient is needed");
        checkWords();
        checkTimes();
        if (!problems.isEmpty() || issuer == null || clientId == null || redirectUri == null) {
            throw new IllegalArgumentException("sign-in: " + String.join("; ", problems));
        }
        return new SignInSettings(
                issuer.rules(),
                clientId,
                redirectUri,
                from.credentials.get(0),
                scopes(issuer),
                from.algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet()),
                from.clockSkew,
                from.maxAge,
                List.copyOf(from.contexts),
                from.prompt,
                from.lifetime,
                from.keepTokens,
                postLogoutUri,
                from.timeout,
                from.proxy,
                from.pause,
                from.clock);
    }

    private void checkWords() {
        require(
                !from.algorithms.isEmpty() && ALGORITHMS.containsAll(from.algorithms),
                "algorithms: one or more of "
                        + String.join(", ", ALGORITHMS.stream().sorted().toList()) + " are needed");
        require(
                from.scopes.stream().allMatch(scope -> TOKEN.matcher(scope).matches()),
                "scopes: each must be one word of visible ASCII characters");
        require(
                from.contexts.stream()
                        .allMatch(context -> TOKEN.matcher(context).matches()),
                "authenticationContexts: each must be one word of visible ASCII characters");
        require(
                from.prompt == null || PROMPTS.contains(from.prompt),
                "prompt: none, login, consent or select_account is needed");
    }

    private void checkTimes() {
        require(
                !from.clockSkew.isNegative() && from.clockSkew.compareTo(MOST_SKEW) <= 0,
                "clockSkew: zero to 60 seconds is allowed");
        require(
                from.maxAge == null || (!from.maxAge.isNegative() && from.maxAge.compareTo(OLDEST_SIGN_IN) <= 0),
                "maxAge: zero to a day is allowed");
        require(
                from.lifetime.compareTo(Duration.ofSeconds(1)) >= 0 && from.lifetime.compareTo(LONGEST_ATTEMPT) <= 0,
                "attemptLifetime: one second to an hour is allowed");
        require(
                !from.timeout.isNegative() && !from.timeout.isZero() && from.timeout.compareTo(LONGEST_REQUEST) <= 0,
                "timeout: more than zero, up to a minute, is allowed");
    }

    /** At Entra the immutable id comes only with the profile. */
    private Set<String> scopes(OidcIssuer issuer) {
        Set<String> scopes = new LinkedHashSet<>(List.of("openid"));
        if (issuer.rules().isEntra()) {
            scopes.add("profile");
        }
        scopes.addAll(from.scopes);
        return scopes;
    }

    private @Nullable URI address(String what, @Nullable String text) {
        try {
            URI address = URI.create(text == null ? "" : text);
            HostPin.of(new URI(address.getScheme(), address.getRawAuthority(), address.getRawPath(), null, null));
            if (address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException | URISyntaxException malformed) {
            // Told below.
        }
        problems.add(what + ": https, or http on loopback, is needed, without user info and fragment");
        return null;
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            problems.add(otherwise);
        }
    }

    static Base64URL thumbprint(X509Certificate certificate) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException unusable) {
            throw new IllegalArgumentException("certificate: it cannot be read");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }
}
