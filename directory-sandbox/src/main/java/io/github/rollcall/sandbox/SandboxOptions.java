package io.github.rollcall.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** How a sandbox starts. Immutable. */
public final class SandboxOptions {

    private static final Duration HOUR = Duration.ofHours(1);

    private final boolean samples;
    private final Duration tokenLifetime;
    private final Clock clock;

    private SandboxOptions(boolean samples, Duration tokenLifetime, Clock clock) {
        this.samples = samples;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
    }

    /**
     * A directory with the sample employees, tokens that live an hour, the system clock.
     *
     * @return the options of {@code start()}
     */
    public static SandboxOptions defaults() {
        return new SandboxOptions(true, HOUR, Clock.systemUTC());
    }

    /**
     * The same without employees.
     *
     * @return the options
     */
    public static SandboxOptions empty() {
        return new SandboxOptions(false, HOUR, Clock.systemUTC());
    }

    /**
     * Changes how long an access token lives.
     *
     * @param lifetime at least one second
     * @return changed options
     */
    public SandboxOptions withTokenLifetime(Duration lifetime) {
        if (lifetime.toSeconds() < 1) {
            throw new IllegalArgumentException("a token must live at least one second: " + lifetime);
        }
        return new SandboxOptions(samples, lifetime, clock);
    }

    /**
     * Changes the clock that dates answers, tokens and changes.
     *
     * @param newClock the clock
     * @return changed options
     */
    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(samples, tokenLifetime, Objects.requireNonNull(newClock, "newClock"));
    }

    boolean samples() {
        return samples;
    }

    Duration tokenLifetime() {
        return tokenLifetime;
    }

    Clock clock() {
        return clock;
    }
}
