package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.testkit.UserStoreContract;
import java.time.Clock;
import java.util.function.Function;

/** Runs the contract against whatever store is on trial. Its name keeps it out of the ordinary run. */
class UserStoreOnTrial extends UserStoreContract {
    private static final ThreadLocal<Function<Clock, UserStore>> SUBJECT =
            ThreadLocal.withInitial(() -> InMemoryUserStore::new);

    static Trial of(Function<Clock, UserStore> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(UserStoreOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected UserStore newStore(Clock clock) {
        return SUBJECT.get().apply(clock);
    }
}
