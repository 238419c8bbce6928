package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of objects of Okta: pages of a collection of them, and one by id.
 *
 * @param reads those of the area that the objects belong to
 * @param scope what reading them takes
 * @param mapper reads a row
 */
record OktaCollection<T>(
        OktaClients clients,
        OktaReads reads,
        String fingerprint,
        OktaScope scope,
        Function<JsonObject, ListingRow<T>> mapper) {
    private static final int PAGE_SIZE = 200;
    private static final int MAX_PAGES = 50;

    /** One page of the collection under a path; links that lead out of it are refused. */
    ListingPage<T> page(String path, @Nullable Cursor cursor) {
        PageLink first = PageLink.first(clients.address(path), PAGE_SIZE);
        PageLink link = cursor == null ? first : first.resume(cursor, fingerprint, clients);
        try {
            Reply<Read<T>> reply = reads.page(link, response -> read(response, link));
            return reply.value().page(reply, fingerprint);
        } catch (DirectoryException refused) {
            throw scope.named(refused);
        }
    }

    /**
     * The same for a collection that is never empty: where nothing is shown the app may not look, and that is no end of
     * anything.
     */
    ListingPage<T> pageOfMany(String path, @Nullable Cursor cursor) {
        ListingPage<T> page = page(path, cursor);
        boolean empty = page.rows().isEmpty() && page.rejected().isEmpty();
        return cursor == null && empty && page.completion().isPresent()
                ? ListingPage.<T>builder()
                        .cost(page.cost())
                        .end(Completion.unproven("Okta shows none at all, as it does to an app whose administrator role"
                                + " does not reach them; " + scope.assign()))
                : page;
    }

    /** All of a short collection, wholly or not at all. */
    List<T> all(String path) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable Cursor cursor = null;
        do {
            ListingPage<T> page = page(path, cursor);
            if (!page.rejected().isEmpty()) {
                throw OktaRows.invalid(ErrorCode.RESPONSE_INVALID, "a row cannot be read");
            }
            page.completion().flatMap(Completion::doubt).ifPresent(doubt -> {
                throw OktaRows.invalid(ErrorCode.RESPONSE_INVALID, doubt);
            });
            all.addAll(page.rows());
            cursor = page.next().orElse(null);
            if (cursor != null && (!seen.add(cursor.value()) || seen.size() > MAX_PAGES)) {
                throw OktaRows.invalid(ErrorCode.CURSOR_REPEATED, "the pages of a listing do not end");
            }
        } while (cursor != null);
        return all;
    }

    /**
     * Refuses to believe that there is none of something, unless the listing of everything shows something: Okta answers
     * some listings that an app may not see with an empty array.
     */
    void believeNone(String path) {
        try {
            if (!new OktaProbe(reads).hasRows(clients.address(path)).value()) {
                throw scope.roleMissing().build();
            }
        } catch (DirectoryException refused) {
            throw scope.named(refused);
        }
    }

    /** One object; empty if Okta says that it does not exist. */
    Optional<T> one(String path, String id) {
        if (!OktaAccess.isId(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reads.get(
                            clients.address(path + "/" + clients.segment(id)),
                            response -> about(StrictJson.object(response.body()), id))
                    .value());
        } catch (DirectoryException failure) {
            if (OktaErrors.isNotFound(failure)) {
                return Optional.empty();
            }
            throw scope.named(failure);
        }
    }

    private T about(JsonObject body, String id) {
        return mapper.apply(body)
                .object()
                .filter(object -> body.string("id").filter(id::equals).isPresent())
                .orElseThrow(() -> OktaRows.invalid(
                        ErrorCode.RESPONSE_INVALID, "it is about another object than the one asked for"));
    }

    private Read<T> read(WireResponse response, PageLink link) throws IOException {
        LinkHeader links = LinkHeader.of(response);
        ListingPage.Builder<T> page = ListingPage.builder();
        int asked = link.limit();
        int[] rows = {0};
        StrictJson.rows(response.body(), row -> {
            rows[0]++;
            page.add(listed(row));
        });
        return new Read<>(
                page, links.next().map(target -> link.next(target, clients)), links.completion(rows[0], asked));
    }

    private ListingRow<T> listed(@Nullable JsonObject row) {
        return row == null ? ListingRow.rejected(Optional.empty(), "the row is not an object") : mapper.apply(row);
    }

    private record Read<T>(ListingPage.Builder<T> rows, Optional<PageLink> next, Completion completion) {
        private ListingPage<T> page(Reply<?> reply, String fingerprint) {
            ListingPage.Builder<T> page = rows.cost(reply.cost());
            return next.map(link -> page.next(link.cursor(fingerprint))).orElseGet(() -> page.end(completion));
        }
    }
}
