package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages of an Okta listing: an opaque {@code after}, and the links to this and the next page in headers. */
final class OktaPages {

    private final String baseUrl;
    private final Cursors cursors;
    private boolean joined;

    /** Finds one page: the objects after a position, at most so many. */
    interface Source<T extends DirectoryObject> {
        Listing<T> page(long after, int limit);
    }

    /**
     * One page.
     *
     * @param next where the next one begins; empty if there is none
     */
    record Rows(List<ObjectNode> rows, OptionalLong next) {}

    /** Finds one page by a position of its own counting, zero at the beginning. */
    interface RowSource {
        Rows page(long after, int limit);
    }

    /** Page sizes of an endpoint. */
    record Size(int usual, int largest) {}

    OktaPages(String baseUrl, Cursors cursors) {
        this.baseUrl = baseUrl;
        this.cursors = cursors;
    }

    /** Whether both links go into one header line, as an intermediary may join them. */
    void joinLinks(boolean join) {
        joined = join;
    }

    <T extends DirectoryObject> Answer page(Call call, Size size, Source<T> source, Function<T, ObjectNode> row) {
        return answer(call, String.join("/", call.segments()), limit(call, size), 1, (after, limit) -> {
            Listing<T> page = source.page(after, limit);
            return new Rows(
                    page.items().stream().map(row).toList(),
                    page.more() ? OptionalLong.of(page.last()) : OptionalLong.empty());
        });
    }

    /** A page of rows in an order of their own; its cursor counts them. */
    <T> Answer sorted(Call call, Size size, List<T> all, Function<T, ObjectNode> row) {
        return answer(call, "sorted/" + String.join("/", call.segments()), limit(call, size), 1, (after, limit) -> {
            int end = (int) Math.min(all.size(), after + limit);
            List<ObjectNode> rows = all.subList((int) Math.min(after, end), end).stream()
                    .map(row)
                    .toList();
            return new Rows(rows, end < all.size() ? OptionalLong.of(end) : OptionalLong.empty());
        });
    }

    /** A page of the log, whose size is the caller's to know and may be zero. */
    Answer log(Call call, String listing, int limit, RowSource source) {
        return answer(call, listing, limit, 0, source);
    }

    private Answer answer(Call call, String listing, int limit, int least, RowSource source) {
        if (limit < least) {
            return OktaErrors.error(400, "E0000001", "Api validation failed: limit");
        }
        Map<String, String> query = new TreeMap<>(call.query());
        query.put("limit", String.valueOf(limit));
        String cursor = query.remove("after");
        long after = 0;
        if (cursor != null && !cursor.isEmpty()) {
            OptionalLong position = cursors.read(listing, cursor);
            if (position.isEmpty()) {
                return OktaErrors.invalidCursor();
            }
            after = position.getAsLong();
        }
        Rows page = source.page(after, cursors.rows(limit));
        ArrayNode rows = Json.array();
        page.rows().forEach(rows::add);
        String self = "<" + baseUrl + call.url() + ">; rel=\"self\"";
        if (page.next().isEmpty()) {
            return Answer.json(200, rows).plus(OktaDialect.LINK, self);
        }
        // Okta takes one or the other.
        query.remove("since");
        query.put("after", cursors.after(listing, page.next().getAsLong()));
        String next = "<" + baseUrl + path(call) + "?" + encoded(query) + ">; rel=\"next\"";
        return joined
                ? Answer.json(200, rows).plus(OktaDialect.LINK, self + ", " + next)
                : Answer.json(200, rows).plus(OktaDialect.LINK, self).plus(OktaDialect.LINK, next);
    }

    /** A listing of one page, with a row or without any. */
    Answer single(Call call, Optional<ObjectNode> row) {
        ArrayNode rows = Json.array();
        row.ifPresent(rows::add);
        return Answer.json(200, rows).plus(OktaDialect.LINK, "<" + baseUrl + call.url() + ">; rel=\"self\"");
    }

    private static int limit(Call call, Size size) {
        String limit = call.query("limit");
        if (limit == null) {
            return size.usual();
        }
        try {
            return Math.min(Integer.parseInt(limit), size.largest());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String path(Call call) {
        return call.recorded().path();
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(option -> URLEncoder.encode(option.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(option.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
