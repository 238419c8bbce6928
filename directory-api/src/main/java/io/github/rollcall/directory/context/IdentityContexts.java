package io.github.rollcall.directory.context;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditLog;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what tickets show about the users of one directory. Immutable and safe for many threads.
 *
 * <p>Whom it was shown to is audited before anything is read.
 */
public final class IdentityContexts {
    private final DirectoryConnector connector;
    private final UserStore users;
    private final AuditTrail audit;
    private final @Nullable VerificationStore verifications;
    private final Supplier<Optional<Instant>> storedAsOf;
    private final Clock clock;

    private IdentityContexts(
            DirectoryConnector connector,
            UserStore users,
            AuditTrail audit,
            @Nullable VerificationStore verifications,
            Supplier<Optional<Instant>> storedAsOf,
            Clock clock) {
        this.connector = Objects.requireNonNull(connector, "connector");
        this.users = Objects.requireNonNull(users, "users");
        this.audit = audit;
        this.verifications = verifications;
        this.storedAsOf = Objects.requireNonNull(storedAsOf, "storedAsOf");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Contexts of a directory.
     *
     * @param connector the directory
     * @param users the host's users
     * @param audit the host's audit log
     * @return the entry
     */
    public static IdentityContexts of(DirectoryConnector connector, UserStore users, AuditLog audit) {
        return new IdentityContexts(connector, users, new AuditTrail(audit), null, Optional::empty, Clock.systemUTC());
    }

    /**
     * Adds the last verification and the last reset.
     *
     * @param store the host's verifications
     * @return the entry with them
     */
    public IdentityContexts verifications(VerificationStore store) {
        return new IdentityContexts(connector, users, audit, Objects.requireNonNull(store, "store"), storedAsOf, clock);
    }

    /**
     * Says when the stored users were read, so that the age of a stored record can be told.
     *
     * @param storedAsOf when the last proven full pass ended: what the latest report of a run says, {@link
     *     io.github.rollcall.directory.sync.SyncReport#lastFullPass()}; asked only when a stored record is shown
     * @return the entry with it
     */
    public IdentityContexts storedAsOf(Supplier<Optional<Instant>> storedAsOf) {
        return new IdentityContexts(connector, users, audit, verifications, storedAsOf, clock);
    }

    /**
     * Replaces the system clock, for tests.
     *
     * @param clock the clock
     * @return the entry with this clock
     */
    public IdentityContexts clock(Clock clock) {
        return new IdentityContexts(connector, users, audit, verifications, storedAsOf, clock);
    }

    /**
     * Reads the context of one user now. A part that cannot be read, for whatever reason, is named as off and the others are
     * there; if the provider cannot be asked for the record, the stored one is shown with its age.
     *
     * @param user the user
     * @param viewer whom it is shown to
     * @param ticket the host's reference of the ticket it is shown in, or null
     * @return the context; empty if neither the provider nor the host's store knows the user
     * @throws IllegalArgumentException if the user is of another directory
     * @throws DirectoryException code AUDIT_FAILED if it cannot be audited; and if there is nothing to show, whatever kept
     *     the provider or the host's store from answering
     */
    public Optional<IdentityContext> read(DirectoryUserId user, AuditActor viewer, @Nullable String ticket) {
        if (!user.directory().equals(connector.id())) {
            throw new IllegalArgumentException("identity context: the user is of another directory");
        }
        Instant now = clock.instant();
        audit.write(AuditEvent.of(AuditStep.CONTEXT_SHOWN, user.directory(), now)
                .user(user)
                .actor(viewer)
                .ticket(ticket)
                .build());
        ProviderPart provider = ProviderPart.read(connector, user);
        HostPart host = HostPart.read(users, verifications, user);
        host.rejected()
                .forEach(reason -> audit.write(AuditEvent.of(AuditStep.RECORD_REJECTED, user.directory(), now)
                        .user(user)
                        .reason(reason)
                        .build()));
        return ContextAssembly.of(provider, host, now, storedAsOf);
    }
}
