package io.github.rollcall.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An ID token that was read and not believed yet.
 *
 * @param jwt for its signature
 * @param claims what it says, if the signature is right
 */
record IdToken(SignedJWT jwt, JsonObject claims) {

    /**
     * Reads a token.
     *
     * @param algorithms the configured ones; a token of any other, or of none, goes no further
     */
    static IdToken parse(String text, Set<JWSAlgorithm> algorithms) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new SignInRefused(SignInProblem.TOKEN_MALFORMED);
        }
        String algorithm = json(parts[0]).string("alg").orElse("");
        if (algorithms.stream().noneMatch(configured -> configured.getName().equals(algorithm))) {
            throw new SignInRefused(SignInProblem.ALGORITHM_REFUSED);
        }
        JsonObject claims = json(parts[1]);
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            JOSEObjectType type = jwt.getHeader().getType();
            if (type == null || JOSEObjectType.JWT.equals(type)) {
                return new IdToken(jwt, claims);
            }
        } catch (ParseException | IllegalArgumentException malformed) {
            // Its message quotes the token.
        }
        throw new SignInRefused(SignInProblem.TOKEN_MALFORMED);
    }

    JWSAlgorithm algorithm() {
        return jwt.getHeader().getAlgorithm();
    }

    @Nullable
    String keyId() {
        return jwt.getHeader().getKeyID();
    }

    String issuer() {
        return claims.string("iss").orElse("");
    }

    /** Strictly, so that there is one way to read what was signed. */
    private static JsonObject json(String part) {
        try {
            return StrictJson.object(
                    new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)));
        } catch (IllegalArgumentException | IOException | DirectoryException malformed) {
            throw new SignInRefused(SignInProblem.TOKEN_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return "IdToken[***]";
    }
}
