package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleIdTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysOneSentence(RuleId rule) {
        assertThat(rule.description()).matches("[A-Z][^.]*\\.");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAnExampleOfTwoSides(RuleId rule) {
        assertThat(rule.example()).matches("(\\S.*)? \\| \\S.*|\\(none.*");
    }

    @Test
    void everyRuleHasOneExampleInTheOrderOfTheRegistry() {
        List<String> rules = WordTable.lines("rule-examples.tsv").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(rules)
                .isEqualTo(Arrays.stream(RuleId.values()).map(RuleId::name).toList());
    }

    @Test
    void noTwoRulesSayTheSame() {
        assertThat(RuleId.values()).extracting(RuleId::description).doesNotHaveDuplicates();
    }

    @Test
    void anEditIsNeverMoreThanNear() {
        assertThat(RuleId.NAME_EDIT1.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(RuleId.DOB_ONE_DIGIT.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(RuleId.ADDRESS_EDIT1.outcome()).isEqualTo(ClaimOutcome.NEAR);
    }

    @ParameterizedTest
    @EnumSource
    void everyFlagSaysOneSentence(MatchFlag flag) {
        assertThat(flag.description()).matches("[A-Z][^.]*\\.");
    }
}
