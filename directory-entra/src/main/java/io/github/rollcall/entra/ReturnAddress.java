package io.github.rollcall.entra;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an address of the host is one that Microsoft may send browsers or notifications to. */
final class ReturnAddress {
    static final String RULE =
            "an absolute https address without user info and fragment is needed; http only on loopback";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private ReturnAddress() {}

    static boolean isAllowed(URI address) {
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        boolean secure = scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host));
        return secure && !host.isEmpty() && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
