package io.github.rollcall.entra;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of objects of Graph: pages of a collection of them, and one by id.
 *
 * @param permission what reading them takes
 * @param select the properties to ask for
 */
record GraphCollection<T>(
        GraphClients clients,
        String fingerprint,
        Area area,
        GraphPermission permission,
        String select,
        Function<JsonObject, ListingRow<T>> mapper) {
    private static final String NEXT_LINK = "@odata.nextLink";
    private static final int PAGE_SIZE = 999;

    /** One page of the collection under a path; links that lead out of it are refused. */
    ListingPage<T> page(String path, @Nullable Cursor cursor) {
        return page(path, cursor, PAGE_SIZE);
    }

    ListingPage<T> page(String path, @Nullable Cursor cursor, int size) {
        URI address = URI.create(clients.base().get("baseurl") + path);
        HostPin pin = HostPin.of(address);
        @Nullable URI link = cursor == null ? null : place(pin, cursor);
        URI first = URI.create(address + "?$top=" + size + "&$select=" + select);
        Read<T> read = new Read<>(ListingPage.builder());
        try {
            Reply<Read<T>> reply =
                    clients.read(area, link != null, () -> get(link == null ? first : link), response -> {
                        read.restart();
                        JsonObject rest = StrictJson.page(response.body(), "value", row -> read.page.add(listed(row)));
                        read.next = rest.has(NEXT_LINK)
                                ? pin.check(rest.string(NEXT_LINK).orElse(""))
                                : null;
                        return read;
                    });
            read.page.cost(reply.cost());
        } catch (DirectoryException refused) {
            throw named(refused);
        }
        URI next = read.next;
        return next == null
                ? read.page.end(Completion.proven())
                : read.page.next(new Cursor(next.toString(), fingerprint));
    }

    /** One object; empty if Graph says that it does not exist. */
    Optional<T> one(String path, String id) {
        if (!GraphUserSearch.isObjectId(id)) {
            return Optional.empty();
        }
        URI address = URI.create(clients.base().get("baseurl") + path + "/" + id + "?$select=" + select);
        try {
            T found = clients.read(area, false, () -> get(address), response -> {
                        JsonObject body = StrictJson.object(response.body());
                        return mapper.apply(body)
                                .object()
                                .filter(object ->
                                        body.string("id").filter(id::equals).isPresent())
                                .orElseThrow(() ->
                                        InvalidAnswer.of(area, "it is about another object than the one asked for"));
                    })
                    .value();
            return Optional.of(found);
        } catch (DirectoryException failure) {
            if (GraphErrors.isNotFound(failure)) {
                return Optional.empty();
            }
            throw named(failure);
        }
    }

    /** A refusal that names the permission to grant. */
    DirectoryException named(DirectoryException refused) {
        return permission.named(refused);
    }

    /** What Graph does by hiding the properties of objects that may not be read. */
    DirectoryException hidden() {
        return permission.missing(area).build();
    }

    static RequestInformation get(URI address) {
        RequestInformation request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(address);
        return request;
    }

    private ListingRow<T> listed(@Nullable JsonObject row) {
        return row == null ? ListingRow.rejected(Optional.empty(), "the row is not an object") : mapper.apply(row);
    }

    private URI place(HostPin pin, Cursor cursor) {
        if (!cursor.fingerprint().equals(fingerprint)) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_EXPIRED,
                            "the cursor was made by another configuration of the connector",
                            "Nothing to do: the next full pass starts over")
                    .area(area)
                    .build();
        }
        return pin.check(cursor.value());
    }

    /** A page while it is read; a repeated try starts over. */
    private static final class Read<T> {
        private ListingPage.Builder<T> page;
        private @Nullable URI next;

        Read(ListingPage.Builder<T> page) {
            this.page = page;
        }

        void restart() {
            page = ListingPage.builder();
        }
    }
}
