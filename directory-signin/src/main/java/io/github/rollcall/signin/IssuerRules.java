package io.github.rollcall.signin;

import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer's own documents, callbacks and tokens must say.
 *
 * @param issuer what the discovery document must name, byte for byte; for several tenants of Entra with a place for the tenant
 * @param discovery what the address of the discovery document begins with
 * @param pins the origins that may be talked to
 * @param tenant the one tenant of Entra, or null
 * @param tenants whether people of a tenant of Entra may sign in; null for other issuers
 */
record IssuerRules(
        String issuer,
        String discovery,
        List<HostPin> pins,
        @Nullable String tenant,
        @Nullable Predicate<String> tenants) {
    /** What Entra writes in place of a tenant where an address is for several. */
    static final String TEMPLATE = "{tenantid}";

    /** The tenant of personal Microsoft accounts: nobody's directory. */
    static final String PERSONAL_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    /** The id by which the people of one directory are told from others': the tenant, or the issuer; null for several. */
    @Nullable
    String realm() {
        return isEntra() ? tenant : issuer;
    }

    /** Whether people are known by tenant and object id. */
    boolean isEntra() {
        return tenants != null;
    }

    /** Where the discovery document is. */
    URI document() {
        String base = discovery.endsWith("/") ? discovery.substring(0, discovery.length() - 1) : discovery;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    /** Whether a request may go to an address, or a browser be sent there. */
    boolean allows(URI address) {
        return pins.stream().anyMatch(pin -> pin.allows(address));
    }

    /** Whether the issuer that a callback names is this one. */
    boolean isNamedBy(String callbackIssuer) {
        if (!isTemplate()) {
            return callbackIssuer.equals(issuer);
        }
        int at = issuer.indexOf(TEMPLATE);
        String before = issuer.substring(0, at);
        String after = issuer.substring(at + TEMPLATE.length());
        return callbackIssuer.length() > before.length() + after.length()
                && callbackIssuer.startsWith(before)
                && callbackIssuer.endsWith(after)
                && allowsTenant(callbackIssuer.substring(before.length(), callbackIssuer.length() - after.length()));
    }

    /** What is wrong with the issuer of a token, or with the tenant it is about. */
    Optional<SignInProblem> problemOf(JsonObject claims) {
        String stated = claims.string("iss").orElse("");
        String tid = claims.string("tid").orElse("");
        if (!stated.equals(isTemplate() ? issuer.replace(TEMPLATE, tid) : issuer)) {
            return Optional.of(SignInProblem.TOKEN_ISSUER);
        }
        return isEntra() && !allowsTenant(tid) ? Optional.of(SignInProblem.TENANT_REFUSED) : Optional.empty();
    }

    /** Whether a key that its provider restricts to an issuer may have signed a token of an issuer. */
    boolean allowsKey(@Nullable String keyIssuer, String tokenIssuer) {
        return keyIssuer == null
                || keyIssuer.equals(issuer)
                || keyIssuer.equals(tokenIssuer)
                || (tenant != null && keyIssuer.replace(TEMPLATE, tenant).equals(tokenIssuer));
    }

    private boolean isTemplate() {
        return isEntra() && tenant == null;
    }

    private boolean allowsTenant(String tid) {
        return tenants != null && Guid.matches(tid) && !tid.equals(PERSONAL_ACCOUNTS) && tenants.test(tid);
    }
}
