package io.github.rollcall.testkit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
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
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.FakeDirectory.Call;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityContextTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryUserId ANA = new DirectoryUserId(CORP, "ana");
    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final AuditActor AGENT = AuditActor.agent("a-17");

    private final MutableClock clock = MutableClock.at(MONDAY);
    private final FakeDirectory directory = FakeDirectory.of("corp");
    private final InMemoryUserStore users = new InMemoryUserStore(clock);
    private final InMemoryVerificationStore verifications = new InMemoryVerificationStore();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private Optional<Instant> lastFullPass = Optional.empty();

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

    private IdentityContexts contexts(DirectoryConnector connector, UserStore store) {
        return IdentityContexts.of(connector, store, audit)
                .verifications(verifications)
                .storedAsOf(() -> lastFullPass)
                .clock(clock);
    }

    private IdentityContext read(DirectoryConnector connector) {
        return contexts(connector, users).read(ANA, AGENT, "INC-1").orElseThrow();
    }

    private static DirectoryException failure(ErrorCode code) {
        return DirectoryException.of(code, "the story says so", "Read on").build();
    }

    private static AreaStatus off(IdentityContext context, ContextPart part) {
        assertThat(context.off()).containsKey(part);
        return context.off().getOrDefault(part, AreaStatus.enabled());
    }

    private void verified(String id, VerificationState state, int startedMinute, int changedMinute) {
        Instant started = MONDAY.plusSeconds(60L * startedMinute);
        Instant changed = MONDAY.plusSeconds(60L * changedMinute);
        verifications.insert(new StoredVerification(
                id.repeat(22), CORP, "ana", state, 1, started, changed, changed.plusSeconds(600), "opaque", "seal"));
    }

    @Test
    void aTicketShowsTheRecordTheAccountAndWhatHappenedToIt() {
        verified("a", VerificationState.DONE, 1, 5);
        verified("b", VerificationState.STOPPED, 7, 8);

        IdentityContext context = read(directory);

        assertThat(context.user().id()).isEqualTo(ANA);
        assertThat(context.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(context.jobTitle()).contains("Engineer");
        assertThat(context.department()).contains("Engines");
        assertThat(context.groups()).extracting(DirectoryGroup::externalId).containsExactly("staff");
        assertThat(context.applications())
                .extracting(ApplicationAssignment::applicationId)
                .containsExactly("mail");
        assertThat(context.enrollment()).contains(EnrollmentStatus.enrolled(MONDAY));
        assertThat(context.lastVerification().orElseThrow().state()).isEqualTo(VerificationState.STOPPED);
        assertThat(context.lastReset().orElseThrow().state()).isEqualTo(VerificationState.DONE);
        assertThat(context.lastReset().orElseThrow().changedAt()).isEqualTo(MONDAY.plusSeconds(300));
        assertThat(context.source()).isEqualTo(IdentityContext.Source.PROVIDER);
        assertThat(context.age()).contains(Duration.ZERO);
        assertThat(context.isOld()).isFalse();
        assertThat(context.readAt()).isEqualTo(MONDAY);
        assertThat(context.off()).isEmpty();
    }

    @Test
    void theLastResetIsTheOneAskedForLastWhateverBecameOfIt() {
        verified("a", VerificationState.UNKNOWN, 1, 9);
        verified("b", VerificationState.DONE, 2, 5);
        verified("c", VerificationState.VERIFIED, 3, 20);

        assertThat(read(directory).lastReset().orElseThrow().state()).isEqualTo(VerificationState.UNKNOWN);
    }

    @Test
    void thatItWasShownIsAuditedBeforeAnythingIsRead() {
        read(directory);

        AuditEvent event = audit.events().get(0);
        assertThat(event.step()).isEqualTo(AuditStep.CONTEXT_SHOWN);
        assertThat(event.user()).contains(ANA);
        assertThat(event.actor()).isEqualTo(AGENT);
        assertThat(event.ticket()).contains("INC-1");
        assertThat(audit.events()).hasSize(1);

        IdentityContexts unaudited = IdentityContexts.of(directory, users, broken -> {
            throw new IllegalStateException();
        });
        int before = directory.calls(Call.AREA);
        assertThatThrownBy(() -> unaudited.read(ANA, AGENT, null))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.AUDIT_FAILED));
        assertThat(directory.calls(Call.AREA)).isEqualTo(before);
    }

    @Test
    void anAreaThatIsOffIsNamedAsOffAndTheOthersAreShown() {
        directory.areas().revoke(Area.GROUPS);

        IdentityContext context = read(directory);

        assertThat(context.off()).containsOnlyKeys(ContextPart.GROUPS);
        assertThat(off(context, ContextPart.GROUPS).state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(off(context, ContextPart.GROUPS).missing()).isPresent();
        assertThat(context.groups()).isEmpty();
        assertThat(context.applications()).hasSize(1);
        assertThat(context.jobTitle()).contains("Engineer");
    }

    /** The whole context fails for a reason that is not that nothing answers; its parts are asked for one by one. */
    @Test
    void oneAnswerThatCannotBeTrustedDoesNotHideTheOthers() {
        directory.script().failAt(Call.AREA, 1, failure(ErrorCode.RESPONSE_INVALID));
        directory.script().failAt(Call.AREA, 2, failure(ErrorCode.PERMISSION_MISSING));

        IdentityContext context = read(directory);

        assertThat(context.off()).containsOnlyKeys(ContextPart.GROUPS, ContextPart.SIGN_IN_ACTIVITY);
        assertThat(off(context, ContextPart.GROUPS).state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(context.applications()).hasSize(1);
        assertThat(context.source()).isEqualTo(IdentityContext.Source.PROVIDER);
    }

    @Test
    void aConnectorThatReadsNoContextShowsTheRecordAndNamesTheRest() {
        FakeDirectory plain = FakeDirectory.of("corp");
        plain.add("ana");

        IdentityContext context = read(plain);

        assertThat(context.source()).isEqualTo(IdentityContext.Source.PROVIDER);
        assertThat(context.off())
                .containsOnlyKeys(ContextPart.GROUPS, ContextPart.APPLICATIONS, ContextPart.SIGN_IN_ACTIVITY);
        assertThat(off(context, ContextPart.GROUPS)).isNotEqualTo(AreaStatus.enabled());
        assertThat(off(context, ContextPart.GROUPS).remedy()).isPresent();
    }

    @Test
    void whenTheProviderIsOutOfReachTheStoredRecordIsShownWithItsAge() {
        for (ErrorCode code : List.of(ErrorCode.UNREACHABLE, ErrorCode.CREDENTIALS_REJECTED)) {
            DirectoryConnector away = Bent.bent(
                    DirectoryConnector.class, directory, "context", () -> Optional.of((Object) reader(failure(code))));
            clock.set(MONDAY.plus(Duration.ofHours(25)));
            int calls = directory.calls(Call.USER);

            IdentityContext context = read(away);

            assertThat(context.source()).isEqualTo(IdentityContext.Source.STORE);
            assertThat(context.jobTitle()).contains("Engineer");
            assertThat(context.age()).contains(Duration.ofHours(25));
            assertThat(context.isOld()).isTrue();
            assertThat(context.isGone()).isFalse();
            assertThat(context.enrollment()).isPresent();
            assertThat(context.off())
                    .containsOnlyKeys(
                            ContextPart.GROUPS,
                            ContextPart.APPLICATIONS,
                            ContextPart.SIGN_IN_ACTIVITY,
                            ContextPart.RECORD);
            assertThat(directory.calls(Call.USER))
                    .as("nothing further is waited for")
                    .isEqualTo(calls);
        }
    }

    private static ContextReader reader(RuntimeException failure) {
        return externalId -> {
            throw failure;
        };
    }

    @Test
    void anAgeThatNobodyKnowsCountsAsOldAndOneOfTheFutureAsNone() {
        DirectoryConnector away = Bent.bent(
                DirectoryConnector.class,
                directory,
                "context",
                () -> Optional.of((Object) reader(failure(ErrorCode.TIMEOUT))));
        lastFullPass = Optional.empty();
        assertThat(read(away).age()).isEmpty();
        assertThat(read(away).isOld()).isTrue();

        lastFullPass = Optional.of(MONDAY.plusSeconds(5));
        assertThat(read(away).age()).contains(Duration.ZERO);

        lastFullPass = Optional.of(MONDAY);
        clock.set(MONDAY.plus(Duration.ofHours(24)));
        assertThat(read(away).isOld()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(read(away).isOld()).isTrue();
    }

    @Test
    void aUserWhoIsGoneAtTheProviderIsShownAsGoneAndInactive() {
        directory.delete("ana");

        IdentityContext context = read(directory);

        assertThat(context.isGone()).isTrue();
        assertThat(context.status()).isEqualTo(AccountStatus.INACTIVE);
        assertThat(context.user().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(context.source()).isEqualTo(IdentityContext.Source.STORE);
        assertThat(off(context, ContextPart.RECORD).missing()).contains("the user at the provider");
    }

    @Test
    void whomNobodyKnowsIsEmpty() {
        DirectoryUserId nobody = new DirectoryUserId(CORP, "nobody");

        assertThat(contexts(directory, users).read(nobody, AGENT, null)).isEmpty();
    }

    @Test
    void aStoreThatFailsTakesAwayItsPartAlone() {
        UserStore brokenUsers = Bent.bent(UserStore.class, users, "find", () -> {
            throw new IllegalStateException("row of ana");
        });
        VerificationStore brokenVerifications = Bent.bent(VerificationStore.class, verifications, "ofUser", () -> {
            throw failure(ErrorCode.STORE_FAILED);
        });

        IdentityContext context = contexts(directory, brokenUsers)
                .verifications(brokenVerifications)
                .read(ANA, AGENT, null)
                .orElseThrow();

        assertThat(context.off()).containsOnlyKeys(ContextPart.ENROLLMENT, ContextPart.HISTORY);
        assertThat(context.off().toString()).doesNotContain("row of");
        assertThat(context.enrollment()).isEmpty();
        assertThat(context.groups()).hasSize(1);

        directory.delete("ana");
        assertThatThrownBy(() -> contexts(directory, brokenUsers).read(ANA, AGENT, null))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.STORE_FAILED));
    }

    @Test
    void withoutAVerificationStoreTheHistoryIsNamedAsOff() {
        IdentityContext context = IdentityContexts.of(directory, users, audit)
                .read(ANA, AGENT, null)
                .orElseThrow();

        assertThat(context.off()).containsOnlyKeys(ContextPart.HISTORY);
        assertThat(off(context, ContextPart.HISTORY).missing()).contains("a verification store");
    }

    @Test
    void whatIsAboutAnotherUserIsNotShownAndAudited() {
        UserStore mixedUp =
                Bent.bent(UserStore.class, users, "find", () -> users.find(new DirectoryUserId(CORP, "bob")));
        StoredVerification others = new StoredVerification(
                "x".repeat(22), CORP, "bob", VerificationState.DONE, 1, MONDAY, MONDAY, MONDAY, "c", "s");
        VerificationStore mixedUpToo =
                Bent.bent(VerificationStore.class, verifications, "ofUser", () -> List.of(others));

        IdentityContext context = contexts(directory, mixedUp)
                .verifications(mixedUpToo)
                .read(ANA, AGENT, null)
                .orElseThrow();

        assertThat(context.enrollment()).isEmpty();
        assertThat(context.lastReset()).isEmpty();
        assertThat(context.off()).containsOnlyKeys(ContextPart.ENROLLMENT, ContextPart.HISTORY);
        assertThat(audit.events())
                .filteredOn(event -> event.step() == AuditStep.RECORD_REJECTED)
                .extracting(event -> event.reason().orElseThrow())
                .containsExactly("USER_OF_ANOTHER_ID", "VERIFICATION_OF_ANOTHER_USER");
    }

    @Test
    void aConnectorThatAnswersWithSomebodyElseIsNotBelieved() {
        DirectoryConnector mixedUp = Bent.bent(
                DirectoryConnector.class,
                Bent.bent(DirectoryConnector.class, directory, "context", Optional::empty),
                "user",
                () -> directory.user("bob"));

        IdentityContext context = read(mixedUp);

        assertThat(context.source()).isEqualTo(IdentityContext.Source.STORE);
        assertThat(context.user().id()).isEqualTo(ANA);
    }

    @Test
    void aUserOfAnotherDirectoryIsRefused() {
        DirectoryUserId other = new DirectoryUserId(new DirectoryId("other"), "ana");

        assertThatThrownBy(() -> contexts(directory, users).read(other, AGENT, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(audit.events()).isEmpty();
    }

    @Test
    void whereNeitherProviderNorStoreCanSayWhatHoldsTheProviderIsTold() {
        DirectoryConnector away = Bent.bent(
                DirectoryConnector.class,
                directory,
                "context",
                () -> Optional.of((Object) reader(new IllegalStateException("secret of ana"))));
        DirectoryConnector farAway = Bent.bent(DirectoryConnector.class, away, "user", () -> {
            throw new IllegalStateException("secret of ana");
        });
        DirectoryUserId nobody = new DirectoryUserId(CORP, "nobody");

        assertThatThrownBy(() -> contexts(farAway, users).read(nobody, AGENT, null))
                .isInstanceOfSatisfying(DirectoryException.class, failed -> {
                    assertThat(failed.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
                    assertThat(failed.getMessage()).doesNotContain("secret");
                });
    }
}
