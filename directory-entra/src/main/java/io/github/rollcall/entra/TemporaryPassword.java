package io.github.rollcall.entra;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Random passwords that a person can read aloud and type: four kinds of characters, none that look alike, and no vowels, so
 * that no word of any list, and hardly a part of a name, can come up. About 106 bits.
 */
final class TemporaryPassword {
    private static final int LENGTH = 20;
    private static final int SHORTEST_PART = 3;
    private static final String[] KINDS = {"BCDFGHJKLMNPQRSTVWXZ", "bcdfghjkmnpqrstvwxz", "23456789", "!#$%*+-=?@"};
    private static final String ALL = String.join("", KINDS);

    private final SecureRandom random;

    TemporaryPassword(SecureRandom random) {
        this.random = random;
    }

    /** A new password that holds no part of three or more letters or digits of the login. */
    char[] generate(String login) {
        List<String> forbidden = parts(login);
        while (true) {
            char[] password = draw();
            if (forbidden.stream().noneMatch(part -> holds(password, part))) {
                return password;
            }
            Arrays.fill(password, '\0');
        }
    }

    /** Looks in the array itself, because a text made of it could not be overwritten. */
    private static boolean holds(char[] password, String part) {
        for (int from = 0; from + part.length() <= password.length; from++) {
            int same = 0;
            while (same < part.length() && Character.toLowerCase(password[from + same]) == part.charAt(same)) {
                same++;
            }
            if (same == part.length()) {
                return true;
            }
        }
        return false;
    }

    private char[] draw() {
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            String from = i < KINDS.length ? KINDS[i] : ALL;
            password[i] = from.charAt(random.nextInt(from.length()));
        }
        for (int i = LENGTH - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            char moved = password[i];
            password[i] = password[other];
            password[other] = moved;
        }
        return password;
    }

    private static List<String> parts(String login) {
        List<String> parts = new ArrayList<>();
        for (String part : login.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (part.length() >= SHORTEST_PART) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The body that sets a password; its characters need no escape in JSON, and the array can be overwritten. */
    static byte[] json(char[] password) {
        String head = "{\"passwordProfile\":{\"forceChangePasswordNextSignIn\":true,\"password\":\"";
        String tail = "\"}}";
        byte[] json = new byte[head.length() + password.length + tail.length()];
        int at = 0;
        for (int i = 0; i < head.length(); i++) {
            json[at++] = (byte) head.charAt(i);
        }
        for (char c : password) {
            json[at++] = (byte) c;
        }
        for (int i = 0; i < tail.length(); i++) {
            json[at++] = (byte) tail.charAt(i);
        }
        return json;
    }
}
