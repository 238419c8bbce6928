package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyPairTest {

    @Test
    void theBestPairSpeaksForTheClaim() {
        Comparison comparison = compare(List.of("x@a.example", "y@a.example"), List.of("z@a.example", "y@a.example"));
        assertThat(comparison.rules()).containsExactly(RuleId.EMAIL_EQUAL);
        assertThat(comparison.evidence()).isEqualTo("verified values: 2; recorded values: 2; pairs so related: 1");
        assertThat(compare(List.of("x@a.example"), List.of("y@a.example", "z@a.example"))
                        .evidence())
                .isEqualTo("verified values: 1; recorded values: 2; pairs so related: 2");
    }

    @Test
    void theOrderOfTheValuesDoesNotMatter() {
        List<String> verified = new ArrayList<>(List.of("x@gmail.com", "no address", "y@b.example"));
        List<String> recorded = new ArrayList<>(List.of("x+1@gmail.com", "y_b.example#EXT#@c.example", "q@c.example"));
        Comparison one = compare(verified, recorded);
        Collections.reverse(verified);
        Collections.reverse(recorded);
        assertThat(compare(verified, recorded)).isEqualTo(one);
        assertThat(one.rules()).containsExactly(RuleId.EMAIL_PROVIDER_ALIAS);
    }

    @Test
    void aContradictionIsSaidBeforeATextThatCannotBeRead() {
        assertThat(compare(List.of("x@a.example"), List.of("no address", "y@a.example"))
                        .rules())
                .containsExactly(RuleId.EMAIL_DIFFERENT);
    }

    @Test
    void moreThanFiftyValuesAreCutAndFlagged() {
        List<String> fifty = new ArrayList<>(Collections.nCopies(AnyPair.MOST - 1, "x@a.example"));
        fifty.add("y@a.example");
        assertThat(compare(List.of("y@a.example"), fifty).rules()).containsExactly(RuleId.EMAIL_EQUAL);
        assertThat(compare(List.of("y@a.example"), fifty).flags()).isEmpty();
        fifty.add(0, "x@a.example");
        for (Comparison cut : List.of(compare(List.of("y@a.example"), fifty), compare(fifty, List.of("y@a.example")))) {
            assertThat(cut.rules()).containsExactly(RuleId.EMAIL_DIFFERENT);
            assertThat(cut.flags()).containsExactly(MatchFlag.VALUES_CUT);
        }
    }

    @Test
    void aValueLongerThanAnyRealOneIsNotCompared() {
        String longest = "x".repeat(TextFolding.LONGEST - "@a.example".length()) + "@a.example";
        assertThat(compare(List.of(longest), List.of(longest)).rules()).containsExactly(RuleId.EMAIL_EQUAL);
        assertThat(compare(List.of("x" + longest), List.of(longest)).rules()).containsExactly(RuleId.VALUE_TOO_LONG);
        assertThat(compare(List.of(longest), List.of("a@b.example", "x" + longest))
                        .rules())
                .containsExactly(RuleId.VALUE_TOO_LONG);
    }

    @Test
    void fillersAreLeftOutAndReported() {
        Comparison comparison = compare(List.of("x@a.example"), List.of("n/a", "-"));
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(comparison.flags()).containsExactly(MatchFlag.PLACEHOLDER);
        assertThat(compare(List.of("n/a"), List.of("unknown")).missing()).isEqualTo(MissingSide.BOTH);
    }

    private static Comparison compare(List<String> verified, List<String> recorded) {
        ClaimSet.Builder v = ClaimSet.builder();
        ClaimSet.Builder d = ClaimSet.builder();
        verified.forEach(v::email);
        recorded.forEach(d::email);
        return Cases.compare(Claim.EMAIL, v, d);
    }
}
