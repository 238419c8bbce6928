package io.github.rollcall.okta;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A private key in PEM: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017 appendix A.1.2) or SEC 1 (RFC 5915). The JDK reads the first;
 * the other two are wrapped into it.
 */
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int CURVE = 0xA0;
    private static final byte[] VERSION_0 = {INTEGER, 1, 0};
    private static final byte[] VERSION_1 = {INTEGER, 1, 1};
    private static final byte[] OID_RSA = {0x06, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1};
    private static final byte[] OID_EC = {0x06, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};
    private static final byte[] NULL = {0x05, 0};

    private PemKey() {}

    /** Reads the first private key of a PEM text; blocks of other kinds before it are passed over. */
    static PrivateKey parse(String pem) {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            String kind = block.group(1);
            String body = block.group(2);
            if (kind.equals("ENCRYPTED PRIVATE KEY") || body.contains("ENCRYPTED")) {
                throw new IllegalArgumentException("the key is encrypted with a passphrase; decrypt it first, for"
                        + " example with 'openssl pkcs8', and keep it in a secret store");
            }
            if (kind.equals("PRIVATE KEY")) {
                return pkcs8(decoded(body));
            }
            if (kind.equals("RSA PRIVATE KEY")) {
                return pkcs8(der(SEQUENCE, VERSION_0, der(SEQUENCE, OID_RSA, NULL), der(OCTET_STRING, decoded(body))));
            }
            if (kind.equals("EC PRIVATE KEY")) {
                return sec1(decoded(body));
            }
        }
        throw new IllegalArgumentException("it holds no private key: PEM with 'BEGIN PRIVATE KEY', 'BEGIN RSA PRIVATE"
                + " KEY' or 'BEGIN EC PRIVATE KEY', or a JWK as JSON, is needed");
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException malformed) {
            throw unreadable();
        }
    }

    private static PrivateKey pkcs8(byte[] der) {
        return Stream.of("RSA", "EC")
                .flatMap(algorithm -> key(algorithm, der).stream())
                .findFirst()
                .orElseThrow(PemKey::unreadable);
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException otherKind) {
            return Optional.empty();
        }
    }

    /** ECPrivateKey ::= SEQUENCE { version 1, privateKey OCTET STRING, [0] curve, [1] public key }. */
    private static PrivateKey sec1(byte[] der) {
        try {
            ByteBuffer key = content(ByteBuffer.wrap(der), SEQUENCE);
            content(key, INTEGER);
            byte[] secret = bytes(content(key, OCTET_STRING));
            byte[] curve = bytes(content(key, CURVE));
            byte[] bare = der(SEQUENCE, VERSION_1, der(OCTET_STRING, secret));
            return pkcs8(der(SEQUENCE, VERSION_0, der(SEQUENCE, OID_EC, curve), der(OCTET_STRING, bare)));
        } catch (RuntimeException malformed) {
            throw unreadable();
        }
    }

    private static ByteBuffer content(ByteBuffer source, int tag) {
        if ((source.get() & 0xFF) != tag) {
            throw unreadable();
        }
        int length = source.get() & 0xFF;
        if (length > 0x80) {
            int octets = length & 0x7F;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (source.get() & 0xFF);
            }
        }
        ByteBuffer content = source.slice(source.position(), length);
        source.position(source.position() + length);
        return content;
    }

    private static byte[] bytes(ByteBuffer source) {
        byte[] copy = new byte[source.remaining()];
        source.get(copy);
        return copy;
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer value = ByteBuffer.allocate(length + 4).put((byte) tag);
        if (length < 0x80) {
            value.put((byte) length);
        } else if (length < 0x100) {
            value.put((byte) 0x81).put((byte) length);
        } else {
            value.put((byte) 0x82).putShort((short) length);
        }
        for (byte[] part : parts) {
            value.put(part);
        }
        return bytes(value.flip());
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("the PEM block cannot be read as an RSA or EC private key");
    }
}
