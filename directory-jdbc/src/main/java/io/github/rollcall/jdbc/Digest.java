package io.github.rollcall.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 16 bytes of the SHA-256 of a text: whoever compares two texts by it need not read them. */
record Digest(long first, long second) {
    static Digest of(String text) {
        try {
            return read(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Digest read(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(first)
                .putLong(second)
                .array();
    }
}
