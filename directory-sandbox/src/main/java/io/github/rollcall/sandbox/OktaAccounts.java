package io.github.rollcall.sandbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the users of an org sign in, and who administers it. Guarded by the directory's lock. */
final class OktaAccounts {
    static final String SUPER_ADMIN = "SUPER_ADMIN";

    private final Map<String, OktaAccountState> accounts = new HashMap<>();
    private final Map<String, List<String>> groupRoles = new LinkedHashMap<>();
    private final List<String> applicationRoles = new ArrayList<>(List.of("CUSTOM"));
    private OktaRoleView roleView = OktaRoleView.SHOWN;

    OktaAccountState of(UserEntry user) {
        return accounts.computeIfAbsent(user.id(), id -> new OktaAccountState(user));
    }

    /** The state, or null if nothing has happened to it. */
    @Nullable
    OktaAccountState known(UserEntry user) {
        return accounts.get(user.id());
    }

    List<String> applicationRoles() {
        return applicationRoles;
    }

    OktaRoleView roleView() {
        return roleView;
    }

    void roleView(OktaRoleView view) {
        roleView = view;
    }

    void assignRole(GroupNode group, String role) {
        groupRoles.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(role);
    }

    /** The roles that a user has by its groups. */
    List<String> rolesByGroup(UserEntry user, Iterable<GroupNode> groups) {
        List<String> roles = new ArrayList<>();
        for (GroupNode group : groups) {
            if (group.has(user)) {
                roles.addAll(groupRoles.getOrDefault(group.id(), List.of()));
            }
        }
        return roles;
    }

    Set<SignInStep> nextSignIn(UserEntry user) {
        EmployeeStatus status = user.employee().status();
        if (!status.enabled() || status == EmployeeStatus.LOCKED_OUT) {
            return Set.of(SignInStep.REFUSED);
        }
        OktaAccountState account = of(user);
        if (!account.provider().isHere() && !account.provider().isDirectory()) {
            return Set.of(SignInStep.OTHER_PROVIDER);
        }
        Set<SignInStep> steps = EnumSet.noneOf(SignInStep.class);
        if (status != EmployeeStatus.ACTIVE) {
            steps.add(SignInStep.CHANGE_PASSWORD);
        }
        if (account.factors().isEmpty()) {
            steps.add(SignInStep.REGISTER_METHODS);
        }
        return steps;
    }
}
