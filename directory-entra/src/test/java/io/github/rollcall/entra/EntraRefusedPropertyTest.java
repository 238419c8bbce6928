package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-11")
final class EntraRefusedPropertyTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private String ana = "";

    @BeforeEach
    void hireAna() {
        ana = sandbox.add(SandboxEmployee.named("Ana", "Example")
                .login("ana@corp.example")
                .build());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private EntraDirectory mapping(String property) {
        return EntraFixture.connectorTo(sandbox)
                .attributes(EntraAttributes.defaults().with(UserAttribute.BIRTHDATE, property))
                .build();
    }

    @Test
    void oneRefusedPropertyTurnsOffItsAttributeAloneAndIsNamed() {
        try (EntraDirectory connector = mapping("noSuchProperty")) {
            DirectoryUser user = EntraFixture.pass(connector).user(ana);
            assertThat(user.attribute(UserAttribute.BIRTHDATE).isAbsent()).isTrue();
            assertThat(user.attribute(UserAttribute.GIVEN_NAME).first()).hasValue("Ana");
            assertThat(connector.check().warnings())
                    .anyMatch(warning -> warning.contains("'noSuchProperty'") && warning.contains("Take it out"));
        }
    }

    @Test
    void aReadOfOneUserGoesOnWithoutTheRefusedPropertyToo() {
        try (EntraDirectory connector = mapping("noSuchProperty")) {
            assertThat(connector.user(ana)).isPresent();
            assertThat(connector
                            .user(ana)
                            .orElseThrow()
                            .attribute(UserAttribute.GIVEN_NAME)
                            .first())
                    .hasValue("Ana");
        }
    }

    @Test
    void aRefusalThatIsAboutNoPropertyIsNotHidden() {
        try (EntraDirectory connector = mapping("employeeType")) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.status(400));
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.REQUEST_REFUSED);
            assertThat(connector.check().warnings()).isEmpty();
        }
    }

    @Test
    void whenEverythingIsRefusedNothingIsLeftOut() {
        try (EntraDirectory connector = mapping("employeeType")) {
            sandbox.failRequests(1, 100, Fault.status(501));
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.REQUEST_REFUSED);
            sandbox.clearFaults();
            assertThat(connector.check().warnings()).isEmpty();
        }
    }

    @Test
    void securityAttributesThatAreRefusedAreOffWithTheirPermissionNamed() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .attributes(EntraAttributes.defaults().withSecurityAttribute(UserAttribute.BIRTHDATE, "HR.dateOfBirth"))
                .build()) {
            sandbox.areas().refuseSecurityAttributes(true);
            DirectoryUser user = EntraFixture.pass(connector).user(ana);
            assertThat(user.attribute(UserAttribute.BIRTHDATE).isAbsent()).isTrue();
            assertThat(connector.check().warnings())
                    .anyMatch(warning -> warning.contains("CustomSecAttributeAssignment.Read.All"));

            sandbox.grant("CustomSecAttributeAssignment.Read.All");
            sandbox.expireTokens();
            connector.check();
            assertThat(connector.check().warnings()).isEmpty();
        }
    }
}
