package io.github.rollcall.testkit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.context.IdentityContext;
import io.github.rollcall.directory.context.IdentityContexts;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityContextTest extends TicketStory {

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
    void withoutAVerificationStoreTheHistoryIsNamedAsOff() {
        IdentityContext context = IdentityContexts.of(directory, users, audit)
                .read(ANA, AGENT, null)
                .orElseThrow();

        assertThat(context.off()).containsOnlyKeys(ContextPart.HISTORY);
        assertThat(off(context, ContextPart.HISTORY).missing()).contains("a verification store");
    }
}
