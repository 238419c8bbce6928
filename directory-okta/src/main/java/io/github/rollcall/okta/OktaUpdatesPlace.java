package io.github.rollcall.okta;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the search for updated users, who come newest first. The search is behind by up to {@link OktaChangesStart#LAG},
 * so that a round reaches back behind the latest update that is known, and finds there who was shown late among those who
 * were told before. Where those are more than can be remembered, it stops at the latest update, and reaches back once the lag
 * is over. All times are Okta's. Immutable.
 *
 * @param newest the latest update before this round
 * @param since where a round reaches back to: who was updated before it has been shown for certain
 * @param told the latest updates before this round
 * @param crowded when a round left somebody who was updated after {@code since} out of {@code told}; null if none did
 * @param link where the round goes on; null at its beginning
 * @param reached the latest update so far
 * @param shown the latest updates so far
 * @param asked when the first page of the round was sent, which is what the round can be sure of; null before it, or if Okta
 *     did not say
 * @param open the earliest update of a user of this round of whom nothing was concluded; null if there is none
 * @param shownAll whether {@code shown} has everybody of this round who may come up again
 */
record OktaUpdatesPlace(
        Instant newest,
        Instant since,
        Told told,
        @Nullable Instant crowded,
        @Nullable String link,
        Instant reached,
        Told shown,
        @Nullable Instant asked,
        @Nullable Instant open,
        boolean shownAll) {

    /** How long somebody is asked about who cannot be read. */
    private static final Duration OPEN = Duration.ofHours(1);

    /** The place behind some updates. */
    static OktaUpdatesPlace after(Instant newest, Instant since, Told told, @Nullable Instant crowded) {
        return new OktaUpdatesPlace(newest, since, told, crowded, null, newest, Told.NOTHING, null, null, true);
    }

    /** Where a round reaches back to after an answer that showed a latest update. */
    static Instant reachBack(Instant newest, Optional<Instant> sent) {
        Instant earliest = newest.minus(OktaChangesStart.LAG);
        Instant latest = newest.plusMillis(1);
        return sent.map(now -> now.minus(OktaChangesStart.LAG))
                .filter(earliest::isBefore)
                .map(certain -> certain.isBefore(latest) ? certain : latest)
                .orElse(earliest);
    }

    /** The same, with users that need not be read again. */
    OktaUpdatesPlace knowing(Collection<String> digests) {
        return new OktaUpdatesPlace(
                newest, since, told.and(digests), crowded, link, reached, shown, asked, open, shownAll);
    }

    /** The same round, after an answer; its first one counts. */
    OktaUpdatesPlace askedAt(Optional<Instant> sent) {
        return link == null
                ? new OktaUpdatesPlace(
                        newest, since, told, crowded, link, reached, shown, sent.orElse(null), open, shownAll)
                : this;
    }

    /** The same round, which has come to a latest update. */
    OktaUpdatesPlace reaching(Optional<Instant> latest) {
        Instant sofar = latest.filter(reached::isBefore).orElse(reached);
        return new OktaUpdatesPlace(newest, since, told, crowded, link, sofar, shown, asked, open, shownAll);
    }

    /** The same round, which has shown more. */
    OktaUpdatesPlace showing(Told now, boolean all) {
        return new OktaUpdatesPlace(newest, since, told, crowded, link, reached, now, asked, open, shownAll && all);
    }

    /** The same round, in which nothing was concluded of users with these updates. */
    OktaUpdatesPlace leavingOpen(Stream<Instant> updates) {
        Instant earliest = Stream.concat(Stream.ofNullable(open), updates)
                .min(Instant::compareTo)
                .orElse(null);
        return new OktaUpdatesPlace(newest, since, told, crowded, link, reached, shown, asked, earliest, shownAll);
    }

    /** The same round, on its next page. */
    OktaUpdatesPlace at(String next) {
        return new OktaUpdatesPlace(newest, since, told, crowded, next, reached, shown, asked, open, shownAll);
    }

    /** Whether a round may stop at the latest update that is known: whoever is late behind it is looked for once the lag is over. */
    boolean mayStopAtNewest(Optional<Instant> now) {
        return now.filter(sent -> crowded != null && sent.isBefore(crowded.plus(OktaChangesStart.LAG)))
                .isPresent();
    }

    /** Where the next round begins. A search that showed nobody takes nothing back. */
    OktaUpdatesPlace ended(boolean reachedBack) {
        return reachedBack
                ? after(reached, nextSince(), shown.isEmpty() ? told : shown, shownAll ? null : asked)
                : after(reached, since, shown.plusWhatFits(told), crowded);
    }

    /** Where the next round reaches back to; what is certain stays so, and who is open is asked about for an hour. */
    Instant nextSince() {
        Instant back = reachBack(reached, Optional.ofNullable(asked));
        if (open != null) {
            Instant hourBefore = asked == null ? open : asked.minus(OPEN);
            Instant held = open.isBefore(hourBefore) ? hourBefore : open;
            back = held.isBefore(back) ? held : back;
        }
        return back.isBefore(since) ? since : back;
    }
}
