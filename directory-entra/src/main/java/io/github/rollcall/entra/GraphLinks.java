package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
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
    static final Place START = new Place(null, OptionalLong.empty());

    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";
    private static final int MAX_LENGTH = 16_000;
    private static final Pattern CURSOR = Pattern.compile("members (-|\\d{1,18}) (\\S+)");

    private final HostPin group;
    private final String fingerprint;

    GraphLinks(URI group, String fingerprint) {
        this.group = HostPin.of(group);
        this.fingerprint = fingerprint;
    }

    /**
     * A place in the listing.
     *
     * @param link where to read; null at the start
     * @param total the number of members that the first page named
     */
    record Place(@Nullable String link, OptionalLong total) {}

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
                group.check(parts.group(2)).toString(),
                total.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total)));
    }

    Cursor cursor(String next, OptionalLong total) {
        String count = total.isPresent() ? String.valueOf(total.getAsLong()) : "-";
        return new Cursor("members " + count + " " + next, fingerprint);
    }

    /** The link to the page after this one; empty if Graph says with a well-formed page that there is none. */
    Optional<String> next(JsonObject page, Place current) {
        if (page.has(DELTA)) {
            throw invalid("a listing has a delta link");
        }
        if (!page.has(NEXT)) {
            return Optional.empty();
        }
        String link = page.string(NEXT)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> invalid("its next link is no text"));
        String checked = group.check(link).toString();
        if (checked.length() > MAX_LENGTH) {
            throw invalid("its next link has more than " + MAX_LENGTH + " characters");
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

    private static DirectoryException invalid(String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the answer cannot be trusted: " + problem,
                        "Nothing was concluded from it. If it persists, check for a proxy in between and report it")
                .build();
    }
}
