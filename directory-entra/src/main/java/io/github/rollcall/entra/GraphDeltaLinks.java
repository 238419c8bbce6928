package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The links of delta queries, as Graph gave them, and the cursors made of them. A link is checked when it comes from Graph
 * and again when it comes back from the store; a token in it means nothing to anybody but Graph.
 */
final class GraphDeltaLinks {
    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";
    /** So that two links, a next link of a listing and fifty ids fit into one cursor; real ones have up to 2,400. */
    private static final int MAX_LENGTH = 5_000;

    private static final Pattern CURSOR = Pattern.compile("changes (USERS|GROUPS) (\\S+) (\\S+) (\\S+) (\\S+)");

    private final HostPin users;
    private final HostPin groups;
    private final String fingerprint;

    GraphDeltaLinks(EntraSettings settings) {
        this.users = HostPin.of(URI.create(settings.graph() + "/users"));
        this.groups = HostPin.of(URI.create(settings.graph() + "/groups"));
        this.fingerprint = settings.fingerprint();
    }

    /**
     * How a page of a delta query ends.
     *
     * @param link where to go on
     * @param last whether the round ends here and the link begins the next one
     */
    record End(String link, boolean last) {}

    /** Whether a cursor is a place in changes. */
    static boolean ownsCursor(Cursor cursor) {
        return cursor.value().startsWith("changes ");
    }

    Cursor cursor(GraphDeltaPlace place) {
        return new Cursor("changes " + place.feed() + " " + text(place), fingerprint);
    }

    GraphDeltaPlace read(Cursor cursor) {
        Matcher parts = CURSOR.matcher(cursor.value());
        if (!cursor.fingerprint().equals(fingerprint) || !parts.matches()) {
            throw lost("the cursor was made by another configuration or version of the connector");
        }
        return place(GraphDeltaPlace.Feed.valueOf(parts.group(1)), parts, 2);
    }

    /** The text of a place at the beginning of a round, without its feed. */
    static String text(GraphDeltaPlace place) {
        return place.users() + " " + place.groups() + " " + String.join(",", place.groupIds()) + " " + place.columns();
    }

    /** A place from the parts of its text, from one of them on. */
    GraphDeltaPlace place(GraphDeltaPlace.Feed feed, MatchResult parts, int from) {
        users.check(parts.group(from));
        groups.check(parts.group(from + 1));
        List<String> groupIds = List.of(parts.group(from + 2).split(","));
        return new GraphDeltaPlace(feed, parts.group(from), parts.group(from + 1), groupIds, parts.group(from + 3));
    }

    /** Refuses a place whose link was made with other properties: what it leaves out would look like no value. */
    void demand(String columns, GraphColumns now) {
        if (!columns.equals(now.mark())) {
            throw lost("users are read with other properties than when the place was taken");
        }
    }

    /** How a page ends: with one of two links, never with both. */
    End end(JsonObject page, GraphDeltaPlace.Feed feed, @Nullable String current) {
        if (page.has(NEXT) == page.has(DELTA)) {
            throw InvalidAnswer.of(null, "a page of changes has both of its links, or none");
        }
        boolean last = page.has(DELTA);
        String link = page.string(last ? DELTA : NEXT)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> InvalidAnswer.of(null, "the link of a page of changes is no text"));
        String checked = (feed == GraphDeltaPlace.Feed.USERS ? users : groups)
                .check(link)
                .toString();
        if (!last && checked.equals(current)) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_REPEATED,
                            "the next link of a page of changes leads to the same page",
                            "Nothing was concluded from it. If it persists, report it")
                    .build();
        }
        if (checked.length() > MAX_LENGTH) {
            throw lost("a link of a delta query has more than " + MAX_LENGTH + " characters");
        }
        return new End(checked, last);
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
}
