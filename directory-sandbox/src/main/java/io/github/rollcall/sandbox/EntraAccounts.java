package io.github.rollcall.sandbox;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the users of a tenant sign in, and what its policies say. Guarded by the directory's lock. */
final class EntraAccounts {
    private final SandboxDirectory directory;
    private final EntraDomains domains;
    private final Map<String, EntraAccountState> accounts = new HashMap<>();
    private final Set<String> roleAssignableGroups = new LinkedHashSet<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Set<String> applicationRoles = new LinkedHashSet<>();
    private boolean passesOffered = true;

    EntraAccounts(SandboxDirectory directory, EntraDomains domains) {
        this.directory = directory;
        this.domains = domains;
    }

    EntraAccountState of(UserEntry user) {
        return accounts.computeIfAbsent(user.id(), id -> new EntraAccountState(user));
    }

    /** The state, or null if nothing has happened to it. */
    @Nullable
    EntraAccountState known(UserEntry user) {
        return accounts.get(user.id());
    }

    /** The ids of the users who own a group; may be changed. */
    Set<String> owners(String groupId) {
        return owners.computeIfAbsent(groupId, id -> new LinkedHashSet<>());
    }

    Set<String> roleAssignableGroups() {
        return roleAssignableGroups;
    }

    Set<String> applicationRoles() {
        return applicationRoles;
    }

    boolean passesOffered() {
        return passesOffered;
    }

    void offerPasses(boolean offered) {
        passesOffered = offered;
    }

    /** Whether only an application with a higher role may change the user's credentials. */
    boolean isPrivileged(UserEntry user) {
        return !of(user).roles().isEmpty()
                || directory.groups().stream()
                        .anyMatch(group -> roleAssignableGroups.contains(group.id()) && group.hasTransitively(user));
    }

    boolean signsInElsewhere(UserEntry user) {
        return user.employee().guest() || domains.isFederated(user.employee().login());
    }

    Set<SignInStep> nextSignIn(UserEntry user) {
        if (!user.employee().status().enabled()) {
            return Set.of(SignInStep.REFUSED);
        }
        if (signsInElsewhere(user)) {
            return Set.of(SignInStep.OTHER_PROVIDER);
        }
        EntraAccountState account = of(user);
        Set<SignInStep> steps = EnumSet.noneOf(SignInStep.class);
        if (account.mustChangePassword()) {
            steps.add(SignInStep.CHANGE_PASSWORD);
        }
        if (!account.hasSecondFactor()) {
            steps.add(SignInStep.REGISTER_METHODS);
        }
        return steps;
    }
}
