package io.github.rollcall.signin;

import io.github.rollcall.directory.wire.HostPin;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who vouches for people: one tenant of Entra, several of them, an Okta org or one of its authorization servers, or any
 * issuer that keeps to OpenID Connect. Every address is {@code https}; {@code http} is accepted on loopback only, for
 * sandboxes. Immutable and safe for many threads.
 */
public final class OidcIssuer {
    private static final URI ENTRA = URI.create("https://login.microsoftonline.com");

    private final IssuerRules rules;

    private OidcIssuer(IssuerRules rules) {
        this.rules = rules;
    }

    /**
     * One tenant of Entra in the worldwide cloud.
     *
     * @param tenant the tenant's id, a GUID; names and {@code common} are not accepted, because tokens carry the id
     * @return the issuer
     * @throws IllegalArgumentException if it is no GUID
     */
    public static OidcIssuer entra(String tenant) {
        return entra(tenant, ENTRA);
    }

    /**
     * One tenant of Entra in any cloud.
     *
     * @param tenant the tenant's id, a GUID
     * @param authority the cloud's sign-in address without a path, for example {@code https://login.microsoftonline.us}
     * @return the issuer
     * @throws IllegalArgumentException if the tenant is no GUID or the address is no origin
     */
    public static OidcIssuer entra(String tenant, URI authority) {
        String id = tenantId(tenant);
        String issuer = origin(authority) + "/" + id + "/v2.0";
        return new OidcIssuer(new IssuerRules(issuer, issuer, List.of(HostPin.of(authority)), id, id::equals));
    }

    /**
     * Several tenants of Entra in the worldwide cloud, for an application that is registered as multi-tenant.
     *
     * @param tenants the ids of the tenants whose people may sign in, GUIDs; at least one
     * @return the issuer
     * @throws IllegalArgumentException if one is no GUID, or there is none
     */
    public static OidcIssuer entraTenants(Collection<String> tenants) {
        Set<String> allowed = tenants.stream().map(OidcIssuer::tenantId).collect(Collectors.toUnmodifiableSet());
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("tenants: at least one tenant id is needed");
        }
        return entraTenants(allowed::contains, ENTRA);
    }

    /**
     * Those tenants of Entra that the host says, asked anew at each sign-in. A predicate that accepts every tenant is right in
     * one place: where an administrator whose tenant is not known yet proves it before a consent.
     *
     * @param allowed whether people of a tenant may sign in; gets a GUID in small letters, never the tenant of personal
     *     accounts; may be called by many threads
     * @param authority the cloud's sign-in address without a path
     * @return the issuer
     * @throws IllegalArgumentException if the address is no origin
     */
    public static OidcIssuer entraTenants(Predicate<String> allowed, URI authority) {
        Objects.requireNonNull(allowed, "allowed");
        String origin = origin(authority);
        return new OidcIssuer(new IssuerRules(
                origin + "/" + IssuerRules.TEMPLATE + "/v2.0",
                origin + "/organizations/v2.0",
                List.of(HostPin.of(authority)),
                null,
                allowed));
    }

    /**
     * An Okta org's own authorization server.
     *
     * @param org the address of the org without a path, for example {@code https://company.okta.com}; where the org signs
     *     people in under a domain of its own, that one
     * @return the issuer
     * @throws IllegalArgumentException if the address is no origin
     */
    public static OidcIssuer okta(URI org) {
        return at(origin(org), org);
    }

    /**
     * A custom authorization server of an Okta org.
     *
     * @param org the address of the org without a path
     * @param server the id of the server, for example {@code default} or {@code aus...}: letters, digits, {@code _} and
     *     {@code -}
     * @return the issuer
     * @throws IllegalArgumentException if the address is no origin or the id has another shape
     */
    public static OidcIssuer okta(URI org, String server) {
        if (!server.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("authorization server: an id such as default or aus... is needed");
        }
        return at(origin(org) + "/oauth2/" + server, org);
    }

    /**
     * Any issuer that keeps to OpenID Connect Discovery.
     *
     * @param issuer the issuer exactly as its tokens name it, with or without a slash at the end
     * @param endpoints further origins at which its endpoints may be, beside the issuer's own
     * @return the issuer
     * @throws IllegalArgumentException if an address is not {@code https}, or one of the origins has a path
     */
    public static OidcIssuer of(URI issuer, URI... endpoints) {
        HostPin.of(issuer);
        URI own = URI.create(issuer.getScheme() + "://" + issuer.getRawAuthority());
        Stream.of(endpoints).forEach(OidcIssuer::origin);
        return at(
                issuer.toString(),
                Stream.concat(Stream.of(own), Stream.of(endpoints)).toArray(URI[]::new));
    }

    private static OidcIssuer at(String issuer, URI... origins) {
        List<HostPin> pins = Stream.of(origins).map(HostPin::of).toList();
        return new OidcIssuer(new IssuerRules(issuer, issuer, pins, null, null));
    }

    /** {@return what follows from the choice} */
    IssuerRules rules() {
        return rules;
    }

    private static String tenantId(String tenant) {
        String id = Guid.canonical(tenant);
        if (!Guid.matches(id) || id.equals(IssuerRules.PERSONAL_ACCOUNTS)) {
            throw new IllegalArgumentException("tenant: the id of a tenant is needed, a GUID");
        }
        return id;
    }

    private static String origin(URI address) {
        HostPin.of(address);
        if (!address.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("address: scheme, host and port are needed, without a path");
        }
        return address.toString();
    }

    /** Names the issuer. */
    @Override
    public String toString() {
        return rules.issuer();
    }
}
