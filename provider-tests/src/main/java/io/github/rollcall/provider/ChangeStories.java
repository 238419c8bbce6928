package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.SandboxAttribute;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over changes, for a provider that tells them: what they bring, what they cost, and what they never do. */
@Tag("R-13")
public abstract class ChangeStories extends ProviderStories {
    private static final int USERS = 40;
    private static final int MOST_REQUESTS_WITHOUT_A_CHANGE = 4;

    /** For the tests of a provider. */
    protected ChangeStories() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 2_500})
    void aRunWithoutAChangeCostsAConstant(int users) {
        try (SyncStory story = syncedOnce(users)) {
            SyncReport report = story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.users().changed()).isZero();
            assertThat(story.sandbox.dataRequestCount() - story.check()).isBetween(1, MOST_REQUESTS_WITHOUT_A_CHANGE);
            assertThat(report.requests()).isEqualTo(story.sandbox.requestCount() - story.sandbox.tokenRequestCount());
            assertThat(story.active()).hasSize(users);
        }
    }

    @Test
    void theSameChangesCostTheSameHoweverManyUsersThereAre() {
        assertThat(requestsForAFewChanges(2_500)).isEqualTo(requestsForAFewChanges(USERS));
    }

    private int requestsForAFewChanges(int users) {
        try (SyncStory story = syncedOnce(users)) {
            List<String> ids = story.ids();
            story.sandbox.update(ids.get(0), SandboxAttribute.JOB_TITLE, "Head of Tests");
            story.sandbox.disable(ids.get(1));
            story.sandbox.moveOutOfGroup(ids.get(2));
            story.sandbox.addGenerated(3);
            assertThat(story.runChanges().users().changed()).isEqualTo(6);
            return story.sandbox.dataRequestCount();
        }
    }

    @Test
    void leaversOfEachKindEndWithTheirReason() {
        try (SyncStory story = syncedOnce(USERS)) {
            List<String> ids = story.ids();
            story.sandbox.disable(ids.get(0));
            story.sandbox.delete(ids.get(1));
            story.sandbox.moveOutOfGroup(ids.get(2));

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.reason(ids.get(0))).isEqualTo(DeactivationReason.DISABLED);
            assertThat(story.reason(ids.get(1))).isEqualTo(DeactivationReason.DELETED);
            assertThat(story.reason(ids.get(2))).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
            assertThat(report.deactivations())
                    .containsOnlyKeys(
                            DeactivationReason.DISABLED, DeactivationReason.DELETED, DeactivationReason.OUT_OF_SCOPE);
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(ids.subList(3, USERS));
        }
    }

    @Test
    void aLeaverWhoComesBackIsActiveAgain() {
        try (SyncStory story = syncedOnce(USERS)) {
            List<String> ids = story.ids();
            story.sandbox.disable(ids.get(0));
            story.sandbox.moveOutOfGroup(ids.get(1));
            story.runChanges();
            assertThat(story.active()).hasSize(USERS - 2);

            story.sandbox.enable(ids.get(0));
            story.sandbox.moveIntoGroup(ids.get(1));
            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.users().reactivated()).isEqualTo(2);
            assertThat(story.active()).hasSize(USERS);
        }
    }

    @Test
    void aJoinerIsAddedAndAStrangerIsNot() {
        try (SyncStory story = syncedOnce(USERS)) {
            story.sandbox.addGenerated(2);
            List<String> ids = story.ids();
            story.sandbox.moveOutOfGroup(ids.get(USERS));

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.users().added()).isEqualTo(1);
            assertThat(story.status(ids.get(USERS + 1))).isEqualTo(AccountStatus.ACTIVE);
            assertThat(story.active()).hasSize(USERS + 1).doesNotContain(ids.get(USERS));
        }
    }

    @Test
    void whoLeftTheScopeStaysOutOfItWhateverElseChanges() {
        try (SyncStory story = syncedOnce(USERS)) {
            String leaver = story.ids().get(0);
            story.sandbox.moveOutOfGroup(leaver);
            story.runChanges();
            story.sandbox.update(leaver, SandboxAttribute.JOB_TITLE, "Head of Something Else");

            SyncReport report = story.runChanges();

            assertThat(report.users().reactivated()).isZero();
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void aValueThatWasTakenAwayIsGoneAndTheOthersStay() {
        try (SyncStory story = syncedOnce(USERS)) {
            String id = story.ids().get(0);
            story.sandbox.update(id, SandboxAttribute.JOB_TITLE, null);

            story.runChanges();

            assertThat(story.stored(id).user().attribute(UserAttribute.TITLE).isPresent())
                    .isFalse();
            assertThat(story.stored(id)
                            .user()
                            .attribute(UserAttribute.GIVEN_NAME)
                            .isPresent())
                    .isTrue();
            assertThat(story.stored(id)
                            .user()
                            .attribute(UserAttribute.BIRTHDATE)
                            .isPresent())
                    .isTrue();
        }
    }

    @Test
    void anAutomaticRunReadsChangesAndOnceADayEverything() {
        try (SyncStory story = syncedOnce(USERS)) {
            story.clock.advance(Duration.ofHours(1));
            assertThat(story.sync().run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
            story.clock.advance(Duration.ofDays(1));
            assertThat(story.sync().run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.FULL);
        }
    }
}
