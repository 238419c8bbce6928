package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How one user of an {@link OktaSandbox} signs in, for a test to arrange and to look at. */
public final class OktaAccount extends SandboxAccount {
    private final SandboxDirectory directory;
    private final OktaAccounts accounts;
    private final OktaAccountState state;

    OktaAccount(SandboxDirectory directory, OktaAccounts accounts, OktaAccountState state) {
        this.directory = directory;
        this.accounts = accounts;
        this.state = state;
    }

    /**
     * Enrolls factors.
     *
     * @param factors which, in this order
     * @return this
     */
    public OktaAccount register(OktaFactor... factors) {
        synchronized (directory) {
            for (OktaFactor factor : factors) {
                state.enroll(factor);
            }
        }
        return this;
    }

    /**
     * Leaves the enrolment of the factors unfinished: their rows then hold the secret of the enrolment.
     *
     * @return this
     */
    public OktaAccount leaveEnrolmentUnfinished() {
        synchronized (directory) {
            state.enrolling(true);
        }
        return this;
    }

    /**
     * The enrolled factors beside the password.
     *
     * @return in the order of enrolment
     */
    public List<OktaFactor> factors() {
        synchronized (directory) {
            return List.copyOf(state.factors().values());
        }
    }

    /** Gives the user an administrator role, for example {@code HELP_DESK_ADMIN}. */
    @Override
    public OktaAccount assignRole(String role) {
        synchronized (directory) {
            state.roles().add(role);
        }
        return this;
    }

    /**
     * Says who checks the user's password; Okta does from the start.
     *
     * @param provider who
     * @return this
     */
    public OktaAccount passwordAt(OktaCredentialProvider provider) {
        synchronized (directory) {
            state.provider(Objects.requireNonNull(provider, "provider"));
        }
        return this;
    }

    /**
     * Begins a session, with tokens for an application and a device that is remembered.
     *
     * @return this
     */
    public OktaAccount signIn() {
        synchronized (directory) {
            state.signIn();
        }
        return this;
    }

    @Override
    public Set<SignInStep> nextSignIn() {
        synchronized (directory) {
            return Set.copyOf(accounts.nextSignIn(state.user()));
        }
    }

    @Override
    public boolean acceptsPassword(char[] password) {
        synchronized (directory) {
            return state.hasPassword(String.valueOf(password));
        }
    }

    /**
     * Sets a new password under a link, as its user would.
     *
     * @param link the link; only read
     * @param password the new password; only read
     * @return whether the link was good; it is used up then, and the account active
     */
    public boolean setPasswordAt(char[] link, char[] password) {
        synchronized (directory) {
            if (!state.hasResetLink(String.valueOf(link))) {
                return false;
            }
            state.setPassword(String.valueOf(password), directory.now());
            directory.change(state.user().id(), known -> known.withStatus(EmployeeStatus.ACTIVE));
            return true;
        }
    }

    /**
     * How many links to set a new password the org has sent to the user's e-mail address.
     *
     * @return zero or more
     */
    public int mailedLinks() {
        synchronized (directory) {
            return state.mailedLinks();
        }
    }

    /**
     * The sessions that have begun and not ended.
     *
     * @return zero or more
     */
    public int sessions() {
        synchronized (directory) {
            return state.sessions();
        }
    }

    /**
     * The applications that hold tokens of the user.
     *
     * @return zero or more
     */
    public int tokens() {
        synchronized (directory) {
            return state.tokens();
        }
    }

    /**
     * The devices on which the user is not asked for a second factor.
     *
     * @return zero or more
     */
    public int rememberedDevices() {
        synchronized (directory) {
            return state.rememberedDevices();
        }
    }

    @Override
    public Instant passwordChanged() {
        synchronized (directory) {
            return state.passwordChanged();
        }
    }

    @Override
    public String toString() {
        return "OktaAccount[" + state.user().id() + "]";
    }
}
