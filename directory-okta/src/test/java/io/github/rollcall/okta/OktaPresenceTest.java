package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OktaPresenceTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final String ada = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
    private final String bo = sandbox.add(SandboxEmployee.named("Bo", "Reed").build());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Presence presence(OktaDirectory.Builder builder, String id) {
        try (OktaDirectory directory = builder.build()) {
            return directory.confirm(Set.of(id)).of(id);
        }
    }

    @Test
    void aMemberIsInScope() {
        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.IN_SCOPE);
    }

    @Test
    void aMemberOfManyGroupsIsFoundOnALaterPage() {
        sandbox.moveOutOfGroup(ada);
        OktaDirectory.Builder last = null;
        for (int i = 0; i < 250; i++) {
            var other = sandbox.addGroup("Group " + i);
            other.moveInto(ada);
            last = allUsers(sandbox).groupId(other.id());
        }
        if (last == null) {
            throw new AssertionError("a group was expected");
        }

        assertThat(presence(last, ada)).isEqualTo(Presence.IN_SCOPE);
        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.OUT_OF_SCOPE);
    }

    @Test
    void aUserOutsideTheGroupIsOutOfScope() {
        sandbox.moveOutOfGroup(ada);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.OUT_OF_SCOPE);
    }

    @Test
    void withoutAGroupEveryActiveUserIsInScope() {
        sandbox.moveOutOfGroup(ada);

        assertThat(presence(allUsers(sandbox), ada)).isEqualTo(Presence.IN_SCOPE);
    }

    @Test
    void aDeactivatedUserIsInactiveEvenAsAMember() {
        sandbox.disable(ada);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.INACTIVE);
    }

    @Test
    void aDeletedUserIsDeleted() {
        sandbox.delete(ada);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.DELETED);
    }

    @Test
    void anUnknownStatusIsUnreadable() {
        sandbox.update(ada, "status", "ACTIVATING");

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void aUserTheRoleDoesNotCoverIsUnreadable() {
        sandbox.emptyWithoutRole();

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    /** A role of the group alone shows the group and nobody in it. */
    @Test
    void nobodyIsGoneWhereTheGroupIsShownAndItsUsersAreNot() {
        Fault notFound = Fault.status(404, "{\"errorCode\":\"E0000007\"}", "application/json");
        sandbox.failRequest(1, notFound);
        sandbox.failRequest(2, Fault.body("[]"));
        sandbox.failRequest(3, notFound);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    /** Pages that lead to each other, each of them new to the one before it. */
    @Test
    void groupsThatGoInACircleOfTwoAreNoAnswer() {
        circle(2, "/api/v1/users/" + ada + "/groups");

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
        assertThat(sandbox.dataRequestCount()).isLessThan(6);
    }

    @Test
    void hitsThatGoInACircleOfTwoAreNoAnswer() {
        circle(1, "/api/v1/users");

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(() -> directory.find(new LoginHint("ada@example.com")))
                            .code())
                    .isEqualTo(ErrorCode.CURSOR_REPEATED);
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(3);
    }

    private void circle(int from, String path) {
        for (int request = 0; request < 20; request++) {
            String next =
                    "<" + sandbox.baseUrl() + path + "?after=" + (request % 2 == 0 ? "a" : "b") + ">; rel=\"next\"";
            sandbox.failRequest(from + request, Fault.body("[]").header("Link", lines -> List.of(next)));
        }
    }

    static Stream<Fault> oddAnswers() {
        return Stream.of(
                Fault.status(404, "<html>not here</html>", "text/html"),
                Fault.status(404, "{\"errorCode\":\"E0000008\"}", "application/json"),
                Fault.status(404, "", "text/plain"),
                Fault.status(400),
                Fault.status(403),
                Fault.body("{}"),
                Fault.body("[]"),
                Fault.body("{\"id\":\"00uSomebodyElse00000\",\"status\":\"DEPROVISIONED\",\"profile\":{}}"),
                Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void anOddAnswerIsUnreadableAndNeverDeleted(Fault fault) {
        sandbox.failRequests(1, Integer.MAX_VALUE, fault);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    private static Fault notFound() {
        return Fault.status(
                404,
                "{\"errorCode\":\"E0000007\",\"errorSummary\":\"Not found: Resource not found\"}",
                "application/json");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 2", "true, 3", "true, 1000", "false, 1", "false, 2", "false, 3", "false, 1000"})
    void whoIsSaidNotToExistByAnOrgThatFindsNothingIsNotGone(boolean wholeOrg, int times) {
        sandbox.failRequests(1, times, notFound());

        assertThat(presence(wholeOrg ? allUsers(sandbox) : group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void aDeletedUserIsProvenGoneWithThreeRequests() {
        sandbox.delete(ada);
        try (OktaDirectory directory = group(sandbox).build()) {
            Confirmation confirmation = directory.confirm(Set.of(ada));

            assertThat(confirmation.of(ada)).isEqualTo(Presence.DELETED);
            assertThat(confirmation.cost().requests()).isEqualTo(3);
            assertThat(sandbox.dataRequestCount()).isEqualTo(3);
        }
    }

    @Test
    void whoIsInNoGroupThatIsShownIsNotOutOfScopeWhereTheGroupIsNotShownEither() {
        sandbox.areas().emptyGroups();

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void nobodyIsGoneWhereNobodyIsShown() {
        sandbox.emptyWithoutRole();
        sandbox.failRequest(1, notFound());
        sandbox.failRequest(3, notFound());

        assertThat(presence(allUsers(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void aWaitThatOktaAsksForEndsTheQuestionsAndMakesNobodyUnreadable() {
        sandbox.failRequest(3, Fault.tooManyRequests(Duration.ofSeconds(48)));
        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryException failure = failureOf(() -> directory.confirm(Set.of(ada, bo)));

            assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(failure.retryAfter()).isPresent();
            assertThat(sandbox.dataRequestCount()).isEqualTo(3);
        }
    }

    static Stream<Fault> oddGroups() {
        return Stream.of(
                Fault.status(404),
                Fault.status(403),
                Fault.body("[]"),
                Fault.body("[{\"profile\":{}}]"),
                Fault.body("{}"),
                Fault.repeatedNextLink(),
                Fault.foreignNextLink("https://elsewhere.example/api/v1/users/x/groups?after=1"));
    }

    @ParameterizedTest
    @MethodSource("oddGroups")
    void anUnclearMembershipIsUnreadableAndNeverOutOfScope(Fault fault) {
        sandbox.moveOutOfGroup(ada);
        sandbox.failRequests(2, Integer.MAX_VALUE, fault);

        assertThat(presence(group(sandbox), ada)).isEqualTo(Presence.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "ada.moss", "..", "a/b", "00u?x", "%2e%2e", "x y"})
    void whatIsNoIdIsUnreadable(String id) {
        sandbox.update(ada, "login", "me@example.com");

        assertThat(presence(group(sandbox), id)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void oneOddAnswerCostsNobodyElse() {
        try (OktaDirectory directory = group(sandbox).build()) {
            sandbox.update(ada, "status", "ODD");
            sandbox.delete(bo);

            Confirmation confirmation = directory.confirm(Set.of(ada, bo, "not an id"));

            assertThat(confirmation.of(ada)).isEqualTo(Presence.UNREADABLE);
            assertThat(confirmation.of(bo)).isEqualTo(Presence.DELETED);
            assertThat(confirmation.of("not an id")).isEqualTo(Presence.UNREADABLE);
            assertThat(confirmation.presences()).hasSize(3);
        }
    }

    @Test
    void anOutageFromTheStartIsAnErrorAndALaterOneLeavesTheRestUnreadable() {
        try (OktaDirectory directory = group(sandbox).build()) {
            sandbox.failRequests(1, 5, Fault.status(503));
            assertThat(failureOf(() -> directory.confirm(Set.of(ada, bo))).code())
                    .isEqualTo(ErrorCode.PROVIDER_ERROR);

            sandbox.clearFaults();
            sandbox.failRequests(3, Integer.MAX_VALUE, Fault.status(503));
            assertThat(directory.confirm(Set.of(ada, bo)).presences().values())
                    .containsExactlyInAnyOrder(Presence.IN_SCOPE, Presence.UNREADABLE);
        }
    }
}
