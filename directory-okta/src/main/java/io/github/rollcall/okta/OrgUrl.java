package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.HostPin;
import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of an Okta org as an administrator types it. Its canonical form is {@code https://}, the host in ASCII lower
 * case, and nothing else. Each refusal is an {@link IllegalArgumentException} that says what to type instead.
 */
final class OrgUrl {
    private static final List<String> OKTA_SUFFIXES = List.of(".okta.com", ".oktapreview.com", ".okta-emea.com");

    /** Domains of Okta where an org may be, though only with the opt-in; their admin consoles are told as well. */
    private static final List<String> OTHER_SUFFIXES = List.of(".okta-gov.com", ".okta.mil", ".trexcloud.com");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMERIC_LABEL = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final int MAX_HOST = 253;

    private OrgUrl() {}

    /** Checks the address of a real org; a host outside Okta's own domains only where custom domains are allowed. */
    static URI parse(String text, boolean customDomain) {
        String host = host(text);
        if (!isDomainName(host)) {
            throw refused("a host name such as company.okta.com is needed, no IP address, port or local name");
        }
        String suffix =
                OKTA_SUFFIXES.stream().filter(host::endsWith).findFirst().orElse("");
        if (suffix.isEmpty() && !customDomain) {
            throw refused("the host must end with " + String.join(", ", OKTA_SUFFIXES)
                    + "; for a custom domain set customDomain(true)");
        }
        if (isAdminConsole(host)) {
            throw refused("this is the address of the admin console; leave '-admin' out");
        }
        if (host.endsWith(".com.com")) {
            throw refused("the host ends with .com twice");
        }
        if (OKTA_SUFFIXES.contains("." + host) || OTHER_SUFFIXES.contains("." + host)) {
            throw refused("the name of the org is missing, as in company.okta.com; this host is Okta's own");
        }
        return URI.create("https://" + host);
    }

    /** Whether an address is under a domain that somebody else than Okta answers for; loopback is under none. */
    static boolean isCustomDomain(URI org) {
        return "https".equals(org.getScheme())
                && isDomainName(org.getHost())
                && OKTA_SUFFIXES.stream().noneMatch(suffix -> org.getHost().endsWith(suffix));
    }

    /** The admin console of an org, as far as its address is told by the one of the org. */
    static Optional<URI> adminConsole(URI org) {
        String host = org.getHost();
        return isCustomDomain(org) || "http".equals(org.getScheme())
                ? Optional.empty()
                : OKTA_SUFFIXES.stream()
                        .filter(host::endsWith)
                        .map(suffix -> URI.create(
                                "https://" + host.substring(0, host.length() - suffix.length()) + "-admin" + suffix))
                        .findFirst();
    }

    private static boolean isAdminConsole(String host) {
        return Stream.concat(OKTA_SUFFIXES.stream(), OTHER_SUFFIXES.stream())
                .anyMatch(suffix -> host.endsWith("-admin" + suffix));
    }

    /** Checks the address of a sandbox: http on loopback. */
    static URI sandbox(URI address) {
        HostPin.of(address);
        if (!"http".equals(address.getScheme())) {
            throw new IllegalArgumentException("http on loopback is needed");
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    private static String host(String text) {
        String rest = Ascii.lower(text.strip());
        if (rest.startsWith("http://")) {
            throw refused("https is needed");
        }
        if (rest.startsWith("https://")) {
            rest = rest.substring("https://".length());
        }
        if (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        if (rest.contains("@")) {
            throw refused("no user name is allowed");
        }
        if (rest.chars().anyMatch(c -> "/?#\\".indexOf(c) >= 0)) {
            throw refused("the address of the org alone is needed, without path, query or fragment");
        }
        return ascii(rest);
    }

    private static String ascii(String host) {
        try {
            return Ascii.lower(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException notAName) {
            throw refused("the host name is malformed");
        }
    }

    private static boolean isDomainName(String host) {
        String[] labels = host.split("\\.", -1);
        boolean shaped = host.length() <= MAX_HOST
                && labels.length > 1
                && List.of(labels).stream()
                        .allMatch(label -> LABEL.matcher(label).matches());
        String last = labels[labels.length - 1];
        return shaped
                && !last.equals("localhost")
                && !NUMERIC_LABEL.matcher(last).matches();
    }

    private static IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException(problem);
    }
}
