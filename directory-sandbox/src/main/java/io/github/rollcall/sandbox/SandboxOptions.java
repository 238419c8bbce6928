package io.github.rollcall.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a sandbox starts. Immutable. */
public final class SandboxOptions {

    private static final Duration HOUR = Duration.ofHours(1);

    private final boolean samples;
    private final Duration tokenLifetime;
    private final Clock clock;
    private final @Nullable String front;

    private SandboxOptions(boolean samples, Duration tokenLifetime, Clock clock, @Nullable String front) {
        this.samples = samples;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
        this.front = front;
    }

    /**
     * A directory with the sample employees, tokens that live an hour, the system clock.
     *
     * @return the options of {@code start()}
     */
    public static SandboxOptions defaults() {
        return new SandboxOptions(true, HOUR, Clock.systemUTC(), null);
    }

    /**
     * The same without employees.
     *
     * @return the options
     */
    public static SandboxOptions empty() {
        return new SandboxOptions(false, HOUR, Clock.systemUTC(), null);
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
        return new SandboxOptions(samples, lifetime, clock, front);
    }

    /**
     * Changes the clock that dates answers, tokens and changes.
     *
     * @param newClock the clock
     * @return changed options
     */
    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(samples, tokenLifetime, Objects.requireNonNull(newClock, "newClock"), front);
    }

    /**
     * Puts something of yours in front of the sandbox, such as a proxy that passes requests on to {@link
     * DirectorySandbox#port()}. Every address the sandbox gives out is then the one in front.
     *
     * @param address {@code http://127.0.0.1:port} of what stands in front
     * @return changed options
     */
    public SandboxOptions behind(URI address) {
        return new SandboxOptions(samples, tokenLifetime, clock, address.toString());
    }

    /** The address in front; null if clients reach the sandbox itself. */
    @Nullable
    String front() {
        return front;
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
