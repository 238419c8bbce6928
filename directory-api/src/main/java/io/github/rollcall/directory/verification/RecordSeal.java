package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns records into what a store keeps, sealed, and back only if the seal holds for every field. */
final class RecordSeal {
    private final KeyRing keys;

    RecordSeal(KeyRing keys) {
        this.keys = keys;
    }

    StoredVerification seal(VerificationRecord record) {
        StoredVerification open = stored(record, RecordText.write(record.facts()), "");
        return stored(record, open.content(), keys.seal(parts(open)));
    }

    /** The record, if nobody but us has written it. */
    Optional<VerificationRecord> open(StoredVerification stored) {
        if (!keys.isSeal(stored.seal(), parts(stored))) {
            return Optional.empty();
        }
        return RecordText.read(stored.content()).map(facts -> record(stored, facts));
    }

    private static VerificationRecord record(StoredVerification stored, Map<RecordFact, String> facts) {
        return new VerificationRecord(
                stored.id(),
                stored.directory(),
                stored.externalId(),
                stored.state(),
                stored.version(),
                stored.startedAt(),
                stored.changedAt(),
                stored.expiresAt(),
                facts);
    }

    private static StoredVerification stored(VerificationRecord record, String content, String seal) {
        return new StoredVerification(
                record.id(),
                record.directory(),
                record.externalId(),
                record.state(),
                record.version(),
                record.startedAt(),
                record.changedAt(),
                record.expiresAt(),
                content,
                seal);
    }

    /** Every field but the seal. */
    private static List<String> parts(StoredVerification one) {
        return List.of(
                one.id(),
                one.directory().value(),
                one.externalId() == null ? "nobody" : "user " + one.externalId(),
                name(one.state()),
                String.valueOf(one.version()),
                time(one.startedAt()),
                time(one.changedAt()),
                time(one.expiresAt()),
                one.content());
    }

    private static String name(VerificationState state) {
        return state.name();
    }

    private static String time(Instant time) {
        return time.toString();
    }
}
