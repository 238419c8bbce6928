package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** Permits for tests of connectors. It stands in this package because nothing outside of it can make one. */
@NullMarked
public final class TestPermits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private TestPermits() {}

    /**
     * A permit that is good for a minute from now.
     *
     * @param user whose credentials may be changed
     * @param action what may be done
     * @return a permit that does not cover administrators
     */
    public static WritePermit permit(DirectoryUserId user, CredentialAction action) {
        return new WritePermit(user, action, Clock.systemUTC().instant(), MINUTE, false);
    }

    /**
     * A permit that covers administrators too.
     *
     * @param user whose credentials may be changed
     * @param action what may be done
     * @return a permit, good for a minute from now
     */
    public static WritePermit forAdministrators(DirectoryUserId user, CredentialAction action) {
        return new WritePermit(user, action, Clock.systemUTC().instant(), MINUTE, true);
    }

    /**
     * A permit that was issued earlier and lives a minute.
     *
     * @param user whose credentials may be changed
     * @param action what may be done
     * @param issuedAt when it was issued
     * @return a permit that does not cover administrators
     */
    public static WritePermit issuedAt(DirectoryUserId user, CredentialAction action, Instant issuedAt) {
        return new WritePermit(user, action, issuedAt, MINUTE, false);
    }
}
