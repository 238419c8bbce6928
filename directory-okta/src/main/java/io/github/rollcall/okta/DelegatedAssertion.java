package io.github.rollcall.okta;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code private_key_jwt} whose key only the host's signer can use. */
record DelegatedAssertion(
        OktaSigner.Algorithm algorithm,
        OktaSigner signer,
        @Nullable String keyId) implements ClientCredential {
    private static final int SHORTEST_RSA = 256;

    @Override
    public @Nullable String prove(String clientId, URI tokenUrl, Instant now, Map<String, String> form) {
        SignedJWT assertion =
                ClientCredential.assertion(JWSAlgorithm.parse(algorithm.name()), keyId, clientId, tokenUrl, now);
        byte[] input = assertion.getSigningInput();
        Base64URL signature = Base64URL.encode(joined(signed(input)));
        ClientCredential.present(new String(input, StandardCharsets.US_ASCII) + "." + signature, form);
        return null;
    }

    private byte[] signed(byte[] input) {
        byte[] signature;
        try {
            signature = signer.sign(input);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the signer was interrupted", "Try again later")
                    .build();
        } catch (Exception failed) {
            // The service's message may hold what it was given, so only its class is told.
            throw ClientCredential.unusable(
                    "signer: it failed (" + failed.getClass().getSimpleName() + ")");
        }
        if (signature == null || signature.length == 0) {
            throw ClientCredential.unusable("signer: it gave nothing");
        }
        return signature;
    }

    /** The form JWS wants. The length tells an ECDSA signature in DER from one that is joined already. */
    private byte[] joined(byte[] signature) {
        int length = switch (algorithm) {
            case ES256 -> 64;
            case ES384 -> 96;
            case ES512 -> 132;
            default -> 0;
        };
        if (length == 0 && signature.length < SHORTEST_RSA) {
            throw ClientCredential.unusable("signer: " + algorithm + " needs an RSA key of 2048 bits or more");
        }
        if (length == 0 || signature.length == length) {
            return signature;
        }
        try {
            return ECDSA.transcodeSignatureToConcat(signature, length);
        } catch (JOSEException malformed) {
            throw ClientCredential.unusable("signer: what it gave is no signature of " + algorithm);
        }
    }

    @Override
    public String toString() {
        return "signer of the host";
    }
}
