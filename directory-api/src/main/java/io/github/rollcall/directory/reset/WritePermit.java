package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Permits one action on one user, once, for a short time. Only code of this package can make one, after a verification has
 * succeeded; a connector takes nothing else for a write. Safe for many threads: one of them can use it.
 */
public final class WritePermit {
    /** The longest time from issue to expiry. */
    public static final Duration MAX_LIFETIME = Duration.ofMinutes(10);

    private final DirectoryUserId user;
    private final CredentialAction action;
    private final Instant expiresAt;
    private final boolean coversPrivileged;
    private final AtomicBoolean used = new AtomicBoolean();

    /** Makes a permit; {@code coversPrivileged} once two people have approved the reset of an administrator. */
    WritePermit(
            DirectoryUserId user,
            CredentialAction action,
            Instant issuedAt,
            Duration lifetime,
            boolean coversPrivileged) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw new IllegalArgumentException("write permit: lives more than zero and at most 10 minutes");
        }
        this.user = Objects.requireNonNull(user, "user");
        this.action = Objects.requireNonNull(action, "action");
        this.expiresAt = issuedAt.plus(lifetime);
        this.coversPrivileged = coversPrivileged;
    }

    /**
     * Whose credentials may be changed.
     *
     * @return the user
     */
    public DirectoryUserId user() {
        return user;
    }

    /**
     * What may be done.
     *
     * @return the action
     */
    public CredentialAction action() {
        return action;
    }

    /**
     * Whether it also holds for a user that is, or counts as, privileged.
     *
     * @return true only if the reset of an administrator was approved
     */
    public boolean coversPrivileged() {
        return coversPrivileged;
    }

    /**
     * Uses the permit up, or refuses. A connector calls it before it sends anything.
     *
     * @param user whose credentials are about to be changed
     * @param action what is about to be done
     * @param now the time of the connector's clock
     * @throws IllegalArgumentException if it permits something else; it is not used up then
     * @throws IllegalStateException if it was used before or has expired
     */
    public void use(DirectoryUserId user, CredentialAction action, Instant now) {
        if (!this.user.equals(user)) {
            throw new IllegalArgumentException("write permit: it is for another user");
        }
        if (this.action != action) {
            throw new IllegalArgumentException("write permit: it is for " + this.action + ", not for " + action);
        }
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("write permit: it was used before; verify the user again");
        }
        if (!now.isBefore(expiresAt)) {
            throw new IllegalStateException("write permit: it has expired; verify the user again");
        }
    }

    @Override
    public String toString() {
        return "WritePermit[" + action + "]";
    }
}
