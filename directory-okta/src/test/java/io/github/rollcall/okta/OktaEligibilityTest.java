package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaCredentialProvider;
import io.github.rollcall.sandbox.OktaFactor;
import io.github.rollcall.sandbox.SandboxGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose credentials are not changed in Okta, and why; what is not known counts against the user. */
@Tag("R-34")
@Tag("R-41")
class OktaEligibilityTest {
    private static final Set<CredentialAction> WHERE_THE_PASSWORD_IS = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.PASSWORD_RESET_LINK,
            CredentialAction.PASSWORD_RESET_EMAIL,
            CredentialAction.EXPIRE_PASSWORD,
            CredentialAction.UNLOCK);

    private final OktaResetStory story = new OktaResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    /** Every action is refused for exactly this reason, by value and when it is tried, and nothing is sent. */
    private void refusedEverything(Reason reason) {
        for (CredentialAction action : story.admin.actions()) {
            assertThat(story.reasons(ana, action)).as("%s", action).containsExactly(reason);
            CredentialResult result = story.perform(ana, action);
            assertThat(result.failure()).contains(Failure.INELIGIBLE);
            assertThat(result.refusals()).extracting(CredentialRefusal::reason).containsExactly(reason);
        }
        assertThat(story.writes()).isEmpty();
    }

    private Set<CredentialAction> allowed() {
        CredentialState state = story.admin.examine(ana);
        return story.admin.actions().stream().filter(state::allows).collect(Collectors.toSet());
    }

    private String detail(CredentialAction action) {
        return story.admin.examine(ana).refusals(action).stream()
                .map(CredentialRefusal::detail)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(
            value = EmployeeStatus.class,
            names = {"STAGED", "SUSPENDED", "DEPROVISIONED"})
    void anAccountThatIsNotActiveIsNotResetAndTheStatusIsSaid(EmployeeStatus status) {
        story.status(ana, status);

        refusedEverything(Reason.INACTIVE);
        assertThat(detail(CredentialAction.RESET_MFA)).contains(status.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTIVE|TEMPORARY_PASSWORD PASSWORD_RESET_LINK PASSWORD_RESET_EMAIL EXPIRE_PASSWORD",
                "RECOVERY|TEMPORARY_PASSWORD PASSWORD_RESET_LINK PASSWORD_RESET_EMAIL EXPIRE_PASSWORD",
                "PASSWORD_EXPIRED|TEMPORARY_PASSWORD PASSWORD_RESET_LINK PASSWORD_RESET_EMAIL EXPIRE_PASSWORD",
                "LOCKED_OUT|PASSWORD_RESET_LINK PASSWORD_RESET_EMAIL UNLOCK",
                "PROVISIONED|PASSWORD_RESET_LINK PASSWORD_RESET_EMAIL",
            })
    void whatIsAllowedFollowsWhatOktaOffersInTheStatus(EmployeeStatus status, String passwordActions) {
        story.status(ana, status);
        Set<CredentialAction> expected = EnumSet.of(CredentialAction.RESET_MFA, CredentialAction.END_SESSIONS);
        for (String action : passwordActions.split(" ")) {
            expected.add(CredentialAction.valueOf(action));
        }

        assertThat(allowed()).containsExactlyInAnyOrderElementsOf(expected);
        for (CredentialAction action : story.admin.actions()) {
            story.status(ana, status);
            assertThat(story.perform(ana, action).outcome())
                    .as("%s", action)
                    .isEqualTo(expected.contains(action) ? Outcome.DONE : Outcome.FAILED);
        }
    }

    @Test
    void whatOktaDoesNotOfferIsRefusedWithTheStatusAndAWayOut() {
        story.status(ana, EmployeeStatus.LOCKED_OUT);
        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD))
                .containsExactly(Reason.STATUS_NOT_RESETTABLE);
        assertThat(detail(CredentialAction.TEMPORARY_PASSWORD)).contains("LOCKED_OUT", "another action");

        story.status(ana, EmployeeStatus.ACTIVE);
        assertThat(story.reasons(ana, CredentialAction.UNLOCK)).containsExactly(Reason.STATUS_NOT_RESETTABLE);
        assertThat(detail(CredentialAction.UNLOCK)).contains("not locked");
    }

    @Test
    void anAccountOnItsWayToTheEndIsNotActive() {
        story.sandbox.update(ana.externalId(), "transitioningToStatus", "DEPROVISIONED");
        refusedEverything(Reason.INACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "PROVISIONED"})
    void anAccountOnItsWayElsewhereHasToArriveFirst(String target) {
        story.sandbox.update(ana.externalId(), "transitioningToStatus", target);

        refusedEverything(Reason.STATUS_NOT_RESETTABLE);
        assertThat(detail(CredentialAction.UNLOCK)).contains(target).contains("few minutes");
    }

    @Test
    void anUnknownStatusIsNoStatusToReset() {
        story.sandbox.update(ana.externalId(), "status", "ACTIVATING");

        refusedEverything(Reason.STATUS_NOT_RESETTABLE);
        assertThat(detail(CredentialAction.UNLOCK)).contains("ACTIVATING");
    }

    @Test
    void anAccountWhoseStatusIsNotToldIsNotReset() {
        story.sandbox.update(ana.externalId(), "status", null);
        refusedEverything(Reason.UNREADABLE);
    }

    @Test
    void aStatusThatIsAnAttackOnTheReaderIsNotRepeated() {
        story.sandbox.update(ana.externalId(), "status", "<b>x\n");

        assertThat(detail(CredentialAction.END_SESSIONS)).contains("unknown").doesNotContain("<b>");
    }

    @ParameterizedTest
    @EnumSource(
            value = OktaCredentialProvider.class,
            names = {"ACTIVE_DIRECTORY", "LDAP"})
    void onlyThePasswordOfAUserOfADirectoryIsMasteredThere(OktaCredentialProvider provider) {
        story.account(ana).register(OktaFactor.PASSKEY).passwordAt(provider);

        for (CredentialAction action : WHERE_THE_PASSWORD_IS) {
            assertThat(story.reasons(ana, action)).as("%s", action).containsExactly(Reason.DIRECTORY_SYNCED);
        }
        assertThat(allowed()).containsExactlyInAnyOrder(CredentialAction.RESET_MFA, CredentialAction.END_SESSIONS);
        assertThat(story.perform(ana, CredentialAction.RESET_MFA).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aHostMayAllowLinksForUsersOfADirectoryAndIsToldWhenOktaRefuses() {
        try (OktaResetStory allowing = new OktaResetStory(OktaResets.defaults().withDirectorySyncedUsers())) {
            DirectoryUserId bea = allowing.ana();
            allowing.account(bea).passwordAt(OktaCredentialProvider.ACTIVE_DIRECTORY);

            CredentialResult result = allowing.perform(bea, CredentialAction.PASSWORD_RESET_LINK);

            assertThat(result.failure()).contains(Failure.REFUSED);
            assertThat(result.error().orElseThrow().remedy()).contains("in the directory");
            assertThat(allowing.writes()).hasSize(1);
            for (CredentialAction never : List.of(CredentialAction.TEMPORARY_PASSWORD, CredentialAction.UNLOCK)) {
                assertThat(allowing.reasons(bea, never)).containsExactly(Reason.DIRECTORY_SYNCED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OktaCredentialProvider.class,
            names = {"FEDERATION", "SOCIAL"})
    void whoSignsInElsewhereHasNoPasswordHere(OktaCredentialProvider provider) {
        story.account(ana).passwordAt(provider);

        for (CredentialAction action : WHERE_THE_PASSWORD_IS) {
            assertThat(story.reasons(ana, action)).as("%s", action).containsExactly(Reason.FEDERATED);
            assertThat(story.perform(ana, action).failure()).contains(Failure.INELIGIBLE);
        }
        assertThat(story.writes()).isEmpty();
        assertThat(story.perform(ana, CredentialAction.END_SESSIONS).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void anImportedPasswordIsOktas() {
        story.account(ana).passwordAt(OktaCredentialProvider.IMPORT);

        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"credentials\":{}",
                ",\"credentials\":{\"provider\":{\"type\":7}}",
                ",\"credentials\":{\"provider\":{\"type\":\"MARS\"}}"
            })
    void anUnknownProviderOfThePasswordIsDoubtful(String credentials) {
        story.sandbox.failRequest(
                1,
                Fault.body("{\"id\":\"" + ana.externalId()
                        + "\",\"status\":\"ACTIVE\",\"_links\":{\"resetPassword\":{}}" + credentials + "}"));

        assertThat(story.perform(ana, CredentialAction.PASSWORD_RESET_LINK).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.FEDERATION_UNKNOWN);
    }

    @Test
    void anAnswerWithoutLinksOffersNothing() {
        story.sandbox.failRequest(
                1,
                Fault.body("{\"id\":\"" + ana.externalId()
                        + "\",\"status\":\"ACTIVE\",\"credentials\":{\"provider\":{\"type\":\"OKTA\"}}}"));

        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.STATUS_NOT_RESETTABLE);
    }

    @Test
    void aRoleByAGroupIsARole() {
        SandboxGroup admins = story.sandbox.addGroup("Administrators");
        story.sandbox.assignRole(admins, "USER_ADMIN");
        admins.moveInto(ana.externalId());

        refusedEveryOfferedActionAsPrivileged();
        assertThat(detail(CredentialAction.END_SESSIONS)).contains("USER_ADMIN", "by a group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPER_ADMIN", "READ_ONLY_ADMIN", "CUSTOM", "A_ROLE_OF_THE_FUTURE"})
    void anyRoleAtAllIsPrivilege(String role) {
        story.account(ana).assignRole(role);

        refusedEveryOfferedActionAsPrivileged();
    }

    private void refusedEveryOfferedActionAsPrivileged() {
        for (CredentialAction action : story.admin.actions()) {
            story.prepare(ana, action);
            assertThat(story.reasons(ana, action)).as("%s", action).containsExactly(Reason.PRIVILEGED);
            assertThat(story.perform(ana, action).failure()).contains(Failure.INELIGIBLE);
        }
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void unreadableRolesCountAsPrivileged() {
        story.sandbox.hideRoles();

        refusedEveryOfferedActionAsPrivileged();
        assertThat(detail(CredentialAction.END_SESSIONS)).contains("okta.roles.read");
    }

    @Test
    void aMissingScopeForRolesCountsAsPrivileged() {
        story.sandbox.revoke(OktaScope.ROLES.wireName());

        refusedEveryOfferedActionAsPrivileged();
        assertThat(detail(CredentialAction.END_SESSIONS)).contains("okta.roles.read");
    }

    @Test
    void anEmptyListOfRolesIsBelievedOnlyWhereTheAppSeesItsOwn() {
        story.sandbox.emptyRoles();

        refusedEveryOfferedActionAsPrivileged();
        assertThat(detail(CredentialAction.END_SESSIONS)).contains("its own administrator role");
    }

    @Test
    void aUserThatTheRoleOfTheAppDoesNotCoverIsNotReset() {
        story.sandbox.emptyWithoutRole();
        refusedEverything(Reason.UNREADABLE);
    }

    @Test
    void rolesAreReadToTheirLastPage() {
        try (ScriptedOkta okta = new ScriptedOkta()) {
            okta.data = exchange -> {
                boolean second = exchange.getRequestURI().toString().contains("after");
                boolean roles = exchange.getRequestURI().getPath().endsWith("/roles");
                if (roles && !second) {
                    exchange.getResponseHeaders()
                            .add("Link", "<" + okta.url() + exchange.getRequestURI() + "?after=x>; rel=\"next\"");
                }
                String user = exchange.getRequestURI().getPath().endsWith("/factors")
                        ? "[]"
                        : "{\"id\":\"00u1\",\"status\":\"ACTIVE\"}";
                String listed = second ? "[{\"type\":\"SUPER_ADMIN\"}]" : "[]";
                ScriptedOkta.answer(exchange, 200, roles ? listed : user);
            };
            try (OktaDirectory directory =
                    okta.connector().permissionLevel(PermissionLevel.READ_WRITE).build()) {
                CredentialState state =
                        directory.credentials().orElseThrow().examine(new DirectoryUserId(directory.id(), "00u1"));
                assertThat(state.refusals(CredentialAction.END_SESSIONS))
                        .extracting(CredentialRefusal::reason)
                        .containsExactly(Reason.PRIVILEGED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "ana.lopez@northwind.example", "ana/lopez"})
    void neitherALoginNorTheAppItselfIsAskedFor(String hint) {
        DirectoryUserId odd = new DirectoryUserId(ana.directory(), hint);

        assertThat(story.reasons(odd, CredentialAction.UNLOCK)).containsExactly(Reason.NOT_FOUND);
        assertThat(story.sandbox.dataRequestCount()).isZero();
    }

    @Test
    void anAnswerAboutAnotherUserIsNotBelieved() {
        story.sandbox.failRequests(1, 10, Fault.body("{\"id\":\"00uSomebodyElse\",\"status\":\"ACTIVE\"}"));
        DirectoryUserId shortName = new DirectoryUserId(ana.directory(), "ana_lopez");
        assertThat(OktaFixture.failureOf(() -> story.admin.examine(shortName)).code())
                .isEqualTo(ErrorCode.RESPONSE_INVALID);

        assertThat(story.perform(shortName, CredentialAction.TEMPORARY_PASSWORD).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void allReasonsAreToldAtOnce() {
        story.status(ana, EmployeeStatus.SUSPENDED);
        story.account(ana).assignRole("SUPER_ADMIN").passwordAt(OktaCredentialProvider.LDAP);

        assertThat(story.reasons(ana, CredentialAction.TEMPORARY_PASSWORD))
                .containsExactly(Reason.INACTIVE, Reason.DIRECTORY_SYNCED, Reason.PRIVILEGED);
        assertThat(story.reasons(ana, CredentialAction.RESET_MFA)).containsExactly(Reason.INACTIVE, Reason.PRIVILEGED);
    }
}
