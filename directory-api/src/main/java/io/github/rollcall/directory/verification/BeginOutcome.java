package io.github.rollcall.directory.verification;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verification, or how long to wait for one. It says the same about somebody who exists and somebody who does not. */
public final class BeginOutcome {
    private final @Nullable Verification verification;
    private final Duration retryAfter;

    private BeginOutcome(@Nullable Verification verification, Duration retryAfter) {
        this.verification = verification;
        this.retryAfter = retryAfter;
    }

    static BeginOutcome begun(Verification verification) {
        return new BeginOutcome(Objects.requireNonNull(verification, "verification"), Duration.ZERO);
    }

    static BeginOutcome limited(Duration retryAfter) {
        return new BeginOutcome(null, retryAfter);
    }

    /**
     * The verification.
     *
     * @return empty if somebody asked too often
     */
    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }

    /**
     * How long to wait before asking again.
     *
     * @return zero if it has begun
     */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String toString() {
        return verification == null ? "BeginOutcome[retry after " + retryAfter + "]" : "BeginOutcome[begun]";
    }
}
