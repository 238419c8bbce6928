package io.github.rollcall.signin;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import io.github.rollcall.directory.DirectoryException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One registration of the host at one issuer, and the sign-ins through it: authorization code with PKCE (S256). A host that is
 * registered several times, say for a portal, a chat and its staff, has one object for each, each with a redirect URI of its
 * own.
 *
 * <p><b>What is checked.</b> The callback by state, attempt, expiry and issuer (RFC 9207); the ID token by signature with the
 * configured algorithms and the issuer's published keys, and by the claims {@code iss}, {@code tid}, {@code aud}, {@code azp},
 * {@code exp}, {@code iat}, {@code nbf}, {@code nonce}, and {@code auth_time} and {@code acr} where asked for.
 *
 * <p><b>Failures.</b> A refusal is a value with a reason. A {@link DirectoryException} means that the issuer cannot be reached,
 * answers in a way that cannot be trusted, or does not accept the registration. Nobody is signed in then, and the attempt is
 * over: a code is never sent twice.
 *
 * <p>Immutable but for what it remembers of the issuer; safe for many threads. Nothing is sent before {@code begin}.
 */
public final class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final Duration DISCOVERY_LIFE = Duration.ofHours(1);
    private static final int RANDOM_BYTES = 32;

    private final SignInSettings settings;
    private final Cached<ProviderMetadata> discovery;
    private final ProviderKeys keys;
    private final TokenExchange exchange;
    private final IdTokenRules rules;
    private final FinishedStates finished = new FinishedStates();

    OidcSignIn(SignInSettings settings) {
        SignInTransport transport = new SignInTransport(settings);
        IssuerRules issuer = settings.issuer();
        this.settings = settings;
        this.discovery = new Cached<>(
                () -> ProviderMetadata.of(transport.document(issuer.document()), issuer),
                DISCOVERY_LIFE,
                DISCOVERY_LIFE,
                settings.clock());
        this.keys = new ProviderKeys(
                issuer, () -> transport.document(discovery.current().keys()), settings.clock());
        this.exchange = new TokenExchange(settings, transport);
        this.rules = new IdTokenRules(settings);
    }

    /** {@return a builder, for one thread} */
    public static OidcSignInBuilder builder() {
        return new OidcSignInBuilder();
    }

    /**
     * Begins an attempt.
     *
     * @return the request: keep it in the browser's session, and send the browser to its address
     * @throws DirectoryException if the issuer's discovery document cannot be had or trusted
     */
    public SignInRequest begin() {
        State state = new State(RANDOM_BYTES);
        Nonce nonce = new Nonce(RANDOM_BYTES);
        CodeVerifier verifier = new CodeVerifier();
        Scope scope = new Scope();
        settings.scopes().forEach(scope::add);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, new ClientID(settings.clientId()), settings.redirectUri())
                .endpointURI(discovery.current().authorization())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        Duration maxAge = settings.maxAge();
        if (maxAge != null) {
            request.maxAge((int) maxAge.toSeconds());
        }
        if (!settings.contexts().isEmpty()) {
            request.acrValues(settings.contexts().stream().map(ACR::new).toList());
        }
        if (settings.prompt() != null) {
            request.prompt(new Prompt(settings.prompt()));
        }
        Instant expiresAt = settings.clock().instant().plus(settings.lifetime()).truncatedTo(ChronoUnit.MILLIS);
        return new SignInRequest(
                request.build().toURI(),
                state.getValue(),
                nonce.getValue(),
                verifier.getValue(),
                settings.registration(),
                expiresAt);
    }

    /**
     * Ends an attempt. Take the request out of the session first, so that no other node finishes it as well.
     *
     * @param request the request that this browser's session holds
     * @param callback the query of the request at the redirect URI, as it came, null if there is none; where the issuer posts a form, its body
     * @return who signed in, or why nobody
     * @throws DirectoryException if the issuer cannot be asked or its answer cannot be trusted
     */
    public SignInOutcome finish(SignInRequest request, @Nullable String callback) {
        SignInOutcome outcome;
        try {
            outcome = SignInOutcome.of(finished(request, callback));
        } catch (SignInRefused refused) {
            outcome = refused.outcome();
        }
        LOG.debug("sign-in at {}: {}", settings.issuer().issuer(), outcome);
        return outcome;
    }

    private SignedInUser finished(SignInRequest request, @Nullable String callback) {
        if (!request.registration().equals(settings.registration())) {
            throw new SignInRefused(SignInProblem.OTHER_REGISTRATION);
        }
        Callback answer = Callback.parse(callback);
        if (!answer.answers(request)) {
            throw new SignInRefused(SignInProblem.STATE_MISMATCH);
        }
        if (!finished.add(request)) {
            throw new SignInRefused(SignInProblem.ALREADY_FINISHED);
        }
        if (!settings.clock().instant().isBefore(request.expiresAt())) {
            throw new SignInRefused(SignInProblem.EXPIRED);
        }
        ProviderMetadata metadata = discovery.current();
        answer.requireIssuer(settings.issuer(), metadata.namesItselfInCallbacks());
        SignInTokens tokens = exchange.redeem(answer.code(), request, metadata);
        IdToken token = IdToken.parse(tokens.idToken(), settings.algorithms());
        keys.check(token);
        return rules.accept(token.claims(), request)
                .tokens(exchange.kept(tokens, token.claims(), token.algorithm()))
                .build();
    }

    /**
     * Where to send a browser to sign out at the issuer too, after the host has ended its own session.
     *
     * @param user who signed in; with tokens kept, the ID token goes along as a hint, which some issuers ask for
     * @return empty if the issuer announces no such address
     * @throws DirectoryException if the issuer's discovery document cannot be had or trusted
     */
    public Optional<URI> signOutUrl(SignedInUser user) {
        return discovery
                .current()
                .endSession()
                .map(address -> new LogoutRequest(
                                address,
                                user.tokens()
                                        .map(tokens -> jwt(tokens.idToken()))
                                        .orElse(null),
                                null,
                                new ClientID(settings.clientId()),
                                settings.postLogoutUri(),
                                null,
                                null)
                        .toURI());
    }

    private static @Nullable SignedJWT jwt(String text) {
        try {
            return SignedJWT.parse(text);
        } catch (ParseException notFromHere) {
            return null;
        }
    }

    /** Names issuer and client. */
    @Override
    public String toString() {
        return "OidcSignIn[" + settings.registration() + "]";
    }
}
