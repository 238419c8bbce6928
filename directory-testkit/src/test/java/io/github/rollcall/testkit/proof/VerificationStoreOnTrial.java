package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.VerificationStoreContract;
import java.util.function.Supplier;

/** Runs the contract against whatever is on trial. Its name keeps it out of the ordinary run. */
class VerificationStoreOnTrial extends VerificationStoreContract {
    private static final ThreadLocal<Supplier<VerificationStore>> SUBJECT =
            ThreadLocal.withInitial(() -> InMemoryVerificationStore::new);

    static Trial of(Supplier<VerificationStore> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(VerificationStoreOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected VerificationStore newStore() {
        return SUBJECT.get().get();
    }
}
