package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.notification.NotificationIntake;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Sha256;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The host's address for event hooks: what is let in, and what Okta is answered. Safe for many threads. */
final class NotificationEndpoint {
    private static final int LONGEST_SECRET = 1024;
    private static final String CHALLENGE = "x-okta-verification-challenge";
    private static final Pattern PLAIN = Pattern.compile("[ -~&&[^\"\\\\]]{1,1024}");
    private static final List<String> FAMILIES =
            List.of("user.lifecycle.", "user.account.", "group.", "app.oauth2.client.privilege.");

    private final SubscriptionStore subscriptions;
    private final String header;
    private final Deliveries deliveries = new Deliveries();

    NotificationEndpoint(SubscriptionStore subscriptions, String header) {
        this.subscriptions = subscriptions;
        this.header = header;
    }

    /** Under which a hook is kept: it follows from the secret and does not tell it, nor the hash it is compared by. */
    static String id(String secret) {
        return Sha256.of("okta event hook " + secret);
    }

    NotificationAnswer receive(NotificationCall call) {
        return switch (call.method()) {
            case "GET" -> challenged(call);
            case "POST" -> NotificationIntake.take(call, body -> delivered(call, body));
            default -> NotificationAnswer.empty(405);
        };
    }

    /** What goes back is what came, so it has to be plain, and is never sent as anything a browser would run. */
    private static NotificationAnswer challenged(NotificationCall call) {
        return call.header(CHALLENGE)
                .filter(challenge -> PLAIN.matcher(challenge).matches())
                .map(challenge -> new NotificationAnswer(
                        200, "application/json", "{\"verification\":\"" + challenge + "\"}", Set.of(), Set.of()))
                .orElseGet(() -> NotificationAnswer.empty(400));
    }

    private NotificationAnswer delivered(NotificationCall call, byte[] body) throws IOException {
        Optional<Subscription> hook = hook(call);
        JsonObject delivery = StrictJson.object(new ByteArrayInputStream(body));
        Set<DirectoryId> hints = hook.map(Subscription::directory)
                .filter(directory -> isNews(delivery, directory))
                .map(Set::of)
                .orElseGet(Set::of);
        return new NotificationAnswer(204, "", "", hints, Set.of());
    }

    private Optional<Subscription> hook(NotificationCall call) {
        String secret = call.header(header).orElse("");
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = Sha256.of(secret);
        return subscriptions
                .find(id(secret))
                .filter(found -> found.resource().equals(OktaEventHooks.RESOURCE))
                .filter(found -> MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII),
                        found.secretHash().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether it says that something happened that a sync would show and that was not told before. */
    private boolean isNews(JsonObject delivery, DirectoryId directory) {
        Optional<String> id = delivery.string("eventId");
        if (id.isPresent() && !deliveries.isNew(directory, "delivery " + id.get())) {
            return false;
        }
        List<Boolean> news = new ArrayList<>();
        delivery.object("data")
                .ifPresent(data -> data.objects("events").stream()
                        .filter(NotificationEndpoint::isOfUsersOrGroups)
                        .forEach(event -> news.add(event.string("uuid")
                                .map(uuid -> deliveries.isNew(directory, "event " + uuid))
                                .orElse(true))));
        return news.contains(true);
    }

    private static boolean isOfUsersOrGroups(JsonObject event) {
        String type = event.string("eventType").orElse("");
        boolean failed = event.object("outcome")
                .flatMap(outcome -> outcome.string("result"))
                .filter(result -> result.equals("FAILURE"))
                .isPresent();
        return !failed && FAMILIES.stream().anyMatch(type::startsWith);
    }
}
