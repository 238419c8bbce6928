package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose credentials are not changed, and why; what is not known counts against the user. */
@Tag("R-34")
@Tag("R-41")
class EntraEligibilityTest {
    private final EntraResetStory story = new EntraResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    /** Every action is refused for exactly these reasons, by value and when it is tried, and nothing is sent. */
    private void refusedEverything(DirectoryUserId user, Reason... reasons) {
        for (CredentialAction action : story.admin.actions()) {
            assertThat(story.reasons(user, action)).as("%s", action).containsExactly(reasons);
            CredentialResult result = story.perform(user, action);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.failure()).contains(Failure.INELIGIBLE);
            assertThat(result.refusals()).extracting(CredentialRefusal::reason).containsExactly(reasons);
        }
        assertThat(story.writes()).isEmpty();
    }

    private String detail(DirectoryUserId user) {
        return story.admin.examine(user).refusals(CredentialAction.RESET_MFA).stream()
                .map(CredentialRefusal::detail)
                .collect(Collectors.joining());
    }

    @Test
    void aGuestIsResetAtHome() {
        DirectoryUserId guest =
                story.add(SandboxEmployee.named("Gus", "Test").guest().build());
        refusedEverything(guest, Reason.GUEST);
    }

    @Test
    void aGuestThatWasMadeAMemberIsStillOne() {
        DirectoryUserId guest =
                story.add(SandboxEmployee.named("Gus", "Test").guest().build());
        story.sandbox.update(guest.externalId(), "userType", "Member");
        story.sandbox.update(guest.externalId(), "creationType", null);

        refusedEverything(guest, Reason.GUEST);
    }

    @Test
    void anAccountWhoseStateIsNotToldIsNotReset() {
        story.sandbox.update(ana.externalId(), "accountEnabled", null);
        refusedEverything(ana, Reason.UNREADABLE);
    }

    @Test
    void aUserThatMayNotBeReadIsNotReset() {
        story.sandbox.update(ana.externalId(), "userPrincipalName", null);
        refusedEverything(ana, Reason.UNREADABLE);
    }

    @Test
    void onlyThePasswordOfASyncedUserIsMasteredOnPremises() {
        story.account(ana).syncFromOnPremises();

        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD)).containsExactly(Reason.DIRECTORY_SYNCED);
        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).failure())
                .contains(Failure.INELIGIBLE);
        assertThat(story.writes()).isEmpty();
        assertThat(story.perform(ana, CredentialAction.RESET_MFA).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aHostMayAllowPasswordsOfSyncedUsersAndIsToldWhenGraphRefuses() {
        try (EntraResetStory allowed =
                new EntraResetStory(EntraResets.defaults().withDirectorySyncedUsers())) {
            DirectoryUserId bea = allowed.ana();
            allowed.account(bea).syncFromOnPremises();

            CredentialResult result = allowed.perform(bea, CredentialAction.TEMPORARY_PASSWORD);

            assertThat(result.failure()).contains(Failure.REFUSED);
            assertThat(result.error().orElseThrow().remedy()).contains("mastered in Entra");
            assertThat(allowed.writes()).hasSize(1);
        }
    }

    @Test
    void anAdministratorIsNotReset() {
        story.account(ana).assignRole("Global Administrator");

        refusedEverything(ana, Reason.PRIVILEGED);
        assertThat(detail(ana)).contains("directory role");
        story.sandbox.grant("RoleManagement.Read.Directory");
        story.sandbox.expireTokens();
        assertThat(detail(ana)).contains("Global Administrator");
    }

    @Test
    void aMemberOfANestedGroupThatRolesCanBeAssignedToIsNotReset() {
        SandboxGroup outer = story.sandbox.addGroup("Tier 0");
        SandboxGroup inner = story.sandbox.addNestedGroup(outer, "Tier 0 inner");
        story.sandbox.makeRoleAssignable(outer);
        inner.moveInto(ana.externalId());

        refusedEverything(ana, Reason.PRIVILEGED);
    }

    @Test
    void whoOwnsAGroupThatRolesCanBeAssignedToIsNotReset() {
        SandboxGroup tier0 = story.sandbox.addGroup("Tier 0");
        story.account(ana).own(tier0);
        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD)).isEmpty();
        story.sandbox.makeRoleAssignable(tier0);

        refusedEverything(ana, Reason.PRIVILEGED);
    }

    @Test
    void whoseOwnershipCannotBeReadCountsAsAnAdministrator() {
        SandboxGroup tier0 = story.sandbox.addGroup("Tier 0");
        story.sandbox.makeRoleAssignable(tier0);
        story.sandbox.failRequests(5, Integer.MAX_VALUE, Fault.status(403));

        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD))
                .containsExactly(Reason.PRIVILEGED, Reason.UNREADABLE);
    }

    @Test
    void aUserOfARestrictedUnitIsNotReset() {
        story.account(ana).restrictManagement();
        refusedEverything(ana, Reason.PRIVILEGED);
    }

    @Test
    void unreadableMembershipsCountAsPrivileged() {
        story.sandbox.revoke("GroupMember.Read.All");
        // Nor is it clear whether she belongs to the group.
        refusedEverything(ana, Reason.PRIVILEGED, Reason.UNREADABLE);
        assertThat(detail(ana)).contains("GroupMember.Read.All");
    }

    @Test
    void aMembershipWithoutATypeCountsAsPrivileged() {
        story.sandbox.failRequest(4, Fault.body("{\"value\":[{\"id\":\"g1\",\"displayName\":\"x\"}]}"));

        assertThat(story.reasons(ana, CredentialAction.RESET_MFA)).containsExactly(Reason.PRIVILEGED);
    }

    @Test
    void methodsThatMayNotBeReadStopWhatConcernsThemAndNothingElse() {
        story.sandbox.revoke("UserAuthenticationMethod.ReadWrite.All");

        assertThat(story.reasons(ana, CredentialAction.RESET_MFA)).containsExactly(Reason.UNREADABLE);
        assertThat(detail(ana)).contains("UserAuthenticationMethod.ReadWrite.All");
        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_ACCESS_PASS)).containsExactly(Reason.UNREADABLE);
        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void allReasonsAreToldAtOnce() {
        story.sandbox.disable(ana.externalId());
        story.account(ana).assignRole("Global Administrator").syncFromOnPremises();

        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD))
                .containsExactly(Reason.INACTIVE, Reason.DIRECTORY_SYNCED, Reason.PRIVILEGED);
    }

    @Test
    void anAnswerAboutAnotherUserIsNotBelieved() {
        story.sandbox.failRequests(
                1,
                10,
                Fault.body("{\"id\":\"00000000-0000-4000-8000-000000000001\",\"accountEnabled\":true,"
                        + "\"userPrincipalName\":\"x@northwind.example\"}"));

        assertThat(EntraFixture.failureOf(() -> story.admin.examine(ana)).code())
                .isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void theMembershipsAreReadToTheirLastPage() {
        story.sandbox.failRequest(
                4,
                Fault.body("{\"value\":[],\"@odata.nextLink\":\"" + story.sandbox.baseUrl() + "/v1.0/users/"
                        + ana.externalId() + "/transitiveMemberOf?$skiptoken=x\"}"));
        story.account(ana).assignRole("Global Administrator");

        assertThat(story.reasons(ana, CredentialAction.RESET_MFA)).containsExactly(Reason.PRIVILEGED);
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotFollowed() {
        story.sandbox.failRequests(
                4, 5, Fault.body("{\"value\":[],\"@odata.nextLink\":\"https://evil.example/v1.0/users\"}"));

        assertThat(story.perform(ana, CredentialAction.RESET_MFA).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(story.writes()).isEmpty();
    }
}
