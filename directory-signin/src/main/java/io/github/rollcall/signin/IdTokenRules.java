package io.github.rollcall.signin;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.wire.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the claims of an ID token must say, once its signature is known to be right. Immutable. */
final class IdTokenRules {
    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final SignInSettings settings;

    IdTokenRules(SignInSettings settings) {
        this.settings = settings;
    }

    /** Who the token is about; refuses it if anything is wrong. */
    SignedInUser.Builder accept(JsonObject claims, SignInRequest request) {
        Instant now = settings.clock().instant();
        settings.issuer().problemOf(claims).ifPresent(problem -> {
            throw new SignInRefused(problem);
        });
        require(isForThisClient(claims), SignInProblem.AUDIENCE_MISMATCH);
        checkTimes(claims, now);
        byte[] nonce = bytes(claims.string("nonce").orElse(""));
        require(MessageDigest.isEqual(nonce, bytes(request.nonce())), SignInProblem.NONCE_MISMATCH);
        Instant authenticatedAt = time(claims, "auth_time");
        String context = claims.string("acr").orElse(null);
        require(isRecent(authenticatedAt, now), SignInProblem.AUTHENTICATION_TOO_OLD);
        require(
                settings.contexts().isEmpty()
                        || (context != null && settings.contexts().contains(context)),
                SignInProblem.AUTHENTICATION_CONTEXT);
        return identity(claims)
                .roles(settings.issuer().isEntra() ? Set.copyOf(claims.strings("wids")) : Set.of())
                .authenticated(authenticatedAt, context);
    }

    /** The client is the audience; where there are others or a party is named, that party is the client. */
    private boolean isForThisClient(JsonObject claims) {
        String client = settings.clientId();
        List<String> audiences = claims.string("aud").map(List::of).orElseGet(() -> claims.strings("aud"));
        boolean named = claims.string("azp").filter(client::equals).isPresent();
        return audiences.contains(client) && (named || (audiences.size() == 1 && !claims.has("azp")));
    }

    private void checkTimes(JsonObject claims, Instant now) {
        Duration skew = settings.clockSkew();
        Instant expires = time(claims, "exp");
        Instant issued = time(claims, "iat");
        Instant notBefore = time(claims, "nbf");
        if (expires == null || issued == null) {
            throw new SignInRefused(SignInProblem.TOKEN_MALFORMED);
        }
        require(now.isBefore(expires.plus(skew)), SignInProblem.TOKEN_EXPIRED);
        boolean begun =
                !now.isBefore(issued.minus(skew)) && (notBefore == null || !now.isBefore(notBefore.minus(skew)));
        require(begun, SignInProblem.TOKEN_NOT_YET_VALID);
    }

    private boolean isRecent(@Nullable Instant authenticatedAt, Instant now) {
        Duration maxAge = settings.maxAge();
        if (maxAge == null) {
            return true;
        }
        Duration skew = settings.clockSkew();
        return authenticatedAt != null
                && !now.isAfter(authenticatedAt.plus(maxAge).plus(skew))
                && !now.isBefore(authenticatedAt.minus(skew));
    }

    private SignedInUser.Builder identity(JsonObject claims) {
        String issuer = claims.string("iss").orElse("");
        String subject = claims.string("sub").orElse("");
        boolean entra = settings.issuer().isEntra();
        String id = entra ? claims.string("oid").orElse("") : subject;
        boolean usable = DirectoryUserId.isValid(subject) && (entra ? Guid.matches(id) : true);
        require(usable, SignInProblem.IDENTITY_MISSING);
        return new SignedInUser.Builder(issuer, entra ? claims.string("tid").orElse("") : null, id);
    }

    /** A time in whole seconds; null if there is none. */
    private static @Nullable Instant time(JsonObject claims, String name) {
        if (!claims.has(name)) {
            return null;
        }
        long seconds = claims.number(name).orElse(-1L);
        require(seconds >= 0 && seconds <= LAST_SECOND, SignInProblem.TOKEN_MALFORMED);
        return Instant.ofEpochSecond(seconds);
    }

    private static void require(boolean right, SignInProblem otherwise) {
        if (!right) {
            throw new SignInRefused(otherwise);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
