package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a directory is asked only now and then, and since when. It ends with a run that works, or with {@link
 * DirectoryConnections#verify}.
 *
 * @param reason the code of the latest refusal
 * @param since when the first of them was
 * @param triedAt when the latest was
 * @param tries how many there were in a row
 */
record Quarantine(ErrorCode reason, Instant since, Instant triedAt, int tries) {
    /** How long after a refusal the directory is asked again; the last one from then on. */
    static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    /** After so long it is not asked any more. */
    static final Duration OFF_AFTER = Duration.ofDays(28);

    /** The quarantine after a refusal. */
    static Quarantine after(@Nullable Quarantine before, ErrorCode reason, Instant now) {
        return before == null
                ? new Quarantine(reason, now, now, 1)
                : new Quarantine(reason, before.since(), now, before.tries() + 1);
    }

    /** Whether the directory is asked by nobody until a person has acted. */
    boolean isOff(Instant now) {
        return !now.isBefore(since.plus(OFF_AFTER));
    }

    /** When the directory is asked again. */
    Instant nextTry() {
        return triedAt.plus(WAITS.get(Math.min(tries, WAITS.size()) - 1));
    }

    /** What a person should know about a run that asked nothing. */
    String told(Instant now) {
        String before = "in quarantine since " + since + " (" + reason + "): ";
        return before
                + (isOff(now)
                        ? "the directory is not asked any more until DirectoryConnections.verify has shown that it works"
                        : "the directory is asked again at " + nextTry() + ", or once DirectoryConnections.verify has "
                                + "shown that it works");
    }
}
