package io.github.rollcall.directory.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts: for fingerprints of a configuration, and to keep and compare secrets without keeping them. */
public final class Sha256 {
    private Sha256() {}

    /**
     * Starts a hash of several parts.
     *
     * @return a new digest, for one thread
     */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * The hash of a text in UTF-8.
     *
     * @param text the text
     * @return 32 bytes
     */
    public static byte[] bytes(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The hash of a text in UTF-8, in hexadecimal.
     *
     * @param text the text
     * @return 64 small letters and digits
     */
    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }
}
