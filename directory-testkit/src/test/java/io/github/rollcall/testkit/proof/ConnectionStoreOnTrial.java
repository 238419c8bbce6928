package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.testkit.ConnectionStoreContract;
import java.util.function.Supplier;

/** Runs the contract against whatever is on trial. Its name keeps it out of the ordinary run. */
class ConnectionStoreOnTrial extends ConnectionStoreContract {
    private static final ThreadLocal<Supplier<ConnectionStore>> SUBJECT =
            ThreadLocal.withInitial(() -> InMemoryConnectionStore::new);

    static Trial of(Supplier<ConnectionStore> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(ConnectionStoreOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected ConnectionStore newStore() {
        return SUBJECT.get().get();
    }
}
