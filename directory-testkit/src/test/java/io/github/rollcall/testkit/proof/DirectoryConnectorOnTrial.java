package io.github.rollcall.testkit.proof;

import io.github.rollcall.testkit.DirectoryConnectorContract;
import io.github.rollcall.testkit.DirectoryFixture;
import io.github.rollcall.testkit.hosts.FakeDirectoryFixture;
import java.util.function.Supplier;

/** Runs the contract against whatever is on trial. Its name keeps it out of the ordinary run. */
class DirectoryConnectorOnTrial extends DirectoryConnectorContract {
    private static final ThreadLocal<Supplier<DirectoryFixture>> SUBJECT =
            ThreadLocal.withInitial(() -> FakeDirectoryFixture::new);

    static Trial of(Supplier<DirectoryFixture> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(DirectoryConnectorOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected DirectoryFixture newDirectory() {
        return SUBJECT.get().get();
    }
}
