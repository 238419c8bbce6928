package io.github.rollcall.directory.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A host's reference as an event keeps it. A name has blanks or letters beyond ASCII, an address has an at sign; what has
 * the shape of an id is kept, anything else is kept as its digest, by which it can still be looked for.
 */
final class AuditReference {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/#|-]{1,100}");
    private static final int DIGEST_BYTES = 16;

    private AuditReference() {}

    static String of(String text) {
        return ID.matcher(text).matches() ? text : "sha256:" + digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
