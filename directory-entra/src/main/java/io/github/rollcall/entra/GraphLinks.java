package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Next links of one group's listing, as Graph gave them, and the cursors made of them. A link is checked when it comes from
 * Graph and again when it comes back from the store: it must lead to the same group at the same host.
 */
final class GraphLinks {
    static final Place START = new Place(null, OptionalLong.empty(), null, GraphColumns.NOTHING);

    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";
    private static final int MAX_LENGTH = 16_000;
    private static final int MAX_CURSOR = 16_384;
    private static final Pattern CURSOR =
            Pattern.compile("members (-|\\d{1,18}) (-|[0-9a-f]+) (\\S+)(?: (\\S+) (\\S+) (\\S+) (\\S+))?");

    private final HostPin group;
    private final String fingerprint;
    private final GraphDeltaLinks deltas;

    GraphLinks(EntraSettings settings) {
        this.group = HostPin.of(settings.group());
        this.fingerprint = settings.fingerprint();
        this.deltas = new GraphDeltaLinks(settings);
    }

    /** The links of the changes after a listing. */
    GraphDeltaLinks deltas() {
        return deltas;
    }

    /**
     * A place in the listing.
     *
     * @param link where to read; null at the start
     * @param total the number of members that the first page named
     * @param changes where the changes after the listing begin; null if the tenant tells none
     * @param columns the {@linkplain GraphColumns#mark mark} of the properties that the listing was begun without
     */
    record Place(
            @Nullable String link,
            OptionalLong total,
            @Nullable GraphDeltaPlace changes,
            String columns) {

        /** The beginning of a listing whose changes begin somewhere. */
        Place changesFrom(@Nullable GraphDeltaPlace place, String withColumns) {
            return new Place(link, total, place, withColumns);
        }

        /** The same listing further on. */
        Place at(String next, OptionalLong newTotal) {
            return new Place(next, newTotal, changes, columns);
        }
    }

    Place read(Cursor cursor) {
        Matcher parts = CURSOR.matcher(cursor.value());
        if (!cursor.fingerprint().equals(fingerprint) || !parts.matches()) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_EXPIRED,
                            "the cursor was made by another configuration or version of the connector",
                            "Nothing to do: a full pass starts over")
                    .build();
        }
        String total = parts.group(1);
        return new Place(
                group.check(parts.group(3)).toString(),
                total.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total)),
                parts.group(4) == null ? null : deltas.place(GraphDeltaPlace.Feed.USERS, parts, 4),
                parts.group(2));
    }

    /** The cursor of a place behind the first page. Where it would be too long the listing matters more than its changes. */
    Cursor cursor(Place place) {
        String count = place.total().isPresent() ? String.valueOf(place.total().getAsLong()) : "-";
        String listing = "members " + count + " " + place.columns() + " " + place.link();
        String changes = place.changes() == null ? "" : " " + GraphDeltaLinks.text(place.changes());
        return new Cursor(listing.length() + changes.length() > MAX_CURSOR ? listing : listing + changes, fingerprint);
    }

    /** Where changes begin. */
    Cursor cursor(GraphDeltaPlace changes) {
        return deltas.cursor(changes);
    }

    /** The link to the page after this one; empty if Graph says with a well-formed page that there is none. */
    Optional<String> next(JsonObject page, Place current) {
        if (page.has(DELTA)) {
            throw InvalidAnswer.of(null, "a listing has a delta link");
        }
        if (!page.has(NEXT)) {
            return Optional.empty();
        }
        String link = page.string(NEXT)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> InvalidAnswer.of(null, "its next link is no text"));
        String checked = group.check(link).toString();
        if (checked.length() > MAX_LENGTH) {
            throw InvalidAnswer.of(null, "its next link has more than " + MAX_LENGTH + " characters");
        }
        if (checked.equals(current.link())) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_REPEATED,
                            "the next link of a page leads to the same page",
                            "Nothing was concluded from it. If it persists, report it")
                    .build();
        }
        return Optional.of(checked);
    }
}
