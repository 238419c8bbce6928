package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy applies: to members of which groups, for which purposes, and in which order policies are tried. Immutable.
 *
 * @param groups group names or ids of which the record must be in one; empty for every record
 * @param purposes the purposes of which the match must have one; empty for every purpose
 * @param priority 0 to 1,000,000; of several policies that apply, the one with the lowest number is meant
 */
public record PolicyScope(Set<String> groups, Set<MatchPurpose> purposes, int priority) {

    /** Every group, or every purpose, as JSON says it. */
    static final String ANY = "*";

    static final int DEFAULT_PRIORITY = 100;
    static final int LAST_PRIORITY = 1_000_000;

    private static final PolicyScope EVERYTHING = new PolicyScope(Set.of(), Set.of(), DEFAULT_PRIORITY);

    /**
     * Copies the sets.
     *
     * @param groups empty, or {@code "*"} among them, for every record
     * @param purposes empty for every purpose
     * @param priority the lowest number comes first
     */
    public PolicyScope {
        Set<String> named = new TreeSet<>(Arguments.requiredElements(groups, "groups"));
        groups = named.contains(ANY) ? Set.of() : Collections.unmodifiableSet(named);
        purposes = Collections.unmodifiableSet(new TreeSet<>(Arguments.requiredElements(purposes, "purposes")));
    }

    /**
     * Every record and every purpose, with priority 100.
     *
     * @return the scope
     */
    public static PolicyScope everything() {
        return EVERYTHING;
    }

    /**
     * Replaces the groups.
     *
     * @param names group names or ids as the match context states them; none for every record
     * @return the changed scope
     */
    public PolicyScope withGroups(String... names) {
        return new PolicyScope(
                new TreeSet<>(Arguments.requiredElements(Arrays.asList(names), "groups")), purposes, priority);
    }

    /**
     * Replaces the purposes.
     *
     * @param values the purposes; none for every purpose
     * @return the changed scope
     */
    public PolicyScope withPurposes(MatchPurpose... values) {
        return new PolicyScope(
                groups, new TreeSet<>(Arguments.requiredElements(Arrays.asList(values), "purposes")), priority);
    }

    /**
     * Replaces the priority.
     *
     * @param value 0 to 1,000,000
     * @return the changed scope
     */
    public PolicyScope withPriority(int value) {
        return new PolicyScope(groups, purposes, value);
    }

    /**
     * Whether a policy of this scope applies. What is not known matches only a scope that does not ask for it.
     *
     * @param memberOf the groups of the record, or null when not known
     * @param purpose what the match is made for, or null when not known
     * @return true when both the groups and the purpose fit
     */
    public boolean matches(@Nullable Set<String> memberOf, @Nullable MatchPurpose purpose) {
        boolean group = groups.isEmpty() || (memberOf != null && !Collections.disjoint(groups, memberOf));
        return group && (purposes.isEmpty() || (purpose != null && purposes.contains(purpose)));
    }

    /** Counts, since group names can tell who somebody is. */
    @Override
    public String toString() {
        return "PolicyScope[groups=" + (groups.isEmpty() ? "all" : groups.size()) + ", purposes="
                + (purposes.isEmpty() ? "all" : purposes) + ", priority=" + priority + "]";
    }
}
