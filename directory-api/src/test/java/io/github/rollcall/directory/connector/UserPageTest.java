package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-18")
class UserPageTest {
    private static final Cursor NEXT = new Cursor("page-2", "f");

    @Test
    void aPageGoesOnOrEndsAndNeverBoth() {
        UserPage more = UserPage.builder().next(NEXT);
        UserPage last = UserPage.builder().end(Completion.proven());

        assertThat(more.next()).contains(NEXT);
        assertThat(more.completion()).isEmpty();
        assertThat(last.next()).isEmpty();
        assertThat(last.completion()).contains(Completion.proven());
    }

    @Test
    void aPageHoldsItsRowsInOrder() {
        RemovedUser removed = new RemovedUser("u3", Presence.DELETED);
        RejectedRow rejected = RejectedRow.withoutId("no id");
        UserPage page = UserPage.builder()
                .user(user("u2"))
                .user(user("u1"))
                .removed(removed)
                .rejected(rejected)
                .next(NEXT);

        assertThat(page.users()).containsExactly(user("u2"), user("u1"));
        assertThat(page.removed()).containsExactly(removed);
        assertThat(page.rejected()).containsExactly(rejected);
    }

    @Test
    void aPageCostsOneRequestAndKnowsItsScopeUnlessSaidOtherwise() {
        UserPage plain = UserPage.builder().next(NEXT);
        CallCost cost = new CallCost(3, Duration.ofSeconds(2));
        UserPage other = UserPage.builder().cost(cost).scopeUnknown().next(NEXT);

        assertThat(plain.cost()).isEqualTo(CallCost.ONE_REQUEST);
        assertThat(plain.isScopeKnown()).isTrue();
        assertThat(other.cost()).isEqualTo(cost);
        assertThat(other.isScopeKnown()).isFalse();
    }

    @Test
    void aThousandRowsOfAnyKindAreTheMost() {
        UserPage.Builder builder = UserPage.builder();
        for (int i = 0; i < 998; i++) {
            builder.user(user("u" + i));
        }
        builder.removed(new RemovedUser("gone", Presence.DELETED)).rejected(RejectedRow.of("odd", "no status"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.user(user("one-more")))
                .withMessage("user page: at most 1000 rows are allowed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.removed(new RemovedUser("one-more", Presence.DELETED)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rejected(RejectedRow.withoutId("one more")));

        UserPage page = builder.next(NEXT);
        assertThat(page.users()).hasSize(998);
        assertThat(page.removed()).hasSize(1);
        assertThat(page.rejected()).hasSize(1);
    }

    @Test
    void aPageDoesNotChangeOnceBuilt() {
        UserPage.Builder builder = UserPage.builder().user(user("u1"));
        UserPage page = builder.next(NEXT);
        builder.user(user("u2"));

        assertThat(page.users()).containsExactly(user("u1"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> page.users().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> page.removed().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> page.rejected().clear());
    }

    @Test
    void aPagePrintsCounts() {
        assertThat(UserPage.builder().user(user("u1")).next(NEXT))
                .hasToString("UserPage[1 users, 0 removed, 0 rejected, more]");
        assertThat(UserPage.builder().end(Completion.proven()))
                .hasToString("UserPage[0 users, 0 removed, 0 rejected, end]");
    }

    private static DirectoryUser user(String externalId) {
        return DirectoryUser.builder(new DirectoryUserId(new DirectoryId("corp"), externalId))
                .build();
    }
}
