package io.github.rollcall.directory.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that makes lines of an audit file ours. Immutable; prints no secret.
 *
 * <p>Without a key whoever may write the file could change a line and work out all hashes after it. The key is to be kept
 * where those who could change the file cannot read it.
 */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final String id;
    private final SecretKey key;

    private AuditKey(String id, SecretKey key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "audit key: the id has to be 1 to 32 out of ASCII letters, digits, '.', '_' and '-'");
        }
        this.id = id;
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * A key made of bytes.
     *
     * @param id by which a line names its key; a new key gets a new id
     * @param secret 32 random bytes or more; copied
     * @return the key
     * @throws IllegalArgumentException if a part has another shape
     */
    public static AuditKey of(String id, byte[] secret) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "audit key: the secret has to be " + MIN_BYTES + " random bytes or more");
        }
        return new AuditKey(id, new SecretKeySpec(secret, ALGORITHM));
    }

    /**
     * A key that a security provider holds.
     *
     * @param id by which a line names its key
     * @param key a key for HMAC-SHA-256
     * @return the key
     * @throws IllegalArgumentException if the id has another shape
     */
    public static AuditKey of(String id, SecretKey key) {
        return new AuditKey(id, key);
    }

    /**
     * The name of the key.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /** The code of some bytes for one use, as 64 hexadecimal digits. */
    String code(String use, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '\n');
            mac.update(bytes, 0, length);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("audit key '" + id + "' cannot be used for " + ALGORITHM, unusable);
        }
    }

    @Override
    public String toString() {
        return "AuditKey[" + id + "]";
    }
}
