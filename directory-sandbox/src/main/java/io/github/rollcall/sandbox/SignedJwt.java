package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/** A JWT as received: header, claims, and a signature not checked yet. */
final class SignedJwt {

    private final ObjectNode header;
    private final ObjectNode claims;
    private final String signed;
    private final byte[] signature;

    private SignedJwt(ObjectNode header, ObjectNode claims, String signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    static Optional<SignedJwt> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Optional<ObjectNode> header = object(parts[0]);
            Optional<ObjectNode> claims = object(parts[1]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            return header.isEmpty() || claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SignedJwt(header.get(), claims.get(), parts[0] + "." + parts[1], signature));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    ObjectNode header() {
        return header;
    }

    ObjectNode claims() {
        return claims;
    }

    /** Whether the signature is one of RS256, RS384, RS512, ES256, ES384 or ES512 by this key. */
    boolean signedBy(PublicKey key) {
        String algorithm = switch (header.path("alg").asText()) {
            case "RS256" -> "SHA256withRSA";
            case "RS384" -> "SHA384withRSA";
            case "RS512" -> "SHA512withRSA";
            case "ES256" -> "SHA256withECDSAinP1363Format";
            case "ES384" -> "SHA384withECDSAinP1363Format";
            case "ES512" -> "SHA512withECDSAinP1363Format";
            default -> "";
        };
        if (algorithm.isEmpty()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<ObjectNode> object(String part) {
        return Json.parseObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
