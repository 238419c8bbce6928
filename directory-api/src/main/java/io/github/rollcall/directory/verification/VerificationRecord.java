package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One verification, as read from the store after its seal was checked, or as it is to be stored. Immutable. */
record VerificationRecord(
        String id,
        DirectoryId directory,
        @Nullable String externalId,
        VerificationState state,
        long version,
        Instant startedAt,
        Instant changedAt,
        Instant expiresAt,
        Map<RecordFact, String> facts) {

    VerificationRecord {
        facts = Collections.unmodifiableMap(facts.isEmpty() ? Map.of() : new EnumMap<>(facts));
    }

    /** Who is verified. To be asked only of a record whose hint led to a user. */
    DirectoryUserId user() {
        return new DirectoryUserId(directory, Objects.requireNonNull(externalId));
    }

    boolean hasUser() {
        return externalId != null;
    }

    /** What is known, or empty text. */
    String fact(RecordFact fact) {
        return facts.getOrDefault(fact, "");
    }

    boolean has(RecordFact fact) {
        return facts.containsKey(fact);
    }

    Optional<CredentialAction> action() {
        return has(RecordFact.ACTION)
                ? Optional.of(CredentialAction.valueOf(fact(RecordFact.ACTION)))
                : Optional.empty();
    }

    boolean isSelfServe() {
        return fact(RecordFact.CHANNEL).equals(Channel.SELF_SERVE.name());
    }

    /** Digests of those who have approved. */
    List<String> approvedBy() {
        return has(RecordFact.APPROVED_BY)
                ? List.of(fact(RecordFact.APPROVED_BY).split(" "))
                : List.of();
    }

    /** Whether two people have approved the reset of somebody who was shown to them as privileged. */
    boolean coversPrivileged() {
        return !isSelfServe() && has(RecordFact.PRIVILEGED) && approvedBy().size() >= Approvals.PRIVILEGED;
    }

    /** Whether somebody has approved the reset of one kind of credential within a day of the other. */
    boolean coversOtherKind() {
        return has(RecordFact.OTHER_KIND) && !approvedBy().isEmpty();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The record after a step; expiry and facts stay unless they are replaced. */
    VerificationRecord next(VerificationState to, Instant now, Instant expiry, Map<RecordFact, String> more) {
        Map<RecordFact, String> all = new EnumMap<>(RecordFact.class);
        all.putAll(facts);
        all.putAll(more);
        return new VerificationRecord(id, directory, externalId, to, version + 1, startedAt, now, expiry, all);
    }

    @Override
    public String toString() {
        return "VerificationRecord[" + directory + ", " + state + ", version " + version + "]";
    }
}
