package io.github.rollcall.entra;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a host says about resets in its tenant. Without a word, passwords of users that are synced from a directory on
 * premises are not set, and domains count as managed only if Graph says so. Immutable.
 */
public final class EntraResets {
    private static final Duration SHORTEST_PASS = Duration.ofMinutes(10);
    private static final Duration LONGEST_PASS = Duration.ofDays(30);
    private static final EntraResets DEFAULTS = new EntraResets(false, Set.of(), null);

    private final boolean directorySynced;
    private final Set<String> managedDomains;
    private final @Nullable Duration accessPassLifetime;

    private EntraResets(boolean directorySynced, Set<String> managedDomains, @Nullable Duration accessPassLifetime) {
        this.directorySynced = directorySynced;
        this.managedDomains = managedDomains;
        this.accessPassLifetime = accessPassLifetime;
    }

    /**
     * Nothing said.
     *
     * @return the defaults
     */
    public static EntraResets defaults() {
        return DEFAULTS;
    }

    /**
     * Has passwords set also for users that are synced from a directory on premises. Graph writes nothing back: do this only
     * where the password is not synced, or the next synchronisation undoes it.
     *
     * @return changed settings
     */
    public EntraResets withDirectorySyncedUsers() {
        return new EntraResets(true, managedDomains, accessPassLifetime);
    }

    /**
     * Names domains whose users sign in at Entra itself, for a connection without {@code Domain.Read.All}. They and the
     * domains below them are not asked about.
     *
     * @param domains names such as {@code example.com}
     * @return changed settings
     * @throws IllegalArgumentException if one is empty or holds an {@code @}
     */
    public EntraResets withManagedDomains(Collection<String> domains) {
        Set<String> all = new TreeSet<>(managedDomains);
        for (String domain : domains) {
            String name = domain.strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.indexOf('@') >= 0) {
                throw new IllegalArgumentException("managed domains: a name such as example.com is needed");
            }
            all.add(name);
        }
        return new EntraResets(directorySynced, Set.copyOf(all), accessPassLifetime);
    }

    /**
     * Sets how long a Temporary Access Pass lives; the tenant's policy decides otherwise, and bounds it in any case.
     *
     * @param lifetime 10 minutes to 30 days, in whole minutes
     * @return changed settings
     * @throws IllegalArgumentException if it is outside
     */
    public EntraResets withAccessPassLifetime(Duration lifetime) {
        if (lifetime.compareTo(SHORTEST_PASS) < 0 || lifetime.compareTo(LONGEST_PASS) > 0) {
            throw new IllegalArgumentException("access pass lifetime: 10 minutes to 30 days is allowed");
        }
        return new EntraResets(directorySynced, managedDomains, lifetime);
    }

    boolean directorySynced() {
        return directorySynced;
    }

    /** In lower case. */
    Set<String> managedDomains() {
        return managedDomains;
    }

    Optional<Duration> accessPassLifetime() {
        return Optional.ofNullable(accessPassLifetime);
    }

    @Override
    public String toString() {
        return "EntraResets[" + managedDomains.size() + " managed domains]";
    }
}
