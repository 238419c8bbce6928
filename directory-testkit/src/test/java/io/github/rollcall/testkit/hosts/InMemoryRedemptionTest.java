package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.RedemptionContract;

/** Redemptions on the shipped store in memory; the system property {@code rollcall.races} says how many rounds. */
class InMemoryRedemptionTest extends RedemptionContract {
    private static final int EACH_BUILD = 20;

    @Override
    protected VerificationStore newStore() {
        return new InMemoryVerificationStore();
    }

    @Override
    protected int rounds() {
        return Integer.getInteger("rollcall.races", EACH_BUILD);
    }
}
