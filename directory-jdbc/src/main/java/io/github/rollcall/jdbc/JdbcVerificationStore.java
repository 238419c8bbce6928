package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Verifications and the references they were made with. Writes refuse a transaction of the host: a use that is rolled back
 * could be taken again.
 */
final class JdbcVerificationStore implements VerificationStore {
    private final Transactions transactions;

    JdbcVerificationStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean insert(StoredVerification verification) {
        return transactions.alone(session -> VerificationRows.insert(session, verification));
    }

    @Override
    public Optional<StoredVerification> find(DirectoryId directory, String id) {
        return transactions.run(session -> VerificationRows.find(session, directory, id));
    }

    @Override
    public boolean update(StoredVerification verification) {
        return transactions.alone(session -> VerificationRows.update(session, verification));
    }

    @Override
    public boolean claimReference(String reference, DirectoryId directory, String id) {
        return transactions.alone(session -> ReferenceRows.claim(session, reference, directory, id));
    }

    @Override
    public List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit) {
        return transactions.run(session -> VerificationRows.list(session, directory, state, until, limit));
    }

    @Override
    public List<StoredVerification> ofUser(DirectoryUserId user, int limit) {
        return transactions.run(session -> VerificationRows.ofUser(session, user, limit));
    }

    @Override
    public int remove(DirectoryId directory, Instant before) {
        return transactions.run(session -> VerificationRows.remove(session, directory, before));
    }
}
