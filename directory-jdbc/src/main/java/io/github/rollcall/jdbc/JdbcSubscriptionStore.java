package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** Subscriptions to a provider's notifications. */
final class JdbcSubscriptionStore implements SubscriptionStore {
    private final Transactions transactions;

    JdbcSubscriptionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean insert(Subscription subscription) {
        return transactions.run(session -> SubscriptionRows.insert(session, subscription));
    }

    @Override
    public Optional<Subscription> find(String id) {
        return transactions.run(session -> SubscriptionRows.find(session, id));
    }

    @Override
    public List<Subscription> list(DirectoryId directory) {
        return transactions.run(session -> SubscriptionRows.list(session, directory));
    }

    @Override
    public boolean update(Subscription subscription) {
        return transactions.run(session -> SubscriptionRows.update(session, subscription));
    }

    @Override
    public boolean remove(String id) {
        return transactions.run(session -> SubscriptionRows.delete(session, id));
    }
}
