package io.github.rollcall.signin;

import com.nimbusds.jose.JOSEException;
import io.github.rollcall.directory.wire.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The public keys of an issuer, and the one that fits a token. A token with an unknown key makes them be read again, once a
 * minute at most: issuers change keys without notice. Safe for many threads.
 */
final class ProviderKeys {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final IssuerRules issuer;
    private final Cached<List<ProviderKey>> keys;

    ProviderKeys(IssuerRules issuer, Supplier<JsonObject> document, Clock clock) {
        this.issuer = issuer;
        this.keys = new Cached<>(() -> read(document.get()), LIFE, PAUSE, clock);
    }

    private static List<ProviderKey> read(JsonObject document) {
        return document.objects("keys").stream()
                .map(ProviderKey::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Refuses a token that was not signed by the issuer. */
    void check(IdToken token) {
        List<ProviderKey> known = keys.current();
        List<ProviderKey> fitting = fitting(known, token);
        if (fitting.isEmpty()) {
            fitting = fitting(keys.after(known), token);
        }
        // Where there are several keys, a token must say which is its.
        if (fitting.isEmpty() || (token.keyId() == null && fitting.size() > 1)) {
            throw new SignInRefused(SignInProblem.KEY_UNKNOWN);
        }
        if (fitting.stream().noneMatch(key -> hasSigned(key, token))) {
            throw new SignInRefused(SignInProblem.SIGNATURE_INVALID);
        }
    }

    private List<ProviderKey> fitting(List<ProviderKey> among, IdToken token) {
        String id = token.keyId();
        return among.stream()
                .filter(key -> id == null || id.equals(key.id()))
                .filter(key -> key.fits(token.algorithm()))
                .filter(key -> issuer.allowsKey(key.issuer(), token.issuer()))
                .toList();
    }

    private static boolean hasSigned(ProviderKey key, IdToken token) {
        try {
            return key.verifier()
                    .verify(
                            token.jwt().getHeader(),
                            token.jwt().getSigningInput(),
                            token.jwt().getSignature());
        } catch (JOSEException | IllegalArgumentException broken) {
            return false;
        }
    }
}
