package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Sha256;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One delivery: items of any number of subscriptions and tenants. An item counts if its subscription is known and it carries
 * that subscription's secret and tenant; of what it says nothing is taken but that something happened. For one thread.
 */
final class NotificationReader {
    /** More subscriptions than that in one delivery are somebody's guesses. */
    private static final int MOST_LOOKUPS = 100;

    private static final String UNKNOWN = "0".repeat(64);

    private final SubscriptionStore subscriptions;
    private final Map<String, Optional<Subscription>> known = new HashMap<>();
    private final Set<DirectoryId> hints = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<DirectoryId> renewals = new HashSet<>();

    NotificationReader(SubscriptionStore subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Reads it to its end, and only then does what it asks for. */
    void read(byte[] body) throws IOException {
        StrictJson.page(new ByteArrayInputStream(body), "value", this::item);
        removed.forEach(subscriptions::remove);
    }

    Set<DirectoryId> hints() {
        return hints;
    }

    Set<DirectoryId> renewals() {
        return renewals;
    }

    private void item(@Nullable JsonObject item) {
        Optional<Subscription> subscription = item == null ? Optional.empty() : subscriptionOf(item);
        if (item == null || subscription.isEmpty() || !isOf(item, subscription.get())) {
            return;
        }
        String event = item.string("lifecycleEvent").orElse("");
        if (event.equals("reauthorizationRequired")) {
            renewals.add(subscription.get().directory());
            return;
        }
        if (event.equals("subscriptionRemoved")) {
            removed.add(subscription.get().id());
            renewals.add(subscription.get().directory());
        }
        hints.add(subscription.get().directory());
    }

    private Optional<Subscription> subscriptionOf(JsonObject item) {
        String id = item.string("subscriptionId").orElse("");
        boolean shaped = !id.isEmpty() && id.length() <= GraphSubscriptions.LONGEST_ID;
        if (!shaped || (known.size() >= MOST_LOOKUPS && !known.containsKey(id))) {
            return Optional.empty();
        }
        return known.computeIfAbsent(
                id,
                unknown ->
                        subscriptions.find(unknown).filter(found -> found.id().equals(unknown)));
    }

    private static boolean isOf(JsonObject item, Subscription subscription) {
        String secret = item.string("clientState").orElse("");
        String hash = secret.isEmpty() ? UNKNOWN : Sha256.of(secret);
        boolean sameSecret = MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                subscription.secretHash().getBytes(StandardCharsets.US_ASCII));
        boolean sameTenant = item.string("tenantId")
                .map(GraphAccess::lower)
                .filter(GraphAccess.lower(subscription.tenant())::equals)
                .isPresent();
        return sameSecret && sameTenant;
    }
}
