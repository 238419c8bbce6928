package io.github.rollcall.directory.connector;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether one area of a connection can be used. Immutable.
 */
public final class AreaStatus {
    /** What a check found. Closed at three. */
    public enum State {
        /** It works. */
        ENABLED,
        /** It does not; the other areas go on. */
        DISABLED,
        /** The provider's answer does not tell. */
        UNKNOWN
    }

    private static final AreaStatus ENABLED = new AreaStatus(State.ENABLED, null, null, null, null, null);

    private final State state;
    private final @Nullable String missing;
    private final @Nullable String lost;
    private final @Nullable String remedy;
    private final @Nullable Requirement kind;
    private final @Nullable Set<String> granted;

    private AreaStatus(
            State state,
            @Nullable String missing,
            @Nullable String lost,
            @Nullable String remedy,
            @Nullable Requirement kind,
            @Nullable Set<String> granted) {
        this.state = state;
        this.missing = missing;
        this.lost = lost;
        this.remedy = remedy;
        this.kind = kind;
        this.granted = granted;
    }

    /**
     * The area works.
     *
     * @return the status
     */
    public static AreaStatus enabled() {
        return ENABLED;
    }

    /**
     * The area does not work because a permission is missing.
     *
     * @param missing what it lacks, by the provider's name, for example {@code User.Read.All}
     * @param lost what does not work without it
     * @param remedy how an administrator grants it
     * @return the status
     */
    public static AreaStatus disabled(String missing, String lost, String remedy) {
        return disabled(Requirement.PERMISSION, missing, lost, remedy);
    }

    /**
     * The area does not work.
     *
     * @param kind what kind of thing is missing
     * @param missing what it lacks, by the provider's name
     * @param lost what does not work without it
     * @param remedy how an administrator gets it
     * @return the status
     */
    public static AreaStatus disabled(Requirement kind, String missing, String lost, String remedy) {
        return new AreaStatus(
                State.DISABLED,
                Objects.requireNonNull(missing, "missing"),
                Objects.requireNonNull(lost, "lost"),
                Objects.requireNonNull(remedy, "remedy"),
                Objects.requireNonNull(kind, "kind"),
                null);
    }

    /**
     * The answer does not tell.
     *
     * @param suspected what may be missing
     * @param remedy what an administrator should look at
     * @return the status
     */
    public static AreaStatus unknown(String suspected, String remedy) {
        return new AreaStatus(
                State.UNKNOWN,
                Objects.requireNonNull(suspected, "suspected"),
                null,
                Objects.requireNonNull(remedy, "remedy"),
                null,
                null);
    }

    /**
     * Adds what the application has been granted, as far as the provider says it.
     *
     * @param names permissions or roles by the provider's names
     * @return the same status with them
     */
    public AreaStatus granted(Set<String> names) {
        return new AreaStatus(
                state, missing, lost, remedy, kind, Collections.unmodifiableSortedSet(new TreeSet<>(names)));
    }

    /**
     * What the check found.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * What is missing, or suspected to be.
     *
     * @return empty if enabled
     */
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /**
     * What does not work.
     *
     * @return empty unless disabled
     */
    public Optional<String> lost() {
        return Optional.ofNullable(lost);
    }

    /**
     * What an administrator can do.
     *
     * @return empty if enabled
     */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    /**
     * What kind of thing is missing.
     *
     * @return empty unless disabled
     */
    public Optional<Requirement> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * What the application has been granted.
     *
     * @return immutable and sorted; empty if the provider does not say
     */
    public Optional<Set<String>> granted() {
        return Optional.ofNullable(granted);
    }

    @Override
    public String toString() {
        return missing == null ? state.name() : state + " (missing: " + missing + "; " + remedy + ")";
    }
}
