package io.github.rollcall.directory.consent;

import java.util.Objects;
import java.util.Set;

/**
 * Who an administrator was shown to be by a sign-in with OpenID Connect whose signature, issuer, audience, nonce and expiry
 * were checked. Never made of anything that a browser merely states.
 *
 * @param tenant the provider's id of the tenant or org that the administrator belongs to; Entra's {@code tid}
 * @param subject the provider's immutable id of the administrator; Entra's {@code oid}
 * @param roles the provider's ids of the administrator's directory roles; Entra's {@code wids}
 */
public record AdminProof(String tenant, String subject, Set<String> roles) {
    /**
     * Copies the roles and refuses nulls and blank ids.
     *
     * @param tenant the id of the tenant or org
     * @param subject the id of the administrator
     * @param roles the ids of the administrator's directory roles; may be empty
     * @throws IllegalArgumentException if tenant or subject is blank
     */
    public AdminProof {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(subject, "subject");
        roles = Set.copyOf(roles);
        if (tenant.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("admin proof: tenant and subject must not be blank");
        }
    }

    /** Names the tenant; the administrator is a person. */
    @Override
    public String toString() {
        return "AdminProof[" + tenant + ", " + roles.size() + " roles]";
    }
}
