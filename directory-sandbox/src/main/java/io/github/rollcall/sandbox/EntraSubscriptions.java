package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Graph's subscriptions to changes of users and groups: made after the host has shown that the address is its own. */
final class EntraSubscriptions {

    /** 41,760 minutes, in Graph's words. */
    private static final Duration LONGEST = Duration.ofDays(29);

    private static final int LONGEST_SECRET = 128;
    private static final int QUOTA = 100;
    private static final Set<String> CHANGES = Set.of("updated", "deleted");

    private final EntraTenant tenant;
    private final EntraErrors errors;
    private final Clock clock;
    private final Webhook webhook = new Webhook();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    EntraSubscriptions(EntraTenant tenant, EntraErrors errors, Clock clock) {
        this.tenant = tenant;
        this.errors = errors;
        this.clock = clock;
    }

    /** One subscription. */
    record Entry(
            String id, String resource, String address, String lifecycleAddress, String secret, Instant expiresAt) {

        Entry until(Instant end) {
            return new Entry(id, resource, address, lifecycleAddress, secret, end);
        }

        @Override
        public String toString() {
            return "Entry[" + resource + "]";
        }
    }

    Webhook webhook() {
        return webhook;
    }

    /** Those that have not ended, in the order they were made. */
    synchronized List<Entry> live() {
        entries.values().removeIf(entry -> !clock.instant().isBefore(entry.expiresAt()));
        return List.copyOf(entries.values());
    }

    synchronized void forget(String id) {
        entries.remove(id);
    }

    Answer create(Call call, EntraAccess access) {
        ObjectNode asked = Json.parseObject(call.body()).orElseGet(Json::object);
        String resource = asked.path("resource").asText();
        resource = resource.startsWith("/") ? resource : "/" + resource;
        String address = asked.path("notificationUrl").asText();
        Optional<Instant> end = end(asked);
        List<String> problems = problems(asked, resource, end);
        if (!problems.isEmpty() || end.isEmpty()) {
            return errors.badRequest(String.join(" ", problems));
        }
        if (!(resource.equals("/users") ? access.users() : access.groupChanges())) {
            return errors.denied();
        }
        if (live().size() >= QUOTA) {
            return errors.error(403, "Forbidden", "Subscription quota exceeded for this application and tenant.");
        }
        String lifecycle = asked.path("lifecycleNotificationUrl").asText(address);
        for (String url : List.of(address, lifecycle)) {
            if (!webhook.confirms(
                    url, "Validation: Testing client application reachability & <id> " + UUID.randomUUID())) {
                return errors.error(400, "ValidationError", "Subscription validation request failed.");
            }
        }
        Entry entry = new Entry(
                UUID.randomUUID().toString(),
                resource,
                address,
                lifecycle,
                asked.path("clientState").asText(),
                end.get());
        return answer(201, kept(entry));
    }

    Answer renew(Call call, String id) {
        Optional<Entry> entry = find(id);
        Optional<Instant> end = end(Json.parseObject(call.body()).orElseGet(Json::object));
        if (entry.isEmpty()) {
            return gone();
        }
        if (end.isEmpty()) {
            return errors.badRequest("Subscription expiration must be in the future and within 41760 minutes.");
        }
        return answer(200, kept(entry.get().until(end.get())));
    }

    Answer delete(String id) {
        if (find(id).isEmpty()) {
            return gone();
        }
        forget(id);
        return Answer.status(204);
    }

    private Answer gone() {
        return errors.error(404, "ResourceNotFound", "The object was not found.");
    }

    private Optional<Entry> find(String id) {
        return live().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private synchronized Entry kept(Entry entry) {
        entries.put(entry.id(), entry);
        return entry;
    }

    private List<String> problems(ObjectNode asked, String resource, Optional<Instant> end) {
        List<String> problems = new ArrayList<>();
        if (!Set.of("/users", "/groups").contains(resource)) {
            problems.add("The resource cannot be subscribed to.");
        }
        if (!CHANGES.containsAll(List.of(asked.path("changeType").asText().split(",", -1)))) {
            problems.add("The change type is invalid.");
        }
        if (end.isEmpty()) {
            problems.add("Subscription expiration must be in the future and within 41760 minutes.");
        }
        if (asked.path("clientState").asText().length() > LONGEST_SECRET) {
            problems.add("The client state is too long.");
        }
        for (String name : List.of("notificationUrl", "lifecycleNotificationUrl")) {
            if (!Webhook.isAllowed(asked.path(name).asText("http://127.0.0.1"))) {
                problems.add("A sandbox notifies addresses on loopback only.");
            }
        }
        return problems;
    }

    private Optional<Instant> end(ObjectNode asked) {
        Instant now = clock.instant();
        try {
            Instant end = OffsetDateTime.parse(asked.path("expirationDateTime").asText())
                    .toInstant();
            return Optional.of(end).filter(one -> one.isAfter(now) && !one.isAfter(now.plus(LONGEST)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Answer answer(int status, Entry entry) {
        return Answer.json(
                status,
                Json.object()
                        .put("@odata.context", tenant.context("subscriptions/$entity"))
                        .put("id", entry.id())
                        .put("resource", entry.resource())
                        .put("applicationId", tenant.clientId())
                        .put("changeType", "updated,deleted")
                        .put("notificationUrl", entry.address())
                        .put("lifecycleNotificationUrl", entry.lifecycleAddress())
                        .put("expirationDateTime", EntraApi.dateTime(entry.expiresAt())));
    }
}
