package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Subscriptions in memory, for quick starts and tests: everything is gone when the process ends. Safe for threads of one
 * process.
 */
public final class InMemorySubscriptionStore implements SubscriptionStore {
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemorySubscriptionStore() {}

    @Override
    public boolean insert(Subscription subscription) {
        return subscriptions.putIfAbsent(subscription.id(), subscription) == null;
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    @Override
    public List<Subscription> list(DirectoryId directory) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.directory().equals(directory))
                .sorted(Comparator.comparing(Subscription::id))
                .toList();
    }

    @Override
    public boolean update(Subscription subscription) {
        return subscriptions.replace(subscription.id(), subscription) != null;
    }

    @Override
    public boolean remove(String id) {
        return subscriptions.remove(id) != null;
    }
}
