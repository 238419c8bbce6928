package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.InMemoryAuditLog;
import io.github.rollcall.directory.sync.StagedDeactivations;
import io.github.rollcall.directory.sync.StagedDecision;
import io.github.rollcall.directory.sync.SyncMode;
import org.junit.jupiter.api.Test;

/** Who has decided on staged deactivations can be told afterwards. */
class StagedAuditTest {
    private static final AuditActor ADMINISTRATOR = AuditActor.administrator("adm-1");

    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final SyncStory story = withStaged();

    private static SyncStory withStaged() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);
        return story;
    }

    private StagedDeactivations staged() {
        return story.staged().audit(audit, ADMINISTRATOR);
    }

    @Test
    void anApprovalIsAuditedWithWhoGaveItAndSoIsTheSecondThatIsRefused() {
        String hash = story.stagedHash();
        staged().approve(hash);
        staged().clock(story.clock).approve(hash);

        assertThat(audit.events())
                .extracting(AuditEvent::step)
                .containsExactly(AuditStep.DEACTIVATIONS_APPROVED, AuditStep.DEACTIVATIONS_REFUSED);
        assertThat(audit.events()).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo(ADMINISTRATOR);
            assertThat(event.directory()).isEqualTo(SyncStory.CORP);
            assertThat(event.at()).isEqualTo(story.clock.instant());
        });
        assertThat(audit.events().get(1).reason()).contains("NOT_STAGED");
    }

    @Test
    void aRejectionIsAudited() {
        staged().reject(story.stagedHash());

        assertThat(audit.events()).extracting(AuditEvent::step).containsExactly(AuditStep.DEACTIVATIONS_REJECTED);
    }

    @Test
    void aDecisionThatCannotBeAuditedIsNotCarriedOutAndCanBeMadeAgain() {
        String hash = story.stagedHash();
        StagedDeactivations unaudited = story.staged()
                .audit(
                        event -> {
                            throw new IllegalStateException("disk full");
                        },
                        ADMINISTRATOR);

        assertThatThrownBy(() -> unaudited.approve(hash))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.AUDIT_FAILED));
        assertThat(story.active()).hasSize(50);

        assertThat(staged().approve(hash).outcome()).isEqualTo(StagedDecision.Outcome.APPROVED);
        assertThat(story.active()).hasSize(30);
    }
}
