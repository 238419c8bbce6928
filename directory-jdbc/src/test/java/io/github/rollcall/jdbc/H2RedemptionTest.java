package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.RedemptionContract;
import java.time.Clock;

/** Redemptions on H2; the system property {@code rollcall.races} says how many rounds. */
class H2RedemptionTest extends RedemptionContract {
    private static final int EACH_BUILD = 5;

    @Override
    protected VerificationStore newStore() {
        return TestDatabase.H2.empty(Clock.systemUTC()).verifications();
    }

    @Override
    protected int rounds() {
        return Integer.getInteger("rollcall.races", EACH_BUILD);
    }
}
