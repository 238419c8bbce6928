package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserWrite;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around lists: order, pages and filters. */
@Tag("R-21")
abstract class UserStoreListingDuties extends UserStoreLookupDuties {
    /** Ordered by UTF-8 bytes; other orders of the same ids are by UTF-16 units, by letters, by length. */
    private static final List<String> ORDERED = List.of(
            "-",
            "10",
            "2",
            "A",
            "AB",
            "B",
            "Z",
            "_",
            "a",
            "a b",
            "a-b",
            "ab",
            "b",
            "\u00c4",
            "\u00e4",
            "\u0131",
            "\u212a",
            "\ue000",
            "\uff21",
            "\ufffd",
            "\ud800\udf48",
            "\ud83d\ude42");

    @Test
    void idsAreOrderedByTheirUtf8Bytes() {
        Lease lease = acquire();
        List<DirectoryUser> users =
                ORDERED.stream().map(UserStoreStory::active).sorted(byLength()).toList();
        store.apply(lease, UserWrite.of(STATE).users(users));

        assertEquals(ORDERED, everybody());
        assertEquals(ORDERED, list(everybodyInPagesOf(1)));
        assertEquals(ORDERED, unseen("scan"));
        assertEquals(ORDERED.subList(14, 16), store.unseen(CORP, "scan", ORDERED.get(13), 2));
        stage(lease, DeactivationReason.DELETED, ORDERED.toArray(String[]::new));
        assertEquals(ORDERED, pendingIds());
        assertEquals(1, store.pending(CORP, ORDERED.get(ORDERED.size() - 2), 10).size());
    }

    @Test
    void everyPageSizeShowsEverybodyOnce() {
        store.apply(acquire(), UserWrite.of(STATE).users(users(23)));
        List<String> all = everybody();

        assertEquals(23, all.size());
        for (int limit : new int[] {1, 2, 5, 22, 23, 24, 1000}) {
            assertEquals(all, list(everybodyInPagesOf(limit)), "in pages of " + limit);
        }
    }

    @Test
    void theLastPageSaysThatItIsTheLast() {
        store.apply(acquire(), UserWrite.of(STATE).users(users(4)));

        assertEquals(Optional.empty(), store.list(everybodyInPagesOf(4).build()).next());
        UserListing first = store.list(everybodyInPagesOf(2).build());
        UserListing last = store.list(
                everybodyInPagesOf(2).after(first.next().orElseThrow()).build());
        assertEquals(List.of("user-0003", "user-0004"), ids(last));
        assertEquals(Optional.empty(), last.next());
    }

    @Test
    void aPageMayStartAfterAnIdNobodyHas() {
        store.apply(acquire(), UserWrite.of(STATE).users(users(3)));

        assertEquals(List.of("user-0003"), list(UserQuery.of(CORP).after("user-0002-gone")));
        assertEquals(List.of(), list(UserQuery.of(CORP).after("z")));
    }

    @Test
    void aListingCanBeFilteredByStatus() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"), unknown("odd"), active("left"), active("zoe"));
        leave(lease, "left");

