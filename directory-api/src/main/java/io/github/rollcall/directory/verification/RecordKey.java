package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.EvidenceKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that protects what a host stores of verifications: every record is sealed under it, and what a record must not show
 * stands there as a digest under it. The host keeps it away from the store; whoever has both can make a verification. Keys are
 * rotated by handing in a new one with the old ones beside it for as long as verifications last, which is a day. Immutable and
 * safe for many threads.
 */
public final class RecordKey {
    /** The fewest bytes of a key. */
    public static final int MIN_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final String id;
    private final SecretKeySpec sealing;
    private final SecretKeySpec digesting;
    private final EvidenceKey evidence;

    private RecordKey(String id, byte[] key) {
        SecretKeySpec root = new SecretKeySpec(key, ALGORITHM);
        this.id = id;
        this.sealing = derived(root, "seal");
        this.digesting = derived(root, "digest");
        this.evidence = EvidenceKey.of(id, derived(root, "evidence").getEncoded());
    }

    /**
     * A key of the host.
     *
     * @param id the name of the key, 1 to 32 letters, digits and {@code . _ -}; stands in every record
     * @param key for HMAC-SHA-256, at least 32 random bytes; copied
     * @return the key
     * @throws IllegalArgumentException if the id is malformed or the key too short
     */
    public static RecordKey of(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("record key: the id is 1 to 32 letters, digits, '.', '_' and '-'");
        }
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException("record key: at least " + MIN_BYTES + " random bytes are needed");
        }
        return new RecordKey(id, key);
    }

    /**
     * The name of the key.
     *
     * @return as it stands in records
     */
    public String id() {
        return id;
    }

    /** The code that proves that bytes come from a holder of this key. */
    byte[] seal(byte[] bytes) {
        return mac(sealing, bytes);
    }

    /** The digest of bytes, which nobody without this key can compute. */
    byte[] digest(byte[] bytes) {
        return mac(digesting, bytes);
    }

    /** The key of the digests in decision records. */
    EvidenceKey evidence() {
        return evidence;
    }

    /** One key for each use, so that a code of one use is none of another. */
    private static SecretKeySpec derived(SecretKeySpec root, String use) {
        return new SecretKeySpec(mac(root, ("rollcall " + use).getBytes(StandardCharsets.US_ASCII)), ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** The id, never the key. */
    @Override
    public String toString() {
        return "RecordKey[" + id + ", ***]";
    }
}
