package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host knows of changes to its users' e-mail addresses and telephone numbers. Whoever takes an account over changes
 * these first. Called by several threads at once; an exception counts as a change made just now.
 */
@FunctionalInterface
public interface ContactHistory {
    /**
     * When an address or number of a user was changed last.
     *
     * @param user the user
     * @return empty if the host knows of no change
     */
    Optional<Instant> changedAt(DirectoryUserId user);
}
