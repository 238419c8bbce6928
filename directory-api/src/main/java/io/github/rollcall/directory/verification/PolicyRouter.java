package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which policies decide about a user: of those that apply to the groups and the purpose, the ones with the lowest priority
 * number. Several of the same number all decide, and the gravest verdict counts.
 *
 * <p>Who administers the directory, belongs to a group that counts as privileged, or whose groups or roles are unknown or were
 * read more than 24 hours ago, is privileged: the policy for the privileged decides too, nothing is done without the helpdesk,
 * and two people have to approve. Groups are named by their immutable ids. Immutable.
 */
public final class PolicyRouter {
    /** The greatest age of what is known about groups and roles. */
    public static final Duration MAX_AGE = Duration.ofHours(24);

    /** Clocks differ; a reading that is dated later than this from now is not believed. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final List<ClaimsPolicy> policies;
    private final ClaimsPolicy privileged;
    private final Set<String> privilegedGroups;

    private PolicyRouter(List<ClaimsPolicy> policies, ClaimsPolicy privileged, Set<String> privilegedGroups) {
        this.policies = policies;
        this.privileged = privileged;
        this.privilegedGroups = privilegedGroups;
    }

    /**
     * Chooses among these policies; {@link ClaimsPolicy#strict()} is the one for the privileged.
     *
     * @param policies at least one
     * @return the router
     * @throws IllegalArgumentException if there is none, or two have the same id and version
     */
    public static PolicyRouter of(ClaimsPolicy... policies) {
        List<ClaimsPolicy> all = List.of(policies);
        long names = all.stream()
                .map(policy -> policy.id() + " " + policy.version())
                .distinct()
                .count();
        if (all.isEmpty() || names != all.size()) {
            throw new IllegalArgumentException("policies: at least one, each id and version once");
        }
        return new PolicyRouter(all, ClaimsPolicy.strict(), Set.of());
    }

    /**
     * Replaces the policy for the privileged.
     *
     * @param policy the policy, whatever its scope
     * @return a changed router
     */
    public PolicyRouter privileged(ClaimsPolicy policy) {
        return new PolicyRouter(policies, Objects.requireNonNull(policy, "policy"), privilegedGroups);
    }

    /**
     * Names groups whose members are privileged.
     *
     * @param groupIds immutable ids
     * @return a changed router
     */
    public PolicyRouter privilegedGroups(Set<String> groupIds) {
        return new PolicyRouter(policies, privileged, Set.copyOf(groupIds));
    }

    /** All policies that may come to decide. */
    Set<ClaimsPolicy> all() {
        Set<ClaimsPolicy> all = new LinkedHashSet<>(policies);
        all.add(privileged);
        return all;
    }

    /** The policies for a user of whom this is known; none if nobody wrote one for these groups and this purpose. */
    PolicyRoute route(Standing standing, MatchPurpose purpose, Instant now) {
        boolean groupsKnown = standing.groups() != null && isFresh(standing.groupsReadAt(), now);
        Set<String> groups = groupsKnown ? Objects.requireNonNull(standing.groups()) : Set.of();
        boolean isPrivileged = !groupsKnown
                || standing.role() != Standing.Role.NONE
                || !isFresh(standing.roleReadAt(), now)
                || !Collections.disjoint(groups, privilegedGroups);
        Set<ClaimsPolicy> chosen = new LinkedHashSet<>(chosen(groupsKnown ? groups : null, purpose));
        if (isPrivileged && !(chosen.isEmpty() && groupsKnown)) {
            chosen.add(privileged);
        }
        return new PolicyRoute(List.copyOf(chosen), isPrivileged, groupsKnown ? groups : null);
    }

    private List<ClaimsPolicy> chosen(@Nullable Set<String> groups, MatchPurpose purpose) {
        List<ClaimsPolicy> fitting = policies.stream()
                .filter(policy -> policy.appliesTo().matches(groups, purpose))
                .toList();
        int first = fitting.stream()
                .mapToInt(policy -> policy.appliesTo().priority())
                .min()
                .orElse(0);
        return fitting.stream()
                .filter(policy -> policy.appliesTo().priority() == first)
                .toList();
    }

    private static boolean isFresh(Instant readAt, Instant now) {
        Duration age = Duration.between(readAt, now);
        return age.compareTo(MAX_AGE) <= 0 && age.compareTo(SKEW.negated()) >= 0;
    }

    @Override
    public String toString() {
        return "PolicyRouter[" + policies.size() + " policies]";
    }
}
