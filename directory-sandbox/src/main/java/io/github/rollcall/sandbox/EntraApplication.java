package io.github.rollcall.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application as the tenant knows it: what its registration asks for, whether an administrator has let it in, and what
 * of that is still on its way.
 */
final class EntraApplication {

    private final Permissions permissions;
    private final Clock clock;
    private List<String> requested;
    private boolean known = true;
    private Duration untilKnown = Duration.ZERO;
    private Duration untilPermitted = Duration.ZERO;
    private @Nullable Instant knownAt;
    private @Nullable Instant permittedAt;
    private List<String> underWay = List.of();

    EntraApplication(Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.clock = clock;
        this.requested = permissions.granted();
    }

    /** Whether the tenant has a service principal for it. */
    synchronized boolean isKnown() {
        settle();
        return known;
    }

    synchronized List<String> requested() {
        return requested;
    }

    synchronized void request(Collection<String> names) {
        requested = List.copyOf(names);
    }

    synchronized void delay(Duration application, Duration grants) {
        untilKnown = application;
        untilPermitted = grants;
    }

    /** Takes the application out of the tenant with everything it was granted. */
    synchronized void remove() {
        known = false;
        knownAt = null;
        permittedAt = null;
        underWay = List.of();
        permissions.granted().forEach(permissions::revoke);
    }

    /** Lets the application in and grants it these permissions, after the delays. */
    synchronized void consent(Collection<String> granted) {
        Instant now = clock.instant();
        knownAt = now.plus(untilKnown);
        permittedAt = now.plus(untilPermitted);
        underWay = List.copyOf(granted);
        settle();
    }

    private void settle() {
        Instant now = clock.instant();
        if (knownAt != null && !now.isBefore(knownAt)) {
            known = true;
            knownAt = null;
        }
        if (permittedAt != null && !now.isBefore(permittedAt)) {
            underWay.forEach(permissions::grant);
            permittedAt = null;
        }
    }
}
