package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.provider.ResetStory;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaAccount;
import io.github.rollcall.sandbox.OktaFactor;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SignInStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords, links, locks and sessions in Okta: what the employee meets afterwards. */
@Tag("R-41")
@Tag("R-42")
class OktaResetTest {
    private final OktaResetStory story = new OktaResetStory();
    private final DirectoryUserId ana = story.ana();
    private final OktaAccount account = story.account(ana).register(OktaFactor.PASSKEY);

    @AfterEach
    void stop() {
        story.close();
    }

    private String write() {
        return story.writes().stream()
                .map(request -> request.method() + " " + request.path().replace(ana.externalId(), "{id}") + "?"
                        + request.query())
                .reduce("", String::concat);
    }

    @Test
    void aTemporaryPasswordIsReadRawFromTheAnswerAndEndsSessions() {
        account.signIn();

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(account.acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(result.secretExpiresAt()).isEmpty();
        assertThat(account.sessions()).isZero();
        assertThat(write())
                .isEqualTo("POST /api/v1/users/{id}/lifecycle/expire_password_with_temp_password?revokeSessions=true");
    }

    @Test
    void aResetLinkIsShownOnceAndLetsTheUserChooseAPassword() {
        account.signIn();

        CredentialResult result = story.perform(ana, CredentialAction.PASSWORD_RESET_LINK);
        char[] link = ResetStory.shown(result);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.secret().orElseThrow().reveal()).isEmpty();
        assertThat(result.toString()).doesNotContain(String.valueOf(link));
        assertThat(result.secretExpiresAt()).isEmpty();
        assertThat(account.nextSignIn()).containsExactly(SignInStep.CHANGE_PASSWORD);
        assertThat(account.mailedLinks()).isZero();
        assertThat(account.sessions()).isZero();
        assertThat(account.setPasswordAt(link, "N3w~password".toCharArray())).isTrue();
        assertThat(account.acceptsPassword("N3w~password".toCharArray())).isTrue();
        assertThat(account.nextSignIn()).isEmpty();
        assertThat(account.setPasswordAt(link, "0ther~password".toCharArray())).isFalse();
        assertThat(write())
                .isEqualTo("POST /api/v1/users/{id}/lifecycle/reset_password?sendEmail=false&revokeSessions=true");
    }

    @Test
    void aResetLinkSaysHowLongItLivesIfTheHostKnows() {
        try (OktaResetStory known =
                new OktaResetStory(OktaResets.defaults().withResetLinkLifetime(Duration.ofHours(1)))) {
            DirectoryUserId bea = known.ana();
            assertThat(known.perform(bea, CredentialAction.PASSWORD_RESET_LINK).secretExpiresAt())
                    .contains(known.clock.instant().plus(Duration.ofHours(1)));
            assertThat(known.perform(bea, CredentialAction.TEMPORARY_PASSWORD).secretExpiresAt())
                    .isEmpty();
        }
    }

