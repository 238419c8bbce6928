package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What profiles can hold, told apart from what users have. */
@Tag("R-19")
final class OktaProfileSchemaTest {
    private static final String SCHEMAS = OktaScope.SCHEMAS.wireName();
    private static final String TYPES = OktaScope.USER_TYPES.wireName();

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());

    @BeforeEach
    void grant() {
        sandbox.grant(SCHEMAS);
        sandbox.grant(TYPES);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private <T> T asked(Function<OktaDirectory, T> question) {
        try (OktaDirectory directory = OktaFixture.group(sandbox).build()) {
            return question.apply(directory);
        }
    }

    private OktaProfileSchema schema() {
        return asked(OktaDirectory::profileSchema);
    }

    private List<String> proposed() {
        return schema().birthdates().stream()
                .map(OktaProfileSchema.Attribute::name)
                .toList();
    }

    // --- the proposal -----------------------------------------------------------------------------------------------

    @Test
    void theAttributeOfTheDateOfBirthIsProposed() {
        OktaProfileSchema schema = schema();

        assertThat(schema.birthdates()).singleElement().satisfies(attribute -> {
            assertThat(attribute.name()).isEqualTo(sandbox.dateOfBirthAttribute());
            assertThat(attribute.title()).isEqualTo("Date of birth");
            assertThat(attribute.type()).isEqualTo("string");
            assertThat(attribute.format()).isEqualTo("date");
            assertThat(attribute.custom()).isTrue();
            assertThat(attribute.userTypes()).containsExactly("user");
        });
        assertThat(schema.attribute("mobilePhone").orElseThrow().custom()).isFalse();
        assertThat(schema.attributes()).hasSize(32);
        assertThat(schema.gap()).isEmpty();
        assertThat(schema.toString()).isEqualTo("OktaProfileSchema[32 attributes of 1 user types]");
    }

    @ParameterizedTest
    @CsvSource({
        "dob, X, true",
        "DOB, X, true",
        "birth_date, X, true",
        "hr_birthday, X, true",
        "x1, Date of Birth, true",
        "x1, Geburtsdatum, true",
        "x1, Fødselsdato / Födelsedatum, false",
        "x1, Födelsedatum, true",
        "hr1, Employee date of birth (HR), true",
        "placeOfBirth, Place of birth, false",
        "birthCountry, Country of birth, false",
        "hireDate, Hire date, false",
        "adobeId, Account, false",
        "hrDOB, X, true",
        "employee_dob, X, true",
        "x1, DOB (HR), true",
        "costCentre, Cost centre, false"
    })
    void aNameOrATitleThatLooksLikeItIsProposed(String name, String title, boolean proposed) {
        sandbox.areas().removeAttribute("user", sandbox.dateOfBirthAttribute());
        sandbox.areas().addAttribute("user", name, title, "string", null);

        assertThat(proposed().contains(name)).isEqualTo(proposed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boolean", "number", "integer", "array"})
    void whatHoldsNoTextIsNoDateOfBirth(String type) {
        sandbox.areas().removeAttribute("user", sandbox.dateOfBirthAttribute());
        sandbox.areas().addAttribute("user", "birthday", "Birthday", type, null);

        assertThat(proposed()).isEmpty();
        assertThat(schema().attribute("birthday").orElseThrow().type()).isEqualTo(type);
    }

    @Test
    void theLikeliestComesFirst() {
        sandbox.areas().addAttribute("user", "x1", "HR date of birth field", "string", null);
        sandbox.areas().addAttribute("user", "x2", "Birthday", "string", null);
        sandbox.areas().addAttribute("user", "hrBirthdayText", "X", "string", null);
        sandbox.areas().addAttribute("user", "birthday", "X", "string", null);

        assertThat(proposed()).containsExactly("dateOfBirth", "birthday", "x2", "hrBirthdayText", "x1");
    }

    // --- user types -------------------------------------------------------------------------------------------------

    @Test
    void everyUserTypeIsLookedAtAndWhatAllHaveComesFirst() {
        sandbox.areas().addUserType("contractor");
        sandbox.areas().addAttribute("contractor", "birthdate", "Birth date", "string", null);
        sandbox.areas().addAttribute("user", "birthdate", "Birth date", "string", null);

        OktaProfileSchema schema = schema();

        assertThat(schema.userTypes()).containsExactly("user", "contractor");
        assertThat(proposed()).containsExactly("birthdate", "dateOfBirth");
        assertThat(schema.attribute("birthdate").orElseThrow().userTypes()).containsExactly("user", "contractor");
        assertThat(schema.attribute("dateOfBirth").orElseThrow().userTypes()).containsExactly("user");
        assertThat(schema.attribute("login").orElseThrow().userTypes()).hasSize(2);
    }

    @Test
    @Tag("R-17")
    void withoutTheScopeForUserTypesTheDefaultOneIsLookedAtAndTheGapIsNamed() {
        sandbox.areas().addUserType("contractor");
        sandbox.revoke(TYPES);

        OktaProfileSchema schema = schema();

        assertThat(schema.userTypes()).containsExactly("default");
        assertThat(schema.birthdates()).hasSize(1);
        assertThat(schema.gap().orElseThrow()).contains(TYPES);
    }

    @Test
    void aRefusedListOfUserTypesLeavesTheDefaultOne() {
        sandbox.areas().hideUserTypes(true);

        assertThat(schema().birthdates()).hasSize(1);
        assertThat(schema().gap()).isPresent();
    }

    // --- what fails -------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-17")
    void aMissingScopeIsNamedAndTurnsOffTheProposalAlone() {
        sandbox.addGenerated(1);
        sandbox.revoke(SCHEMAS);
        sandbox.revoke(TYPES);

        DirectoryException refused = failureOf(this::schema);

        assertThat(refused.code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
        assertThat(refused.missing()).hasValue(SCHEMAS);
        assertThat(refused.remedy()).contains(SCHEMAS);
        assertThat(asked(OktaDirectory::check).area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"definitions\":[]}", "null", "<html>", "{\"definitions\":{}} x"})
    void anAnswerThatIsNoSchemaIsAnErrorAndNoEmptyOne(String body) {
        sandbox.failRequests(2, Integer.MAX_VALUE, Fault.body(body));

        DirectoryException failure = failureOf(this::schema);

        assertThat(failure.code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void oddAttributesOfASchemaCostNoOther() {
        sandbox.failRequest(
                2,
                Fault.body("{\"definitions\":{\"custom\":{\"properties\":{\"a\":7,\"dob\":{\"type\":\"string\","
                        + "\"title\":null}}},\"base\":null}}"));

        assertThat(proposed()).containsExactly("dob");
    }

    // --- the check --------------------------------------------------------------------------------------------------

    @Test
    void aMappedAttributeThatTheProfileLacksIsToldApartFromAUserWithoutAValue() {
        String ada = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
        try (OktaDirectory directory = OktaFixture.group(sandbox).build()) {
            assertThat(directory.check().warnings()).noneMatch(warning -> warning.contains("dateOfBirth"));
            assertThat(directory
                            .user(ada)
                            .orElseThrow()
                            .attribute(UserAttribute.BIRTHDATE)
                            .isCleared())
                    .isTrue();
        }
        OktaAttributes wrong = OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "dateofbirth");
        try (OktaDirectory directory =
                OktaFixture.group(sandbox).attributes(wrong).build()) {
            ConnectionReport report = directory.check();

            assertThat(report.warnings())
                    .filteredOn(warning -> warning.contains("'dateofbirth'"))
                    .singleElement()
                    .asString()
                    .contains("birthdate", "user", "likely it is one of: dateOfBirth");
            assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        }
    }

    @Test
    void aUserTypeThatLacksAMappedAttributeIsNamed() {
        sandbox.areas().addUserType("contractor");

        assertThat(asked(OktaDirectory::check).warnings())
                .filteredOn(warning -> warning.contains("dateOfBirth"))
                .singleElement()
                .asString()
                .contains("for the user types contractor");
    }

    @Test
    void theSchemasAreReadOnceADayAndNotByEveryRun() {
        MutableClock clock = MutableClock.at(Instant.parse("2026-11-21T08:00:00Z"));
        try (OktaSandbox org = OktaSandbox.start(SandboxOptions.empty().withClock(clock));
                OktaDirectory directory = OktaFixture.group(org).clock(clock).build()) {
            org.grant(SCHEMAS);
            org.grant(TYPES);
            org.areas().addUserType("contractor");
            org.areas().addAttribute("contractor", org.dateOfBirthAttribute(), "Date of birth", "string", null);
            for (int run = 0; run < 24; run++) {
                assertThat(aboutTheProfile(directory)).isEmpty();
                clock.advance(Duration.ofMinutes(59));
            }
            assertThat(readsOfSchemas(org)).isEqualTo(3);

            clock.advance(Duration.ofMinutes(30));
            directory.check();
            assertThat(readsOfSchemas(org)).isEqualTo(6);
        }
    }

    @Test
    void aProfileThatWasMendedIsSeenWithinAnHour() {
        MutableClock clock = MutableClock.at(Instant.parse("2026-11-21T08:00:00Z"));
        OktaAttributes wrong = OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "born");
        try (OktaSandbox org = OktaSandbox.start(SandboxOptions.empty().withClock(clock));
                OktaDirectory directory =
                        OktaFixture.group(org).clock(clock).attributes(wrong).build()) {
            org.grant(SCHEMAS);
            assertThat(aboutTheProfile(directory)).hasSize(1);
            org.areas().addAttribute("user", "born", "Born", "string", null);
            assertThat(aboutTheProfile(directory)).hasSize(1);

            clock.advance(Duration.ofHours(1));

            assertThat(aboutTheProfile(directory)).isEmpty();
        }
    }

    private static List<String> aboutTheProfile(OktaDirectory directory) {
        return directory.check().warnings().stream()
                .filter(warning -> warning.startsWith("the profile"))
                .toList();
    }

    private static long readsOfSchemas(OktaSandbox org) {
        return org.requests().stream()
                .filter(request -> request.path().startsWith("/api/v1/meta"))
                .count();
    }

    @Test
    void aSchemaThatCannotBeReadCostsTheCheckNothing() {
        sandbox.addGenerated(1);
        sandbox.authorization().lackFeature("/api/v1/meta");

        ConnectionReport report = asked(OktaDirectory::check);

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.warnings()).noneMatch(warning -> warning.contains("profile"));
    }
}