        assertEquals(List.of("ana", "zoe"), list(UserQuery.of(CORP).status(AccountStatus.ACTIVE)));
        assertEquals(
                List.of("left", "old"),
                list(UserQuery.of(CORP).status(AccountStatus.INACTIVE).limit(1)));
        assertEquals(List.of("odd"), list(UserQuery.of(CORP).status(AccountStatus.UNKNOWN)));
    }

    @Test
    void aListingCanBeFilteredByEnrolment() {
        apply(acquire(), active("ana"), active("bob"), active("eve"), inactive("old"));
        store.markEnrolled(id("bob"), NOON);
        store.markEnrolled(id("old"), NOON);

        assertEquals(
                List.of("bob", "old"), list(UserQuery.of(CORP).enrolled(true).limit(1)));
        assertEquals(
                List.of("ana", "eve"), list(UserQuery.of(CORP).enrolled(false).limit(1)));
    }

    @Test
    @Tag("R-20")
    void aListingCanBeFilteredByAMissingAttribute() {
        apply(
                acquire(),
                with(active("has"), UserAttribute.BIRTHDATE, "1990-01-01"),
                with(active("cleared"), UserAttribute.BIRTHDATE, ""),
                with(active("absent"), UserAttribute.TITLE, "Chief"));

        assertEquals(
                List.of("absent", "cleared"),
                list(UserQuery.of(CORP).missing(UserAttribute.BIRTHDATE).limit(1)));
        assertEquals(
                List.of("absent", "cleared", "has"),
                list(UserQuery.of(CORP).missing(new UserAttribute("never_mapped"))));
    }

    @Test
    void aListingCanBeFilteredByPartOfWhatAPersonTypes() {
        apply(
                acquire(),
                named("ana", "Ana-Lucía BERG").toBuilder()
                        .attribute(UserAttribute.EMAIL, "a.berg@corp.example")
                        .attribute(UserAttribute.EMPLOYEE_ID, "E-100%")
                        .attribute(UserAttribute.LOCALITY, "Bergen")
                        .build(),
                named("bob", "Bob Bergström"),
                named("eve", "Eve Lucia"));

        assertEquals(List.of("ana", "bob"), list(UserQuery.of(CORP).text("berg").limit(1)));
        assertEquals(List.of("ana"), list(UserQuery.of(CORP).text(" A.Berg@CORP ")));
        assertEquals(List.of("ana"), list(UserQuery.of(CORP).text("lucía")));
        assertEquals(List.of("ana"), list(UserQuery.of(CORP).text("luci\u0301a")));
        assertEquals(List.of("eve"), list(UserQuery.of(CORP).text("lucia")));
        assertEquals(List.of("ana"), list(UserQuery.of(CORP).text("e-100")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text("bergen")));
        assertEquals(List.of("ana", "bob", "eve"), list(UserQuery.of(CORP).text(" ")));
    }

    @Test
    void aSearchTextHasNoWildcards() {
        apply(
                acquire(),
                named("percent", "100% sure"),
                named("underscore", "a_b"),
                named("backslash", "c\\d"),
                named("quote", "O'Brien"),
                named("plain", "1000 sure, axb, cxd"));

        assertEquals(List.of("percent"), list(UserQuery.of(CORP).text("0% s")));
        assertEquals(List.of("underscore"), list(UserQuery.of(CORP).text("a_b")));
        assertEquals(List.of("backslash"), list(UserQuery.of(CORP).text("c\\d")));
        assertEquals(List.of("quote"), list(UserQuery.of(CORP).text("o'b")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text("[a-z]")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text(".*")));
    }

    @Test
    void onlyAsciiLettersAreFoldedInASearch() {
        apply(acquire(), named("dotted", "\u0130pek KIM"), named("sharp", "Stra\u00dfe"));

        assertEquals(List.of("dotted"), list(UserQuery.of(CORP).text("kim")));
        assertEquals(List.of("dotted"), list(UserQuery.of(CORP).text("\u0130PEK")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text("ipek")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text("k\u0131m")));
        assertEquals(List.of(), list(UserQuery.of(CORP).text("strasse")));
    }

    @Test
    void allFiltersMustHold() {
        Lease lease = acquire();
        apply(lease, named("yes", "Ana"), named("enrolled", "Ana"), named("left", "Ana"), named("bob", "Bob"));
        apply(lease, with(named("born", "Ana"), UserAttribute.BIRTHDATE, "1990"));
        store.markEnrolled(id("enrolled"), NOON);
        leave(lease, "left");

        assertEquals(
                List.of("yes"),
                list(UserQuery.of(CORP)
                        .status(AccountStatus.ACTIVE)
                        .enrolled(false)
                        .missing(UserAttribute.BIRTHDATE)
                        .text("ana")
                        .limit(1)));
    }

    @Test
    void aSearchFollowsTheUser() {
        Lease lease = acquire();
        apply(lease, named("ana", "Ana Berg"));
        apply(lease, named("ana", "Ana Holm"));

        assertEquals(List.of(), list(UserQuery.of(CORP).text("berg")));
        assertEquals(Set.of("ana"), Set.copyOf(list(UserQuery.of(CORP).text("holm"))));
    }

    private static DirectoryUser named(String externalId, String name) {
        return with(active(externalId), UserAttribute.DISPLAY_NAME, name);
    }

    private static Comparator<DirectoryUser> byLength() {
        return Comparator.comparing(user -> -user.id().externalId().length());
    }
}
