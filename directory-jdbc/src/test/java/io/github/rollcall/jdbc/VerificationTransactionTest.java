package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The use of a verification that a host could roll back could be taken twice. */
class VerificationTransactionTest {
    private static final DirectoryId CORP = new DirectoryId("corp");

    private static StoredVerification verification(long version, VerificationState state) {
        Instant then = Instant.EPOCH;
        return new StoredVerification("v1", CORP, "ana", state, version, then, then, then, "content", "seal");
    }

    @ParameterizedTest
    @EnumSource
    void noVerificationIsChangedInsideATransactionOfTheHost(TestDatabase database) throws SQLException {
        VerificationStore outside = database.empty(Clock.systemUTC()).verifications();
        StoredVerification unused = verification(1, VerificationState.VERIFIED);
        outside.insert(unused);
        HostTransactions host = new HostTransactions(database.pool());
        VerificationStore store = TestDatabase.stores(host, Clock.systemUTC()).verifications();
        List<ThrowingCallable> writes = List.of(
                () -> store.insert(verification(1, VerificationState.STARTED)),
                () -> store.update(verification(2, VerificationState.IN_PROGRESS)),
                () -> store.claimReference("ab".repeat(32), CORP, "v1"));

        host.begin();
        for (ThrowingCallable write : writes) {
            assertThatThrownBy(write)
                    .isInstanceOf(DirectoryException.class)
                    .hasMessageContaining("outside of a transaction");
        }
        assertThat(store.find(CORP, "v1")).contains(unused);
        host.rollback();

        assertThat(outside.find(CORP, "v1")).contains(unused);
        assertThat(outside.update(verification(2, VerificationState.IN_PROGRESS)))
                .isTrue();
    }
}
