package io.github.rollcall.testkit.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake directory does what a test tells it to. */
class FakeDirectoryStoryTest {
    private final FakeDirectory directory = FakeDirectory.of("corp").pagesOf(2);

    @BeforeEach
    void fiveUsers() {
        directory.add("ana", "bob", "eve", "kim", "zoe");
    }

    @Test
    void usersAreListedInTheOrderOfTheirComing() {
        directory.delete("bob");
        directory.moveOutOfScope("eve");
        directory.add("amy");

        assertThat(directory.idsInScope()).containsExactly("ana", "kim", "zoe", "amy");
        assertThat(list()).containsExactly("ana", "kim", "zoe", "amy");
        directory.moveIntoScope("eve");
        assertThat(list()).containsExactly("ana", "eve", "kim", "zoe", "amy");
    }

    @Test
    void theStoryMayGoOnBetweenTwoPages() {
        UserPage first = directory.users(null);
        directory.delete("ana", "eve");
        directory.add("new");

        assertThat(ids(follow(first.next().orElseThrow()))).containsExactly("kim", "zoe", "new");
    }

    @Test
    void anAccountIsDisabledEnabledAndChanged() {
        directory.disable("ana");
        assertThat(directory.user("ana").orElseThrow().status()).isEqualTo(AccountStatus.INACTIVE);
        directory.enable("ana");
        directory.change("ana", user -> user.attribute(UserAttribute.EMAIL, ""));

        assertThat(directory.user("ana").orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(directory
                        .user("ana")
                        .orElseThrow()
                        .attribute(UserAttribute.EMAIL)
                        .isCleared())
                .isTrue();
    }

    @Test
    void aStoryAboutSomebodyUnknownIsAMistake() {
        assertThatThrownBy(() -> directory.disable("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() ->
                        FakeDirectory.of("other").put(directory.user("ana").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.pagesOf(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.script().failAt(Call.USER, 0, new IllegalStateException()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneCallFailsAsTold() {
        DirectoryException timeout = DirectoryException.of(ErrorCode.TIMEOUT, "no answer", "Try again")
                .build();
        directory.script().failAt(Call.USERS, 2, timeout).failAt(Call.FIND, 1, new IllegalStateException("bug"));
        Cursor second = directory.users(null).next().orElseThrow();

        assertThatThrownBy(() -> directory.users(second)).isSameAs(timeout);
        assertThat(ids(follow(second))).containsExactly("eve", "kim", "zoe");
        assertThat(directory.calls(Call.USERS)).isEqualTo(4);
        assertThat(directory.calls(Call.FIND)).isZero();
    }

    @Test
    void somethingHappensBeforeACallAsTold() {
        directory.script().beforeAt(Call.USERS, 2, () -> directory.disable("zoe"));
        list();

        assertThat(directory.confirm(Set.of("zoe")).of("zoe")).isEqualTo(Presence.INACTIVE);
    }

    @Test
    void rowsAreDroppedAndRejectedAsTold() {
        directory.script().drop("ana").rejectRows("bob").addRowsWithoutId(2);
        UserPage page = directory.users(null);

        assertThat(page.users()).isEmpty();
        assertThat(page.rejected()).hasSize(3);
        assertThat(page.rejected().stream()
                        .flatMap(row -> row.externalId().stream())
                        .toList())
                .containsExactly("bob");
        assertThat(directory.confirm(Set.of("ana")).of("ana")).isEqualTo(Presence.IN_SCOPE);
    }

    @Test
    void anEndIsDoubtfulEmptyOrCountedAsTold() {
        directory.script().listNobody().claimTotal(5).endWithoutProof("the link is missing");
        Completion end = directory.users(null).completion().orElseThrow();

        assertThat(list()).isEmpty();
        assertThat(end.isProven()).isFalse();
        assertThat(end.doubt()).contains("the link is missing");
        assertThat(end.total()).hasValue(5);
    }

    @Test
    void aCursorComesBackAsTold() {
        directory.script().repeatCursor();
        Cursor first = directory.users(null).next().orElseThrow();

        assertThat(directory.users(first).next()).contains(first);
    }

    @Test
    void cursorsExpireAsTold() {
        Cursor before = directory.users(null).next().orElseThrow();
        directory.script().expireCursors();

        assertThatThrownBy(() -> directory.users(before))
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CURSOR_EXPIRED));
        assertThat(list()).hasSize(5);
    }

    @Test
    void aPresenceIsAnsweredAsTold() {
        directory.script().answer("ana", Presence.UNREADABLE);

        assertThat(directory.confirm(Set.of("ana", "bob", "nobody")).presences())
                .containsEntry("ana", Presence.UNREADABLE)
                .containsEntry("bob", Presence.IN_SCOPE)
                .containsEntry("nobody", Presence.DELETED);
    }

    @Test
    void thePermissionIsDoubtfulOrRevokedAsTold() {
        directory.script().doubtUsersArea();
        assertThat(directory.check().area(Area.USERS).state()).isEqualTo(AreaStatus.State.UNKNOWN);
        assertThat(list()).hasSize(5);

        directory.script().revokeUsersArea();
        assertThat(directory.check().area(Area.USERS).state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PERMISSION_MISSING));
    }

    @Test
    void allMisbehaviourEnds() {
        directory
                .script()
                .drop("ana")
                .rejectRows("bob")
                .addRowsWithoutId(1)
                .endWithoutProof("doubt")
                .repeatCursor()
                .claimTotal(1)
                .answer("ana", Presence.DELETED)
                .revokeUsersArea()
                .failAt(Call.USERS, 1, new IllegalStateException())
                .behave();

        assertThat(list()).containsExactly("ana", "bob", "eve", "kim", "zoe");
        assertThat(directory.confirm(Set.of("ana")).of("ana")).isEqualTo(Presence.IN_SCOPE);
        assertThat(follow(null).get(2).completion().orElseThrow().isProven()).isTrue();
    }

    @Test
    void withoutAChangesFeedThereIsNowhereToReadChangesFrom() {
        assertThat(follow(null).get(2).completion().orElseThrow().changesFrom()).isEmpty();
    }

    @Test
    void changesAreReadInPagesFromWhereTheListingBegan() {
        directory.offerChanges();
        Cursor from =
                follow(null).get(2).completion().orElseThrow().changesFrom().orElseThrow();
        directory.disable("ana");
        directory.delete("bob");
        directory.moveOutOfScope("eve");
        directory.add("new");
        directory.change("ana", user -> user.attribute(UserAttribute.TITLE, "Chief"));

        List<UserPage> changes = follow(from);

        assertThat(changes).hasSize(3);
        assertThat(ids(changes)).containsExactly("ana", "new", "ana");
        assertThat(changes.stream().flatMap(page -> page.removed().stream()).toList())
                .containsExactly(
                        new RemovedUser("bob", Presence.DELETED), new RemovedUser("eve", Presence.OUT_OF_SCOPE));
        Cursor now = changes.get(2).completion().orElseThrow().changesFrom().orElseThrow();
        assertThat(ids(follow(now))).isEmpty();
    }

    @Test
    void changesMayLeaveTheScopeUnknown() {
        directory.offerChanges().script().leaveScopeUnknown();
        List<UserPage> listing = follow(null);
        Cursor from = listing.get(2).completion().orElseThrow().changesFrom().orElseThrow();
        directory.disable("ana");

        assertThat(listing.get(0).isScopeKnown()).isTrue();
        assertThat(directory.users(from).isScopeKnown()).isFalse();
    }

    @Test
    void connectorsOfOneDirectoryShareItsStory() {
        FakeDirectory again = directory.connectAgain();
        directory.delete("ana");
        directory.close();

        assertThat(again.users(null).users().get(0).id().externalId()).isEqualTo("bob");
        assertThat(directory.calls(Call.USERS)).isEqualTo(1);
        assertThat(again.configuredFor("other").fingerprint()).isNotEqualTo(again.fingerprint());
    }

    private List<String> list() {
        return ids(follow(null));
    }

    private List<UserPage> follow(@Nullable Cursor from) {
        List<UserPage> pages = new ArrayList<>();
        UserPage page = directory.users(from);
        pages.add(page);
        while (page.next().isPresent()) {
            page = directory.users(page.next().get());
            pages.add(page);
        }
        return pages;
    }

    private static List<String> ids(List<UserPage> pages) {
        return pages.stream()
                .flatMap(page -> page.users().stream())
                .map(user -> user.id().externalId())
                .toList();
    }
}
