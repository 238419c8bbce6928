package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials as Graph shows and changes them. */
final class EntraCredentialsTest {
    private final EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty());
    private final String ana = entra.add(SandboxEmployee.named("Ana", "Lopez").build());
    private final String user = "/v1.0/users/" + ana;

    @AfterEach
    void stop() {
        entra.close();
    }

    private SandboxClient granted() {
        for (String permission : List.of(
                "User-PasswordProfile.ReadWrite.All",
                "UserAuthenticationMethod.ReadWrite.All",
                "User.RevokeSessions.All",
                "Domain.Read.All")) {
            entra.grant(permission);
        }
        return SandboxClient.of(entra);
    }

    private static String password(String password) {
        return "{\"passwordProfile\":{\"forceChangePasswordNextSignIn\":true,\"password\":\"" + password + "\"}}";
    }

    @Test
    void withoutItsPermissionEachRequestIsDenied() {
        SandboxClient client = SandboxClient.of(entra);

        assertThat(List.of(
                        client.get(user + "/authentication/methods"),
                        client.send("PATCH", user, password("Str0ng!pass")),
                        client.send("DELETE", user + "/authentication/phoneMethods/x", ""),
                        client.post(user + "/authentication/temporaryAccessPassMethods", "{}"),
                        client.post(user + "/revokeSignInSessions", ""),
                        client.get("/v1.0/domains"),
                        client.get("/v1.0/domains/northwind.example/federationConfiguration")))
                .extracting(HttpResponse::statusCode)
                .containsOnly(403);
        assertThat(entra.nextSignIn(ana)).containsExactly(SignInStep.REGISTER_METHODS);
    }

    @Test
    void aPasswordIsSetOnlyIfItIsStrong() {
        SandboxClient client = granted();

        for (String weak : List.of("Sh0rt!", "onlysmallletters", "Ana.Lopez-2026!")) {
            assertThat(client.send("PATCH", user, password(weak)).statusCode())
                    .as(weak)
                    .isEqualTo(400);
        }
        assertThat(entra.account(ana).acceptsPassword("Str0ng!pass".toCharArray()))
                .isFalse();
        assertThat(client.send("PATCH", user, password("Str0ng!pass")).statusCode())
                .isEqualTo(204);
        assertThat(entra.account(ana).acceptsPassword("Str0ng!pass".toCharArray()))
                .isTrue();
        assertThat(entra.nextSignIn(ana)).contains(SignInStep.CHANGE_PASSWORD);
    }

    @Test
    void passwordsOfOthersDirectoriesAreNotSetHere() {
        SandboxClient client = granted();
        entra.account(ana).syncFromOnPremises();
        assertThat(client.send("PATCH", user, password("Str0ng!pass")).body()).contains("on-premises mastered");

        entra.federate(DerivedNames.DOMAIN, EntraFederation.okta("northwind.okta.com"));
        assertThat(client.send("PATCH", user, password("Str0ng!pass")).statusCode())
                .isEqualTo(400);
        assertThat(entra.nextSignIn(ana)).containsExactly(SignInStep.OTHER_PROVIDER);
    }

    @Test
    void methodsAreListedWithTheirTypesAndThePasswordAmongThem() {
        entra.account(ana).register(EntraMethod.values());

        List<JsonNode> rows = granted().graphRows(user + "/authentication/methods");

        assertThat(rows).hasSize(EntraMethod.values().length + 1);
        assertThat(rows)
                .extracting(row -> row.get("@odata.type").asText())
                .contains("#microsoft.graph.passwordAuthenticationMethod")
                .contains(EntraMethod.PASSKEY.type(), EntraMethod.OF_THE_FUTURE.type());
    }

    @Test
    void theDefaultMethodAndAMobilePhoneBesideAnAlternateOneAreNotDeleted() {
        SandboxClient client = granted();
        EntraAccount account = entra.account(ana)
                .register(EntraMethod.MOBILE_PHONE, EntraMethod.ALTERNATE_MOBILE_PHONE, EntraMethod.AUTHENTICATOR)
                .makeDefault(EntraMethod.AUTHENTICATOR);
        Map<String, String> ids = Map.of(
                "mobile", "3179e48a-750b-4051-897c-87b9720928f7",
                "alternate", "b6332ec1-7057-4abe-9331-3d72feddfe41");
        String phones = user + "/authentication/phoneMethods/";

        assertThat(client.send("DELETE", phones + ids.get("mobile"), "").statusCode())
                .isEqualTo(400);
        assertThat(client.send("DELETE", phones + ids.get("alternate"), "").statusCode())
                .isEqualTo(204);
        assertThat(client.send("DELETE", phones + ids.get("alternate"), "").statusCode())
                .isEqualTo(404);
        assertThat(client.send("DELETE", phones + ids.get("mobile"), "").statusCode())
                .isEqualTo(204);
        assertThat(account.methods()).containsExactly(EntraMethod.AUTHENTICATOR);
        assertThatIllegalArgumentException().isThrownBy(() -> account.makeDefault(EntraMethod.PASSKEY));
    }

    @Test
    void aMethodIsDeletedUnderItsOwnCollectionAlone() {
        entra.account(ana).register(EntraMethod.MOBILE_PHONE);

        assertThat(granted()
                        .send("DELETE", user + "/authentication/fido2Methods/3179e48a-750b-4051-897c-87b9720928f7", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(entra.account(ana).methods()).hasSize(1);
    }

    @Test
    void aNewAccessPassReplacesTheOneBefore() {
        SandboxClient client = granted();
        String path = user + "/authentication/temporaryAccessPassMethods";
        String first = SandboxClient.text(client.post(path, "{}"), "temporaryAccessPass");
        String second = SandboxClient.text(client.post(path, "{\"lifetimeInMinutes\":60}"), "temporaryAccessPass");

        assertThat(entra.account(ana).acceptsAccessPass(first.toCharArray())).isFalse();
        assertThat(entra.account(ana).acceptsAccessPass(second.toCharArray())).isTrue();
        assertThat(client.post(path, "{\"lifetimeInMinutes\":5000}").statusCode())
                .isEqualTo(400);
        entra.offerAccessPasses(false);
        assertThat(client.post(path, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void administratorsAreOutOfReachUnlessTheApplicationHasTheRole() {
        SandboxClient client = granted();
        SandboxGroup admins = entra.addGroup("Admins");
        entra.makeRoleAssignable(admins);
        admins.moveInto(ana);
        assertThat(client.send("PATCH", user, password("Str0ng!pass")).statusCode())
                .isEqualTo(403);

        entra.assignRoleToApplication("Privileged Authentication Administrator");
        assertThat(client.send("PATCH", user, password("Str0ng!pass")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void rolesAndGroupsAreMembershipsAndWhatMayNotBeReadHasNoName() {
        entra.account(ana).assignRole("Global Administrator");
        JsonNode role =
                SandboxClient.of(entra).graphRows(user + "/transitiveMemberOf").get(0);
        assertThat(role.get("@odata.type").asText()).isEqualTo("#microsoft.graph.directoryRole");
        assertThat(role.get("displayName").isNull()).isTrue();

        entra.grant("RoleManagement.Read.Directory");
        assertThat(SandboxClient.of(entra)
                        .graphRows(user + "/transitiveMemberOf")
                        .get(0)
                        .get("displayName")
                        .asText())
                .isEqualTo("Global Administrator");
    }

    @Test
    void aFederatedDomainSaysWhereItsUsersSignIn() {
        SandboxClient client = granted();
        entra.federate("corp.example", EntraFederation.okta("corp.okta.com"));
        entra.manage("emea.corp.example");

        assertThat(client.graphRows("/v1.0/domains?$select=id,authenticationType"))
                .extracting(row -> row.get("id").asText() + " "
                        + row.get("authenticationType").asText())
                .contains("corp.example Federated", "emea.corp.example Federated", "northwind.example Managed");
        assertThat(client.graphRows("/v1.0/domains/corp.example/federationConfiguration"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("issuerUri").asText()).startsWith("http://www.okta.com/exk"));
        assertThat(client.get("/v1.0/domains/northwind.example/federationConfiguration")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFaultStrikesAWriteBeforeOrAfterItsEffect() {
        SandboxClient client = granted();
        entra.failWrite(1, Fault.status(504));
        assertThat(client.get(user).statusCode()).isEqualTo(200);
        assertThat(client.send("PATCH", user, password("Str0ng!pass1")).statusCode())
                .isEqualTo(504);
        assertThat(entra.account(ana).acceptsPassword("Str0ng!pass1".toCharArray()))
                .isTrue();

        for (Fault fault : List.of(Fault.status(504).beforeEffect(), Fault.status(403))) {
            entra.failWrite(1, fault);
            client.send("PATCH", user, password("Str0ng!pass2"));
            assertThat(entra.account(ana).acceptsPassword("Str0ng!pass2".toCharArray()))
                    .isFalse();
        }
    }

    @Test
    void aDisabledAccountIsRefusedAndASessionsBeginningIsShown() {
        SandboxClient client = granted();
        String dates = user + "?$select=signInSessionsValidFromDateTime,lastPasswordChangeDateTime";
        String before = client.get(dates).body();
        client.post(user + "/revokeSignInSessions", "");

        assertThat(client.get(dates).body()).isNotEqualTo(before);
        entra.disable(ana);
        assertThat(entra.nextSignIn(ana)).containsExactly(SignInStep.REFUSED);
    }
}
