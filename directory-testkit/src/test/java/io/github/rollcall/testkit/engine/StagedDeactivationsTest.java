package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StagedPlan;
import io.github.rollcall.directory.sync.StagedDeactivations;
import io.github.rollcall.directory.sync.StagedDecision;
import io.github.rollcall.directory.sync.StagedDecision.Outcome;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StagedDeactivationsTest {

    private static SyncStory withStaged(int leavers) {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.delete(SyncStory.ids(leavers));
        story.run(SyncMode.FULL);
        return story;
    }

    @Test
    void theListIsShownWithItsReasons() {
        SyncStory story = withStaged(20);

        assertThat(story.staged().plan())
                .hasValueSatisfying(plan -> assertThat(plan.users()).isEqualTo(20));
        assertThat(story.staged().list(null, 3))
                .extracting(entry -> entry.externalId() + " " + entry.reason())
                .containsExactly("u0000 DELETED", "u0001 DELETED", "u0002 DELETED");
        assertThat(story.staged().list("u0017", 10)).hasSize(2);
    }

    @Test
    void theHashIsThatOfExactlyTheSortedIds() throws Exception {
        SyncStory story = withStaged(20);

        String ids = String.join("\n", SyncStory.ids(20)) + "\n";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));

        assertThat(story.stagedHash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void anApprovedListIsCarriedOutOnce() {
        SyncStory story = withStaged(20);
        String hash = story.stagedHash();

        StagedDecision decision = story.staged().approve(hash);

        assertThat(decision).isEqualTo(new StagedDecision(Outcome.APPROVED, 20, 0, 0));
        assertThat(story.active()).hasSize(30);
        assertThat(story.reason("u0000")).isEqualTo(DeactivationReason.DELETED);
        assertThat(story.staged().plan()).isEmpty();
        assertThat(story.staged().approve(hash).outcome()).isEqualTo(Outcome.NOT_STAGED);
    }

    @Test
    void anApprovalKeepsTheWordOfTheProvider() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.disable(SyncStory.ids(20));
        story.run(SyncMode.FULL);

        story.staged().approve(story.stagedHash());

        assertThat(story.stored("u0000").user().providerStatus()).contains("disabled");
    }

    @Test
    void whoCouldNotBeReadAtTheApprovalIsNotCarriedOutByALaterRunOverChanges() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(50));
        story.run(SyncMode.FULL);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.CHANGES);
        story.directory.script().answer("u0007", Presence.UNREADABLE);
        assertThat(story.staged().approve(story.stagedHash()).stillWaiting()).isEqualTo(1);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anApprovalAsksFirstWhoAnswers() {
        SyncStory story = SyncStory.of("tenant-1", 50);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);
        String hash = story.stagedHash();
        story.directory.script().answerAs("tenant-2");

        assertThatThrownBy(() -> story.staged().approve(hash))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IDENTITY_CHANGED));

        assertThat(story.active()).hasSize(50);
        story.directory.script().answerAs("TENANT-1");
        assertThat(story.staged().approve(hash).deactivated()).isEqualTo(20);
    }

    @Test
    void anApprovalWithoutThePermissionToReadLeavesThePlanAsItIs() {
        SyncStory story = withStaged(20);
        String hash = story.stagedHash();
        story.directory.script().revokeUsersArea();

        assertThatThrownBy(() -> story.staged().approve(hash))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PERMISSION_MISSING));

        assertThat(story.stagedHash()).isEqualTo(hash);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void aRejectionAsksNobody() {
        SyncStory story = withStaged(20);
        story.directory.script().revokeUsersArea();

        assertThat(story.staged().reject(story.stagedHash()).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void anotherHashApprovesNothing() {
        SyncStory story = withStaged(20);

        assertThat(story.staged().approve("0".repeat(64)).outcome()).isEqualTo(Outcome.NOT_STAGED);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void aPageOfTheListHasBounds() {
        SyncStory story = withStaged(20);

        assertThatIllegalArgumentException().isThrownBy(() -> story.staged().list(null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> story.staged().list(null, 1001));
    }

    @Test
    void anApprovalExpires() {
        SyncStory story = withStaged(20);
        String hash = story.stagedHash();
        story.clock.advance(Duration.ofDays(3));

        assertThat(story.staged().approve(hash).outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void theNextRunStagesAnExpiredListAnew() {
        SyncStory story = withStaged(20);
        story.clock.advance(Duration.ofHours(73));

        story.run(SyncMode.FULL);

        assertThat(story.staged().approve(story.stagedHash()).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void theNextRunWithTheSameListKeepsThePlan() {
        SyncStory story = withStaged(20);
        var plan = story.staged().plan();
        story.clock.advance(Duration.ofHours(1));
        List<StagedPlan> told = new ArrayList<>();

        SyncReport report = story.sync()
                .listener(new SyncListener() {
                    @Override
                    public void onStaged(DirectoryId directory, StagedPlan staged) {
                        told.add(staged);
                    }
                })
                .run(SyncMode.FULL);

        assertThat(story.staged().plan()).isEqualTo(plan);
        assertThat(report.staged()).isEqualTo(plan);
        assertThat(told).containsExactly(plan.orElseThrow());
    }

    @Test
    void aDifferentNextRunStagesAnewAndTheOldHashApprovesNothing() {
        SyncStory story = withStaged(20);
        String old = story.stagedHash();
        story.directory.delete("u0030");

        story.run(SyncMode.FULL);

        assertThat(story.stagedHash()).isNotEqualTo(old);
        assertThat(story.staged().approve(old).outcome()).isEqualTo(Outcome.NOT_STAGED);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void whoIsBackAtTheTimeOfTheApprovalStays() {
        SyncStory story = withStaged(20);
        story.directory.add("u0003");

        StagedDecision decision = story.staged().approve(story.stagedHash());

        assertThat(decision).isEqualTo(new StagedDecision(Outcome.APPROVED, 19, 1, 0));
        assertThat(story.status("u0003")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void whoCannotBeReadAtTheTimeOfTheApprovalWaitsInANewPlan() {
        SyncStory story = withStaged(20);
        story.directory.script().answer("u0003", Presence.UNREADABLE);
        String hash = story.stagedHash();

        StagedDecision decision = story.staged().approve(hash);

        assertThat(decision).isEqualTo(new StagedDecision(Outcome.APPROVED, 19, 0, 1));
        assertThat(story.status("u0003")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.staged().plan()).hasValueSatisfying(plan -> {
            assertThat(plan.users()).isEqualTo(1);
            assertThat(plan.hash()).isNotEqualTo(hash);
        });
    }

    @Test
    void anEmptiedListingIsCarriedOutOnlyForThoseWhoAreReallyGone() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.script().listNobody();
        story.run(SyncMode.FULL);
        story.directory.delete("u0000");

        StagedDecision decision = story.staged().approve(story.stagedHash());

        assertThat(decision).isEqualTo(new StagedDecision(Outcome.APPROVED, 1, 49, 0));
        assertThat(story.active()).hasSize(49);
    }

    @Test
    void aRejectedListKeepsEverybodyAndHasEverythingReadAgain() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.offerChanges();
        story.run(SyncMode.FULL);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);

        StagedDecision decision = story.staged().reject(story.stagedHash());

        assertThat(decision).isEqualTo(new StagedDecision(Outcome.REJECTED, 0, 20, 0));
        assertThat(story.active()).hasSize(50);
        assertThat(story.staged().plan()).isEmpty();
        SyncReport next = story.run(SyncMode.CHANGES);
        assertThat(next.mode()).isEqualTo(SyncMode.FULL);
        assertThat(next.outcome()).isEqualTo(SyncOutcome.STAGED);
    }

    @Test
    void nothingIsDecidedWhileASyncRuns() {
        SyncStory story = withStaged(20);
        Lease running =
                story.users.acquire(SyncStory.CORP, Duration.ofMinutes(5)).orElseThrow();

        assertThat(story.staged().approve(story.stagedHash()).outcome()).isEqualTo(Outcome.SYNC_RUNNING);

        story.users.release(running);
        assertThat(story.staged().approve(story.stagedHash()).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void aProviderThatFailsDuringAnApprovalLeavesTheRestInANewPlan() {
        SyncStory story = SyncStory.syncedOnce(300);
        story.directory.delete(SyncStory.ids(150));
        story.run(SyncMode.FULL);
        story.directory.script().failAt(Call.CONFIRM, 2, SyncStory.failure(ErrorCode.UNREACHABLE));

        assertThatThrownBy(() -> story.staged().approve(story.stagedHash())).isInstanceOf(DirectoryException.class);

        assertThat(story.active()).hasSize(200);
        assertThat(story.staged().plan())
                .hasValueSatisfying(plan -> assertThat(plan.users()).isEqualTo(50));
        assertThat(story.staged().approve(story.stagedHash()).deactivated()).isEqualTo(50);
    }

    @Test
    void aListThatAnInterruptedRunHasChangedIsNotApproved() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(50));
        story.run(SyncMode.FULL);
        story.directory.disable(SyncStory.ids(20));
        story.run(SyncMode.CHANGES);
        String hash = story.stagedHash();
        story.directory.pagesOf(1).enable("u0000", "u0001");
        story.directory.script().failAt(Call.USERS, 2, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.CHANGES);

        assertThat(story.staged().approve(hash).outcome()).isEqualTo(Outcome.LIST_CHANGED);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void aPlanThatSomebodyElseHasTakenMeanwhileIsNotCarriedOut() {
        SyncStory story = withStaged(20);
        String hash = story.stagedHash();
        AtomicInteger finds = new AtomicInteger();
        ConnectionStore racing = (ConnectionStore) Proxy.newProxyInstance(
                ConnectionStore.class.getClassLoader(),
                new Class<?>[] {ConnectionStore.class},
                (self, method, args) -> {
                    if (method.getName().equals("find") && finds.incrementAndGet() == 2) {
                        story.connections.update(
                                story.connection().toBuilder().staged(null).build());
                    }
                    return method.invoke(story.connections, args);
                });

        StagedDecision decision = StagedDeactivations.of(story.directory, story.users, racing)
                .clock(story.clock)
                .approve(hash);

        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_STAGED);
        assertThat(story.active()).hasSize(50);
    }
}
