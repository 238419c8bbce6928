package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifications in memory, for quick starts and tests: everything is gone when the process ends. Safe for threads of one
 * process.
 */
public final class InMemoryVerificationStore implements VerificationStore {
    private final Map<String, StoredVerification> verifications = new ConcurrentHashMap<>();
    private final Map<String, String> references = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryVerificationStore() {}

    @Override
    public boolean insert(StoredVerification verification) {
        return verifications.putIfAbsent(key(verification), verification) == null;
    }

    private static String key(StoredVerification verification) {
        return key(verification.directory(), verification.id());
    }

    /** The id of a directory has no blank in it, so no two keys are the same. */
    private static String key(DirectoryId directory, String id) {
        return directory + " " + id;
    }

    @Override
    public Optional<StoredVerification> find(DirectoryId directory, String id) {
        return Optional.ofNullable(verifications.get(key(directory, id)));
    }

    @Override
    public boolean update(StoredVerification verification) {
        StoredVerification stored = verifications.get(key(verification));
        return stored != null
                && stored.version() + 1 == verification.version()
                && verifications.replace(key(verification), stored, verification);
    }

    @Override
    public boolean claimReference(String reference, DirectoryId directory, String id) {
        String claim = key(directory, id);
        String earlier = references.putIfAbsent(reference, claim);
        return earlier == null || earlier.equals(claim);
    }

    @Override
    public List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit) {
        return verifications.values().stream()
                .filter(one -> one.directory().equals(directory) && one.state() == state)
                .filter(one -> !one.changedAt().isAfter(until))
                .sorted(Comparator.comparing(StoredVerification::changedAt).thenComparing(StoredVerification::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredVerification> ofUser(DirectoryUserId user, int limit) {
        return verifications.values().stream()
                .filter(one -> one.directory().equals(user.directory()))
                .filter(one -> user.externalId().equals(one.externalId()))
                .sorted(Comparator.comparing(StoredVerification::startedAt)
                        .reversed()
                        .thenComparing(StoredVerification::id))
                .limit(limit)
                .toList();
    }

    @Override
    public int remove(DirectoryId directory, Instant before) {
        List<StoredVerification> old = verifications.values().stream()
                .filter(one ->
                        one.directory().equals(directory) && one.changedAt().isBefore(before))
                .toList();
        return (int)
                old.stream().filter(one -> verifications.remove(key(one), one)).count();
    }
}
