package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How long to look for a grant that is on its way: each pause twice the one before, up to a bound, as long as one call may
 * wait.
 *
 * @param oneCall how long one call waits in all
 * @param limit how long all calls together may take, from the callback on
 */
record ConsentWait(Duration oneCall, Duration limit, Pause pause, Clock clock) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** What was granted at one time arrives within a short time of each other. */
    private static final Duration FOR_THE_REST = Duration.ofSeconds(3);

    /** When the last call may begin. */
    Instant deadline() {
        return clock.instant().plus(limit).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Looks until what is found is the last word, or the wait is over: soon for what is good enough. */
    <T> T until(Predicate<T> last, Predicate<T> goodEnough, Supplier<T> look) {
        Instant end = clock.instant().plus(oneCall);
        Duration waited = Duration.ZERO;
        Duration next = FIRST;
        Duration waitedForTheRest = Duration.ZERO;
        while (true) {
            T found = look.get();
            boolean enough = goodEnough.test(found);
            boolean over = waited.plus(next).compareTo(oneCall) > 0
                    || (enough && waitedForTheRest.compareTo(FOR_THE_REST) >= 0)
                    || clock.instant().plus(next).isAfter(end);
            if (last.test(found) || over) {
                return found;
            }
            try {
                pause.await(next);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return found;
            }
            waited = waited.plus(next);
            waitedForTheRest = enough ? waitedForTheRest.plus(next) : Duration.ZERO;
            next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        }
    }

    /** How much of the whole wait is left; zero if none. */
    Duration left(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
