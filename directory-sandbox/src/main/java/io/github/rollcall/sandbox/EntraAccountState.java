package io.github.rollcall.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one user signs in. Guarded by the directory's lock. */
final class EntraAccountState {
    static final String PASSWORD_METHOD = "28c10230-6103-485e-b985-444c60001490";
    private static final Duration BEFORE_THE_STORY = Duration.ofDays(30);

    private final UserEntry user;
    private final Map<String, EntraMethod> methods = new LinkedHashMap<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private String password = "Initial~" + UUID.randomUUID();
    private @Nullable String accessPass;
    private @Nullable String defaultMethod;
    private boolean mustChangePassword;
    private Instant passwordChanged;
    private Instant sessionsValidFrom;

    EntraAccountState(UserEntry user) {
        this.user = user;
        this.passwordChanged = user.created().minus(BEFORE_THE_STORY);
        this.sessionsValidFrom = passwordChanged;
    }

    UserEntry user() {
        return user;
    }

    /** Method by id, in the order of registration; the password is not among them. */
    Map<String, EntraMethod> methods() {
        return methods;
    }

    /** The names of the directory roles that the user holds. */
    Set<String> roles() {
        return roles;
    }

    Instant passwordChanged() {
        return passwordChanged;
    }

    Instant sessionsValidFrom() {
        return sessionsValidFrom;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean hasPassword(String candidate) {
        return password.equals(candidate);
    }

    boolean hasAccessPass(String candidate) {
        return candidate.equals(accessPass);
    }

    void setPassword(String newPassword, boolean mustChange, Instant now) {
        password = newPassword;
        mustChangePassword = mustChange;
        passwordChanged = now;
        sessionsValidFrom = now;
    }

    void endSessions(Instant now) {
        sessionsValidFrom = now;
    }

    String register(EntraMethod method) {
        String fixed = method.fixedId();
        String id = fixed == null ? UUID.randomUUID().toString() : fixed;
        methods.put(id, method);
        if (defaultMethod == null && method.canBeDefault()) {
            defaultMethod = id;
        }
        return id;
    }

    void makeDefault(String id) {
        EntraMethod method = methods.get(id);
        if (method == null || !method.canBeDefault()) {
            throw new IllegalArgumentException("only a phone, an app or a token that is registered can be the default");
        }
        defaultMethod = id;
    }

    /** Issues a pass; the one before is gone. */
    String issuePass(String pass) {
        methods.values().removeIf(method -> method == EntraMethod.ACCESS_PASS);
        accessPass = pass;
        return register(EntraMethod.ACCESS_PASS);
    }

    /** Whether Graph refuses the deletion although the method exists. */
    boolean refusesDeletion(String id) {
        EntraMethod method = methods.get(id);
        boolean othersOfItsSort = methods.entrySet().stream()
                .anyMatch(
                        other -> !other.getKey().equals(id) && other.getValue().canBeDefault());
        return (id.equals(defaultMethod) && othersOfItsSort)
                || (method == EntraMethod.MOBILE_PHONE && methods.containsValue(EntraMethod.ALTERNATE_MOBILE_PHONE));
    }

    void delete(String id) {
        if (methods.remove(id) == EntraMethod.ACCESS_PASS) {
            accessPass = null;
        }
        if (id.equals(defaultMethod)) {
            defaultMethod = null;
        }
    }

    boolean hasSecondFactor() {
        return methods.values().stream().anyMatch(EntraMethod::secondFactor);
    }
}
