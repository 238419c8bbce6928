package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What has changed, page by page: what the System Log tells first, then who was updated. Both only hint at users, who are
 * read by id with their groups before anything counts. Whatever changes cannot tell for certain, or for less than a listing
 * costs, is left to a full pass.
 */
final class OktaChanges {
    /** A day less than the System Log keeps, for the events at its edge. */
    private static final Duration LOG_LIFE = Duration.ofDays(89);

    /** So many users are always asked about by id; more only if a listing costs more. */
    private static final int FEW_USERS = 20;

    private static final int MOST_USERS = 500;
    private static final int REQUESTS_FOR_A_USER = 2;

    private final OktaPlaces places;
    private final OktaUpdates updates;
    private final OktaSystemLog log;
    private final OktaUsersById usersById;

    OktaChanges(OktaPlaces places, OktaUpdates updates, OktaSystemLog log, OktaUsersById usersById) {
        this.places = places;
        this.updates = updates;
        this.log = log;
        this.usersById = usersById;
    }

    UserPage page(Cursor cursor) {
        OktaPlace place = places.read(cursor);
        return place.feed() == OktaPlace.Feed.LOG ? logged(place) : updated(place);
    }

    private UserPage logged(OktaPlace place) {
        OktaPlace.Log at = Objects.requireNonNull(place.log(), "log");
        Reply<OktaSystemLog.Page> reply = asked(() -> log.at(at.link()));
        OktaSystemLog.Page page = reply.value();
        refuseIfForgotten(place, page);
        String next = page.next()
                .map(places::log)
                .orElseThrow(() -> OktaPlaces.invalid("the System Log does not say where it goes on"));
        if (page.rows() == 0) {
            OktaPlace ended = place.logEnded(at, next, page.sent().orElse(null));
            return UserPage.builder().cost(reply.cost()).next(places.cursor(ended));
        }
        if (next.equals(at.link())) {
            throw repeated();
        }
        OktaLogPage events = new OktaLogPage(at, page);
        refuseTooMany(place, events.users().size());
        Reply<List<OktaUsersById.Account>> accounts = usersById.read(events.users());
        UserPage.Builder rows = events.rows(accounts.value());
        OktaPlace after = place.logRead(
                events.after(next, accounts.value()),
                accounts.value().stream()
                        .flatMap(account -> account.digest().stream())
                        .toList(),
                events.users().size());
        return rows.cost(reply.cost().plus(accounts.cost())).next(places.cursor(after));
    }

    private UserPage updated(OktaPlace place) {
        OktaUpdatesPlace at = place.updates();
        String link = at.link();
        Reply<OktaUpdates.Page> reply = asked(() -> link == null ? updates.since(at.since()) : updates.at(link));
        OktaUpdates.Page page = reply.value();
        OktaUpdatesPage rows = new OktaUpdatesPage(at, page);
        if (!isLookingBack(at, page)) {
            refuseTooMany(place, rows.users().size());
        } else {
            refuseMoreThan(MOST_USERS, place, rows.users().size());
        }
        Reply<List<OktaUsersById.Account>> accounts = usersById.read(rows.users());
        UserPage.Builder users = rows.rows(accounts.value()).cost(reply.cost().plus(accounts.cost()));
        OktaUpdatesPlace after = rows.after(accounts.value());
        boolean comesDown = page.comesDownTo(at.newest()) && at.mayStopAtNewest(page.sent());
        if (page.next().isPresent() && !comesDown) {
            OktaPlace next =
                    place.updatesRead(after.at(page.next().get()), rows.users().size());
            return users.next(places.cursor(next));
        }
        Completion end = page.endProven() || comesDown
                ? Completion.proven()
                : Completion.unproven("the last page of a search came without a link to itself");
        boolean reachedBack = page.next().isEmpty();
        return users.end(end.changesFrom(places.cursor(place.ended(after.ended(reachedBack)))));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DirectoryException refusal) {
            throw OktaChangesStart.isNotOffered(refusal)
                    ? OktaPlaces.lost("Okta does not go on with the changes from here", Optional.of(refusal))
                    : refusal;
        }
    }

    /** Okta keeps events for 90 days and does not say that it has forgotten some. Both times are its own. */
    private static void refuseIfForgotten(OktaPlace place, OktaSystemLog.Page page) {
        Instant asOf = place.asOf();
        if (asOf != null
                && page.sent()
                        .filter(now -> Duration.between(asOf, now).compareTo(LOG_LIFE) > 0)
                        .isPresent()) {
            throw OktaPlaces.lost("the place in the System Log is older than the events that it keeps");
        }
    }

    /** A look back behind many updates comes once in a while, and a listing would begin with the same. */
    private static boolean isLookingBack(OktaUpdatesPlace at, OktaUpdates.Page page) {
        return at.crowded() != null && !at.mayStopAtNewest(page.sent());
    }

    private static void refuseTooMany(OktaPlace place, int users) {
        refuseMoreThan(Math.min(MOST_USERS, Math.max(FEW_USERS, place.pages() / REQUESTS_FOR_A_USER)), place, users);
    }

    private static void refuseMoreThan(int worthIt, OktaPlace place, int users) {
        if (place.asked() + users > worthIt) {
            throw OktaPlaces.lost("more users have changed than a listing costs");
        }
    }

    private static DirectoryException repeated() {
        return DirectoryException.of(
                        ErrorCode.CURSOR_REPEATED,
                        "the next link of a page of the System Log leads to the same page",
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }
}
