package io.github.rollcall.signin;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read from its source again when it is too old, or when somebody finds it out of date, though not too often.
 * One thread reads while the others wait. A failure is told and forgotten. Safe for many threads.
 *
 * @param <T> the value
 */
final class Cached<T> {
    private record Held<T>(T value, Instant readAt) {}

    private final Supplier<T> source;
    private final Duration life;
    private final Duration pause;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held<T> held;
    private Instant askedAt = Instant.MIN;

    /**
     * A value that has not been read.
     *
     * @param life how long it is used
     * @param pause how long after a read it is not read again merely because somebody misses something
     */
    Cached(Supplier<T> source, Duration life, Duration pause, Clock clock) {
        this.source = source;
        this.life = life;
        this.pause = pause;
        this.clock = clock;
    }

    T current() {
        Held<T> known = held;
        return known != null && isFresh(known)
                ? known.value()
                : locked(() -> {
                    Held<T> meanwhile = held;
                    return meanwhile != null && isFresh(meanwhile) ? meanwhile.value() : read();
                });
    }

    /** A value that was read after the given one; the given one itself where the source was asked too recently. */
    T after(T known) {
        return locked(() -> {
            Held<T> meanwhile = held;
            if (meanwhile != null && meanwhile.value() != known) {
                return meanwhile.value();
            }
            return clock.instant().isBefore(askedAt.plus(pause)) ? known : read();
        });
    }

    private T read() {
        askedAt = clock.instant();
        T value = source.get();
        held = new Held<>(value, askedAt);
        return value;
    }

    /** Not after its life, nor before it was read: a clock that was set back says nothing about age. */
    private boolean isFresh(Held<T> known) {
        Instant now = clock.instant();
        return !now.isBefore(known.readAt()) && now.isBefore(known.readAt().plus(life));
    }

    private T locked(Supplier<T> action) {
        try {
            reading.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the thread was interrupted", "Nothing to do")
                    .build();
        }
        try {
            return action.get();
        } finally {
            reading.unlock();
        }
    }
}
