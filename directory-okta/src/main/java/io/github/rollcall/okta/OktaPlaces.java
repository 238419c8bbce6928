package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places in listings and in changes, and the cursors made of them. A link is checked when it comes from Okta and again when
 * it comes back from the store.
 */
final class OktaPlaces {
    private static final String NONE = "-";
    /** So that three links fit into one cursor, with what was told. */
    private static final int LONGEST_LINK = 3_000;

    private static final int LONGEST_CURSOR = 16_384;
    private static final Pattern LISTING = Pattern.compile("(\\S+ \\S+)(?: (.+))?");
    private static final Pattern CHANGES = Pattern.compile("changes (LOG|UPDATES) (.+)");
    private static final int PARTS = 17;

    private final OktaClients clients;
    private final String fingerprint;
    private final String logPath;
    private final String usersPath;

    OktaPlaces(OktaClients clients, OktaSettings settings) {
        this.clients = clients;
        this.fingerprint = settings.fingerprint();
        this.logPath = clients.address(OktaSystemLog.PATH).getRawPath();
        this.usersPath = clients.address(OktaUpdates.PATH).getRawPath();
    }

    /** Whether a cursor is a place in changes. */
    static boolean ownsCursor(Cursor cursor) {
        return cursor.value().startsWith("changes ");
    }

    /**
     * A place in a listing.
     *
     * @param page the cursor of the page alone
     * @param changes where the changes after the listing begin; empty if the org tells none
     */
    record Listing(Cursor page, Optional<OktaPlace> changes) {}

    Listing readListing(Cursor cursor) {
        Matcher parts = LISTING.matcher(cursor.value());
        if (!parts.matches()) {
            throw foreign();
        }
        Cursor page = new Cursor(parts.group(1), cursor.fingerprint());
        return new Listing(page, Optional.ofNullable(parts.group(2)).map(text -> place(OktaPlace.Feed.LOG, text)));
    }

    /** The cursor of a page. Where it would be too long the listing matters more than its changes. */
    Cursor cursor(PageLink page, Optional<OktaPlace> changes) {
        Cursor alone = page.cursor(fingerprint);
        String text = alone.value() + changes.map(place -> " " + text(place)).orElse("");
        return text.length() > LONGEST_CURSOR ? alone : new Cursor(text, fingerprint);
    }

    Cursor cursor(OktaPlace place) {
        String text = "changes " + place.feed() + " " + text(place);
        if (text.length() > LONGEST_CURSOR) {
            throw lost("the place in the changes is too long to keep");
        }
        return new Cursor(text, fingerprint);
    }

    OktaPlace read(Cursor cursor) {
        Matcher parts = CHANGES.matcher(cursor.value());
        if (!cursor.fingerprint().equals(fingerprint) || !parts.matches()) {
            throw foreign();
        }
        return place(OktaPlace.Feed.valueOf(parts.group(1)), parts.group(2));
    }

    private static String text(OktaPlace place) {
        OktaPlace.Log log = place.log();
        OktaUpdatesPlace updates = place.updates();
        return String.join(
                " ",
                String.valueOf(place.pages()),
                String.valueOf(place.asked()),
                time(place.asOf()),
                log == null ? NONE : log.start(),
                log == null ? NONE : log.link(),
                log == null ? NONE : log.told().text(),
                log != null && log.held() ? "held" : NONE,
                time(updates.newest()),
                time(updates.since()),
                updates.told().text(),
                time(updates.crowded()),
                updates.link() == null ? NONE : updates.link(),
                time(updates.reached()),
                updates.shown().text(),
                time(updates.asked()),
                time(updates.open()),
                updates.shownAll() ? NONE : "more");
    }

    private OktaPlace place(OktaPlace.Feed feed, String text) {
        String[] part = text.split(" ", -1);
        if (part.length != PARTS) {
            throw foreign();
        }
        try {
            OktaPlace.Log log = part[3].equals(NONE)
                    ? null
                    : new OktaPlace.Log(log(part[3]), log(part[4]), Told.read(part[5]), part[6].equals("held"));
            OktaUpdatesPlace updates = new OktaUpdatesPlace(
                    instant(part[7]),
                    instant(part[8]),
                    Told.read(part[9]),
                    time(part[10]),
                    part[11].equals(NONE) ? null : users(part[11]),
                    instant(part[12]),
                    Told.read(part[13]),
                    time(part[14]),
                    time(part[15]),
                    part[16].equals(NONE));
            return new OktaPlace(
                    log == null ? OktaPlace.Feed.UPDATES : feed,
                    log,
                    updates,
                    Integer.parseInt(part[0]),
                    Integer.parseInt(part[1]),
                    time(part[2]));
        } catch (IllegalArgumentException malformed) {
            throw foreign();
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? NONE : String.valueOf(time.toEpochMilli());
    }

    private static Instant instant(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static @Nullable Instant time(String text) {
        return text.equals(NONE) ? null : instant(text);
    }

    /** A link into the log, checked. */
    String log(String link) {
        return checked(link, logPath);
    }

    private String users(String link) {
        return checked(link, usersPath);
    }

    private String checked(String link, String path) {
        URI target = clients.check(link);
        if (!target.getRawPath().equals(path)) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "a link leads to something else than the changes it belongs to",
                            "Nothing was sent. Report it: either the answer or the stored cursor was tampered with")
                    .build();
        }
        if (link.length() > LONGEST_LINK) {
            throw lost("a link of the changes has more than " + LONGEST_LINK + " characters");
        }
        return target.toString();
    }

    private static DirectoryException foreign() {
        return lost("the cursor was made by another configuration or version of the connector");
    }

    /** A full pass has to tell what changes do not. */
    static DirectoryException lost(String problem) {
        return lost(problem, Optional.empty());
    }

    static DirectoryException lost(String problem, Optional<DirectoryException> because) {
        return DirectoryException.of(ErrorCode.CURSOR_EXPIRED, problem, "Nothing to do: a full pass starts over")
                .providerCode(because.flatMap(DirectoryException::providerCode).orElse(null))
                .requestId(because.flatMap(DirectoryException::requestId).orElse(null))
                .build();
    }

    static DirectoryException invalid(String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the answer cannot be trusted: " + problem,
                        "Nothing was concluded from it. If it persists, check for a proxy in between and report it")
                .build();
    }
}
