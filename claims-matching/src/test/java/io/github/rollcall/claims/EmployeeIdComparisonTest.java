package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class EmployeeIdComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "00123456, 00123456, EMPLOYEE_ID_EQUAL",
        "e-12, E-12, EMPLOYEE_ID_EQUAL",
        "E-123456, E123456, EMPLOYEE_ID_EQUAL",
        "E 123 456, E123456, EMPLOYEE_ID_EQUAL",
        "E/123.456, E-123_456, EMPLOYEE_ID_EQUAL",
        "\uFF25\uFF11\uFF12\uFF13, e123, EMPLOYEE_ID_EQUAL",
        "12-345, 123-45, EMPLOYEE_ID_DIFFERENT",
        "E123456, 123456, EMPLOYEE_ID_PREFIX",
        "E-123456, 123456, EMPLOYEE_ID_PREFIX",
        "EMPL1234, 1234, EMPLOYEE_ID_PREFIX",
        "EMPLO1234, 1234, EMPLOYEE_ID_DIFFERENT",
        "E123, 123, EMPLOYEE_ID_DIFFERENT",
        "1E1234, 1234, EMPLOYEE_ID_DIFFERENT",
        "EA123B, A123B, EMPLOYEE_ID_DIFFERENT",
        "AZ1234, 1234, EMPLOYEE_ID_PREFIX",
        "AZ0909, 0909, EMPLOYEE_ID_PREFIX",
        "E12:34, 12:34, EMPLOYEE_ID_DIFFERENT",
        "E+1234, 1234, EMPLOYEE_ID_DIFFERENT",
        "\uFF3A\uFF21\uFF10\uFF11\uFF10\uFF19, ZA0109, EMPLOYEE_ID_EQUAL",
        "\uFF01\uFF5E12, !~12, EMPLOYEE_ID_EQUAL",
        "AZ-12, az12, EMPLOYEE_ID_EQUAL",
        "E\u201012\u201434, E1234, EMPLOYEE_ID_EQUAL",
        "E123456, F123456, EMPLOYEE_ID_DIFFERENT",
        "E123456, 123457, EMPLOYEE_ID_DIFFERENT",
        "00123456, 123456, EMPLOYEE_ID_DIFFERENT",
        "E123456, E123465, EMPLOYEE_ID_DIFFERENT",
        "123456, 12345, EMPLOYEE_ID_DIFFERENT",
        "12O456, 120456, EMPLOYEE_ID_LOOKALIKE",
        "I2l45, 12145, EMPLOYEE_ID_LOOKALIKE",
        "12O457, 120456, EMPLOYEE_ID_DIFFERENT",
        "ID7, \u0131d7, EMPLOYEE_ID_DIFFERENT",
        "\u0415123, E123, EMPLOYEE_ID_DIFFERENT",
        "K1, \u212A1, EMPLOYEE_ID_DIFFERENT",
        "12\u200B34, 1234, EMPLOYEE_ID_DIFFERENT"
    })
    void anEmployeeIdIsTextAndNeverANumber(String one, String other, RuleId rule) {
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @Test
    void aLookAlikeIsFlagged() {
        assertThat(compare("12O456", "120456").flags()).containsExactly(MatchFlag.CONFUSABLE);
        assertThat(compare("123456", "120456").flags()).isEmpty();
    }

    @Test
    void aHostDefinedClaimIsComparedCharacterByCharacter() {
        Claim badge = Claim.of("badge_colour");
        assertThat(exact(badge, " red ", "red").rules()).containsExactly(RuleId.TEXT_EQUAL);
        assertThat(exact(badge, "ros\u00E9", "rose\u0301").rules()).containsExactly(RuleId.TEXT_EQUAL);
        assertThat(exact(badge, "red", "Red").rules()).containsExactly(RuleId.TEXT_DIFFERENT);
        assertThat(exact(badge, "dark red", "dark  red").rules()).containsExactly(RuleId.TEXT_DIFFERENT);
        assertThat(exact(badge, "ros\u00E9", "rose").rules()).containsExactly(RuleId.TEXT_DIFFERENT);
        assertThat(exact(badge, "n/a", "red").outcome()).isEqualTo(ClaimOutcome.NO_DATA);
    }

    private static Comparison exact(Claim claim, String verified, String recorded) {
        return Cases.compare(
                claim,
                ClaimSet.builder().value(claim, verified),
                ClaimSet.builder().value(claim, recorded));
    }

    private static Comparison compare(String verified, String recorded) {
        return Cases.compare(
                Claim.EMPLOYEE_ID,
                ClaimSet.builder().employeeId(verified),
                ClaimSet.builder().employeeId(recorded));
    }
}
