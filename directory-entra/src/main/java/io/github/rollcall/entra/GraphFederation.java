package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the users of a domain sign in.
 *
 * @param place here, elsewhere, or not known
 * @param domain the domain that decides, in lower case
 * @param provider who it is elsewhere, for a sentence; empty text otherwise
 * @param okta whether that is Okta
 */
record GraphFederation(Place place, String domain, String provider, boolean okta) {

    /** Where. */
    enum Place {
        HERE,
        ELSEWHERE,
        UNKNOWN
    }

    private static final List<String> SIGN_IN_ADDRESSES = List.of("passiveSignInUri", "activeSignInUri");
    private static final List<String> OKTA_HOSTS = List.of(".okta.com", ".oktapreview.com", ".okta-emea.com");
    /** The application that Okta offers for Microsoft 365; it is the same under a custom domain. */
    private static final Pattern OKTA_APPLICATION = Pattern.compile("/app/office365/[^/]+/sso/.*");

    static GraphFederation here(String domain) {
        return new GraphFederation(Place.HERE, domain, "", false);
    }

    static GraphFederation unknown(String domain) {
        return new GraphFederation(Place.UNKNOWN, domain, "", false);
    }

    /** Elsewhere; which provider could not be read. */
    static GraphFederation elsewhere(String domain) {
        return new GraphFederation(Place.ELSEWHERE, domain, "another identity provider", false);
    }

    /** Elsewhere, as Graph's configuration of the federation says it. */
    static GraphFederation of(String domain, JsonObject configuration) {
        boolean okta = configuration
                        .string("issuerUri")
                        .flatMap(GraphFederation::address)
                        .filter(issuer -> isOktaHost(host(issuer)))
                        .isPresent()
                || SIGN_IN_ADDRESSES.stream()
                        .flatMap(name -> configuration.string(name).stream())
                        .flatMap(text -> address(text).stream())
                        .anyMatch(address -> isOktaHost(host(address)) || isOktaApplication(address));
        if (okta) {
            return new GraphFederation(Place.ELSEWHERE, domain, "Okta", true);
        }
        return configuration
                .string("passiveSignInUri")
                .flatMap(GraphFederation::address)
                .map(GraphFederation::host)
                .filter(host -> !host.isEmpty())
                .map(host -> new GraphFederation(Place.ELSEWHERE, domain, host, false))
                .orElseGet(() -> elsewhere(domain));
    }

    private static boolean isOktaHost(String host) {
        return OKTA_HOSTS.stream().anyMatch(host::endsWith);
    }

    private static boolean isOktaApplication(URI address) {
        String path = address.getRawPath();
        return path != null && OKTA_APPLICATION.matcher(path).matches();
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
