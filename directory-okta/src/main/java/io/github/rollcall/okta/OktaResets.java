package io.github.rollcall.okta;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host says about resets in its org. Without a word, nothing is done to passwords that a directory on premises
 * masters, and nobody says how long a link to set a password lives. Immutable.
 */
public final class OktaResets {
    private static final Duration SHORTEST_LINK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LINK = Duration.ofDays(30);
    private static final OktaResets DEFAULTS = new OktaResets(false, null);

    private final boolean directorySynced;
    private final @Nullable Duration resetLinkLifetime;

    private OktaResets(boolean directorySynced, @Nullable Duration resetLinkLifetime) {
        this.directorySynced = directorySynced;
        this.resetLinkLifetime = resetLinkLifetime;
    }

    /**
     * Nothing said.
     *
     * @return the defaults
     */
    public static OktaResets defaults() {
        return DEFAULTS;
    }

    /**
     * Has links made, and passwords expired, also for users whose password Active Directory or LDAP masters. Whether Okta
     * can do it depends on how the org is connected to that directory; it refuses otherwise. They never get a temporary
     * password, and are never unlocked: Okta does neither in the directory.
     *
     * @return changed settings
     */
    public OktaResets withDirectorySyncedUsers() {
        return new OktaResets(true, resetLinkLifetime);
    }

    /**
     * Says how long a link to set a new password can be used. The org's password policy decides it and Okta's answer does
     * not tell; it is told on with the link.
     *
     * @param lifetime a minute to 30 days
     * @return changed settings
     * @throws IllegalArgumentException if it is outside
     */
    public OktaResets withResetLinkLifetime(Duration lifetime) {
        if (lifetime.compareTo(SHORTEST_LINK) < 0 || lifetime.compareTo(LONGEST_LINK) > 0) {
            throw new IllegalArgumentException("reset link lifetime: a minute to 30 days is allowed");
        }
        return new OktaResets(directorySynced, lifetime);
    }

    boolean directorySynced() {
        return directorySynced;
    }

    Optional<Duration> resetLinkLifetime() {
        return Optional.ofNullable(resetLinkLifetime);
    }

    @Override
    public String toString() {
        return "OktaResets[directory synced " + directorySynced + "]";
    }
}
