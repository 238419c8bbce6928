package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.ResetRefusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads everything that a decision rests on once more, immediately before it is acted on. */
final class LastLook {
    private final VerificationParts parts;
    private final FreshLook look;
    private final ReviewGrounds grounds;

    LastLook(VerificationParts parts) {
        this.parts = parts;
        this.look = new FreshLook(parts);
        this.grounds = new ReviewGrounds(parts);
    }

    /** The user, or what speaks against acting. */
    record Seen(@Nullable DirectoryUser user, @Nullable ResetRefusal refusal) {
        private static Seen no(ResetRefusal refusal) {
            return new Seen(null, refusal);
        }

        Optional<ResetRefusal> refused() {
            return Optional.ofNullable(refusal);
        }
    }

    Seen look(VerificationRecord record, CredentialState state) {
        Instant now = parts.now();
        MatchPurpose purpose = MatchPurpose.of(record.fact(RecordFact.PURPOSE));
        Standing standing = Standing.read(parts.connector(), record.user(), state, now);
        boolean isPrivileged = parts.router().route(standing, purpose, now).isPrivileged();
        FreshLook.Seen seen = look.look(record);
        return switch (seen.finding()) {
            case UNREADABLE -> Seen.no(ResetRefusal.UNAVAILABLE);
            case GONE -> Seen.no(ResetRefusal.UNKNOWN_USER);
            case OUT_OF_SCOPE -> Seen.no(ResetRefusal.OUT_OF_SCOPE);
            case INACTIVE -> Seen.no(ResetRefusal.INACTIVE_USER);
            case SAME -> compared(record, Objects.requireNonNull(seen.user()), isPrivileged, now);
        };
    }

    private Seen compared(VerificationRecord record, DirectoryUser user, boolean isPrivileged, Instant now) {
        if (!parts.digests().sameClaims(record.fact(RecordFact.CLAIMS), user)) {
            return Seen.no(ResetRefusal.CLAIMS_CHANGED);
        }
        if (isPrivileged && !record.coversPrivileged()) {
            return Seen.no(ResetRefusal.PRIVILEGED);
        }
        if (!record.coversOtherKind() && grounds.wasOtherKindReset(record, now)) {
            return Seen.no(ResetRefusal.REVIEW_NEEDED);
        }
        return new Seen(user, null);
    }
}
