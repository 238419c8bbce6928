package io.github.rollcall.testkit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.context.IdentityContext;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong in one place takes nothing away in another, and is not shown as if it were right. */
class IdentityContextFaultsTest extends TicketStory {

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
