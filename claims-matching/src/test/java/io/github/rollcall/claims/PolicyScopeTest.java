package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyScopeTest {

    private static final MatchPurpose RESET = MatchPurpose.PASSWORD_RESET;

    @Test
    void aScopeThatSaysNothingAppliesToEverythingEvenToWhatIsNotKnown() {
        PolicyScope all = PolicyScope.everything();
        assertThat(all.matches(null, null)).isTrue();
        assertThat(all.matches(Set.of("staff"), RESET)).isTrue();
        assertThat(all.priority()).isEqualTo(100);
    }

    @Test
    void oneCommonGroupIsEnough() {
        PolicyScope scope = PolicyScope.everything().withGroups("staff", "interns");
        assertThat(scope.matches(Set.of("interns", "drivers"), null)).isTrue();
        assertThat(scope.matches(Set.of("drivers"), null)).isFalse();
        assertThat(scope.matches(Set.of(), null)).isFalse();
    }

    @Test
    void unknownGroupsAndPurposesAreNotTakenForTheOnesAskedFor() {
        assertThat(PolicyScope.everything().withGroups("staff").matches(null, RESET))
                .isFalse();
        assertThat(PolicyScope.everything().withPurposes(RESET).matches(Set.of("staff"), null))
                .isFalse();
    }

    @Test
    void groupAndPurposeHaveToFitBoth() {
        PolicyScope scope = PolicyScope.everything().withGroups("staff").withPurposes(RESET);
        assertThat(scope.matches(Set.of("staff"), RESET)).isTrue();
        assertThat(scope.matches(Set.of("staff"), MatchPurpose.HELPDESK)).isFalse();
        assertThat(scope.matches(Set.of("drivers"), RESET)).isFalse();
    }

    @Test
    void anAsteriskMeansEveryGroup() {
        assertThat(PolicyScope.everything().withGroups("*", "staff")).isEqualTo(PolicyScope.everything());
    }

    @Test
    void itsTextNamesNoGroup() {
        PolicyScope scope =
                PolicyScope.everything().withGroups("cancer-support", "staff").withPriority(3);
        assertThat(scope.toString()).isEqualTo("PolicyScope[groups=2, purposes=all, priority=3]");
        assertThat(PolicyScope.everything().withPurposes(RESET).toString())
                .isEqualTo("PolicyScope[groups=all, purposes=[PASSWORD_RESET], priority=100]");
    }

    @Test
    void aPolicyOutsideItsScopeStopsForWantOfAPolicy() {
        ClaimsMatcher matcher = ClaimsMatcher.using(PolicyCases.lenient()
                .appliesTo(PolicyScope.everything().withGroups("staff").withPurposes(RESET))
                .build());
        assertThat(PolicyCases.match(
                                matcher, Cases.active().groups(Set.of("staff")).purpose(RESET))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        for (MatchContext.Builder outside : Set.of(
                Cases.active().purpose(RESET),
                Cases.active().groups(Set.of("staff")),
                Cases.active().groups(Set.of("staff")).purpose(MatchPurpose.of("BADGE_ISSUE")))) {
            assertThat(PolicyCases.match(matcher, outside).reasons())
                    .containsExactly(new MatchReason(MatchReason.Code.NO_POLICY, null, Verdict.STOP));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // A host may not check for null.
    void nullIsRefusedByName() {
        PolicyScope all = PolicyScope.everything();
        assertThatThrownBy(() -> all.withGroups((String) null)).hasMessage("groups must not contain null");
        assertThatThrownBy(() -> all.withPurposes((MatchPurpose) null)).hasMessage("purposes must not contain null");
        assertThatThrownBy(() -> new PolicyScope(null, Set.of(), 1)).hasMessage("groups must not be null");
    }
}
