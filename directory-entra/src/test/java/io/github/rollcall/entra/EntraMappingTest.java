package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class EntraMappingTest {
    private static final UserAttribute COST_CENTER = new UserAttribute("cost_center");

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final String id = sandbox.add(SandboxEmployee.named("Zoë", "O'Hara")
            .login("zoe.ohara@example.com")
            .email("zoe@example.com")
            .dateOfBirth(LocalDate.of(1990, 2, 3))
            .with(SandboxAttribute.DISPLAY_NAME, "Zoë O'Hara")
            .with(SandboxAttribute.OTHER_EMAIL, "private@example.org")
            .with(SandboxAttribute.MOBILE_PHONE, "+1 555 0100")
            .with(SandboxAttribute.WORK_PHONE, "+1 555 0199")
            .with(SandboxAttribute.STREET, "1 Main St")
            .with(SandboxAttribute.CITY, "Springfield")
            .with(SandboxAttribute.REGION, "IL")
            .with(SandboxAttribute.POSTAL_CODE, "62701")
            .with(SandboxAttribute.COUNTRY, "US")
            .with(SandboxAttribute.EMPLOYEE_ID, "E-7")
            .with(SandboxAttribute.JOB_TITLE, "Engineer")
            .with(SandboxAttribute.DEPARTMENT, "R&D")
            .build());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private DirectoryUser listed(EntraAttributes attributes) {
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).attributes(attributes).build()) {
            return EntraFixture.pass(connector).user(id);
        }
    }

    @Test
    @Tag("R-11")
    @Tag("R-12")
    void everyDefaultAttributeIsRead() {
        DirectoryUser user = listed(EntraAttributes.defaults());

        Map<UserAttribute, String> expected = Map.ofEntries(
                Map.entry(UserAttribute.GIVEN_NAME, "Zoë"),
                Map.entry(UserAttribute.FAMILY_NAME, "O'Hara"),
                Map.entry(UserAttribute.DISPLAY_NAME, "Zoë O'Hara"),
                Map.entry(UserAttribute.USERNAME, "zoe.ohara@example.com"),
                Map.entry(UserAttribute.EMAIL, "zoe@example.com"),
                Map.entry(UserAttribute.PHONE_NUMBER, "+1 555 0100"),
                Map.entry(UserAttribute.EMPLOYEE_ID, "E-7"),
                Map.entry(UserAttribute.STREET_ADDRESS, "1 Main St"),
                Map.entry(UserAttribute.LOCALITY, "Springfield"),
                Map.entry(UserAttribute.REGION, "IL"),
                Map.entry(UserAttribute.POSTAL_CODE, "62701"),
                Map.entry(UserAttribute.COUNTRY, "US"),
                Map.entry(UserAttribute.TITLE, "Engineer"),
                Map.entry(UserAttribute.DEPARTMENT, "R&D"),
                Map.entry(UserAttribute.ORGANIZATION, "Northwind Example"),
                Map.entry(UserAttribute.USER_TYPE, "Member"));
        assertThat(user.attributes().keySet()).isEqualTo(expected.keySet());
        expected.forEach((attribute, value) ->
                assertThat(user.attribute(attribute).all()).as(attribute.name()).containsExactly(value));
    }

    @Test
    void aValueThatIsCutSaysSo() {
        String longest = "x".repeat(AttributeValue.MAX_LENGTH);
        sandbox.update(id, "jobTitle", longest + "y");
        sandbox.update(id, "department", longest);

        DirectoryUser user = listed(EntraAttributes.defaults().with(UserAttribute.EMAIL, "mail", "jobTitle"));

        assertThat(user.attribute(UserAttribute.TITLE).all()).containsExactly(longest);
        assertThat(user.attribute(UserAttribute.TITLE).isTruncated()).isTrue();
        assertThat(user.attribute(UserAttribute.EMAIL).all()).containsExactly("zoe@example.com", longest);
        assertThat(user.attribute(UserAttribute.EMAIL).isTruncated()).isTrue();
        assertThat(user.attribute(UserAttribute.DEPARTMENT).isTruncated()).isFalse();
    }

    @Test
    void exactlyTheMappedPropertiesAreAskedFor() {
        EntraAttributes few = EntraAttributes.defaults();
        for (UserAttribute attribute : List.copyOf(few.mapping().keySet())) {
            few = few.without(attribute);
        }
        listed(few.with(UserAttribute.FAMILY_NAME, "surname"));

        String select = "$select=id,accountEnabled,userPrincipalName,userType,surname";
        assertThat(sandbox.requests())
                .filteredOn(request -> request.path().endsWith("/graph.user"))
                .singleElement()
                .satisfies(request -> assertThat(URLDecoder.decode(request.query(), StandardCharsets.UTF_8))
                        .contains(select + "&")
                        .contains("$top=999")
                        .contains("$count=true"));
        assertThat(sandbox.requests())
                .filteredOn(request -> request.path().endsWith("/users/delta"))
                .singleElement()
                .satisfies(request -> assertThat(request.query()).endsWith("&" + select));
    }

    @Test
    @Tag("R-19")
    void theDateOfBirthIsReadFromWhereTheTenantKeepsIt() {
        sandbox.grant("CustomSecAttributeAssignment.Read.All");
        for (EntraAttributes source : List.of(
                EntraAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()),
                EntraAttributes.defaults().withExtensionAttribute(UserAttribute.BIRTHDATE, 1),
                EntraAttributes.defaults().withSecurityAttribute(UserAttribute.BIRTHDATE, "HR.dateOfBirth"))) {
            assertThat(listed(source).attribute(UserAttribute.BIRTHDATE).first())
                    .as(source.toString())
                    .contains("1990-02-03");
        }
    }

    @Test
    void securityAttributesThatMayNotBeReadAreAbsentAndNotCleared() {
        DirectoryUser user =
                listed(EntraAttributes.defaults().withSecurityAttribute(UserAttribute.BIRTHDATE, "HR.dateOfBirth"));

        assertThat(user.attribute(UserAttribute.BIRTHDATE).isAbsent()).isTrue();
    }

    @Test
    void nullIsClearedAndSoAreAnUnsetDateAndADirectoryExtensionLeftOut() {
        sandbox.update(id, SandboxAttribute.MOBILE_PHONE, null);
        sandbox.update(id, SandboxAttribute.DATE_OF_BIRTH, null);
        sandbox.update(id, "employeeHireDate", "0001-01-01T00:00:00Z");
        sandbox.update(id, "jobTitle", Map.of("odd", "object"));
        DirectoryUser user = listed(EntraAttributes.defaults()
                .with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute())
                .withExtensionAttribute(COST_CENTER, 9)
                .with(new UserAttribute("hired"), "employeeHireDate"));

        assertThat(user.attribute(UserAttribute.PHONE_NUMBER).isCleared()).isTrue();
        assertThat(user.attribute(UserAttribute.BIRTHDATE).isCleared()).isTrue();
        assertThat(user.attribute(COST_CENTER).isCleared()).isTrue();
        assertThat(user.attribute(new UserAttribute("hired")).isCleared()).isTrue();
        assertThat(user.attribute(UserAttribute.TITLE).isAbsent()).isTrue();
    }

    @Test
    void severalPropertiesMakeSeveralValuesAndEveryAddressIsAHint() {
        DirectoryUser user = listed(EntraAttributes.defaults()
                .with(UserAttribute.EMAIL, "mail", "otherMails")
                .with(UserAttribute.PHONE_NUMBER, "mobilePhone", "businessPhones"));

        assertThat(user.attribute(UserAttribute.EMAIL))
                .isEqualTo(AttributeValue.of(List.of("zoe@example.com", "private@example.org")));
        assertThat(user.attribute(UserAttribute.PHONE_NUMBER).all()).containsExactly("+1 555 0100", "+1 555 0199");
        assertThat(user.hintKeys()).hasSize(4);
    }

    @Test
    void guestsCarryTheirUserType() {
        String guest = sandbox.add(SandboxEmployee.named("Gus", "Guest")
                .login("gus@partner.example")
                .guest()
                .build());
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            DirectoryUser user = connector.user(guest).orElseThrow();

            assertThat(user.attribute(UserAttribute.USER_TYPE).first()).contains("Guest");
            assertThat(user.attribute(UserAttribute.USERNAME).first().orElseThrow())
                    .contains("#EXT#");
        }
    }

    @Test
    void whatCannotBeListedIsRefusedWhenItIsMapped() {
        EntraAttributes defaults = EntraAttributes.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.with(UserAttribute.BIRTHDATE, "birthday"))
                .withMessageContaining("directory extension");
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.with(UserAttribute.EMAIL));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.with(UserAttribute.EMAIL, "mail,x"));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withExtensionAttribute(UserAttribute.EMAIL, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withExtensionAttribute(UserAttribute.EMAIL, 16));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withSecurityAttribute(UserAttribute.EMAIL, "HR"));
    }
}
