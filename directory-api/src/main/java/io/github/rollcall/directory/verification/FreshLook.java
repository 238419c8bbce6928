package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a user anew by immutable id, and says whether it is still the one that the hint led to, in use and in scope. The
 * membership comes first, so that the record is the last thing read.
 */
final class FreshLook {
    private final VerificationParts parts;

    FreshLook(VerificationParts parts) {
        this.parts = parts;
    }

    /** What was found. */
    enum Finding {
        /** Everything is as it was. */
        SAME,
        /** It is gone, or does not carry the hint. */
        GONE,
        /** It is not in use, or nobody says that it is. */
        INACTIVE,
        /** It does not belong to the directory's group. */
        OUT_OF_SCOPE,
        /** The provider cannot be asked, or gave no answer to be trusted. */
        UNREADABLE
    }

    /** A finding, and the user if it is the same. */
    record Seen(Finding finding, @Nullable DirectoryUser user) {
        private static Seen no(Finding finding) {
            return new Seen(finding, null);
        }
    }

    /** Why an answer of the connector was not used. */
    private enum Fault {
        ANOTHER_USER
    }

    Seen look(VerificationRecord record) {
        String externalId = record.user().externalId();
        DirectoryConnector connector = parts.connector();
        Presence presence;
        Optional<DirectoryUser> found;
        try {
            presence = connector.confirm(Set.of(externalId)).of(externalId);
            found = Objects.requireNonNull(connector.user(externalId));
        } catch (RuntimeException unreachable) {
            return Seen.no(Finding.UNREADABLE);
        }
        Finding membership = of(presence);
        if (membership != Finding.SAME) {
            return Seen.no(membership);
        }
        return found.isEmpty() ? Seen.no(Finding.GONE) : seen(record, found.get());
    }

    private static Finding of(Presence presence) {
        return switch (presence) {
            case IN_SCOPE -> Finding.SAME;
            case INACTIVE -> Finding.INACTIVE;
            case OUT_OF_SCOPE -> Finding.OUT_OF_SCOPE;
            case DELETED, SOFT_DELETED -> Finding.GONE;
            case UNREADABLE -> Finding.UNREADABLE;
        };
    }

    private Seen seen(VerificationRecord record, DirectoryUser user) {
        if (!user.id().equals(record.user())) {
            parts.write(parts.event(AuditStep.RECORD_REJECTED, record).reason(Fault.ANOTHER_USER));
            return Seen.no(Finding.UNREADABLE);
        }
        if (!parts.digests().carries(user, record.fact(RecordFact.HINT))) {
            return Seen.no(Finding.GONE);
        }
        boolean proven =
                user.providerStatus().filter(parts.unprovenStatuses()::contains).isEmpty();
        return user.status() == AccountStatus.ACTIVE && proven
                ? new Seen(Finding.SAME, user)
                : Seen.no(Finding.INACTIVE);
    }
}
