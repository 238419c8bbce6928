package io.github.rollcall.examples.quickstart;

import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.testkit.UserStoreContract;
import java.time.Clock;

final class OurUserStoreTest extends UserStoreContract {
    @Override
    protected UserStore newStore(Clock clock) {
        return new InMemoryUserStore(clock); // yours
    }
}
