package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A side may state thousands of values; what is over the limits is left out and flagged, and costs nothing. */
class ManyValuesTest {

    private static final long LIMIT_MILLIS = 50;

    @ParameterizedTest
    @ValueSource(strings = {"email", "phone", "country", "region", "employee_id", "badge_colour"})
    void thousandsOfShortValuesAreCutAndFlagged(String id) {
        Claim claim = Claim.of(id);
        assertCut(claim, 5_000, i -> value(claim, i), i -> value(claim, 1_000_000 + i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "phone", "country", "region", "employee_id", "badge_colour"})
    void longValuesAreCutAndFlaggedToo(String id) {
        Claim claim = Claim.of(id);
        String padding = "x".repeat(TextFolding.LONGEST - 60);
        assertCut(claim, 200, i -> padding + value(claim, i), i -> padding + value(claim, 1_000_000 + i));
    }

    @Test
    void fiftyTextsOfManyNumbersTakeNoTime() {
        ClaimSet.Builder v = ClaimSet.builder();
        ClaimSet.Builder d = ClaimSet.builder();
        for (int i = 0; i < AnyPair.MOST; i++) {
            v.phone(numbers(1_000 * i));
            d.phone(numbers(1_000_000 + 1_000 * i));
        }
        Comparison found = CpuTime.within(LIMIT_MILLIS, () -> "numbers", () -> Cases.compare(Claim.PHONE, v, d));
        assertThat(found.rules()).containsExactly(RuleId.PHONE_DIFFERENT);
        assertThat(found.flags()).containsExactly(MatchFlag.VALUES_CUT);
        // Texts of sixteen numbers: the one that reaches fifty is read to its end.
        assertThat(found.evidence()).startsWith("verified values: 64; recorded values: 64;");
    }

    @Test
    void sixteenOtherNamesAreComparedAndOneMoreIsLeftOut() {
        PersonName former = PersonName.of("Ilse", "Sommer");
        ClaimSet.Builder document = Cases.named(former);
        ClaimSet.Builder record = Cases.named(PersonName.of("Ilse", "Brandt"));
        for (int i = 1; i < NameComparison.MOST_OTHER_NAMES; i++) {
            record.otherName(PersonName.of("Heidi", "Winter"));
        }
        record.otherName(former);
        Comparison sixteen = Cases.compare(Claim.NAME, document, record);
        assertThat(sixteen.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(sixteen.rules()).contains(RuleId.NAME_ALIAS);
        assertThat(sixteen.flags()).doesNotContain(MatchFlag.VALUES_CUT);

        ClaimSet.Builder longer = Cases.named(PersonName.of("Ilse", "Brandt"));
        for (int i = 0; i < NameComparison.MOST_OTHER_NAMES; i++) {
            longer.otherName(PersonName.of("Heidi", "Winter"));
        }
        Comparison cut = Cases.compare(Claim.NAME, document, longer.otherName(former));
        assertThat(cut.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(cut.flags()).contains(MatchFlag.VALUES_CUT);
    }

    @ParameterizedTest
    @CsvSource({"5000, 1", "5000, 8", "200, 30"})
    void thousandsOfOtherNamesTakeNoTime(int names, int words) {
        ClaimSet.Builder document = Cases.named(PersonName.of("Ana ".repeat(words), "Ruiz ".repeat(words)));
        ClaimSet.Builder record = ClaimSet.builder();
        for (int i = 0; i < names; i++) {
            record.otherName(PersonName.of(letters(i) + " Anna".repeat(words), letters(i) + " Ruys".repeat(words)));
        }
        Comparison found =
                CpuTime.within(LIMIT_MILLIS, () -> names + " names", () -> Cases.compare(Claim.NAME, document, record));
        assertThat(found.flags()).contains(MatchFlag.VALUES_CUT);
    }

    private static void assertCut(Claim claim, int count, IntFunction<String> verified, IntFunction<String> recorded) {
        ClaimSet.Builder v = ClaimSet.builder();
        ClaimSet.Builder d = ClaimSet.builder();
        for (int i = 0; i < count; i++) {
            v.value(claim, verified.apply(i));
            d.value(claim, recorded.apply(i));
        }
        Comparison found = CpuTime.within(LIMIT_MILLIS, claim::id, () -> Cases.compare(claim, v, d));
        assertThat(found.outcome()).isNotEqualTo(ClaimOutcome.MATCH);
        assertThat(found.flags()).contains(MatchFlag.VALUES_CUT);
    }

    private static String value(Claim claim, int i) {
        return switch (claim.id()) {
            case "email" -> letters(i) + "@" + letters(i) + ".example";
            case "phone" -> "+4420" + (70_000_000 + i);
            default -> letters(i) + i;
        };
    }

    private static String numbers(int from) {
        StringBuilder numbers = new StringBuilder();
        while (numbers.length() < TextFolding.LONGEST - 20) {
            numbers.append(numbers.isEmpty() ? "" : ", ").append("+4420").append(70_000_000 + from + numbers.length());
        }
        return numbers.toString();
    }

    private static String letters(int i) {
        return List.of("zor", "quim", "vask", "yelt").get(i % 4)
                + (char) ('a' + i / 4 % 26)
                + (char) ('a' + i / 104 % 26);
    }
}
