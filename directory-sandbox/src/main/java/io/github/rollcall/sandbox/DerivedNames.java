package io.github.rollcall.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Login, e-mail and display name of an employee for whom only the names were given. */
final class DerivedNames {

    static final String DOMAIN = "northwind.example";

    private DerivedNames() {}

    static void complete(Map<SandboxAttribute, String> attributes) {
        String given = attributes.get(SandboxAttribute.GIVEN_NAME);
        String family = attributes.get(SandboxAttribute.FAMILY_NAME);
        if (given == null && family == null) {
            return;
        }
        attributes.putIfAbsent(SandboxAttribute.DISPLAY_NAME, joined(given, family, " "));
        String login = asciiLetters(joined(given, family, "."));
        if (!login.isEmpty()) {
            attributes.putIfAbsent(SandboxAttribute.LOGIN, login + "@" + DOMAIN);
        }
        String account = attributes.get(SandboxAttribute.LOGIN);
        if (account != null) {
            attributes.putIfAbsent(SandboxAttribute.EMAIL, account);
        }
    }

    private static String joined(@Nullable String given, @Nullable String family, String separator) {
        if (given == null) {
            return family == null ? "" : family;
        }
        return family == null ? given : given + separator + family;
    }

    private static String asciiLetters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append((char) (c + ('a' - 'A')));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-') {
                letters.append(c);
            }
        }
        return letters.length() == 0 || letters.toString().equals(".") ? "" : letters.toString();
    }
}
