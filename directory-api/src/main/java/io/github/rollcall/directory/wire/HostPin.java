package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one address a connector may talk to: scheme, host and port. Requests, next links, delta links and stored cursors are
 * all checked against it before anything is sent. Immutable.
 */
public final class HostPin {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** A path segment of one or two dots, escaped or not; some servers cut a segment at a semicolon. */
    private static final Pattern DOT_SEGMENT = Pattern.compile("(/|%2f|%5c)(\\.|%2e){1,2}(/|%2f|%5c|;|%3b|$)");

    private final String scheme;
    private final String host;
    private final int port;
    private final String pathPrefix;

    private HostPin(String scheme, String host, int port, String pathPrefix) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.pathPrefix = pathPrefix;
    }

    /**
     * Pins to a base address.
     *
     * @param base absolute, {@code https}, or {@code http} on loopback; its path is the prefix every request must have
     * @return the pin
     * @throws IllegalArgumentException if the address is anything else, or has user info, a query, a fragment or a
     *     path segment of dots
     */
    public static HostPin of(URI base) {
        String scheme = lower(base.getScheme());
        String host = lower(base.getHost());
        boolean secure = scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host));
        if (!secure || host.isEmpty() || host.endsWith(".")) {
            throw new IllegalArgumentException("base address: https with a host is needed; http only on loopback");
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("base address: no user info, query or fragment is allowed");
        }
        if (hasDotSegment(base.getRawPath())) {
            throw new IllegalArgumentException("base address: no segment of dots is allowed in its path");
        }
        String path = base.getRawPath().endsWith("/")
                ? base.getRawPath().substring(0, base.getRawPath().length() - 1)
                : base.getRawPath();
        return new HostPin(scheme, host, port(base, scheme), path);
    }

    /**
     * Checks a link.
     *
     * @param link absolute, as the provider or a store gave it
     * @return the parsed link
     * @throws DirectoryException code FOREIGN_HOST if it is no absolute address of the pinned scheme, host, port and path;
     *     the link itself is not told, because it may hold personal data
     */
    public URI check(String link) {
        URI uri;
        try {
            // Providers leave some characters of queries bare that java.net.URI refuses.
            uri = new URI(link.replace("|", "%7C").replace(" ", "%20"));
        } catch (URISyntaxException notALink) {
            throw foreign("the link is no valid address");
        }
        if (!allows(uri)) {
            throw foreign("the link leaves the configured address");
        }
        return uri;
    }

    /**
     * Whether a request may be sent to an address.
     *
     * @param uri the address
     * @return true if scheme, host, port and path prefix are the pinned ones and there is no user info or fragment
     */
    public boolean allows(URI uri) {
        if (uri.isOpaque() || uri.getHost() == null || uri.getRawPath() == null) {
            return false;
        }
        String path = uri.getRawPath();
        return lower(uri.getScheme()).equals(scheme)
                && lower(uri.getHost()).equals(host)
                && port(uri, scheme) == port
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && (path.equals(pathPrefix) || path.startsWith(pathPrefix + "/"))
                && !hasDotSegment(path);
    }

    private static boolean hasDotSegment(String path) {
        return DOT_SEGMENT.matcher(lower(path)).find();
    }

    private static DirectoryException foreign(String problem) {
        return DirectoryException.of(
                        ErrorCode.FOREIGN_HOST,
                        problem,
                        "Nothing was sent. Report it: either the provider's answer or the stored cursor was tampered with")
                .build();
    }

    private static int port(URI uri, String scheme) {
        return uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    }

    /** ASCII lower case; null becomes empty. */
    private static String lower(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port + pathPrefix;
    }
}
