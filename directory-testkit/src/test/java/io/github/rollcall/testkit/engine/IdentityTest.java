package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.testkit.FakeDirectory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record is of a directory and an immutable id there; logins and addresses move between people. */
@Tag("R-12")
class IdentityTest {
    private static final DirectoryId OTHER = new DirectoryId("other");
    private static final List<UserAttribute> NAMES = List.of(UserAttribute.USERNAME, UserAttribute.EMAIL);

    private static SyncStory story(int users) {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    private static String value(SyncStory story, String id, UserAttribute attribute) {
        return story.stored(id).user().attribute(attribute).first().orElseThrow();
    }

    private static String found(SyncStory story, String hint) {
        HintMatch<StoredUser> match = story.users.find(SyncStory.CORP, HintKey.of(hint));
        return match.user()
                .map(user -> user.user().id().externalId())
                .orElse(match.kind().name());
    }

    @ParameterizedTest
    @EnumSource
    void twoUsersWhoSwapLoginAndAddressKeepTheirIdsAndTheirEnrolment(SyncMode mode) {
        SyncStory story = story(8);
        story.users.markEnrolled(new DirectoryUserId(SyncStory.CORP, "u0000"), SyncStory.MONDAY);
        for (UserAttribute name : NAMES) {
            String first = value(story, "u0000", name);
            String second = value(story, "u0001", name);
            story.directory.change("u0000", user -> user.attribute(name, second));
            story.directory.change("u0001", user -> user.attribute(name, first));
        }

        story.run(mode);

        assertThat(value(story, "u0000", UserAttribute.EMAIL)).isEqualTo("u0001@corp.example");
        assertThat(value(story, "u0001", UserAttribute.EMAIL)).isEqualTo("u0000@corp.example");
        assertThat(found(story, "u0000@login.example")).isEqualTo("u0001");
        assertThat(found(story, "u0001@login.example")).isEqualTo("u0000");
        assertThat(story.stored("u0000").enrollment().isEnrolled()).isTrue();
        assertThat(story.stored("u0001").enrollment().isEnrolled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsCreatedAnewIsANewRecordAndTheEnrolmentIsNotCarriedOver(SyncMode mode) {
        SyncStory story = story(8);
        story.users.markEnrolled(new DirectoryUserId(SyncStory.CORP, "u0000"), SyncStory.MONDAY);
        String login = value(story, "u0000", UserAttribute.USERNAME);
        story.directory.delete("u0000");
        story.directory.add("again");
        story.directory.change("again", user -> user.attribute(UserAttribute.USERNAME, login));

        story.run(mode);

        assertThat(story.status("u0000")).isEqualTo(AccountStatus.INACTIVE);
        assertThat(story.reason("u0000")).isEqualTo(DeactivationReason.DELETED);
        assertThat(story.stored("u0000").enrollment().isEnrolled()).isTrue();
        assertThat(story.status("again")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.stored("again").enrollment().isEnrolled()).isFalse();
        assertThat(found(story, login))
                .as("an inactive record still carries the login, so that a host has to look at both")
                .isEqualTo(HintMatch.Kind.AMBIGUOUS.name());
    }

    @ParameterizedTest
    @EnumSource
    void onePersonInTwoDirectoriesHasTwoRecordsAndARunTouchesItsOwn(SyncMode mode) {
        SyncStory story = story(8);
        FakeDirectory other = FakeDirectory.of("other").offerChanges();
        other.add("u0000", "u0001");
        story.connections.insert(Connection.builder(OTHER, "Other", "fake")
                .state(ConnectionState.READY, null)
                .build());
        story.sync(other).run(SyncMode.FULL);
        story.users.markEnrolled(new DirectoryUserId(OTHER, "u0000"), SyncStory.MONDAY);
        List<StoredUser> before = ofOther(story);
        story.directory.delete("u0000");

        assertThat(story.run(mode).users().deactivated()).isEqualTo(1);

        assertThat(story.status("u0000")).isEqualTo(AccountStatus.INACTIVE);
        assertThat(story.stored("u0000").enrollment().isEnrolled()).isFalse();
        assertThat(ofOther(story))
                .isEqualTo(before)
                .hasSize(2)
                .allSatisfy(user -> assertThat(user.user().status()).isEqualTo(AccountStatus.ACTIVE));
        assertThat(story.sync(other).run(mode).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(ofOther(story)).isEqualTo(before);
    }

    private static List<StoredUser> ofOther(SyncStory story) {
        return story.users.list(UserQuery.of(OTHER).build()).users();
    }
}
