package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attribute of a profile, by its own name in Okta, from a listing and from a read by id. */
@Tag("R-11")
@Tag("R-12")
final class OktaMappingTest {
    private static final String DOB = "dateOfBirth";

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final OktaDirectory connector = OktaFixture.group(sandbox).build();
    private String ada = "";

    @BeforeEach
    void hireAda() {
        ada = sandbox.add(SandboxEmployee.named("Ada", "Moss")
                .login("ada.moss@corp.example")
                .build());
    }

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private DirectoryUser listed(OktaDirectory directory) {
        UserPage page = directory.users(null);
        assertThat(page.rejected()).isEmpty();
        assertThat(page.users()).hasSize(1);
        return page.users().get(0);
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                Arguments.of(UserAttribute.USERNAME, "login", "ada@corp.example"),
                Arguments.of(UserAttribute.EMAIL, "email", "Ada.Moss@mail.example"),
                Arguments.of(UserAttribute.GIVEN_NAME, "firstName", "Adá"),
                Arguments.of(UserAttribute.MIDDLE_NAME, "middleName", "van 佐藤"),
                Arguments.of(UserAttribute.FAMILY_NAME, "lastName", "O'Möss-Łęcka"),
                Arguments.of(UserAttribute.DISPLAY_NAME, "displayName", "Ada \"A\" Moss"),
                Arguments.of(UserAttribute.EMPLOYEE_ID, "employeeNumber", "000187"),
                Arguments.of(UserAttribute.PHONE_NUMBER, "mobilePhone", "+1-555-415-1337"),
                Arguments.of(UserAttribute.STREET_ADDRESS, "streetAddress", "301 Brannan St.\nSuite 5"),
                Arguments.of(UserAttribute.LOCALITY, "city", "İstanbul"),
                Arguments.of(UserAttribute.REGION, "state", "CA"),
                Arguments.of(UserAttribute.POSTAL_CODE, "zipCode", "94107-1234"),
                Arguments.of(UserAttribute.COUNTRY, "countryCode", "US"),
                Arguments.of(UserAttribute.TITLE, "title", "Head of <b>R&D</b>"),
                Arguments.of(UserAttribute.DEPARTMENT, "department", "Sales\\EMEA"),
                Arguments.of(UserAttribute.ORGANIZATION, "organization", "Örsay & Söhne"),
                Arguments.of(UserAttribute.USER_TYPE, "userType", "Employee"),
                Arguments.of(UserAttribute.BIRTHDATE, DOB, "1988-02-29"));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("attributes")
    void anAttributeArrivesAsOktaStatesIt(UserAttribute attribute, String name, String value) {
        sandbox.update(ada, name, value);

        assertThat(listed(connector).attribute(attribute).all()).containsExactly(value);
        assertThat(connector.user(ada).orElseThrow().attribute(attribute).all()).containsExactly(value);
    }

