package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserWrite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around a page: how statements of the provider become records. */
@Tag("R-13")
abstract class UserStoreApplyDuties extends UserStoreLeaseDuties {

    @Test
    void anEmptyPageChangesNobody() {
        Lease lease = acquire();
        apply(lease, active("ana"));

        assertEquals(ApplyResult.NONE, store.apply(lease, UserWrite.of(STATE)));
        assertEquals(List.of("ana"), everybody());
    }

    @Test
    void aNewUserIsAddedAsStated() {
        DirectoryUser ana = with(active("ana"), UserAttribute.EMAIL, "ana@corp.example");

        assertEquals(new ApplyResult(1, 0, 0, 0), apply(acquire(), ana));
        assertEquals(ana, stored("ana").user());
        assertEquals(Optional.empty(), stored("ana").deactivation());
    }

    @Test
    void aNewUserWhoIsDisabledIsStoredInactive() {
        assertEquals(new ApplyResult(1, 0, 0, 0), apply(acquire(), inactive("old")));
        assertEquals(AccountStatus.INACTIVE, status("old"));
        assertEquals(because(DeactivationReason.DISABLED), stored("old").deactivation());
    }

    @Test
    void aNewUserWithoutAUsableStatusIsStoredAsUnknown() {
        assertEquals(new ApplyResult(1, 0, 0, 0), apply(acquire(), unknown("odd")));
        assertEquals(AccountStatus.UNKNOWN, status("odd"));
    }

    @Test
    void aChangedUserIsCountedAsUpdated() {
        Lease lease = acquire();
        apply(lease, active("ana"));

        DirectoryUser moved = with(active("ana"), UserAttribute.DEPARTMENT, "Night shift");
        assertEquals(new ApplyResult(0, 1, 0, 0), apply(lease, moved));
        assertEquals(moved, stored("ana").user());
    }

    @Test
    void anUnchangedUserIsNotCountedAsUpdated() {
        Lease lease = acquire();
        DirectoryUser ana = with(active("ana"), UserAttribute.TITLE, "Dr. 🙂");
        apply(lease, ana, inactive("old"), unknown("odd"));

        assertEquals(new ApplyResult(0, 0, 0, 3), apply(lease, ana, inactive("old"), unknown("odd")));
        assertEquals(ana, stored("ana").user());
    }

    @Test
    void anAbsentAttributeKeepsTheStoredOne() {
        Lease lease = acquire();
        apply(lease, with(active("ana"), UserAttribute.TITLE, "Chief"));

        assertEquals(new ApplyResult(0, 0, 0, 1), apply(lease, active("ana")));
        assertEquals(AttributeValue.of("Chief"), stored("ana").user().attribute(UserAttribute.TITLE));
    }

    @Test
    void aClearedAttributeClearsTheStoredOne() {
        Lease lease = acquire();
        apply(lease, with(active("ana"), UserAttribute.TITLE, "Chief"));

        assertEquals(new ApplyResult(0, 1, 0, 0), apply(lease, with(active("ana"), UserAttribute.TITLE, "")));
        assertEquals(AttributeValue.cleared(), stored("ana").user().attribute(UserAttribute.TITLE));
    }

    @Test
    void applyNeverMakesAnActiveUserInactive() {
        Lease lease = acquire();
        apply(lease, active("ana"));

        show(lease, "scan", inactive("ana"));
        stage(lease, DeactivationReason.DISABLED, "ana");

        assertEquals(AccountStatus.ACTIVE, status("ana"));
        assertEquals(Optional.empty(), stored("ana").deactivation());
    }

    @Test
    void anUnknownStatusKeepsTheStoredOne() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"));

        apply(lease, unknown("ana"), unknown("old"));

