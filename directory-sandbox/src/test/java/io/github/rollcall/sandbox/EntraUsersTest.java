package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EntraUsersTest {

    private EntraSandbox entra;
    private SandboxClient client;
    private String mary;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
        mary = entra.add(SandboxEmployee.named("Mary", "O'Example")
                .login("mary.o'example@northwind.example")
                .with(SandboxAttribute.EMPLOYEE_ID, "77")
                .with(SandboxAttribute.OTHER_EMAIL, "mary@mail.example")
                .dateOfBirth(LocalDate.of(1990, 2, 3))
                .build());
        client = SandboxClient.of(entra);
    }

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void aUserIsReadByIdOrPrincipalNameWhateverTheCase() {
        assertThat(SandboxClient.text(client.get("/v1.0/users/" + mary), "displayName"))
                .isEqualTo("Mary O'Example");
        assertThat(SandboxClient.text(client.get("/v1.0/users/MARY.o%27example%40northwind.example"), "id"))
                .isEqualTo(mary);
        assertThat(SandboxClient.text(client.get("/v1.0/users('mary.o''example@northwind.example')"), "id"))
                .isEqualTo(mary);
    }

    @Test
    void aGuestIsReadByItsEncodedPrincipalName() {
        String guest = entra.add(SandboxEmployee.named("Guy", "Guest")
                .login("guy@fabrikam.example")
                .guest()
                .build());

        JsonNode user = SandboxClient.json(
                client.get("/v1.0/users/guy_fabrikam.example%23EXT%23%40northwindexample.onmicrosoft.example"
                        + "?$select=id,userType,mail,creationType,externalUserState"));

        assertThat(user.path("id").asText()).isEqualTo(guest);
        assertThat(user.path("userType").asText()).isEqualTo("Guest");
        assertThat(user.path("creationType").asText()).isEqualTo("Invitation");
        assertThat(user.path("mail").asText()).isEqualTo("guy@fabrikam.example");
    }

    @Test
    void aDateOfBirthIsFoundInAllItsPlaces() {
        entra.grant("CustomSecAttributeAssignment.Read.All");
        client = SandboxClient.of(entra);

        JsonNode user = SandboxClient.json(client.get("/v1.0/users/" + mary + "?$select=birthday,"
                + "onPremisesExtensionAttributes,customSecurityAttributes," + entra.dateOfBirthAttribute()));

        assertThat(user.path(entra.dateOfBirthAttribute()).asText()).isEqualTo("1990-02-03");
        assertThat(user.path("birthday").asText()).isEqualTo("1990-02-03T00:00:00Z");
        assertThat(user.path("onPremisesExtensionAttributes")).hasSize(15);
        assertThat(user.path("onPremisesExtensionAttributes")
                        .path("extensionAttribute1")
                        .asText())
                .isEqualTo("1990-02-03");
        assertThat(user.path("customSecurityAttributes")
                        .path("HR")
                        .path("dateOfBirth")
                        .asText())
                .isEqualTo("1990-02-03");
    }

    @Test
    void aDateOfBirthThatWasNeverSetIsAbsentNullOrYearOne() {
        entra.update(mary, SandboxAttribute.DATE_OF_BIRTH, null);

        JsonNode user = SandboxClient.json(client.get("/v1.0/users/" + mary
                + "?$select=birthday,onPremisesExtensionAttributes," + entra.dateOfBirthAttribute()));

        assertThat(user.has(entra.dateOfBirthAttribute())).isFalse();
        assertThat(user.path("onPremisesExtensionAttributes")
                        .path("extensionAttribute1")
                        .isNull())
                .isTrue();
        assertThat(user.path("birthday").asText()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void customSecurityAttributesAreNullWithoutTheirPermission() {
        JsonNode user = SandboxClient.json(client.get("/v1.0/users/" + mary + "?$select=id,customSecurityAttributes"));

        assertThat(user.path("customSecurityAttributes").isNull()).isTrue();
    }

    @Test
    void aFilterFindsByMailPrincipalNameEmployeeIdAndOtherMails() {
        String name = "mary.o''example@northwind.example";

        assertThat(found("mail eq '" + name + "'")).containsExactly(mary);
        assertThat(found("userPrincipalName eq '" + name + "'")).containsExactly(mary);
        assertThat(found("employeeId eq '77'")).containsExactly(mary);
        assertThat(found("employeeId eq '7' or mail eq '" + name + "'")).containsExactly(mary);
        assertThat(found("employeeId in ('76', '77')")).containsExactly(mary);
        assertThat(found("otherMails/any(m:m eq 'MARY@mail.example')")).containsExactly(mary);
        assertThat(found("employeeId eq '7'")).isEmpty();
    }

    @Test
    void aFilterThatIsNotUnderstoodIsABadRequest() {
        for (String filter : List.of(
                "mail eq 'it's'",
                "mail eq 'x' and mail eq 'x'",
                "mobilePhone eq '1'",
                "mail ne 'x'",
                "mail eq 'x' or",
                "",
                "employeeId in (" + "'1',".repeat(15) + "'2')")) {
            HttpResponse<String> answer = client.get("/v1.0/users?$filter=" + SandboxClient.encode(filter));

            assertThat(answer.statusCode()).as(filter).isEqualTo(400);
        }
    }

    @Test
    void twoPeopleWithOneEmployeeIdAreBothFound() {
        String other = entra.add(SandboxEmployee.named("Twin", "Example")
                .with(SandboxAttribute.EMPLOYEE_ID, "77")
                .build());

        assertThat(found("employeeId eq '77'")).containsExactlyInAnyOrder(mary, other);
    }

    @Test
    void membershipsAreCheckedThroughNestedGroups() {
        SandboxGroup nested = entra.addNestedGroup("Night shift");
        SandboxGroup apart = entra.addGroup("Others");
        entra.moveOutOfGroup(mary);
        nested.moveInto(mary);

        HttpResponse<String> answer = client.post(
                "/v1.0/users/" + mary + "/checkMemberGroups",
                "{\"groupIds\":[\"" + entra.groupId() + "\",\"" + nested.id() + "\",\"" + apart.id() + "\",\"x\"]}");

        assertThat(SandboxClient.json(answer).path("value"))
                .extracting(JsonNode::asText)
                .containsExactly(entra.groupId(), nested.id());
    }

    @Test
    void aMembershipCheckTakesTwentyGroupsAtMost() {
        String ids = "\"x\",".repeat(20) + "\"x\"";

        for (String body : List.of("{\"groupIds\":[" + ids + "]}", "{\"groupIds\":[]}", "{}", "nonsense")) {
            assertThat(client.post("/v1.0/users/" + mary + "/checkMemberGroups", body)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aBatchAnswersEachRequestWithItsOwnStatus() {
        entra.resetCounters();
        HttpResponse<String> answer = client.post(
                "/v1.0/$batch",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users/" + mary + "?$select=id\"},"
                        + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/users/nobody\"},"
                        + "{\"id\":\"3\",\"method\":\"POST\",\"url\":\"/users/" + mary + "/checkMemberGroups\","
                        + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"groupIds\":[\""
                        + entra.groupId() + "\"]}},"
                        + "{\"id\":\"4\",\"method\":\"DELETE\",\"url\":\"/users/" + mary + "\"}]}");

        JsonNode responses = SandboxClient.json(answer).path("responses");
        assertThat(responses)
                .extracting(one ->
                        one.path("id").asText() + "=" + one.path("status").asInt())
                .containsExactly("1=200", "2=404", "3=200", "4=400");
        assertThat(responses.get(0).path("body").path("id").asText()).isEqualTo(mary);
        assertThat(responses.get(2).path("body").path("value")).hasSize(1);
        assertThat(entra.dataRequestCount()).isEqualTo(1);
    }

    @Test
    void oneRequestOfABatchCanBeThrottledAlone() {
        List<String> requests = List.of(
                "{\"id\":\"a\",\"method\":\"GET\",\"url\":\"/users/" + mary + "\"}",
                "{\"id\":\"b\",\"method\":\"GET\",\"url\":\"/users/" + mary + "\"}");
        entra.failBatchItem(2, Fault.tooManyRequests(Duration.ofSeconds(3)));

        HttpResponse<String> answer = batch(requests);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode responses = SandboxClient.json(answer).path("responses");
        assertThat(responses).extracting(one -> one.path("status").asInt()).containsExactly(200, 429);
        assertThat(responses.get(1).path("headers").path("Retry-After").asText())
                .isEqualTo("3");
        assertThat(responses.get(1).path("body").path("error").path("code").asText())
                .isEqualTo("TooManyRequests");
        assertThatIllegalArgumentException().isThrownBy(() -> entra.failBatchItem(1, Fault.connectionReset()));

        entra.failBatchItem(1, Fault.status(503));
        entra.clearFaults();
        assertThat(SandboxClient.json(batch(requests)).path("responses"))
                .extracting(one -> one.path("status").asInt())
                .containsExactly(200, 200);
    }

    @Test
    void aBatchHoldsTwentyRequestsWithDistinctIds() {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            requests.add("{\"id\":\"" + i + "\",\"method\":\"GET\",\"url\":\"/organization\"}");
        }

        assertThat(batch(requests).statusCode()).isEqualTo(400);
        assertThat(batch(requests.subList(0, 20)).statusCode()).isEqualTo(200);
        assertThat(batch(List.of(requests.get(0), requests.get(0))).statusCode())
                .isEqualTo(400);
        assertThat(batch(List.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void theOrganizationNamesTheTenant() {
        JsonNode organization = SandboxClient.json(client.get("/v1.0/organization"))
                .path("value")
                .get(0);

        assertThat(organization.path("id").asText()).isEqualTo(entra.tenantId());
        assertThat(organization.path("verifiedDomains")).hasSize(1);
    }

    @Test
    void withoutAPermissionUsersAndTheOrganizationAreDenied() {
        entra.revoke("User.Read.All");

        for (String path : List.of("/users/" + mary, "/users", "/organization")) {
            assertThat(client.get("/v1.0" + path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anUnknownPathIsABadRequest() {
        assertThat(client.get("/v1.0/unknown").statusCode()).isEqualTo(400);
        assertThat(client.get("/elsewhere").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> batch(List<String> requests) {
        return client.post("/v1.0/$batch", "{\"requests\":[" + String.join(",", requests) + "]}");
    }

    private List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        SandboxClient.json(client.get("/v1.0/users?$select=id&$filter=" + SandboxClient.encode(filter)))
                .path("value")
                .forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }
}
