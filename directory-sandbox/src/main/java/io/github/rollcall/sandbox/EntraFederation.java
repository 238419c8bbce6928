package io.github.rollcall.sandbox;

import java.util.Objects;

/**
 * Where a federated domain's users sign in, as Graph's {@code internalDomainFederation} says it.
 *
 * @param issuerUri the issuer
 * @param passiveSignInUri where a browser is sent
 */
public record EntraFederation(String issuerUri, String passiveSignInUri) {
    /**
     * Refuses nulls.
     *
     * @param issuerUri the issuer
     * @param passiveSignInUri where a browser is sent
     */
    public EntraFederation {
        Objects.requireNonNull(issuerUri, "issuerUri");
        Objects.requireNonNull(passiveSignInUri, "passiveSignInUri");
    }

    /**
     * A federation with Okta, whose issuer names Okta whatever the host is.
     *
     * @param host the org's host; a custom domain is one too
     * @return the federation
     */
    public static EntraFederation okta(String host) {
        return new EntraFederation(
                "http://www.okta.com/exk1fictional0org0key",
                "https://" + host + "/app/office365/exk1fictional0org0key/sso/wsfed/passive");
    }
}
