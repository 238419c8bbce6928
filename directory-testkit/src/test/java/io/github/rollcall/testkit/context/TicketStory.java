package io.github.rollcall.testkit.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.InMemoryAuditLog;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.context.IdentityContext;
import io.github.rollcall.directory.context.IdentityContexts;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.MutableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A directory, a host that has synced it, and what tickets show of its user Ana. */
abstract class TicketStory {
    static final DirectoryId CORP = new DirectoryId("corp");
    static final DirectoryUserId ANA = new DirectoryUserId(CORP, "ana");
    static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    static final AuditActor AGENT = AuditActor.agent("a-17");

    final MutableClock clock = MutableClock.at(MONDAY);
    final FakeDirectory directory = FakeDirectory.of("corp");
    final InMemoryUserStore users = new InMemoryUserStore(clock);
    final InMemoryVerificationStore verifications = new InMemoryVerificationStore();
    final InMemoryAuditLog audit = new InMemoryAuditLog();
    Optional<Instant> lastFullPass = Optional.empty();

    @BeforeEach
    void syncADirectory() {
        directory.areas().offer().group("staff", "ana", "bob").application("mail", "ana");
        directory.add("ana", "bob");
        directory.change(
                "ana",
                user -> user.attribute(UserAttribute.TITLE, "Engineer").attribute(UserAttribute.DEPARTMENT, "Engines"));
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        connections.insert(Connection.builder(CORP, "Corp", "fake")
                .state(ConnectionState.READY, null)
                .build());
        SyncReport report = DirectorySync.between(directory, users, connections)
                .clock(clock)
                .executor(Runnable::run)
                .run(SyncMode.FULL);
        lastFullPass = report.lastFullPass();
        users.markEnrolled(ANA, MONDAY);
    }

    IdentityContexts contexts(DirectoryConnector connector, UserStore store) {
        return IdentityContexts.of(connector, store, audit)
                .verifications(verifications)
                .storedAsOf(() -> lastFullPass)
                .clock(clock);
    }

    IdentityContext read(DirectoryConnector connector) {
        return contexts(connector, users).read(ANA, AGENT, "INC-1").orElseThrow();
    }

    static DirectoryException failure(ErrorCode code) {
        return DirectoryException.of(code, "the story says so", "Read on").build();
    }

    static AreaStatus off(IdentityContext context, ContextPart part) {
        assertThat(context.off()).containsKey(part);
        return context.off().getOrDefault(part, AreaStatus.enabled());
    }

    void verified(String id, VerificationState state, int startedMinute, int changedMinute) {
        Instant started = MONDAY.plusSeconds(60L * startedMinute);
        Instant changed = MONDAY.plusSeconds(60L * changedMinute);
        verifications.insert(new StoredVerification(
                id.repeat(22), CORP, "ana", state, 1, started, changed, changed.plusSeconds(600), "opaque", "seal"));
    }

    static ContextReader reader(RuntimeException failure) {
        return externalId -> {
            throw failure;
        };
    }
}
