package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.testkit.SubscriptionStoreContract;
import java.util.function.Supplier;

/** Runs the contract against whatever is on trial. Its name keeps it out of the ordinary run. */
class SubscriptionStoreOnTrial extends SubscriptionStoreContract {
    private static final ThreadLocal<Supplier<SubscriptionStore>> SUBJECT =
            ThreadLocal.withInitial(() -> InMemorySubscriptionStore::new);

    static Trial of(Supplier<SubscriptionStore> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(SubscriptionStoreOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected SubscriptionStore newStore() {
        return SUBJECT.get().get();
    }
}
