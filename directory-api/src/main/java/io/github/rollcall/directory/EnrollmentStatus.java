package io.github.rollcall.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user has completed a verification. A new user is not enrolled; the first completed verification enrols; a sync
 * never touches it.
 */
public final class EnrollmentStatus {
    private static final EnrollmentStatus NOT_ENROLLED = new EnrollmentStatus(null);

    private final @Nullable Instant at;

    private EnrollmentStatus(@Nullable Instant at) {
        this.at = at;
    }

    /**
     * No verification completed yet.
     *
     * @return the initial status
     */
    public static EnrollmentStatus notEnrolled() {
        return NOT_ENROLLED;
    }

    /**
     * A verification completed.
     *
     * @param at when the first one completed
     * @return the status
     */
    public static EnrollmentStatus enrolled(Instant at) {
        return new EnrollmentStatus(Objects.requireNonNull(at, "at"));
    }

    /**
     * Whether a verification completed.
     *
     * @return true if enrolled
     */
    public boolean isEnrolled() {
        return at != null;
    }

    /**
     * When the first verification completed.
     *
     * @return empty if not enrolled
     */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrollmentStatus that && Objects.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(at);
    }

    @Override
    public String toString() {
        return at == null ? "NOT_ENROLLED" : "ENROLLED at " + at;
    }
}
