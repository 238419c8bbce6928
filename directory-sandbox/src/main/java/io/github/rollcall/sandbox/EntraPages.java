package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Pages of a Graph collection: opaque skip tokens, next links that repeat the query, a count on the first page. */
final class EntraPages {

    private static final String SKIP_TOKEN = "$skiptoken";

    private final EntraTenant tenant;
    private final Cursors cursors;
    private final EntraErrors errors;

    /** Finds one page: the objects after a position, at most so many. */
    interface Source<T extends DirectoryObject> {
        Listing<T> page(long after, int limit);
    }

    EntraPages(EntraTenant tenant, Cursors cursors, EntraErrors errors) {
        this.tenant = tenant;
        this.cursors = cursors;
        this.errors = errors;
    }

    <T extends DirectoryObject> Answer page(
            Call call, String context, Source<T> source, IntSupplier count, Function<T, ObjectNode> row) {
        EntraQuery query = new EntraQuery(call);
        String listing = String.join("/", call.segments());
        long after = 0;
        String token = call.query(SKIP_TOKEN);
        if (token != null) {
            OptionalLong position = cursors.read(listing, token);
            if (position.isEmpty()) {
                return errors.badRequest("The skip token is invalid or has expired.");
            }
            after = position.getAsLong();
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context(context));
        if (token == null && query.counted() && query.eventual()) {
            body.put("@odata.count", count.getAsInt());
        }
        Listing<T> page = source.page(after, cursors.rows(query.top()));
        if (page.more()) {
            body.put(EntraDialect.NEXT_LINK, nextLink(call, cursors.after(listing, page.last())));
        }
        ArrayNode rows = body.putArray("value");
        page.items().forEach(item -> rows.add(row.apply(item)));
        return Answer.json(200, body);
    }

    private String nextLink(Call call, String token) {
        String url = call.url();
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        String options = mark < 0 ? "" : url.substring(mark + 1);
        String kept = Arrays.stream(options.split("&", -1))
                .filter(option -> !option.isEmpty() && !name(option).equals(SKIP_TOKEN))
                .map(option -> option + "&")
                .collect(Collectors.joining());
        return tenant.baseUrl() + path + "?" + kept + SKIP_TOKEN + "=" + token;
    }

    private static String name(String option) {
        int equals = option.indexOf('=');
        return URLDecoder.decode(equals < 0 ? option : option.substring(0, equals), StandardCharsets.UTF_8);
    }
}
