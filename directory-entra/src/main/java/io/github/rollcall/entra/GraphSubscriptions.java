package io.github.rollcall.entra;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graph's subscriptions. Each write is sent once. */
final class GraphSubscriptions {
    /** The longest id that is accepted from Graph, and so the longest that can be known. */
    static final int LONGEST_ID = 200;

    private static final String EXPIRY = "expirationDateTime";
    private static final byte[] NOTHING = {};

    private final GraphClients clients;

    GraphSubscriptions(GraphClients clients) {
        this.clients = clients;
    }

    /**
     * What Graph made.
     *
     * @param expiresAt as Graph says, which may be earlier than asked
     */
    record Made(String id, Instant expiresAt) {}

    /** Makes a subscription. Graph calls the address back before it answers. */
    Made create(Area area, String resource, URI address, String secret, Instant expiresAt) {
        byte[] json = body(resource, address.toString(), secret, expiresAt);
        JsonObject made = clients.write(
                area,
                () -> request(HttpMethod.POST, "{+baseurl}/subscriptions", "", json),
                response -> StrictJson.object(response.body()));
        String id = made.string("id")
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
                .orElseThrow(GraphSubscriptions::withoutId);
        return new Made(id, expiry(made, expiresAt));
    }

    /** Renews a subscription, which also answers Graph's demand to authorize it anew. */
    Instant renew(Area area, String id, Instant expiresAt) {
        byte[] json = GraphJson.object(Map.of(EXPIRY, expiresAt.toString()));
        JsonObject renewed = clients.write(
                area,
                () -> request(HttpMethod.PATCH, "{+baseurl}/subscriptions/{id}", id, json),
                response -> StrictJson.object(response.body()));
        return expiry(renewed, expiresAt);
    }

    /** Ends a subscription; one that is gone already is as good. */
    void delete(Area area, String id) {
        try {
            clients.write(
                    area,
                    () -> request(HttpMethod.DELETE, "{+baseurl}/subscriptions/{id}", id, NOTHING),
                    response -> id);
        } catch (DirectoryException failure) {
            if (!GraphErrors.isNotFound(failure)) {
                throw failure;
            }
        }
    }

    /** The body that asks for a subscription. */
    static byte[] body(String resource, String address, String secret, Instant expiresAt) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("changeType", "updated,deleted");
        wanted.put("resource", resource);
        wanted.put("notificationUrl", address);
        wanted.put("lifecycleNotificationUrl", address);
        wanted.put("clientState", secret);
        wanted.put(EXPIRY, expiresAt.toString());
        return GraphJson.object(wanted);
    }

    private RequestInformation request(HttpMethod method, String template, String id, byte[] json) {
        Map<String, Object> parts = new HashMap<>(clients.base());
        parts.put("id", id);
        RequestInformation request = new RequestInformation(method, template, parts);
        if (json.length > 0) {
            request.setStreamContent(new ByteArrayInputStream(json), "application/json");
        }
        return request;
    }

    private static Instant expiry(JsonObject subscription, Instant asked) {
        try {
            return subscription
                    .string(EXPIRY)
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .filter(told -> told.isBefore(asked))
                    .orElse(asked);
        } catch (DateTimeException unreadable) {
            return asked;
        }
    }

    private static DirectoryException withoutId() {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "Graph made a subscription and does not say which",
                        "Its notifications are ignored, and it ends by itself. If it persists, report it")
                .build();
    }
}
