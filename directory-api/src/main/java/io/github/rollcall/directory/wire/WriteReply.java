package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param <T> what a confirmation brings
 */
public final class WriteReply<T> {

    /** How it ended. Closed at three. */
    public enum State {
        /** The provider confirmed it and the answer was read. */
        CONFIRMED,
        /** It was refused before it took effect, or never left. */
        REFUSED,
        /** It may have taken effect: it was sent, and there is no answer that tells. */
        UNCERTAIN
    }

    private final State state;
    private final @Nullable T value;
    private final @Nullable DirectoryException error;
    private final int status;

    private WriteReply(State state, @Nullable T value, @Nullable DirectoryException error, int status) {
        this.state = state;
        this.value = value;
        this.error = error;
        this.status = status;
    }

    static <T> WriteReply<T> confirmed(T value) {
        return new WriteReply<>(State.CONFIRMED, Objects.requireNonNull(value, "value"), null, 0);
    }

    static <T> WriteReply<T> refused(DirectoryException error) {
        return new WriteReply<>(State.REFUSED, null, error, 0);
    }

    static <T> WriteReply<T> uncertain(DirectoryException error) {
        return new WriteReply<>(State.UNCERTAIN, null, error, 0);
    }

    /** The same, with the status of the answer that says so. */
    WriteReply<T> after(int answered) {
        return new WriteReply<>(state, value, error, answered);
    }

    /** The status of the answer, or 0 if there was none. */
    int status() {
        return status;
    }

    /**
     * How it ended.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * What the confirmation brought.
     *
     * @return empty unless confirmed
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Why it was not confirmed.
     *
     * @return empty if confirmed
     */
    public Optional<DirectoryException> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return "WriteReply[" + state + "]";
    }
}
