package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.okta.OktaFixture.Listing;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OktaListingTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private DirectoryUser only(OktaDirectory directory) {
        List<DirectoryUser> users = list(directory).users();
        assertThat(users).hasSize(1);
        return users.get(0);
    }

    @Test
    @Tag("R-11")
    void theMembersOfTheGroupAreListedAndNobodyElse() {
        String member = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        String outsider = sandbox.add(SandboxEmployee.named("Bo", "Reed").build());
        sandbox.moveOutOfGroup(outsider);

        try (OktaDirectory directory = group(sandbox).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).containsExactly(member);
            assertThat(listing.last().completion().orElseThrow().isProven()).isTrue();
        }
    }

    @Test
    void withoutAGroupEveryUserIsListedDeactivatedOnesIncluded() {
        String inside = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        String outside = sandbox.add(SandboxEmployee.named("Bo", "Reed").build());
        String gone = sandbox.add(SandboxEmployee.named("Cy", "Lund").build());
        sandbox.moveOutOfGroup(outside);
        sandbox.disable(gone);

        try (OktaDirectory directory = allUsers(sandbox).build()) {
            assertThat(list(directory).ids()).containsExactlyInAnyOrder(inside, outside, gone);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("R-18")
    void tenThousandUsersTakeFiftyRequestsAndOneForThePlaceOfChanges(boolean wholeOrg) {
        sandbox.addGenerated(10_000);

        try (OktaDirectory directory = (wholeOrg ? allUsers(sandbox) : group(sandbox)).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(10_000);
            assertThat(listing.requests()).isEqualTo(50 + OktaFixture.PLACE_REQUESTS);
            assertThat(sandbox.dataRequestCount()).isEqualTo(50 + OktaFixture.PLACE_REQUESTS);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
            assertThat(sandbox.requestCount()).isEqualTo(52 + OktaFixture.PLACE_REQUESTS);
        }
    }

    @Test
    void linksJoinedInOneLineLoseNobody() {
        sandbox.addGenerated(500);
        sandbox.joinedLinkHeader();

        try (OktaDirectory directory = group(sandbox).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(500);
            assertThat(listing.pages()).hasSize(3);
            assertThat(listing.last().completion().orElseThrow().isProven()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(EmployeeStatus.class)
    @Tag("R-34")
    void activityComesFromTheStatusAndItsWordIsKept(EmployeeStatus status) {
        String id = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        sandbox.setStatus(id, status);
        boolean inactive = status == EmployeeStatus.STAGED
                || status == EmployeeStatus.SUSPENDED
                || status == EmployeeStatus.DEPROVISIONED;

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryUser user = only(directory);

            assertThat(user.status()).isEqualTo(inactive ? AccountStatus.INACTIVE : AccountStatus.ACTIVE);
            assertThat(user.providerStatus()).hasValue(status.name());
        }
    }

    @Test
    void anUnknownStatusIsNeitherActiveNorInactive() {
        String id = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        sandbox.update(id, "status", "ACTIVATING");

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(only(directory).status()).isEqualTo(AccountStatus.UNKNOWN);
            assertThat(only(directory).providerStatus()).hasValue("ACTIVATING");

            sandbox.update(id, "status", null);
            assertThat(only(directory).status()).isEqualTo(AccountStatus.UNKNOWN);
        }
    }

    @Test
    void aUserOnTheWayToDeactivationIsInactive() {
        String id = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        sandbox.update(id, "transitioningToStatus", "DEPROVISIONED");

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(only(directory).status()).isEqualTo(AccountStatus.INACTIVE);
        }
    }

    @Test
    @Tag("R-19")
    void theProfileIsMappedWithTheDateOfBirthOfTheOrg() {
        String id = sandbox.add(SandboxEmployee.named("Ada", "Moss")
                .login("ada.moss@example.com")
                .email("ada@example.com")
                .dateOfBirth(LocalDate.of(1990, 2, 3))
                .with(SandboxAttribute.EMPLOYEE_ID, "E-17")
                .with(SandboxAttribute.MOBILE_PHONE, "+1 555 0100")
                .with(SandboxAttribute.COUNTRY, "US")
                .build());

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryUser user = only(directory);

            assertThat(user.id().externalId()).isEqualTo(id);
            assertThat(Map.of(
                            UserAttribute.GIVEN_NAME, "Ada",
                            UserAttribute.FAMILY_NAME, "Moss",
                            UserAttribute.USERNAME, "ada.moss@example.com",
                            UserAttribute.EMAIL, "ada@example.com",
                            UserAttribute.EMPLOYEE_ID, "E-17",
                            UserAttribute.PHONE_NUMBER, "+1 555 0100",
                            UserAttribute.COUNTRY, "US",
                            UserAttribute.BIRTHDATE, "1990-02-03"))
                    .allSatisfy((attribute, value) ->
                            assertThat(user.attribute(attribute).first()).hasValue(value));
        }
    }

    @Test
    void anAttributeThatTheProfileLeavesOutHasNoValue() {
        sandbox.add(SandboxEmployee.named("Ada", "Moss").build());

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(only(directory).attribute(UserAttribute.BIRTHDATE).isCleared())
                    .isTrue();
            assertThat(only(directory).attribute(UserAttribute.PHONE_NUMBER).isCleared())
                    .isTrue();
        }
    }

    @Test
    void numbersTruthValuesListsAndBadTimestampsCostNobody() {
        String id = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        sandbox.update(id, "employeeNumber", 187);
        sandbox.update(id, "department", true);
        sandbox.update(id, "title", List.of("Nurse", "Tutor"));
        sandbox.update(id, "city", Map.of("name", "Springfield"));
        sandbox.update(id, "lastUpdated", "yesterday");

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryUser user = only(directory);

            assertThat(user.attribute(UserAttribute.EMPLOYEE_ID).first()).hasValue("187");
            assertThat(user.attribute(UserAttribute.DEPARTMENT).first()).hasValue("true");
            assertThat(user.attribute(UserAttribute.TITLE).all()).containsExactly("Nurse", "Tutor");
            assertThat(user.attribute(UserAttribute.LOCALITY).isAbsent()).isTrue();
        }
    }

    @Test
    void anEmptyGroupIsAnEmptyProvenListing() {
        try (OktaDirectory directory = group(sandbox).build()) {
            UserPage page = directory.users(null);

            assertThat(page.users()).isEmpty();
            assertThat(page.completion().orElseThrow().isProven()).isTrue();
        }
    }

    @Test
    void aListingWithoutRoleLooksEmptyAndOnlyTheCheckDoubtsIt() {
        sandbox.addGenerated(3);
        sandbox.emptyWithoutRole();

        try (OktaDirectory directory = group(sandbox).build()) {
            UserPage page = directory.users(null);

            assertThat(page.users()).isEmpty();
            assertThat(page.completion()).isPresent();
            assertThat(directory.check().area(Area.USERS).state()).isEqualTo(AreaStatus.State.UNKNOWN);
        }
    }

    @Test
    void anUnknownGroupIsAMissingScopeAndNeverAnEmptyGroup() {
        sandbox.addGenerated(3);
        sandbox.deleteGroup();

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        }
    }

    @Test
    void anExpiredCursorAsksForAFullPass() {
        sandbox.addGenerated(300);

        try (OktaDirectory directory = group(sandbox).build()) {
            Cursor next = directory.users(null).next().orElseThrow();
            sandbox.expireCursors();

            assertThat(failureOf(() -> directory.users(next)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        }
    }

    @Test
    void aCursorOfAnotherConfigurationIsNotUsed() {
        sandbox.addGenerated(300);

        try (OktaDirectory directory = group(sandbox).build();
                OktaDirectory other = allUsers(sandbox).build()) {
            Cursor next = directory.users(null).next().orElseThrow();

            assertThat(failureOf(() -> other.users(next)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 https://evil.example/api/v1/groups/x/users?after=1",
                "200 http://127.0.0.1:1/api/v1/groups/x/users?after=1",
                "200 not-a-link-at-all"
            })
    void aCursorThatAStoreWasTrickedIntoLeadsNowhere(String value) {
        try (OktaDirectory directory = group(sandbox).build()) {
            Cursor forged = new Cursor(value, directory.fingerprint());

            assertThat(failureOf(() -> directory.users(forged)).code()).isEqualTo(ErrorCode.FOREIGN_HOST);
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void aCursorCannotBeTurnedToAnotherListingOfTheOrg() {
        try (OktaDirectory directory = group(sandbox).build()) {
            Cursor forged = new Cursor("200 " + sandbox.baseUrl() + "/api/v1/users?limit=200", directory.fingerprint());

            assertThat(failureOf(() -> directory.users(forged)).code()).isEqualTo(ErrorCode.FOREIGN_HOST);
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void aConfiguredPageSizeIsUsed() {
        sandbox.addGenerated(50);

        try (OktaDirectory directory = group(sandbox).pageSize(10).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(50);
            assertThat(listing.pages()).hasSize(5);
        }
    }
}
