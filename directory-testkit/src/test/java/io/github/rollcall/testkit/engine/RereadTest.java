package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another mapping, scope or group: everything is read anew, is said to be, and deactivates nobody without the brake. */
@Tag("R-18")
class RereadTest {

    private static SyncStory story(boolean changes) {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(30));
        if (changes) {
            story.directory.offerChanges();
        }
        story.run(SyncMode.FULL);
        return story;
    }

    @ParameterizedTest
    @EnumSource
    void itIsAFullPassWhateverTheModeAndSaysWhy(SyncMode mode) {
        SyncStory story = story(true);
        FakeDirectory other = story.directory.configuredFor("another mapping");
        for (String id : SyncStory.ids(30)) {
            story.directory.change(id, user -> user.attribute(UserAttribute.TITLE, "now mapped"));
        }

        SyncReport report = story.sync(other).run(mode);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.isReread()).isTrue();
        assertThat(report.users().updated()).isEqualTo(30);
        assertThat(report.toString()).contains("FULL reread COMPLETE");
        assertThat(report.warnings()).singleElement().asString().contains("another mapping, scope or tenant");
        assertThat(story.sync(other).run(SyncMode.FULL).isReread())
                .as("the next full pass is an ordinary one")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherGroupIsNoFirstSyncSoThatTheBrakeIsOn(boolean changes) {
        SyncStory story = story(changes);
        story.directory.moveOutOfScope(SyncStory.ids(25));

        SyncReport report =
                story.sync(story.directory.configuredFor("another group")).run(SyncMode.AUTO);

        assertThat(report.isReread()).isTrue();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.users().staged()).isEqualTo(25);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void everyRunOfAPassThatTakesSeveralSaysSo() {
        SyncStory story = story(true);
        FakeDirectory other = story.directory.configuredFor("another mapping");
        story.directory.script().failAt(Call.USERS, 4, SyncStory.failure(ErrorCode.UNREACHABLE));

        assertThat(story.sync(other).run(SyncMode.AUTO).isReread()).isTrue();
        SyncReport rest = story.sync(other).run(SyncMode.AUTO);

        assertThat(rest.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(rest.isReread()).isTrue();
        assertThat(story.sync(other).run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
    }

    @Test
    void theSameConfigurationIsNeverSaidToBeAnother() {
        SyncStory story = story(true);
        story.directory.script().expireCursors();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.isReread()).isFalse();
    }
}
