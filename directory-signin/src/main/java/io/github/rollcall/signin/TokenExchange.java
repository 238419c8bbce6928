package io.github.rollcall.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import org.jspecify.annotations.Nullable;

/** A code for tokens: one request, sent once. */
final class TokenExchange {
    private final SignInSettings settings;
    private final SignInTransport transport;

    TokenExchange(SignInSettings settings, SignInTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /** What came for a code. Secrets; not believed yet. */
    SignInTokens redeem(String code, SignInRequest request, ProviderMetadata metadata) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.redirectUri(), new CodeVerifier(request.verifier()));
        JsonObject answer;
        try {
            answer = transport.token(settings.credential()
                    .request(metadata.token(), metadata.authMethods(), new ClientID(settings.clientId()), grant)
                    .build());
        } catch (DirectoryException refused) {
            if (refused.providerCode()
                    .filter(SignInErrors.INVALID_GRANT::equals)
                    .isPresent()) {
                throw new SignInRefused(SignInProblem.CODE_REFUSED, SignInErrors.INVALID_GRANT);
            }
            throw refused;
        }
        return new SignInTokens(
                answer.string("id_token").orElseThrow(() -> new SignInRefused(SignInProblem.TOKEN_MALFORMED)),
                answer.string("access_token").orElse(null),
                answer.string("refresh_token").orElse(null));
    }

    /** The tokens to hand out, if any are wanted; the access token must be the one that the ID token speaks of. */
    @Nullable
    SignInTokens kept(SignInTokens tokens, JsonObject claims, JWSAlgorithm algorithm) {
        if (!settings.keepTokens()) {
            return null;
        }
        String hash = claims.string("at_hash").orElse(null);
        String access = tokens.accessToken().orElse(null);
        if (hash != null && access != null) {
            try {
                AccessTokenValidator.validate(new BearerAccessToken(access), algorithm, new AccessTokenHash(hash));
            } catch (InvalidHashException | IllegalArgumentException other) {
                throw new SignInRefused(SignInProblem.ACCESS_TOKEN_MISMATCH);
            }
        }
        return tokens;
    }
}