    /** Okta has no user without a login. */
    static Stream<Arguments> attributesThatCanBeNull() {
        return attributes().filter(attribute -> !"login".equals(attribute.get()[1]));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("attributesThatCanBeNull")
    void anAttributeThatIsNullIsCleared(UserAttribute attribute, String name, String value) {
        sandbox.update(ada, name, (Object) null);

        assertThat(listed(connector).attribute(attribute).isCleared()).isTrue();
        assertThat(connector.user(ada).orElseThrow().attribute(attribute).isCleared())
                .isTrue();
    }

    static Stream<Arguments> oddValues() {
        return Stream.of(
                Arguments.of(187, List.of("187")),
                Arguments.of(19_880_229L, List.of("19880229")),
                Arguments.of(1.5, List.of("1.5")),
                Arguments.of(true, List.of("true")),
                Arguments.of(List.of("1988-02-29"), List.of("1988-02-29")),
                Arguments.of(Arrays.asList("a", 7, false, null), List.of("a", "7", "false")),
                Arguments.of(List.of(), List.of()),
                Arguments.of("", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddValues")
    void numbersTruthValuesAndListsAreReadAsTexts(Object value, List<String> read) {
        for (Arguments attribute : (read.isEmpty() ? attributesThatCanBeNull() : attributes()).toList()) {
            UserAttribute name = (UserAttribute) attribute.get()[0];
            sandbox.update(ada, (String) attribute.get()[1], value);
            assertThat(listed(connector).attribute(name).all()).as(name.name()).isEqualTo(read);
        }
    }

    @Test
    void anObjectSaysNothingAndLeavesWhatIsKnown() {
        for (Arguments attribute : attributes().toList()) {
            UserAttribute name = (UserAttribute) attribute.get()[0];
            sandbox.update(ada, (String) attribute.get()[1], Map.of("value", "x"));
            assertThat(listed(connector).attribute(name).isAbsent())
                    .as(name.name())
                    .isTrue();
        }
    }

    @Test
    void severalNamesGiveAllTheirValuesInOrderAndEachOnce() {
        OktaAttributes both = OktaAttributes.defaults()
                .with(UserAttribute.PHONE_NUMBER, "mobilePhone", "primaryPhone")
                .with(UserAttribute.EMAIL, "email", "secondEmail");
        sandbox.update(ada, "mobilePhone", "+1 555 0100");
        sandbox.update(ada, "primaryPhone", "+1 555 0199");
        sandbox.update(ada, "email", "ada@mail.example");
        sandbox.update(ada, "secondEmail", "ada@mail.example");
        try (OktaDirectory directory =
                OktaFixture.group(sandbox).attributes(both).build()) {
            DirectoryUser user = listed(directory);

            assertThat(user.attribute(UserAttribute.PHONE_NUMBER).all()).containsExactly("+1 555 0100", "+1 555 0199");
            assertThat(user.attribute(UserAttribute.EMAIL).all()).containsExactly("ada@mail.example");

            sandbox.update(ada, "mobilePhone", (Object) null);
            assertThat(listed(directory).attribute(UserAttribute.PHONE_NUMBER).all())
                    .containsExactly("+1 555 0199");
            sandbox.update(ada, "primaryPhone", (Object) null);
            assertThat(listed(directory).attribute(UserAttribute.PHONE_NUMBER).isCleared())
                    .isTrue();
        }
    }

    @Test
    void ofSeveralNamesOneThatCannotBeReadKeepsTheOthersFromClearing() {
        OktaAttributes both = OktaAttributes.defaults().with(UserAttribute.PHONE_NUMBER, "mobilePhone", "primaryPhone");
        sandbox.update(ada, "mobilePhone", Map.of("value", "x"));
        sandbox.update(ada, "primaryPhone", (Object) null);
        try (OktaDirectory directory =
                OktaFixture.group(sandbox).attributes(both).build()) {
            assertThat(listed(directory).attribute(UserAttribute.PHONE_NUMBER).isAbsent())
                    .isTrue();

            sandbox.update(ada, "primaryPhone", "+1 555 0199");
            assertThat(listed(directory).attribute(UserAttribute.PHONE_NUMBER).all())
                    .containsExactly("+1 555 0199");
        }
    }

    /** It would clear every attribute of somebody, the hints among them. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":\"ada@mail.example\"}", "{\"login\":null}", "{\"login\":\"\"}"})
    void aProfileWithoutALoginIsARowThatCannotBeRead(String profile) {
        String row = "{\"id\":\"" + ada + "\",\"status\":\"ACTIVE\",\"profile\":" + profile + "}";
        sandbox.failRequest(2, Fault.body("[" + row + "]"));

        UserPage page = connector.users(null);

        assertThat(page.users()).isEmpty();
        assertThat(page.rejected())
                .singleElement()
                .matches(rejected -> rejected.externalId().filter(ada::equals).isPresent());
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.body(row));
        assertThat(OktaFixture.failureOf(() -> connector.user(ada)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    @Tag("R-30")
    void aHintIsLookedForUnderEveryName() {
        OktaAttributes both = OktaAttributes.defaults().with(UserAttribute.EMAIL, "email", "secondEmail");
        sandbox.update(ada, "secondEmail", "moss@home.example");
        try (OktaDirectory directory =
                OktaFixture.group(sandbox).attributes(both).build()) {
            assertThat(directory
                            .find(new LoginHint("moss@home.example"))
                            .user()
                            .map(user -> user.id().externalId()))
                    .hasValue(ada);
        }
    }

    @Test
    void aMappingNeedsANameAndGoodOnes() {
        OktaAttributes defaults = OktaAttributes.defaults();
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.with(UserAttribute.EMAIL));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.with(UserAttribute.EMAIL, "email", "a b"));
    }

    /** Null values may be left out of any row, so one without an attribute says that it has no value. */
    @Test
    void anAttributeThatARowLeavesOutIsCleared() {
        sandbox.failRequest(
                2, Fault.body("[{\"id\":\"" + ada + "\",\"status\":\"ACTIVE\",\"profile\":{\"login\":\"ada\"}}]"));

        AttributeValue phone = listed(connector).attribute(UserAttribute.PHONE_NUMBER);

        assertThat(phone.isCleared()).isTrue();
    }

    static Stream<Arguments> badTimestamps() {
        return Stream.of(
                Arguments.of("created", "yesterday"),
                Arguments.of("lastUpdated", "2026-13-45T99:00:00.000Z"),
                Arguments.of("lastUpdated", 1_700_000_000),
                Arguments.of("statusChanged", true),
                Arguments.of("lastLogin", ""),
                Arguments.of("passwordChanged", List.of("2026-01-01T00:00:00.000Z")),
                Arguments.of("activated", null));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("badTimestamps")
    void aBadTimestampCostsNeitherTheRowNorThePage(String name, @Nullable Object value) {
        sandbox.update(ada, name, value);

        assertThat(listed(connector).id().externalId()).isEqualTo(ada);
        assertThat(connector.user(ada)).isPresent();
        assertThat(connector.context().orElseThrow().accountContext(ada)).isPresent();
    }
}
