package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work of comparing names grows with the square of their words, so the words are limited and not the characters alone. */
class LongNameTest {

    @ParameterizedTest
    @CsvSource({"32, 32, true", "32, 33, false", "1, 64, false"})
    void aNameOfMoreWordsThanAnyRealOneIsNotCompared(int given, int family, boolean compared) {
        PersonName lengthy = PersonName.of("Ana ".repeat(given), "Ruiz ".repeat(family));
        PersonName usual = PersonName.of("Ana", "Ruiz");

        assertThat(compare(lengthy, usual).equals(List.of(RuleId.VALUE_TOO_LONG)))
                .isEqualTo(!compared);
        assertThat(compare(usual, lengthy).equals(List.of(RuleId.VALUE_TOO_LONG)))
                .isEqualTo(!compared);
    }

    private static List<RuleId> compare(PersonName verified, PersonName recorded) {
        return new NameComparison()
                .compare(
                        ClaimSet.builder().name(verified).build(),
                        ClaimSet.builder().name(recorded).build(),
                        Cases.active().build())
                .rules();
    }
}
