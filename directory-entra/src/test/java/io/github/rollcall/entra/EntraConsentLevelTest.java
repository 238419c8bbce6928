package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.store.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was granted against what the connection's level is for. */
@Tag("R-5")
final class EntraConsentLevelTest {
    private static final String[] READ = {"User.Read.All", "GroupMember.Read.All"};
    private static final String[] WRITE = {
        "User-PasswordProfile.ReadWrite.All", "UserAuthenticationMethod.ReadWrite.All", "User.RevokeSessions.All"
    };

    private final ConsentStory story = new ConsentStory();

    @AfterEach
    void stop() {
        story.close();
    }

    private ConsentOutcome granted(PermissionLevel level, String... permissions) {
        return story.connected(story.sandbox.tenantId(), level)
                .finish(story.page().acceptOnly(permissions));
    }

    private static String[] all(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aConnectionToReadAndWriteIsReadyWithAllFive() {
        ConsentOutcome outcome = granted(PermissionLevel.READ_WRITE, all(READ, WRITE));
        ConnectionReport report = outcome.report().orElseThrow();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.unused()).isEmpty();
        assertThat(report.areas()).containsOnlyKeys(Area.USERS, Area.CREDENTIALS);
        assertThat(report.area(Area.CREDENTIALS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.cost().requests()).isEqualTo(3).isEqualTo(story.sandbox.dataRequestCount());
    }

    @Test
    void aConnectionThatWorksWithoutItsPermissionsToWriteIsToldSoon() {
        Instant before = story.clock.instant();

        assertThat(granted(PermissionLevel.READ_WRITE, READ).isReady()).isTrue();

        assertThat(Duration.between(before, story.clock.instant())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void withoutTheRightToWriteUsersAreReadAndNothingIsReset() {
        ConsentOutcome outcome = granted(PermissionLevel.READ_WRITE, all(READ, WRITE[0], WRITE[2]));
        AreaStatus credentials = outcome.report().orElseThrow().area(Area.CREDENTIALS);

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.missing()).containsExactly(WRITE[1]);
        assertThat(outcome.remedy()).contains(WRITE[1]);
        assertThat(outcome.report().orElseThrow().area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(credentials.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(credentials.missing()).contains(WRITE[1]);
        assertThat(credentials.lost()).contains("MFA reset and Temporary Access Passes");
        assertThat(credentials.remedy().orElseThrow())
                .contains("grant admin consent")
                .contains("Granted now: ");
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void permissionsToWriteThatArriveLaterAreWaitedForBeforeTheyAreCalledMissing() {
        story.connected(story.sandbox.tenantId(), PermissionLevel.READ_WRITE);
        story.sandbox.consent().request(all(READ, WRITE));
        story.sandbox.consent().delay(Duration.ZERO, Duration.ofSeconds(3));
        Stream.of(READ).forEach(story.sandbox::grant);

        assertThat(story.finish(story.page().accept()).missing()).isEmpty();
    }

    @Test
    void permissionsToWriteAreReportedAndNotUsedWhereOnlyReadingWasSetUp() {
        ConsentOutcome outcome = granted(PermissionLevel.READ_ONLY, all(READ, all(WRITE, "Mail.Send")));

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.unused())
                .containsExactly(
                        "Mail.Send",
                        "User-PasswordProfile.ReadWrite.All",
                        "User.RevokeSessions.All",
                        "UserAuthenticationMethod.ReadWrite.All");
        assertThat(outcome.report().orElseThrow().areas()).containsOnlyKeys(Area.USERS);
        assertThat(outcome.report().orElseThrow().warnings())
                .singleElement()
                .asString()
                .contains("Mail.Send", "Withdraw");
    }

    @Test
    void aPermissionToWriteThatNoLevelUsesIsReportedEverywhere() {
        assertThat(granted(PermissionLevel.READ_WRITE, all(all(READ, WRITE), "User.ReadWrite.All"))
                        .unused())
                .containsExactly("User.ReadWrite.All");
    }

    // --- tokens that cannot be read ---------------------------------------------------------------------------------

    @Test
    void anOpaqueTokenIsNoFailureAndTheAssignmentsTellInstead() {
        story.sandbox.consent().makeTokensOpaque();
        ConsentOutcome outcome = granted(
                PermissionLevel.READ_WRITE, all(all(READ, WRITE[0], WRITE[1]), "Application.Read.All", "Mail.Send"));

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.missing()).containsExactly(WRITE[2]);
        assertThat(outcome.report().orElseThrow().area(Area.CREDENTIALS).state())
                .isEqualTo(AreaStatus.State.DISABLED);
    }

    @Test
    void withoutAnyWitnessGraphsOwnAnswersCount() {
        story.sandbox.consent().makeTokensOpaque();
        ConsentOutcome outcome = granted(PermissionLevel.READ_WRITE, all(READ, WRITE));
        ConnectionReport report = outcome.report().orElseThrow();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.missing()).isEmpty();
        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.CREDENTIALS).state()).isEqualTo(AreaStatus.State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"User.Read.All, PARTIAL", "Mail.Send, INSUFFICIENT_PRIVILEGES"})
    void withoutAnyWitnessARefusalOfGraphIsFoundToo(String granted, ConsentProblem problem) {
        story.sandbox.consent().makeTokensOpaque();

        assertThat(granted(PermissionLevel.READ_ONLY, granted).problem()).contains(problem);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    // --- the list of permissions ------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(GraphPermission.class)
    void everyPermissionHasAnIdANameAndAReason(GraphPermission permission) {
        assertThat(GraphAccess.isGuid(permission.appRoleId())).isTrue();
        assertThat(permission.wireName()).matches("[A-Za-z-]+\\.[A-Za-z]+\\.[A-Za-z]+");
        assertThat(permission.lost()).isNotBlank();
        assertThat(GraphPermission.ofAppRole(permission.appRoleId())).contains(permission);
        assertThat(GraphPermission.isToWrite(permission.wireName()))
                .isEqualTo(permission.level() == PermissionLevel.READ_WRITE);
    }

    @Test
    void theSmallestSetOfEachLevelIsTwoAndFive() {
        assertThat(GraphPermission.requiredFor(PermissionLevel.READ_ONLY))
                .extracting(GraphPermission::wireName)
                .containsExactly(READ);
        assertThat(GraphPermission.requiredFor(PermissionLevel.READ_WRITE))
                .extracting(GraphPermission::wireName)
                .containsExactly(all(READ, WRITE));
        assertThat(GraphPermission.requiredFor(Area.CREDENTIALS, PermissionLevel.READ_ONLY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "User.Read.All, false",
        "Group.ReadBasic.All, false",
        "Member.Read.Hidden, false",
        "User.ReadWrite.All, true",
        "User.RevokeSessions.All, true",
        "Mail.Send, true",
        "df021288-bdef-4463-88db-98f22de89214, false",
        "'', false"
    })
    void theVerbOfAPermissionTellsWhetherItWrites(String name, boolean writes) {
        assertThat(GraphPermission.isToWrite(name)).isEqualTo(writes);
    }
}
