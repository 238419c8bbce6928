package io.github.rollcall.claims;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the digests in decision records, and the name of the key, so that it can be replaced. The host keeps it secret: a date of birth is found from
 * its digest in milliseconds by whoever holds the key. Immutable and safe for many threads.
 */
public final class EvidenceKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final String id;
    private final SecretKeySpec key;

    private EvidenceKey(String id, SecretKeySpec key) {
        this.id = id;
        this.key = key;
    }

    /**
     * A key of the host.
     *
     * @param id the name of the key, 1 to 100 letters, digits and {@code . _ -}; stands in every record
     * @param key at least 32 random bytes; copied
     * @return the key
     * @throws IllegalArgumentException when the id is malformed or the key too short
     */
    public static EvidenceKey of(String id, byte[] key) {
        if (!PolicyValidation.isId(Arguments.required(id, "evidence key id"))) {
            throw new IllegalArgumentException(
                    "an evidence key id is 1 to 100 letters, digits, dots, underscores or hyphens");
        }
        if (Arguments.required(key, "evidence key").length < SHORTEST) {
            throw new IllegalArgumentException("an evidence key has at least " + SHORTEST + " bytes");
        }
        return new EvidenceKey(id, new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * The name of the key.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /** A fresh computation under this key. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The id, never the key. */
    @Override
    public String toString() {
        return "EvidenceKey[" + id + ", ***]";
    }
}
