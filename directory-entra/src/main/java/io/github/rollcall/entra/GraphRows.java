package io.github.rollcall.entra;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All rows of a short collection, wholly or not at all. */
final class GraphRows {
    private static final int MAX_PAGES = 50;
    private static final String NEXT_LINK = "@odata.nextLink";

    private final GraphClients clients;
    private final Area area;
    private final UnaryOperator<RequestInformation> mark;

    /** All rows, and what they cost. */
    record Rows(List<JsonObject> all, CallCost cost) {}

    /** Reads for an area; every request is marked before it is sent. */
    GraphRows(GraphClients clients, Area area, UnaryOperator<RequestInformation> mark) {
        this.clients = clients;
        this.area = area;
        this.mark = mark;
    }

    /** The rows of the collection under a path of Graph; links that lead out of it are refused. */
    List<JsonObject> all(String path, Supplier<RequestInformation> first) {
        return read(path, first).all();
    }

    /** The same with their cost. */
    Rows read(String path, Supplier<RequestInformation> first) {
        HostPin pin = HostPin.of(URI.create(clients.base().get("baseurl") + path));
        List<JsonObject> rows = new ArrayList<>();
        CallCost cost = CallCost.NONE;
        @Nullable URI link = null;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            URI current = link;
            Reply<Page> reply = clients.read(
                    area,
                    current != null,
                    () -> mark.apply(current == null ? first.get() : following(current)),
                    response -> page(response, pin));
            cost = cost.plus(reply.cost());
            rows.addAll(reply.value().rows());
            link = reply.value().next();
            if (link == null) {
                return new Rows(rows, cost);
            }
        }
        throw invalid("the collection has more than " + MAX_PAGES + " pages");
    }

    private record Page(List<JsonObject> rows, @Nullable URI next) {}

    private Page page(WireResponse response, HostPin pin) throws IOException {
        List<JsonObject> rows = new ArrayList<>();
        JsonObject rest = StrictJson.page(response.body(), "value", row -> {
            if (row == null) {
                throw invalid("a row is not an object");
            }
            rows.add(row);
        });
        return new Page(
                rows, rest.has(NEXT_LINK) ? pin.check(rest.string(NEXT_LINK).orElse("")) : null);
    }

    private static RequestInformation following(URI link) {
        RequestInformation request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(link);
        return request;
    }

    DirectoryException invalid(String problem) {
        return InvalidAnswer.of(area, problem);
    }
}
