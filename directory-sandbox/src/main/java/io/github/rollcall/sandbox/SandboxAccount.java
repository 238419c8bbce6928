package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.Set;

/** How one user of a sandbox signs in, for a test to arrange and to look at; what both providers have. */
public abstract sealed class SandboxAccount permits EntraAccount, OktaAccount {

    SandboxAccount() {}

    /**
     * What the next sign-in asks of the user beyond the usual.
     *
     * @return empty if nothing
     */
    public abstract Set<SignInStep> nextSignIn();

    /**
     * Whether the user would get in with a password.
     *
     * @param password the password; only read
     * @return true if it is the user's
     */
    public abstract boolean acceptsPassword(char[] password);

    /**
     * When the password was last changed.
     *
     * @return by the sandbox's clock
     */
    public abstract Instant passwordChanged();

    /**
     * Makes the user an administrator; its credentials are then out of an ordinary application's reach.
     *
     * @param role the provider's name of a role
     * @return this
     */
    public abstract SandboxAccount assignRole(String role);
}
