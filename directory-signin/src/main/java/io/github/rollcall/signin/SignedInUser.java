package io.github.rollcall.signin;

import io.github.rollcall.directory.consent.AdminProof;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, by an id that never moves between people: tenant and object id at Entra, issuer and subject elsewhere. Two
 * are equal when those are. Nothing else of the token says who it is, so nothing else is kept. Immutable.
 */
public final class SignedInUser {
    private final String issuer;
    private final @Nullable String tenant;
    private final String id;
    private final Set<String> roles;
    private final @Nullable Instant authenticatedAt;
    private final @Nullable String authenticationContext;
    private final @Nullable SignInTokens tokens;

    private SignedInUser(Builder from) {
        this.issuer = from.issuer;
        this.tenant = from.tenant;
        this.id = from.id;
        this.roles = Set.copyOf(from.roles);
        this.authenticatedAt = from.authenticatedAt;
        this.authenticationContext = from.authenticationContext;
        this.tokens = from.tokens;
    }

    /**
     * Who vouches.
     *
     * @return the {@code iss} of the token
     */
    public String issuer() {
        return issuer;
    }

    /**
     * The tenant of Entra.
     *
     * @return its id, a GUID in small letters; empty for other issuers
     */
    public Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    /**
     * The person's immutable id: at Entra the object id, {@code oid}, elsewhere the subject, {@code sub}; the external id of
     * the same person in a directory. Unique only together with the tenant or the issuer.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * When the person last showed who they are.
     *
     * @return {@code auth_time}; empty if the token does not say
     */
    public Optional<Instant> authenticatedAt() {
        return Optional.ofNullable(authenticatedAt);
    }

    /**
     * How the person showed who they are.
     *
     * @return {@code acr}; empty if the token does not say
     */
    public Optional<String> authenticationContext() {
        return Optional.ofNullable(authenticationContext);
    }

    /**
     * What this sign-in proves to a consent at Entra.
     *
     * @return tenant, object id and directory roles (claim {@code wids}, which the app's {@code groupMembershipClaims} must
     *     ask for); empty for other issuers
     */
    public Optional<AdminProof> adminProof() {
        return tenant().map(proven -> new AdminProof(proven, id, roles));
    }

    /**
     * The tokens.
     *
     * @return empty unless the sign-in was told to keep them
     */
    public Optional<SignInTokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    /** The tenant or the issuer: what the id is unique in. */
    String realm() {
        return tenant == null ? issuer : tenant;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInUser that && realm().equals(that.realm()) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(realm(), id);
    }

    /** Names the issuer; whoever signed in is a person. */
    @Override
    public String toString() {
        return "SignedInUser[" + issuer + ", ***]";
    }

    /** For one thread. */
    static final class Builder {
        private final String issuer;
        private final @Nullable String tenant;
        private final String id;
        private Set<String> roles = Set.of();
        private @Nullable Instant authenticatedAt;
        private @Nullable String authenticationContext;
        private @Nullable SignInTokens tokens;

        Builder(String issuer, @Nullable String tenant, String id) {
            this.issuer = issuer;
            this.tenant = tenant;
            this.id = id;
        }

        Builder roles(Set<String> roles) {
            this.roles = roles;
            return this;
        }

        Builder authenticated(@Nullable Instant at, @Nullable String context) {
            this.authenticatedAt = at;
            this.authenticationContext = context;
            return this;
        }

        Builder tokens(@Nullable SignInTokens tokens) {
            this.tokens = tokens;
            return this;
        }

        SignedInUser build() {
            return new SignedInUser(this);
        }
    }
}
