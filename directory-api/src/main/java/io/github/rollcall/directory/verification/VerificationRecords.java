package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The host's records. Whatever the store hands out is held against what was asked for, and its seal, before it is used. */
final class VerificationRecords {
    /** How many records are read at once. */
    static final int MOST = 100;

    private final VerificationStore store;
    private final DirectoryId directory;
    private final RecordSeal seal;
    private final AuditTrail audit;
    private final Clock clock;

    VerificationRecords(
            VerificationStore store, DirectoryId directory, RecordSeal seal, AuditTrail audit, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a record of the store was not used. */
    private enum Fault {
        ANOTHER_DIRECTORY,
        ANOTHER_RECORD,
        SEAL_BROKEN
    }

    void insert(VerificationRecord record) {
        StoredVerification sealed = seal.seal(record);
        if (!StoreCalls.stored(() -> store.insert(sealed))) {
            throw new IllegalStateException("the store says that a random id is taken");
        }
    }

    /** The record of an id that anybody may have sent. */
    Optional<VerificationRecord> find(String id) {
        return Secrets.isId(id)
                ? StoreCalls.stored(() -> store.find(directory, id))
                        .flatMap(found -> checked(found, one -> one.id().equals(id)))
                : Optional.empty();
    }

    /** Moves a record to a state; empty if somebody else has moved it meanwhile. */
    Optional<VerificationRecord> move(
            VerificationRecord record,
            VerificationState to,
            Instant now,
            Instant expiry,
            Map<RecordFact, String> facts) {
        VerificationRecord next = record.next(to, now, expiry, facts);
        StoredVerification sealed = seal.seal(next);
        return StoreCalls.stored(() -> store.update(sealed)) ? Optional.of(next) : Optional.empty();
    }

    /** Whether a vendor's reference is, from now on, of this verification. */
    boolean claimReference(String vendor, String reference, VerificationRecord record) {
        String digest = Secrets.hash(List.of(vendor, reference));
        return StoreCalls.stored(() -> store.claimReference(digest, directory, record.id()));
    }

    /** Records of a state that have not changed since, the oldest first; at most 100. */
    List<VerificationRecord> list(VerificationState state, Instant until) {
        return StoreCalls.stored(() -> store.list(directory, state, until, MOST)).stream()
                .flatMap(found -> checked(found, one -> one.state() == state).stream())
                .toList();
    }

    /** The latest records of a user; empty if one of them cannot be trusted. */
    Optional<List<VerificationRecord>> ofUser(DirectoryUserId user) {
        List<StoredVerification> found = StoreCalls.stored(() -> store.ofUser(user, MOST));
        List<VerificationRecord> usable = found.stream()
                .flatMap(one -> checked(one, stored -> user.externalId().equals(stored.externalId())).stream())
                .toList();
        return usable.size() == found.size() ? Optional.of(usable) : Optional.empty();
    }

    private Optional<VerificationRecord> checked(StoredVerification found, Predicate<StoredVerification> asked) {
        if (!found.directory().equals(directory)) {
            return rejected(Fault.ANOTHER_DIRECTORY);
        }
        if (!asked.test(found)) {
            return rejected(Fault.ANOTHER_RECORD);
        }
        Optional<VerificationRecord> opened = seal.open(found);
        return opened.isPresent() ? opened : rejected(Fault.SEAL_BROKEN);
    }

    private Optional<VerificationRecord> rejected(Fault fault) {
        audit.write(AuditEvent.of(AuditStep.RECORD_REJECTED, directory, clock.instant())
                .reason(fault)
                .build());
        return Optional.empty();
    }
}
