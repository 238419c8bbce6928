package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FullPassTest {

    @Test
    @Tag("R-13")
    void everyUserOfTheScopeIsStoredAndCounted() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().added()).isEqualTo(10);
        assertThat(report.users().changed()).isEqualTo(10);
        assertThat(report.pages()).isEqualTo(4);
        assertThat(story.active()).containsExactly(SyncStory.ids(10));
        assertThat(report.lastFullPass()).contains(SyncStory.MONDAY);
    }

    @Test
    void aSecondRunWithoutChangesWritesNothing() {
        SyncStory story = SyncStory.syncedOnce(10);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().changed()).isZero();
        assertThat(report.users().unchanged()).isEqualTo(10);
    }

    @Test
    @Tag("R-13")
    void additionsUpdatesAndDeactivationsAreReflected() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.add("new");
        story.directory.change("u0001", user -> user.attribute(UserAttribute.TITLE, "Head of Tests"));
        story.directory.disable("u0002");
        story.directory.delete("u0003");
        story.directory.moveOutOfScope("u0004");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().added()).isEqualTo(1);
        assertThat(report.users().deactivated()).isEqualTo(3);
        assertThat(story.reason("u0002")).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.reason("u0003")).isEqualTo(DeactivationReason.DELETED);
        assertThat(story.reason("u0004")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        assertThat(story.stored("u0001").user().attribute(UserAttribute.TITLE).first())
                .contains("Head of Tests");
        assertThat(story.active()).hasSize(28).contains("new");
    }

    @Test
    void aUserWhoComesBackIsActiveAgainUnderTheSameRecord() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.users.markEnrolled(new DirectoryUserId(SyncStory.CORP, "u0002"), SyncStory.MONDAY);
        story.directory.disable("u0002");
        story.run(SyncMode.FULL);
        story.directory.enable("u0002");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().reactivated()).isEqualTo(1);
        assertThat(story.status("u0002")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.stored("u0002").enrollment().at()).contains(SyncStory.MONDAY);
    }

    @Test
    @Tag("R-21")
    void usersStartNotEnrolledAndNoSyncTouchesEnrolment() {
        SyncStory story = SyncStory.syncedOnce(3);
        assertThat(story.all()).allMatch(user -> !user.enrollment().isEnrolled());
        story.users.markEnrolled(new DirectoryUserId(SyncStory.CORP, "u0001"), SyncStory.MONDAY);
        story.directory.change("u0001", user -> user.attribute(UserAttribute.TITLE, "Other"));

        story.run(SyncMode.FULL);

        assertThat(story.stored("u0001").enrollment().at()).contains(SyncStory.MONDAY);
    }

    @Test
    void anUnknownStatusKeepsTheStoredOne() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.change("u0001", user -> user.status(AccountStatus.UNKNOWN, "banana"));

        story.run(SyncMode.FULL);

        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anAbsentAttributeKeepsTheStoredOneAndAClearedOneClearsIt() {
        SyncStory story = SyncStory.syncedOnce(3);
        story.directory.change(
                "u0001",
                user -> user.attribute(UserAttribute.TITLE, "Tester").attribute(UserAttribute.DEPARTMENT, "Quality"));
        story.run(SyncMode.FULL);
        story.directory.change(
                "u0001",
                user -> user.attribute(UserAttribute.TITLE, AttributeValue.absent())
                        .attribute(UserAttribute.DEPARTMENT, AttributeValue.cleared()));

        story.run(SyncMode.FULL);

        assertThat(story.stored("u0001").user().attribute(UserAttribute.TITLE).first())
                .contains("Tester");
        assertThat(story.stored("u0001")
                        .user()
                        .attribute(UserAttribute.DEPARTMENT)
                        .isCleared())
                .isTrue();
    }

    @Test
    @Tag("R-20")
    void usersWithoutAMappedAttributeAreCountedBeforeAVerificationFails() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));
        for (int i = 0; i < 4; i++) {
            story.directory.change(
                    SyncStory.id(i), user -> user.attribute(UserAttribute.EMAIL, AttributeValue.absent()));
        }

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.missing()).containsEntry(UserAttribute.EMAIL, 4L);
        assertThat(report.summary()).contains("missing email: 4");
    }

    @Test
    void twoUsersWhoSwapTheirLoginKeepTheirIds() {
        SyncStory story = SyncStory.syncedOnce(3);
        String first = story.stored("u0000")
                .user()
                .attribute(UserAttribute.USERNAME)
                .first()
                .orElseThrow();
        String second = story.stored("u0001")
                .user()
                .attribute(UserAttribute.USERNAME)
                .first()
                .orElseThrow();
        story.directory.change("u0000", user -> user.attribute(UserAttribute.USERNAME, second));
        story.directory.change("u0001", user -> user.attribute(UserAttribute.USERNAME, first));

        story.run(SyncMode.FULL);

        assertThat(story.users.find(SyncStory.CORP, HintKey.of(first)).kind()).isEqualTo(HintMatch.Kind.ONE);
        assertThat(story.users.find(SyncStory.CORP, HintKey.of(first)).user())
                .hasValueSatisfying(
                        user -> assertThat(user.user().id().externalId()).isEqualTo("u0001"));
    }

    @Test
    void theFirstPassLooksForNobodyByAbsence() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(5));

        story.run(SyncMode.FULL);

        assertThat(story.directory.calls(Call.CONFIRM)).isZero();
    }

    @Test
    void aPassWithoutLeaversAsksAboutNobodyById() {
        SyncStory story = SyncStory.syncedOnce(30);

        story.run(SyncMode.FULL);

        assertThat(story.directory.calls(Call.CONFIRM)).isZero();
    }

    @Test
    void oneUnreadableRowIsSetAsideAndItsUserStays() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().rejectRows("u0005");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().rejected()).isEqualTo(1);
        assertThat(story.status("u0005")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.directory.calls(Call.CONFIRM))
                .as("a read by id could have said that the user is gone")
                .isEqualTo(1);
    }

    @Test
    void manyUnreadableRowsStopThePass() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().rejectRows(SyncStory.ids(11));
        story.directory.disable("u0020");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.getMessage()).contains("11 of"));
        assertThat(story.directory.calls(Call.CONFIRM))
                .as("not asked about rows of the page that is refused")
                .isEqualTo(3);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void aFewUnreadableRowsOfManyDoNotStopThePass() {
        SyncStory story = new SyncStory();
        story.directory.pagesOf(50);
        story.directory.add(SyncStory.ids(200));
        for (int i = 0; i < 12; i++) {
            story.directory.script().rejectRows(SyncStory.id(i * 16));
        }

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().rejected()).isEqualTo(12);
    }
}
