package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class EntraListingTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void directMembersAreListedWithoutDevicesAndNestedGroups() {
        String direct = sandbox.add(SandboxEmployee.named("Ada", "Direct").build());
        SandboxGroup nested = sandbox.addNestedGroup("nested");
        String inner = sandbox.add(SandboxEmployee.named("Ben", "Nested").build());
        nested.moveInto(inner);
        sandbox.moveOutOfGroup(inner);
        sandbox.addDevice("printer");

        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .membership(GroupMembership.DIRECT)
                .build()) {
            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.ids()).containsExactly(direct);
            assertThat(pass.rejected()).isEmpty();
            assertThat(pass.completion().isProven()).isTrue();
            assertThat(pass.completion().total()).isEmpty();
        }
    }

    @Test
    void transitiveMembersAreListedOnceWhateverTheyAreNestedIn() {
        String direct = sandbox.add(SandboxEmployee.named("Ada", "Direct").build());
        SandboxGroup nested = sandbox.addNestedGroup("nested");
        String inner = sandbox.add(SandboxEmployee.named("Ben", "Nested").build());
        nested.moveInto(inner);
        nested.moveInto(direct);
        sandbox.moveOutOfGroup(inner);
        sandbox.addDevice("printer");

        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.ids()).containsExactlyInAnyOrder(direct, inner);
            assertThat(pass.completion().total()).hasValue(2);
            assertThat(pass.user(inner).attribute(UserAttribute.GIVEN_NAME).first())
                    .contains("Ben");
        }
    }

    @Test
    @Tag("R-18")
    void tenThousandUsersTakeElevenPagesAndThreeRequestsBefore() {
        sandbox.addGenerated(10_000);

        for (GroupMembership membership : GroupMembership.values()) {
            sandbox.resetCounters();
            try (EntraDirectory connector =
                    EntraFixture.connectorTo(sandbox).membership(membership).build()) {
                EntraFixture.Pass pass = EntraFixture.pass(connector);
                // Whoever counts direct members only asks for no nested groups.
                int requests = 11 + EntraFixture.PLACE_REQUESTS - (membership == GroupMembership.DIRECT ? 1 : 0);

                assertThat(pass.ids()).hasSize(10_000).doesNotHaveDuplicates();
                assertThat(sandbox.dataRequestCount()).isEqualTo(requests);
                assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
                assertThat(pass.pages().stream()
                                .mapToInt(page -> page.cost().requests())
                                .sum())
                        .isEqualTo(requests);
                assertThat(pass.completion().total().orElse(10_000)).isEqualTo(10_000);
            }
        }
    }

    @Test
    void aNextLinkToAnotherHostIsNeverFollowed() {
        sandbox.addGenerated(3);
        try (EntraSandbox foreign = EntraSandbox.start(SandboxOptions.empty());
                EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.foreignNextLink(foreign.baseUrl() + "/v1.0/groups"));

            DirectoryException failure = EntraFixture.failureOf(() -> connector.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.FOREIGN_HOST);
            assertThat(foreign.requestCount()).isZero();
        }
    }

    @Test
    void aCursorFromTheStoreThatLeavesTheGroupIsNeverFollowed() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            for (String link : List.of(
                    "http://127.0.0.1:1/v1.0/groups/" + sandbox.groupId() + "/transitiveMembers",
                    sandbox.baseUrl() + "/v1.0/users?$top=999",
                    sandbox.baseUrl() + "/v1.0/groups/" + sandbox.groupId() + "/../../users")) {
                Cursor forged = new Cursor("members - - " + link, connector.fingerprint());

                DirectoryException failure = EntraFixture.failureOf(() -> connector.users(forged));

                assertThat(failure.code()).isEqualTo(ErrorCode.FOREIGN_HOST);
            }
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void aCursorOfAnotherConfigurationOrShapeStartsAFullPass() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            for (Cursor odd : List.of(
                    new Cursor("members - - " + sandbox.baseUrl() + "/v1.0/groups", "another"),
                    new Cursor("something else", connector.fingerprint()))) {
                assertThat(EntraFixture.failureOf(() -> connector.users(odd)).code())
                        .isEqualTo(ErrorCode.CURSOR_EXPIRED);
            }
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void anExpiredPlaceInTheListingStartsAFullPass() {
        sandbox.addGenerated(1_500);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            Cursor second = connector.users(null).next().orElseThrow();
            sandbox.expireCursors();

            assertThat(EntraFixture.failureOf(() -> connector.users(second)).code())
                    .isEqualTo(ErrorCode.CURSOR_EXPIRED);
        }
    }

    @Test
    void aNextLinkThatLeadsToTheSamePageEndsThePass() {
        sandbox.addGenerated(1_500);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            Cursor second = connector.users(null).next().orElseThrow();
            sandbox.failRequest(1, Fault.repeatedNextLink());

            assertThat(EntraFixture.failureOf(() -> connector.users(second)).code())
                    .isEqualTo(ErrorCode.CURSOR_REPEATED);
        }
    }

    @Test
    void aPageWithADeltaLinkOrABrokenNextLinkIsRefused() {
        for (String extra : List.of(
                "\"@odata.nextLink\":null",
                "\"@odata.nextLink\":7",
                "\"@odata.nextLink\":\"\"",
                "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/groups\"")) {
            try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                    .retryPolicy(RetryPolicy.defaults().maxRetries(0))
                    .build()) {
                sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.body("{\"value\":[]," + extra + "}"));

                assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                        .as(extra)
                        .isEqualTo(ErrorCode.RESPONSE_INVALID);
            }
        }
    }

    @Test
    void anEmptyPageWithANextLinkIsNotTheEnd() {
        String link = sandbox.baseUrl() + "/v1.0/groups/" + sandbox.groupId() + "/transitiveMembers?$skiptoken=x|y";
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequest(
                    EntraFixture.FIRST_PAGE,
                    Fault.body("{\"value\":[],\"@odata.count\":12,\"@odata.nextLink\":\"" + link + "\"}"));
            UserPage page = connector.users(null);
            sandbox.failRequest(1, Fault.body("{\"value\":[]}"));

            UserPage last = connector.users(page.next().orElseThrow());

            assertThat(page.completion()).isEmpty();
            assertThat(last.completion().orElseThrow().total()).hasValue(12);
        }
    }

    /** The sandbox refuses a page of this listing that comes without the header, as Graph may. */
    @Test
    void everyPageOfATransitiveListingAsksForTheIndex() {
        sandbox.addGenerated(2_500);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(EntraFixture.pass(connector).ids()).hasSize(2_500);
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.path().contains("transitiveMembers")
                            && request.query().contains("userPrincipalName"))
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.path()).endsWith("/graph.user"));
        }
    }

    @Test
    @Tag("R-17")
    void membersThatMayNotBeReadAreSetAsideAndNobodyLooksDisabled() {
        sandbox.addGenerated(3);
        sandbox.revoke("User.Read.All");
        for (GroupMembership membership : GroupMembership.values()) {
            try (EntraDirectory connector =
                    EntraFixture.connectorTo(sandbox).membership(membership).build()) {
                EntraFixture.Pass pass = EntraFixture.pass(connector);

                assertThat(pass.users()).isEmpty();
                assertThat(pass.rejected()).hasSize(3).allSatisfy(row -> {
                    assertThat(row.externalId()).isPresent();
                    assertThat(row.problem()).contains("User.Read.All");
                });
            }
        }
    }

    @Test
    void aRowWithoutIdIsSetAsideWithoutOne() {
        sandbox.addGenerated(3);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.rowWithoutId());

            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.users()).hasSize(2);
            assertThat(pass.rejected())
                    .singleElement()
                    .satisfies(row -> assertThat(row.externalId()).isEmpty());
        }
    }

    @Test
    void aRowOfWrongTypesIsSetAsideAndTheOthersAreRead() {
        sandbox.addGenerated(3);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.poisonRow());

            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.users()).hasSize(2);
            assertThat(pass.rejected())
                    .singleElement()
                    .satisfies(row -> assertThat(row.externalId()).isPresent());
        }
    }

    @Test
    void aDirectMemberWithoutATypeIsSetAside() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .membership(GroupMembership.DIRECT)
                .build()) {
            // Without nested groups there is one request less before it.
            sandbox.failRequest(
                    EntraFixture.FIRST_PAGE - 1,
                    Fault.body("{\"value\":[{\"id\":\"a\",\"userPrincipalName\":\"u@example.com\"},"
                            + "{\"userPrincipalName\":\"v@example.com\"},7]}"));

            UserPage page = connector.users(null);

            assertThat(page.users()).isEmpty();
            assertThat(page.rejected())
                    .extracting(row -> row.externalId().orElse("none"))
                    .containsExactly("a", "none", "none");
        }
    }

    @Test
    void accountEnabledHasThreeValues() {
        String on = sandbox.add(SandboxEmployee.named("On", "Duty").build());
        String off = sandbox.add(SandboxEmployee.named("Off", "Duty").build());
        String unsaid = sandbox.add(SandboxEmployee.named("Not", "Said").build());
        String odd = sandbox.add(SandboxEmployee.named("Odd", "Word").build());
        sandbox.disable(off);
        sandbox.update(unsaid, "accountEnabled", null);
        sandbox.update(odd, "accountEnabled", "true");
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            EntraFixture.Pass pass = EntraFixture.pass(connector);

            assertThat(pass.user(on).status()).isEqualTo(AccountStatus.ACTIVE);
            assertThat(pass.user(off).status()).isEqualTo(AccountStatus.INACTIVE);
            assertThat(pass.user(unsaid).status()).isEqualTo(AccountStatus.UNKNOWN);
            assertThat(pass.user(odd).status()).isEqualTo(AccountStatus.UNKNOWN);
        }
    }

    @Test
    void aGroupThatDoesNotExistIsAMistakeAndNotAnEmptyGroup() {
        sandbox.deleteGroup();
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
            assertThat(EntraFixture.failureOf(connector::check).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        }
    }
}
