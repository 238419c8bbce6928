package io.github.rollcall.testkit.verification;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A store that hands out something else than was stored, if a test says so. */
final class TamperedStore implements VerificationStore {
    private final VerificationStore right = new InMemoryVerificationStore();
    private UnaryOperator<StoredVerification> change = UnaryOperator.identity();

    void handOut(UnaryOperator<StoredVerification> change) {
        this.change = change;
    }

    @Override
    public boolean insert(StoredVerification verification) {
        return right.insert(verification);
    }

    @Override
    public Optional<StoredVerification> find(DirectoryId directory, String id) {
        return right.find(directory, id).map(change);
    }

    @Override
    public boolean update(StoredVerification verification) {
        return right.update(verification);
    }

    @Override
    public boolean claimReference(String reference, DirectoryId directory, String id) {
        return right.claimReference(reference, directory, id);
    }

    @Override
    public List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit) {
        return right.list(directory, state, until, limit).stream().map(change).toList();
    }

    @Override
    public List<StoredVerification> ofUser(DirectoryUserId user, int limit) {
        return right.ofUser(user, limit).stream().map(change).toList();
    }

    @Override
    public int remove(DirectoryId directory, Instant before) {
        return right.remove(directory, before);
    }
}