    @Test
    void aLifetimeOfLinksThatNoOrgHasIsRefused() {
        for (Duration odd : List.of(Duration.ZERO, Duration.ofSeconds(59), Duration.ofDays(31))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OktaResets.defaults().withResetLinkLifetime(odd));
        }
        assertThat(OktaResets.defaults()
                        .withResetLinkLifetime(Duration.ofMinutes(1))
                        .resetLinkLifetime())
                .contains(Duration.ofMinutes(1));
        assertThat(OktaResets.defaults()
                        .withResetLinkLifetime(Duration.ofDays(30))
                        .resetLinkLifetime())
                .contains(Duration.ofDays(30));
    }

    @Test
    void aResetLinkByMailIsSeenByNobodyElse() {
        CredentialResult result = story.perform(ana, CredentialAction.PASSWORD_RESET_EMAIL);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.secret()).isEmpty();
        assertThat(account.mailedLinks()).isEqualTo(1);
        assertThat(account.nextSignIn()).containsExactly(SignInStep.CHANGE_PASSWORD);
        assertThat(write())
                .isEqualTo("POST /api/v1/users/{id}/lifecycle/reset_password?sendEmail=true&revokeSessions=true");
    }

    @Test
    void anExpiredPasswordIsStillTheOldOne() {
        CredentialResult temporary = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);
        char[] old = ResetStory.shown(temporary);
        story.status(ana, EmployeeStatus.ACTIVE);

        CredentialResult result = story.perform(ana, CredentialAction.EXPIRE_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(account.acceptsPassword(old)).isTrue();
        assertThat(account.nextSignIn()).containsExactly(SignInStep.CHANGE_PASSWORD);
    }

    @Test
    void aLockedOutUserIsUnlockedAndKeepsThePassword() {
        story.status(ana, EmployeeStatus.LOCKED_OUT);
        assertThat(account.nextSignIn()).containsExactly(SignInStep.REFUSED);

        assertThat(story.perform(ana, CredentialAction.UNLOCK).outcome()).isEqualTo(Outcome.DONE);

        assertThat(account.nextSignIn()).isEmpty();
        assertThat(write()).isEqualTo("POST /api/v1/users/{id}/lifecycle/unlock?");
    }

    @Test
    void aLockedOutUserMayGetALinkInstead() {
        story.status(ana, EmployeeStatus.LOCKED_OUT);

        CredentialResult result = story.perform(ana, CredentialAction.PASSWORD_RESET_LINK);

        assertThat(account.setPasswordAt(ResetStory.shown(result), "N3w~password".toCharArray()))
                .isTrue();
        assertThat(account.nextSignIn()).isEmpty();
    }

    @Test
    void endingSessionsEndsTokensAndForgetsDevicesToo() {
        account.signIn();

        assertThat(story.perform(ana, CredentialAction.END_SESSIONS).outcome()).isEqualTo(Outcome.DONE);

        assertThat(List.of(account.sessions(), account.tokens(), account.rememberedDevices()))
                .containsOnly(0);
        assertThat(write()).isEqualTo("DELETE /api/v1/users/{id}/sessions?oauthTokens=true&forgetDevices=true");
    }

    @Test
    void whatAResetLeavesBehindIsReadAsAnActiveAccountWithOktasWordForIt() {
        Map<CredentialAction, String> left = Map.of(
                CredentialAction.PASSWORD_RESET_LINK, "RECOVERY",
                CredentialAction.PASSWORD_RESET_EMAIL, "RECOVERY",
                CredentialAction.TEMPORARY_PASSWORD, "PASSWORD_EXPIRED",
                CredentialAction.EXPIRE_PASSWORD, "PASSWORD_EXPIRED",
                CredentialAction.UNLOCK, "ACTIVE");
        left.forEach((action, status) -> {
            DirectoryUserId user =
                    story.add(SandboxEmployee.named("Bea", action.name()).build());
            story.prepare(user, action);
            assertThat(story.perform(user, action).outcome()).as("%s", action).isEqualTo(Outcome.DONE);

            DirectoryUser read = story.connector.user(user.externalId()).orElseThrow();

            assertThat(read.providerStatus()).as("%s", action).contains(status);
            assertThat(read.status()).as("%s", action).isEqualTo(AccountStatus.ACTIVE);
            assertThat(story.connector.confirm(Set.of(user.externalId())).of(user.externalId()))
                    .as("%s", action)
                    .isEqualTo(Presence.IN_SCOPE);
        });
    }

    @Test
    void aReadOnlyConnectionGetsNoFurtherThanItsConstructor() {
        OktaSettings settings = OktaSettings.of(story.builder().permissionLevel(PermissionLevel.READ_ONLY));
        try (OktaClients clients = new OktaClients(settings)) {
            OktaTokens tokens = new OktaTokens(clients, new OktaOrg(clients, settings), settings);
            OktaReads reads = new OktaReads(clients, tokens, settings);
            OktaMembership membership = new OktaMembership(clients, reads, settings);
            assertThatIllegalStateException()
                    .isThrownBy(() -> new OktaCredentialAdmin(clients, tokens, reads, membership, settings));
        }
        assertThat(settings.scopes()).noneMatch(scope -> scope.contains("manage") || scope.contains("roles"));
    }

    @Test
    void aMissingScopeAndAMissingRoleAreToldApartWithWhatToDo() {
        for (CredentialAction action : story.admin.actions()) {
            story.prepare(ana, action);
            story.sandbox.failWrite(1, Fault.status(403));

            CredentialResult role = story.perform(ana, action);

            assertThat(role.failure()).as("%s", action).contains(Failure.PERMISSION_MISSING);
            assertThat(role.error().orElseThrow().remedy())
                    .contains("Admin roles")
                    .contains(OktaCredentialErrors.permission(action))
                    .contains("Super Administrator");
        }
        story.sandbox.revoke(OktaScope.USERS_MANAGE.wireName());

        CredentialResult scope = story.perform(ana, CredentialAction.END_SESSIONS);

        assertThat(scope.failure()).contains(Failure.PERMISSION_MISSING);
        assertThat(scope.error().orElseThrow().remedy())
                .contains("Okta API Scopes")
                .contains("okta.users.manage");
    }

    @Test
    void aWriteCarriesAProofWhereTheOrgDemandsOneWithTheNonceItWants() {
        story.sandbox.authorization().demandProofOfPossession();
        story.sandbox.authorization().demandNonceForData();

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);
        story.sandbox.authorization().renewNonce();
        CredentialResult next = story.perform(ana, CredentialAction.END_SESSIONS);

        assertThat(account.acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(next.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.writes()).hasSize(2);
    }
}
