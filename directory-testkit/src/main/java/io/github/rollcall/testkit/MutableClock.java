package io.github.rollcall.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** A clock that stands still until a test moves it. Safe for several threads. */
public final class MutableClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private MutableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows
     * @return the clock
     */
    public static MutableClock at(Instant now) {
        return new MutableClock(new Hands(Objects.requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * Sets what it shows.
     *
     * @param instant the new time; may be earlier
     */
    public void set(Instant instant) {
        hands.set(Objects.requireNonNull(instant, "instant"));
    }

    /**
     * Moves it.
     *
     * @param by how far; may be negative
     */
    public void advance(Duration by) {
        hands.move(by);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock for another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(hands, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String toString() {
        return "MutableClock[" + instant() + ", " + zone + "]";
    }

    /** What a clock and its copies for other zones share. */
    private static final class Hands {
        private Instant now;

        private Hands(Instant now) {
            this.now = now;
        }

        private synchronized Instant now() {
            return now;
        }

        private synchronized void set(Instant instant) {
            now = instant;
        }

        private synchronized void move(Duration by) {
            now = now.plus(by);
        }
    }
}
