package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Users by the time of their last update, newest first. They come from Okta's search, which is behind by seconds and covers
 * the whole org, so that a row is a hint and nothing more. Newest first, because whoever is updated while pages are read
 * moves to the front and pushes nobody out of sight.
 */
final class OktaUpdates {
    static final String PATH = "/api/v1/users";

    static final int PAGE_SIZE = 200;

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final OktaClients clients;
    private final OktaReads reads;
    private final OktaUserMapper mapper;

    OktaUpdates(OktaClients clients, OktaReads reads, OktaUserMapper mapper) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
    }

    /**
     * A user as the search shows it.
     *
     * @param id empty if it cannot be read
     * @param updated empty if it cannot be read
     * @param digest of all that counts in the row
     */
    record Row(Optional<String> id, Optional<Instant> updated, String digest) {}

    /**
     * A page.
     *
     * @param next the link to the page after it
     * @param endProven whether a page without that link is the last for certain
     * @param sent when, by Okta's clock
     * @param full whether there may be more rows than it shows
     */
    record Page(List<Row> rows, Optional<String> next, boolean endProven, Optional<Instant> sent, boolean full) {

        /** The latest update of the page; one in the future of the answer is none that Okta can have made. */
        Optional<Instant> newest() {
            return rows.stream()
                    .flatMap(row -> row.updated().stream())
                    .map(updated -> AnswerDate.notAfter(sent, updated))
                    .max(Instant::compareTo);
        }

        /** The earliest update of the page. */
        Optional<Instant> oldest() {
            return rows.stream().flatMap(row -> row.updated().stream()).min(Instant::compareTo);
        }

        /** Whether the page shows everybody who was updated after a time: it is in order, and comes down to that time. */
        boolean comesDownTo(Instant time) {
            Instant before = Instant.MAX;
            for (Row row : rows) {
                Instant updated = row.updated().orElse(Instant.MAX);
                if (row.updated().isEmpty() || updated.isAfter(before)) {
                    return false;
                }
                before = updated;
            }
            return !before.isAfter(time);
        }
    }

    /** The users who were updated last, on one page, wherever it leads. */
    Reply<Page> newest() {
        PageLink page = PageLink.first(search("status pr"), PAGE_SIZE);
        return reads.page(page, response -> {
            List<Row> rows = rows(response);
            return new Page(rows, Optional.empty(), false, AnswerDate.of(response), rows.size() >= page.limit());
        });
    }

    /** The users who were updated at a time or after it. */
    Reply<Page> since(Instant time) {
        return read(PageLink.first(search("lastUpdated ge \"" + MILLISECONDS.format(time) + "\""), PAGE_SIZE));
    }

    /** The page a link leads to. */
    Reply<Page> at(String link) {
        return read(PageLink.at(clients.check(link), PAGE_SIZE));
    }

    private URI search(String expression) {
        return clients.address(PATH, "search", expression, "sortBy", "lastUpdated", "sortOrder", "desc");
    }

    private Reply<Page> read(PageLink page) {
        return reads.page(page, response -> read(response, page));
    }

    private Page read(WireResponse response, PageLink page) throws IOException {
        LinkHeader links = LinkHeader.of(response);
        List<Row> rows = rows(response);
        Optional<String> next =
                links.next().map(link -> page.next(link, clients).address().toString());
        return new Page(rows, next, links.hasSelf(), AnswerDate.of(response), next.isPresent());
    }

    private List<Row> rows(WireResponse response) throws IOException {
        List<Row> rows = new ArrayList<>();
        StrictJson.rows(response.body(), row -> rows.add(row(row)));
        return rows;
    }

    private Row row(@Nullable JsonObject row) {
        return row == null
                ? new Row(Optional.empty(), Optional.empty(), Told.digest("no object"))
                : new Row(OktaUserMapper.id(row), OktaUserMapper.lastUpdated(row), mapper.digest(row));
    }
}
