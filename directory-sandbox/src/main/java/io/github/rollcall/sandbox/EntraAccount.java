package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one user of an {@link EntraSandbox} signs in, for a test to arrange and to look at. */
public final class EntraAccount extends SandboxAccount {
    private final SandboxDirectory directory;
    private final EntraAccounts accounts;
    private final EntraAccountState state;

    EntraAccount(SandboxDirectory directory, EntraAccounts accounts, EntraAccountState state) {
        this.directory = directory;
        this.accounts = accounts;
        this.state = state;
    }

    /**
     * Registers methods; the first phone, app or token becomes the default.
     *
     * @param methods which, in this order
     * @return this
     */
    public EntraAccount register(EntraMethod... methods) {
        synchronized (directory) {
            for (EntraMethod method : methods) {
                state.register(method);
            }
        }
        return this;
    }

    /**
     * Makes a registered method the default, which Graph does not delete while there are others of its sort.
     *
     * @param method a phone, app or token
     * @return this
     */
    public EntraAccount makeDefault(EntraMethod method) {
        synchronized (directory) {
            state.methods().entrySet().stream()
                    .filter(one -> one.getValue() == method)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresentOrElse(state::makeDefault, () -> {
                        throw new IllegalArgumentException("the user has not registered " + method);
                    });
        }
        return this;
    }

    /**
     * The registered methods beside the password.
     *
     * @return in the order of registration
     */
    public List<EntraMethod> methods() {
        synchronized (directory) {
            return List.copyOf(state.methods().values());
        }
    }

    /** Gives the user a directory role, for example {@code Global Administrator}. */
    @Override
    public EntraAccount assignRole(String role) {
        synchronized (directory) {
            state.roles().add(role);
        }
        return this;
    }

    /**
     * Makes the user an owner of a group, which does not make it a member.
     *
     * @param group the group
     * @return this
     */
    public EntraAccount own(SandboxGroup group) {
        synchronized (directory) {
            accounts.owners(group.id()).add(state.user().id());
        }
        return this;
    }

    /**
     * Makes the user one of a directory on premises, whose password cannot be set here.
     *
     * @return this
     */
    public EntraAccount syncFromOnPremises() {
        directory.override(state.user().id(), "onPremisesSyncEnabled", BooleanNode.TRUE);
        return this;
    }

    /**
     * Puts the user into a restricted administrative unit.
     *
     * @return this
     */
    public EntraAccount restrictManagement() {
        directory.override(state.user().id(), "isManagementRestricted", BooleanNode.TRUE);
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
     * Whether the user would get in with a Temporary Access Pass.
     *
     * @param pass the pass; only read
     * @return true if it is the newest of the user
     */
    public boolean acceptsAccessPass(char[] pass) {
        synchronized (directory) {
            return state.hasAccessPass(String.valueOf(pass));
        }
    }

    /**
     * Since when a session has to have begun to be valid.
     *
     * @return by the sandbox's clock
     */
    public Instant sessionsValidFrom() {
        synchronized (directory) {
            return state.sessionsValidFrom();
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
        return "EntraAccount[" + state.user().id() + "]";
    }
}