        assertEquals(AccountStatus.ACTIVE, status("ana"));
        assertEquals(AccountStatus.INACTIVE, status("old"));
        assertEquals(because(DeactivationReason.DISABLED), stored("old").deactivation());
    }

    @Test
    void anInactiveUserWhoIsStatedActiveIsReactivated() {
        Lease lease = acquire();
        apply(lease, active("ana"));
        leave(lease, "ana");

        assertEquals(new ApplyResult(0, 0, 1, 0), apply(lease, active("ana")));
        assertEquals(AccountStatus.ACTIVE, status("ana"));
        assertEquals(Optional.empty(), stored("ana").deactivation());
    }

    @Test
    void anInactiveUserWhoChangesKeepsTheReason() {
        Lease lease = acquire();
        apply(lease, active("ana"));
        leave(lease, "ana");

        DirectoryUser renamed = with(inactive("ana"), UserAttribute.DISPLAY_NAME, "Ana Neu");
        assertEquals(new ApplyResult(0, 1, 0, 0), apply(lease, renamed));
        assertEquals(because(DeactivationReason.DELETED), stored("ana").deactivation());
    }

    @Test
    void everyUserOfAPageIsCountedOnce() {
        Lease lease = acquire();
        apply(lease, active("changed"), active("same"), inactive("back"));

        DirectoryUser changed = with(active("changed"), UserAttribute.TITLE, "new");
        assertEquals(
                new ApplyResult(1, 1, 1, 1), apply(lease, active("added"), changed, active("back"), active("same")));
    }

    @Test
    void aPageOfAThousandUsersIsStored() {
        List<DirectoryUser> page = users(1000);

        assertEquals(
                new ApplyResult(1000, 0, 0, 0),
                store.apply(acquire(), UserWrite.of(STATE).users(page)));
        assertEquals(page.stream().map(user -> user.id().externalId()).toList(), list(everybodyInPagesOf(1000)));
    }

    @Test
    void repeatingAPageLeavesTheStoreAsOneDoes() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), inactive("back"));
        UserWrite write = UserWrite.of(STATE)
                .users(List.of(with(active("ana"), UserAttribute.TITLE, "new"), active("back"), inactive("bob")))
                .scan("scan", Set.of("ana", "back", "bob"))
                .pending(List.of(new PendingDeactivation("bob", DeactivationReason.DISABLED)));
        store.apply(lease, write);
        Picture once = picture(CORP, "scan");

        assertEquals(new ApplyResult(0, 0, 0, 3), store.apply(lease, write));
        assertEquals(once, picture(CORP, "scan"));
        assertEquals(STATE, next(lease).state());
    }

    @Test
    void aPageIsSeenWholeOrNotAtAll() throws Exception {
        List<DirectoryUser> page = users(100);
        Lease lease = acquire();
        AtomicBoolean written = new AtomicBoolean();
        Callable<Boolean> write = () -> {
            try {
                store.apply(lease, UserWrite.of(STATE).users(page));
            } finally {
                written.set(true);
            }
            return true;
        };
        Callable<Boolean> watch = () -> {
            boolean whole = true;
            while (whole && !written.get()) {
                int shown = store.list(everybodyInPagesOf(1000).build()).users().size();
                whole = shown == 0 || shown == page.size();
            }
            return whole;
        };

        assertEquals(List.of(true, true, true), Together.all(List.of(write, watch, watch)));
    }

    @Test
    @Tag("R-21")
    void newUsersStartNotEnrolled() {
        apply(acquire(), active("ana"), inactive("old"), unknown("odd"));

        for (String externalId : List.of("ana", "old", "odd")) {
            assertEquals(EnrollmentStatus.notEnrolled(), stored(externalId).enrollment());
        }
    }

    @Test
    @Tag("R-21")
    void syncNeverTouchesEnrolment() {
        Lease lease = acquire();
        apply(lease, active("ana"));
        store.markEnrolled(id("ana"), NOON);
        EnrollmentStatus enrolled = EnrollmentStatus.enrolled(NOON);

        apply(lease, with(active("ana"), UserAttribute.TITLE, "updated"));
        assertEquals(enrolled, stored("ana").enrollment());
        leave(lease, "ana");
        assertEquals(enrolled, stored("ana").enrollment());
        apply(lease, active("ana"));
        assertEquals(enrolled, stored("ana").enrollment());
        show(lease, "scan", unknown("ana"));
        assertEquals(enrolled, stored("ana").enrollment());
    }

    static UserQuery.Builder everybodyInPagesOf(int limit) {
        return UserQuery.of(CORP).limit(limit);
    }
}
