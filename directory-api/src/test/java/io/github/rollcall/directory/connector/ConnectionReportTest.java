package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-17")
class ConnectionReportTest {
    private static final AreaStatus NO_GROUPS =
            AreaStatus.disabled("Group.Read.All", "group sync", "Grant Group.Read.All");

    @Test
    void aReportWithoutTheUsersAreaIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionReport.of(Map.of(), CallCost.NONE))
                .withMessage("connection report: the USERS area is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionReport.of(Map.of(Area.GROUPS, AreaStatus.enabled()), CallCost.NONE));
    }

    @Test
    void oneAreaMayBeOffWhileAnotherWorks() {
        ConnectionReport report = ConnectionReport.of(
                Map.of(Area.GROUPS, NO_GROUPS, Area.USERS, AreaStatus.enabled()), CallCost.ONE_REQUEST);

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.GROUPS)).isSameAs(NO_GROUPS);
        assertThat(report.areas().keySet()).containsExactly(Area.USERS, Area.GROUPS);
        assertThat(report.cost()).isEqualTo(CallCost.ONE_REQUEST);
    }

    @Test
    void anAreaNotOfferedIsOffAndSaysWhatToDo() {
        AreaStatus credentials = usersOnly().area(Area.CREDENTIALS);

        assertThat(credentials.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(credentials.missing()).isPresent();
        assertThat(credentials.lost()).isPresent();
        assertThat(credentials.remedy()).contains("Use a connector that offers the area");
    }

    @Test
    void aReportDoesNotChangeOnceBuilt() {
        Map<Area, AreaStatus> given = new HashMap<>(Map.of(Area.USERS, AreaStatus.enabled()));
        ConnectionReport report = ConnectionReport.of(given, CallCost.NONE);
        given.put(Area.USERS, NO_GROUPS);

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> report.areas().clear());
    }

    @Test
    void aStatusSaysWhatIsMissingWhatIsLostAndHowToGrantIt() {
        assertThat(NO_GROUPS.missing()).contains("Group.Read.All");
        assertThat(NO_GROUPS.lost()).contains("group sync");
        assertThat(NO_GROUPS.remedy()).contains("Grant Group.Read.All");
        assertThat(NO_GROUPS).hasToString("DISABLED (missing: Group.Read.All; Grant Group.Read.All)");
    }

    @Test
    void anEnabledAreaHasNothingToSay() {
        AreaStatus enabled = AreaStatus.enabled();

        assertThat(enabled.missing()).isEmpty();
        assertThat(enabled.lost()).isEmpty();
        assertThat(enabled.remedy()).isEmpty();
        assertThat(enabled).hasToString("ENABLED");
    }

    @Test
    void aDoubtIsNeitherOnNorOff() {
        AreaStatus doubt = AreaStatus.unknown("an administrator role", "Assign a role");

        assertThat(doubt.state()).isEqualTo(AreaStatus.State.UNKNOWN);
        assertThat(doubt.missing()).contains("an administrator role");
        assertThat(doubt.lost()).isEmpty();
        assertThat(doubt.remedy()).contains("Assign a role");
    }

    @Test
    void warningsComeInTheOrderTheyWereAddedAndTurnNothingOff() {
        ConnectionReport report = usersOnly().withWarnings(List.of("a")).withWarnings(List.of("b"));

        assertThat(report.warnings()).containsExactly("a", "b");
        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(usersOnly().warnings()).isEmpty();
    }

    private static ConnectionReport usersOnly() {
        return ConnectionReport.of(Map.of(Area.USERS, AreaStatus.enabled()), CallCost.NONE);
    }

    @Test
    void whoAnsweredStaysWithTheReportWhateverIsAdded() {
        ConnectionReport report = ConnectionReport.of(Map.of(Area.USERS, AreaStatus.enabled()), CallCost.NONE);
        assertThat(report.tenant()).isEmpty();

        ConnectionReport told =
                report.withWarnings(List.of("w")).withTenant("t").withAdvice(List.of("a"));

        assertThat(told.tenant()).contains("t");
        assertThat(told.withWarnings(List.of("x")).tenant()).contains("t");
        assertThat(told.warnings()).containsExactly("w", "a");
        assertThat(told.advice()).containsExactly("a");
    }
}
