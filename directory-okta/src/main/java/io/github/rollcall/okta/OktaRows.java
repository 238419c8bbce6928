package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Short listings that are read as a whole and each row of which counts, with pages or without. */
final class OktaRows {
    private static final int MAX_PAGES = 50;

    private final OktaClients clients;
    private final OktaReads reads;

    OktaRows(OktaClients clients, OktaReads reads) {
        this.clients = clients;
        this.reads = reads;
    }

    private record Page(List<JsonObject> rows, Optional<String> next) {}

    /** All rows; a row that is no object fails the listing. */
    List<JsonObject> all(URI first) {
        List<JsonObject> rows = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(first);
        while (next.isPresent()) {
            if (!seen.add(next.get()) || seen.size() > MAX_PAGES) {
                throw invalid(ErrorCode.CURSOR_REPEATED, "the pages of a listing do not end");
            }
            Page page = reads.get(next.get(), OktaRows::page).value();
            rows.addAll(page.rows());
            next = page.next().map(link -> follow(link, first));
        }
        return rows;
    }

    private static Page page(WireResponse response) throws IOException {
        Optional<String> next = LinkHeader.of(response).next();
        List<JsonObject> rows = new ArrayList<>();
        StrictJson.rows(response.body(), row -> {
            if (row == null) {
                throw invalid(ErrorCode.RESPONSE_INVALID, "a row is no object");
            }
            rows.add(row);
        });
        return new Page(rows, next);
    }

    private URI follow(String link, URI first) {
        URI target = clients.check(link);
        if (!target.getRawPath().equals(first.getRawPath())) {
            throw invalid(ErrorCode.FOREIGN_HOST, "a link leads to something else than the listing it belongs to");
        }
        return target;
    }

    static DirectoryException invalid(ErrorCode code, String problem) {
        return DirectoryException.of(
                        code,
                        "the answer cannot be trusted: " + problem,
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }
}
