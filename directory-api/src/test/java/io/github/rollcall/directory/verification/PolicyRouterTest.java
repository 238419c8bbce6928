package io.github.rollcall.directory.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-41")
class PolicyRouterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ClaimsPolicy EVERYBODY = policy("everybody", "*", 100);
    private static final ClaimsPolicy STAFF = policy("staff", "staff", 10);
    private static final ClaimsPolicy ALSO_STAFF = policy("also-staff", "staff", 10);
    private static final ClaimsPolicy FINANCE = policy("finance", "finance", 5);
    private static final PolicyRouter ROUTER = PolicyRouter.of(EVERYBODY, STAFF, ALSO_STAFF, FINANCE);

    private static ClaimsPolicy policy(String id, String group, int priority) {
        return ClaimsPolicy.fromJson(ClaimsPolicy.workforceDefault()
                .canonicalJson()
                .replace("\"workforce-default\"", "\"" + id + "\"")
                .replace(
                        "\"groups\":[\"*\"],\"priority\":100",
                        "\"groups\":[\"" + group + "\"],\"priority\":" + priority));
    }

    private static Standing standing(@Nullable Set<String> groups, Standing.Role role) {
        return new Standing(groups, NOW, role, NOW);
    }

    private static List<String> ids(PolicyRoute route) {
        return route.policies().stream().map(ClaimsPolicy::id).toList();
    }

    private static PolicyRoute route(Standing standing) {
        return ROUTER.route(standing, MatchPurpose.PASSWORD_RESET, NOW);
    }

    @Test
    void thePoliciesOfTheLowestPriorityNumberDecide() {
        assertThat(ids(route(standing(Set.of(), Standing.Role.NONE)))).containsExactly("everybody");
        assertThat(ids(route(standing(Set.of("staff", "finance"), Standing.Role.NONE))))
                .containsExactly("finance");
    }

    @Test
    void onATieAllOfThemDecide() {
        assertThat(ids(route(standing(Set.of("staff"), Standing.Role.NONE)))).containsExactly("staff", "also-staff");
    }

    @Test
    void anAdministratorIsJudgedByThePolicyForThePrivilegedToo() {
        PolicyRoute route = route(standing(Set.of(), Standing.Role.ADMINISTRATOR));

        assertThat(route.isPrivileged()).isTrue();
        assertThat(ids(route)).containsExactly("everybody", "strict");
    }

    @Test
    void whatIsUnknownIsPrivileged() {
        assertThat(route(standing(Set.of(), Standing.Role.UNKNOWN)).isPrivileged())
                .isTrue();
        assertThat(route(standing(null, Standing.Role.NONE)).isPrivileged()).isTrue();
        assertThat(route(standing(null, Standing.Role.NONE)).groups()).isNull();
        assertThat(route(standing(Set.of(), Standing.Role.NONE)).isPrivileged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void whatIsOlderThanADayIsPrivileged(long millis, boolean privileged) {
        Instant then = NOW.minus(PolicyRouter.MAX_AGE).minusMillis(millis);

        assertThat(route(new Standing(Set.of(), then, Standing.Role.NONE, NOW)).isPrivileged())
                .isEqualTo(privileged);
        assertThat(route(new Standing(Set.of(), NOW, Standing.Role.NONE, then)).isPrivileged())
                .isEqualTo(privileged);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void whatIsDatedInTheFutureIsPrivileged(long millis, boolean privileged) {
        Instant then = NOW.plus(Duration.ofMinutes(5)).plusMillis(millis);

        assertThat(route(new Standing(Set.of(), then, Standing.Role.NONE, NOW)).isPrivileged())
                .isEqualTo(privileged);
    }

    @Test
    void aGroupCanMakePrivileged() {
        PolicyRouter router = ROUTER.privilegedGroups(Set.of("finance"));

        assertThat(router.route(standing(Set.of("finance"), Standing.Role.NONE), MatchPurpose.MFA_RESET, NOW)
                        .isPrivileged())
                .isTrue();
        assertThat(router.route(standing(Set.of("staff"), Standing.Role.NONE), MatchPurpose.MFA_RESET, NOW)
                        .isPrivileged())
                .isFalse();
    }

    @Test
    void withoutAPolicyNobodyDecidesAndWithUnknownGroupsTheStrictest() {
        PolicyRouter staffOnly = PolicyRouter.of(STAFF);

        assertThat(ids(staffOnly.route(standing(Set.of(), Standing.Role.NONE), MatchPurpose.MFA_RESET, NOW)))
                .isEmpty();
        assertThat(ids(staffOnly.route(standing(Set.of(), Standing.Role.ADMINISTRATOR), MatchPurpose.MFA_RESET, NOW)))
                .isEmpty();
        assertThat(ids(staffOnly.route(standing(null, Standing.Role.NONE), MatchPurpose.MFA_RESET, NOW)))
                .containsExactly("strict");
    }

    @Test
    void itNeedsPoliciesThatCanBeToldApart() {
        assertThatIllegalArgumentException().isThrownBy(PolicyRouter::of);
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyRouter.of(STAFF, STAFF));
    }
}
