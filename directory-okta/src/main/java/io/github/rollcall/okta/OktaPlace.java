package io.github.rollcall.okta;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the changes of an org, which come from two sources in turn: the System Log, where the app may read it, then a
 * search for users by the time of their last update. Both together are a round. Immutable.
 *
 * @param feed which of the two is read here
 * @param log where the log goes on; null if the app may not read it
 * @param updates where the search goes on
 * @param pages how many pages the listing had that the changes follow
 * @param asked how many users this round has read by id
 * @param asOf when the place was reached, by Okta's clock; null if Okta did not say
 */
record OktaPlace(
        Feed feed,
        @Nullable Log log,
        OktaUpdatesPlace updates,
        int pages,
        int asked,
        @Nullable Instant asOf) {

    /** A source of changes. */
    enum Feed {
        LOG,
        UPDATES
    }

    /**
     * A place in the System Log.
     *
     * @param start where the round began
     * @param link where it goes on
     * @param told the latest events that need not be told again
     * @param held whether the next round begins where this one did, because somebody was not yet what an event says
     */
    record Log(String start, String link, Told told, boolean held) {
        static Log from(String link, Told told) {
            return new Log(link, link, told, false);
        }

        private Log ended(String next) {
            return from(held ? start : next, told);
        }
    }

    /** Where the changes after a listing begin. */
    static OktaPlace beginning(@Nullable Log log, OktaUpdatesPlace updates, @Nullable Instant asOf) {
        return new OktaPlace(log == null ? Feed.UPDATES : Feed.LOG, log, updates, 0, 0, asOf);
    }

    /** The same place, after one more page of the listing it is for. */
    OktaPlace afterAPage() {
        return new OktaPlace(feed, log, updates, pages + 1, asked, asOf);
    }

    /** The place after a page of the log. Whoever was read for it need not be read again for the search. */
    OktaPlace logRead(Log next, List<String> readById, int users) {
        return new OktaPlace(feed, next, updates.knowing(readById), pages, asked + users, asOf);
    }

    /** The place after the end of the log, which goes on at a link next time. */
    OktaPlace logEnded(Log current, String next, @Nullable Instant now) {
        return new OktaPlace(Feed.UPDATES, current.ended(next), updates, pages, asked, now == null ? asOf : now);
    }

    /** The place after a page of the search with more to come. */
    OktaPlace updatesRead(OktaUpdatesPlace next, int users) {
        return new OktaPlace(feed, log, next, pages, asked + users, asOf);
    }

    /** Where the next round begins. */
    OktaPlace ended(OktaUpdatesPlace next) {
        return new OktaPlace(log == null ? Feed.UPDATES : Feed.LOG, log, next, pages, 0, asOf);
    }

    @Override
    public String toString() {
        return "OktaPlace[" + feed + (log == null ? ", no log" : "") + "]";
    }
}
