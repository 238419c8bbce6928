package io.github.rollcall.benchmarks;

import static io.github.rollcall.claims.ClaimOutcome.MATCH;
import static io.github.rollcall.claims.ClaimOutcome.MISMATCH;
import static io.github.rollcall.claims.ClaimOutcome.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LockoutGroupsTest {

    private final LockoutGroups groups = new LockoutGroups();

    @Test
    void theGapIsBetweenTheBestAndTheWorstGroup() {
        add(LocaleGroup.ARABIC, MISMATCH, MATCH, MATCH, MATCH);
        add(LocaleGroup.CHINESE, MISMATCH, MISMATCH, MATCH, MATCH);
        add(LocaleGroup.SLAVIC, MISMATCH, MATCH, MATCH, MATCH, MATCH, MATCH, MATCH, MATCH);

        assertThat(groups.lines())
                .containsExactly(
                        "group=arabic rows=4 lockouts=1/4",
                        "group=chinese rows=4 lockouts=2/4",
                        "group=slavic rows=8 lockouts=1/8",
                        "largestLockoutGap=37.5%");
    }

    @Test
    void aGroupThatNothingCanLockOutHasNoShareInTheGap() {
        add(LocaleGroup.ARABIC, MISMATCH);
        groups.add(pair(LocaleGroup.KOREAN, Set.of(MISMATCH)), MISMATCH);

        assertThat(groups.lines())
                .containsExactly(
                        "group=arabic rows=1 lockouts=1/1",
                        "group=korean rows=1 lockouts=0/0",
                        "largestLockoutGap=0.0%");
    }

    @Test
    void withoutRowsThereIsNoGap() {
        assertThat(groups.lines()).containsExactly("largestLockoutGap=0.0%");
    }

    @Test
    void theLinesAreTheSameWhateverTheLocale() {
        Locale before = Locale.getDefault();
        add(LocaleGroup.ARABIC, NEAR);
        add(LocaleGroup.KOREAN, MISMATCH);
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(groups.lines()).endsWith("largestLockoutGap=100.0%");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void add(LocaleGroup group, ClaimOutcome... outcomes) {
        for (ClaimOutcome outcome : outcomes) {
            groups.add(pair(group, Set.of(MATCH, NEAR)), outcome);
        }
    }

    private static ClaimPair pair(LocaleGroup group, Set<ClaimOutcome> accept) {
        ClaimSet nothing = ClaimSet.builder().build();
        VerifiedClaims verified = VerifiedClaims.builder(nothing)
                .vendor("benchmarks")
                .reference("groups")
                .verifiedAt(Instant.EPOCH)
                .status(AssuranceStatus.VERIFIED)
                .build();
        MatchContext context = MatchContext.builder().now(Instant.EPOCH).build();
        return new ClaimPair("id", ClaimColumn.NAME, group, accept, verified, RecordedClaims.of(nothing), context);
    }
}
