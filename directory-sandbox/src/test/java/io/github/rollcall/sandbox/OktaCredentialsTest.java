package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials as Okta shows and changes them. */
final class OktaCredentialsTest {
    private final OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty());
    private final String ana = okta.add(SandboxEmployee.named("Ana", "Lopez").build());
    private final String user = "/api/v1/users/" + ana;
    private final OktaAccount account = okta.account(ana);

    @AfterEach
    void stop() {
        okta.close();
    }

    private SandboxClient granted() {
        okta.grant("okta.users.manage");
        okta.grant("okta.roles.read");
        return SandboxClient.of(okta, "okta.users.read okta.users.manage okta.roles.read");
    }

    private static String code(HttpResponse<String> response) {
        return response.statusCode() + " " + SandboxClient.text(response, "errorCode");
    }

    @Test
    void withoutItsScopeEachRequestIsDeniedAndTheScopeNamed() {
        SandboxClient client = SandboxClient.of(okta);

        for (HttpResponse<String> denied : List.of(
                client.post(user + "/lifecycle/unlock", ""),
                client.send("DELETE", user + "/sessions", ""),
                client.send("DELETE", user + "/factors/x", ""))) {
            assertThat(denied.statusCode()).isEqualTo(403);
            assertThat(denied.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("insufficient_scope", "okta.users.manage");
        }
        for (String roles : List.of(user + "/roles", "/oauth2/v1/clients/" + okta.clientId() + "/roles")) {
            assertThat(client.get(roles)
                            .headers()
                            .firstValue("WWW-Authenticate")
                            .orElseThrow())
                    .contains("okta.roles.read");
        }
        assertThat(client.get(user + "/factors").statusCode()).isEqualTo(200);
    }

    @Test
    void aTemporaryPasswordIsInTheAnswerAndHasToBeChanged() {
        HttpResponse<String> answer =
                granted().post(user + "/lifecycle/expire_password_with_temp_password?revokeSessions=true", "");
        char[] password = SandboxClient.text(answer, "tempPassword").toCharArray();

        assertThat(password).hasSize(8);
        assertThat(account.acceptsPassword(password)).isTrue();
        assertThat(account.nextSignIn()).contains(SignInStep.CHANGE_PASSWORD);
    }

    @Test
    void aLinkIsShownOrMailedAndTheUserIsInRecovery() {
        SandboxClient client = granted();
        String path = user + "/lifecycle/reset_password";

        assertThat(code(client.post(path, ""))).isEqualTo("400 E0000001");
        assertThat(code(client.post(path + "?sendEmail=false&provider=FEDERATION", "")))
                .isEqualTo("400 E0000001");
        assertThat(client.post(path + "?sendEmail=true", "").body()).isEqualTo("{}");
        assertThat(account.mailedLinks()).isEqualTo(1);
        String link = SandboxClient.text(client.post(path + "?sendEmail=false", ""), "resetPasswordUrl");
        assertThat(link).startsWith(okta.baseUrl() + "/signin/reset-password/");
        assertThat(SandboxClient.json(client.get(user)).get("status").asText()).isEqualTo("RECOVERY");
        assertThat(account.setPasswordAt("x".toCharArray(), "y".toCharArray())).isFalse();
        assertThat(account.setPasswordAt(link.toCharArray(), "N3w".toCharArray()))
                .isTrue();
        assertThat(SandboxClient.json(client.get(user)).get("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void anExpiredPasswordAnswersWithTheUser() {
        JsonNode answer = SandboxClient.json(granted().post(user + "/lifecycle/expire_password", ""));

        assertThat(answer.get("status").asText()).isEqualTo("PASSWORD_EXPIRED");
        assertThat(answer.get("id").asText()).isEqualTo(ana);
    }

    @Test
    void anUnlockNeedsALockAndAPasswordThatIsOktas() {
        SandboxClient client = granted();
        String unlock = user + "/lifecycle/unlock";
        assertThat(code(client.post(unlock, ""))).isEqualTo("403 E0000032");

        okta.setStatus(ana, EmployeeStatus.LOCKED_OUT);
        assertThat(account.nextSignIn()).containsExactly(SignInStep.REFUSED);
        account.passwordAt(OktaCredentialProvider.ACTIVE_DIRECTORY);
        assertThat(code(client.post(unlock, ""))).isEqualTo("403 E0000032");
        account.passwordAt(OktaCredentialProvider.OKTA);
        assertThat(client.post(unlock, "").body()).isEqualTo("{}");
        assertThat(account.nextSignIn()).doesNotContain(SignInStep.REFUSED);
    }

    @Test
    void eachStatusAndProviderRefusesInItsOwnWords() {
        SandboxClient client = granted();
        String temporary = user + "/lifecycle/expire_password_with_temp_password";
        for (EmployeeStatus status : List.of(
                EmployeeStatus.STAGED,
                EmployeeStatus.SUSPENDED,
                EmployeeStatus.DEPROVISIONED,
                EmployeeStatus.PROVISIONED,
                EmployeeStatus.LOCKED_OUT)) {
            okta.setStatus(ana, status);
            assertThat(code(client.post(temporary, ""))).as("%s", status).isEqualTo("403 E0000038");
            assertThat(code(client.post(user + "/lifecycle/expire_password", "")))
                    .isEqualTo("403 E0000038");
        }
        okta.setStatus(ana, EmployeeStatus.ACTIVE);
        account.passwordAt(OktaCredentialProvider.LDAP);
        assertThat(code(client.post(temporary, ""))).isEqualTo("403 E0000034");
        account.passwordAt(OktaCredentialProvider.SOCIAL);
        assertThat(code(client.post(temporary, ""))).isEqualTo("403 E0000017");
        assertThat(code(client.post(user + "/lifecycle/reset_password?sendEmail=true", "")))
                .isEqualTo("403 E0000017");
        assertThat(account.nextSignIn()).containsExactly(SignInStep.OTHER_PROVIDER);
        okta.update(ana, "transitioningToStatus", "ACTIVE");
        assertThat(code(client.post(temporary, ""))).isEqualTo("409 E0000112");
        assertThat(code(client.post(user + "/lifecycle/fly", ""))).isEqualTo("409 E0000112");
    }

    @Test
    void linksFollowStatusProviderAndFactors() {
        SandboxClient client = granted();
        assertThat(links(client)).contains("resetPassword", "expirePassword").doesNotContain("resetFactors", "unlock");

        account.register(OktaFactor.SMS);
        assertThat(links(client)).contains("resetFactors");
        account.passwordAt(OktaCredentialProvider.FEDERATION);
        assertThat(links(client)).contains("resetFactors").doesNotContain("resetPassword", "expirePassword");
        account.passwordAt(OktaCredentialProvider.LDAP);
        assertThat(links(client)).contains("resetPassword").doesNotContain("expirePassword");
    }

    private List<String> links(SandboxClient client) {
        return List.copyOf(SandboxClient.json(client.get(user)).get("_links").properties().stream()
                .map(Map.Entry::getKey)
                .toList());
    }

    @Test
    void factorsAreListedAndOktaVerifyGoesAsAWhole() {
        SandboxClient client = granted();
        account.register(OktaFactor.OKTA_VERIFY, OktaFactor.FAST_PASS, OktaFactor.PASSKEY);
        List<JsonNode> rows = client.oktaRows(user + "/factors");
        assertThat(rows)
                .extracting(row -> row.get("factorType").asText())
                .containsExactly("push", "signed_nonce", "webauthn");
        assertThat(rows).noneMatch(row -> row.has("_embedded"));

        String push = user + "/factors/" + rows.get(0).get("id").asText();
        assertThat(client.send("DELETE", push, "").statusCode()).isEqualTo(204);
        assertThat(code(client.send("DELETE", push, ""))).isEqualTo("404 E0000007");
        assertThat(account.factors()).containsExactly(OktaFactor.PASSKEY);
        account.leaveEnrolmentUnfinished();
        assertThat(client.oktaRows(user + "/factors").get(0).at("/_embedded/activation/sharedSecret"))
                .isNotNull();
        assertThat(client.post(user + "/lifecycle/reset_factors", "").body()).isEqualTo("{}");
        assertThat(account.factors()).isEmpty();
    }

    @Test
    void sessionsEndWithTokensAndDevicesAsAsked() {
        SandboxClient client = granted();
        account.signIn();
        assertThat(client.send("DELETE", user + "/sessions?forgetDevices=false", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(List.of(account.sessions(), account.tokens(), account.rememberedDevices()))
                .containsExactly(0, 1, 1);
        client.send("DELETE", user + "/sessions?oauthTokens=true", "");
        assertThat(List.of(account.tokens(), account.rememberedDevices())).containsOnly(0);
    }

    @Test
    void administratorsAreOutOfReachUnlessTheApplicationIsASuperAdministrator() {
        SandboxClient client = granted();
        SandboxGroup admins = okta.addGroup("Admins");
        okta.assignRole(admins, "USER_ADMIN");
        admins.moveInto(ana);
        account.assignRole("HELP_DESK_ADMIN");

        assertThat(client.oktaRows(user + "/roles"))
                .extracting(row -> row.get("type").asText() + " "
                        + row.get("assignmentType").asText())
                .containsExactly("HELP_DESK_ADMIN USER", "USER_ADMIN GROUP");
        assertThat(code(client.post(user + "/lifecycle/reset_factors", ""))).isEqualTo("403 E0000006");
        okta.assignRoleToApplication("SUPER_ADMIN");
        assertThat(client.post(user + "/lifecycle/reset_factors", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void rolesCanBeHiddenOrLookEmpty() {
        SandboxClient client = granted();
        String own = "/oauth2/v1/clients/" + okta.clientId() + "/roles";
        assertThat(client.oktaRows(own)).hasSize(1);

        okta.emptyRoles();
        assertThat(client.get(own).body()).isEqualTo("[]");
        okta.hideRoles();
        assertThat(code(client.get(user + "/roles"))).isEqualTo("403 E0000006");
        okta.restoreRole();
        assertThat(client.get(user + "/roles").statusCode()).isEqualTo(200);
        okta.emptyWithoutRole();
        assertThat(code(client.get(user + "/factors"))).isEqualTo("403 E0000006");
    }

    @Test
    void aUserThatIsNotThereIsNotFound() {
        assertThat(code(granted().post("/api/v1/users/00uNobody/lifecycle/unlock", "")))
                .isEqualTo("404 E0000007");
    }

    @Test
    void thePasswordsDateIsShownWhereThereIsOne() {
        SandboxClient client = granted();
        JsonNode before = SandboxClient.json(client.get(user)).get("passwordChanged");
        assertThat(before.asText()).endsWith("Z");
        okta.setStatus(ana, EmployeeStatus.PROVISIONED);
        assertThat(SandboxClient.json(client.get(user)).get("passwordChanged").isNull())
                .isTrue();
    }
}
