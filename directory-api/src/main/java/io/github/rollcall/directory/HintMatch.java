package io.github.rollcall.directory;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a login hint resolved to: nobody, exactly one user, or several different ones. Several is an answer of its own;
 * nothing ever picks the first.
 *
 * @param <T> the user type of the side that was asked
 */
public final class HintMatch<T> {
    /** How many different users carried the hint. */
    public enum Kind {
        /** Nobody. */
        NONE,
        /** Exactly one user. */
        ONE,
        /** Two or more different users. */
        AMBIGUOUS
    }

    private final Kind kind;
    private final @Nullable T user;

    private HintMatch(Kind kind, @Nullable T user) {
        this.kind = kind;
        this.user = user;
    }

    /**
     * Nobody carries the hint.
     *
     * @param <T> the user type
     * @return the empty match
     */
    public static <T> HintMatch<T> none() {
        return new HintMatch<>(Kind.NONE, null);
    }

    /**
     * Exactly one user carries the hint.
     *
     * @param <T> the user type
     * @param user that user
     * @return the match
     */
    public static <T> HintMatch<T> one(T user) {
        return new HintMatch<>(Kind.ONE, Objects.requireNonNull(user, "user"));
    }

    /**
     * Several users carry the hint.
     *
     * @param <T> the user type
     * @return the ambiguous match
     */
    public static <T> HintMatch<T> ambiguous() {
        return new HintMatch<>(Kind.AMBIGUOUS, null);
    }

    /**
     * How many users matched.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The user.
     *
     * @return present exactly when {@link #kind()} is {@link Kind#ONE}
     */
    public Optional<T> user() {
        return Optional.ofNullable(user);
    }

    @Override
    public String toString() {
        return "HintMatch[" + kind + "]";
    }
}
