package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-11")
final class EntraRefusedPropertyTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
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

    @ParameterizedTest
    @ValueSource(ints = {400, 501})
    void aPropertyThatCannotBeListedIsUnavailableAndTheSyncSurvives(int status) {
        sandbox.addGenerated(3);
        sandbox.areas().refuseProperty("employeeType", status);
        InMemoryUserStore users = new InMemoryUserStore();
        try (EntraDirectory connector = mapping("employeeType")) {
            SyncReport report = sync(connector, users, SyncMode.FULL);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().added()).isEqualTo(4);
            assertThat(stored(users).attribute(UserAttribute.GIVEN_NAME).first())
                    .hasValue("Ana");
            assertThat(sync(connector, users, SyncMode.FULL).warnings())
                    .anyMatch(warning -> warning.contains("'employeeType'"));
        }
    }

    @Test
    void aPropertyThatIsRefusedNoMoreIsReadAgainAfterTheNextCheck() {
        sandbox.update(ana, "employeeType", "1990-02-03");
        sandbox.areas().refuseProperty("employeeType", 400);
        try (EntraDirectory connector = mapping("employeeType")) {
            assertThat(EntraFixture.pass(connector)
                            .user(ana)
                            .attribute(UserAttribute.BIRTHDATE)
                            .isAbsent())
                    .isTrue();
            sandbox.resetCounters();
            assertThat(connector.check().cost().requests()).isEqualTo(sandbox.dataRequestCount());
            assertThat(connector.check().warnings()).anyMatch(warning -> warning.contains("'employeeType'"));

            sandbox.areas().allowProperty("employeeType");

            assertThat(connector.check().warnings()).noneMatch(warning -> warning.contains("'employeeType'"));
            assertThat(EntraFixture.pass(connector)
                            .user(ana)
                            .attribute(UserAttribute.BIRTHDATE)
                            .first())
                    .hasValue("1990-02-03");
        }
    }

    /** A link that was made without a property would look as if nobody had a value. */
    @Test
    void aPlaceThatWasTakenWithoutAPropertyIsNotGoneOnWithOnceItIsRead() {
        sandbox.addGenerated(1_500);
        String property = "extension_0123456789abcdef0123456789abcdef_birth";
        sandbox.update(ana, property, "1990-02-03");
        sandbox.areas().refuseProperty(property, 400);
        try (EntraDirectory connector = mapping(property)) {
            Cursor second = connector.users(null).next().orElseThrow();
            Cursor changes = connector
                    .users(second)
                    .completion()
                    .orElseThrow()
                    .changesFrom()
                    .orElseThrow();
            sandbox.areas().allowProperty(property);
            connector.check();

            for (Cursor place : List.of(second, changes)) {
                assertThat(EntraFixture.failureOf(() -> connector.users(place)).code())
                        .isEqualTo(ErrorCode.CURSOR_EXPIRED);
            }
        }
    }

    @Test
    void aRunOverChangesThatMeetsARefusedPropertyEndsAsAFullPassWithoutIt() {
        InMemoryUserStore users = new InMemoryUserStore();
        sandbox.update(ana, "employeeType", "1990-02-03");
        try (EntraDirectory connector = mapping("employeeType")) {
            sync(connector, users, SyncMode.FULL);
            sandbox.areas().refuseProperty("employeeType", 400);
            sandbox.addGenerated(1);

            SyncReport report = sync(connector, users, SyncMode.CHANGES);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(report.users().added()).isEqualTo(1);
            assertThat(stored(users).attribute(UserAttribute.BIRTHDATE).first())
                    .as("what is not stated stays")
                    .hasValue("1990-02-03");
        }
    }

    private static boolean isOfAProperty(String warning) {
        return warning.contains("not stated");
    }

    private SyncReport sync(EntraDirectory connector, InMemoryUserStore users, SyncMode mode) {
        connections.insert(Connection.builder(connector.id(), "Corp", "entra")
                .state(ConnectionState.READY, null)
                .build());
        return DirectorySync.between(connector, users, connections).run(mode);
    }

    private DirectoryUser stored(InMemoryUserStore users) {
        return users.find(new DirectoryUserId(new DirectoryId("corp-entra"), ana))
                .orElseThrow()
                .user();
    }

    @Test
    void aRefusalThatIsAboutNoPropertyIsNotHidden() {
        try (EntraDirectory connector = mapping("employeeType")) {
            sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.status(400));
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.REQUEST_REFUSED);
            assertThat(connector.check().warnings()).noneMatch(EntraRefusedPropertyTest::isOfAProperty);
        }
    }

    @Test
    void whenEverythingIsRefusedNothingIsLeftOut() {
        try (EntraDirectory connector = mapping("employeeType")) {
            sandbox.failRequests(1, 100, Fault.status(501));
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.REQUEST_REFUSED);
            sandbox.clearFaults();
            assertThat(connector.check().warnings()).noneMatch(EntraRefusedPropertyTest::isOfAProperty);
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
            assertThat(connector.check().warnings()).noneMatch(EntraRefusedPropertyTest::isOfAProperty);
        }
    }
}
