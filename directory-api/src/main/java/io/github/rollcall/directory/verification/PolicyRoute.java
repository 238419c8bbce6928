package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.ClaimsPolicy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The policies that decide about one user, whether the user is privileged, and the groups, null if they are not known. */
record PolicyRoute(
        List<ClaimsPolicy> policies,
        boolean isPrivileged,
        @Nullable Set<String> groups) {
    @Override
    public String toString() {
        return "PolicyRoute[" + policies.size() + " policies]";
    }
}
