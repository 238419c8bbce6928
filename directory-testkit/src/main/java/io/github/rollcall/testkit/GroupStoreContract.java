package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.directory.store.GroupStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link GroupStore} must do. A host that wants groups synced extends it next to its store. */
public abstract class GroupStoreContract extends ObjectStoreContract<DirectoryGroup> {
    private static final AreaScan FIRST = scan(CORP, 1, "first");
    private static final AreaScan SECOND = scan(CORP, 2, "second");
    private static final DirectoryUserId ANA = new DirectoryUserId(CORP, "ana");

    /** For subclasses. */
    protected GroupStoreContract() {}

    @Override
    protected abstract GroupStore newStore();

    @Override
    protected final DirectoryGroup object(String externalId, String name) {
        return new DirectoryGroup(externalId, name, name.length() > 3 ? "security" : null);
    }

    /** The store of the test with two groups in it: a second one might lead to the same tables. */
    private GroupStore withTwoGroups() {
        GroupStore groups = (GroupStore) store;
        groups.save(FIRST, List.of(object("admins", "Admins"), object("staff", "Staff")));
        groups.saveMembers(FIRST, "staff", List.of("bob", "ana"));
        groups.saveMembers(FIRST, "admins", List.of("ana"));
        return groups;
    }

    @Test
    void membersAreListedInTheOrderOfIds() {
        GroupStore groups = withTwoGroups();
        assertEquals(List.of("ana", "bob"), groups.members(CORP, "staff", null, 10));
        assertEquals(List.of("ana"), groups.members(CORP, "staff", null, 1));
        assertEquals(List.of("bob"), groups.members(CORP, "staff", "ana", 10));
        assertEquals(List.of(), groups.members(CORP, "unknown", null, 10));
    }

    @Test
    void theGroupsOfAUserAreFound() {
        GroupStore groups = withTwoGroups();
        assertEquals(List.of(object("admins", "Admins"), object("staff", "Staff")), groups.groupsOf(ANA));
        assertEquals(List.of(), groups.groupsOf(new DirectoryUserId(CORP, "nobody")));
    }

    @Test
    void onlyMembersThatTheScanHasNotShownAreRemoved() {
        GroupStore groups = withTwoGroups();
        assertEquals(1, groups.saveMembers(SECOND, "staff", List.of("ana", "cia")));
        assertEquals(1, groups.removeUnseenMembers(SECOND, "staff"));
        assertEquals(List.of("ana", "cia"), groups.members(CORP, "staff", null, 10));
        assertEquals(List.of("ana"), groups.members(CORP, "admins", null, 10));
    }

    @Test
    void removingAGroupRemovesItsMembershipsAlone() {
        GroupStore groups = withTwoGroups();
        groups.remove(SECOND, List.of("admins"));
        assertEquals(List.of(object("staff", "Staff")), groups.groupsOf(ANA));
        groups.save(SECOND, List.of(object("admins", "Admins")));
        assertEquals(List.of(), groups.members(CORP, "admins", null, 10));
    }

    @Test
    void anOvertakenScanChangesNoMembership() {
        GroupStore groups = withTwoGroups();
        groups.saveMembers(SECOND, "staff", List.of("ana"));
        assertThrows(DirectoryException.class, () -> groups.saveMembers(FIRST, "staff", List.of("eve")));
        assertThrows(DirectoryException.class, () -> groups.removeUnseenMembers(FIRST, "staff"));
        assertEquals(List.of("ana", "bob"), groups.members(CORP, "staff", null, 10));
    }

    @Test
    void forgettingADirectoryForgetsItsMemberships() {
        GroupStore groups = withTwoGroups();
        groups.forget(CORP);
        assertEquals(List.of(), groups.members(CORP, "staff", null, 10));
        assertEquals(List.of(), groups.groupsOf(ANA));
    }
}
