package io.github.rollcall.directory.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Ids and secrets that nobody can guess, and hashes of what is random or worthless by itself. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secrets() {}

    /** 128 random bits in 22 characters. */
    static String newId() {
        return random(ID_BYTES);
    }

    /** 256 random bits in 43 characters. */
    static String newSecret() {
        return random(SECRET_BYTES);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a text is the secret of this hash; takes the same time whichever of its characters are wrong. */
    static boolean isSecret(String text, String hash) {
        boolean shaped = SECRET.matcher(text).matches();
        String stated = hash(List.of(shaped ? text : ""));
        return MessageDigest.isEqual(
                        stated.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII))
                && shaped;
    }

    /** SHA-256 in hexadecimal of parts with their lengths. */
    static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part.length() + " " + part + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
