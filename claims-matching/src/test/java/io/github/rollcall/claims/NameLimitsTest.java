package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a name may be, how many names are compared, and what a name that states one part only takes from the current one. */
@Tag("R-31")
class NameLimitsTest {

    private static final PersonName CURRENT = PersonName.builder()
            .given("Amina")
            .middle("Sofia")
            .family("Rosen")
            .suffix("Jr")
            .build();

    private static final List<BiFunction<PersonName.Builder, String, PersonName.Builder>> PARTS = List.of(
            PersonName.Builder::given,
            PersonName.Builder::middle,
            PersonName.Builder::family,
            PersonName.Builder::suffix,
            PersonName.Builder::full);

    private static Comparison compare(ClaimSet.Builder verified, ClaimSet.Builder recorded) {
        return Cases.compare(Claim.NAME, verified, recorded);
    }

    @Test
    void noPartOfAnyNameMayBeTooLong() {
        for (BiFunction<PersonName.Builder, String, PersonName.Builder> part : PARTS) {
            PersonName longest = part.apply(PersonName.builder(), "a".repeat(TextFolding.LONGEST))
                    .build();
            PersonName tooLong = part.apply(PersonName.builder(), "a".repeat(TextFolding.LONGEST + 1))
                    .build();
            assertThat(compare(Cases.named(longest), Cases.named(CURRENT)).rules())
                    .doesNotContain(RuleId.VALUE_TOO_LONG);
            assertThat(compare(Cases.named(CURRENT), Cases.named(longest)).rules())
                    .doesNotContain(RuleId.VALUE_TOO_LONG);
            assertThat(compare(Cases.named(tooLong), Cases.named(CURRENT)).rules())
                    .containsExactly(RuleId.VALUE_TOO_LONG);
            assertThat(compare(Cases.named(CURRENT), Cases.named(tooLong)).rules())
                    .containsExactly(RuleId.VALUE_TOO_LONG);
            assertThat(compare(Cases.named(CURRENT).machineReadableName(tooLong), Cases.named(CURRENT))
                            .rules())
                    .containsExactly(RuleId.VALUE_TOO_LONG);
            assertThat(compare(
                                    Cases.named(CURRENT),
                                    Cases.named(CURRENT).otherName(CURRENT).otherName(tooLong))
                            .rules())
                    .containsExactly(RuleId.VALUE_TOO_LONG);
        }
    }

    @Test
    void theLettersOfAllPartsCountTowardsTheNamesCompared() {
        String longest = "a".repeat(TextFolding.LONGEST);
        PersonName.Builder former = PersonName.builder()
                .given(longest)
                .middle(longest)
                .family(longest)
                .suffix(longest);
        Comparison compared = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                Cases.named(CURRENT).otherName(former.build()).otherName(PersonName.of("Noor", "Farouk")));
        assertThat(compared.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(compared.flags()).doesNotContain(MatchFlag.VALUES_CUT);
        Comparison cut = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                Cases.named(CURRENT).otherName(former.full("a").build()).otherName(PersonName.of("Noor", "Farouk")));
        assertThat(cut.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(cut.flags()).contains(MatchFlag.VALUES_CUT);
    }

    @Test
    void aFormerFamilyNameTakesAllElseFromTheCurrentName() {
        PersonName former = PersonName.builder().family("Farouk").build();
        assertThat(NameComparison.completed(former, CURRENT))
                .isEqualTo(PersonName.builder()
                        .given("Amina")
                        .middle("Sofia")
                        .family("Farouk")
                        .suffix("Jr")
                        .build());
        PersonName formerWithSuffix =
                PersonName.builder().family("Farouk").suffix("II").build();
        assertThat(NameComparison.completed(formerWithSuffix, CURRENT).suffix()).isEqualTo("II");
    }

    @Test
    void aChosenGivenNameLeavesTheMiddleNameOut() {
        PersonName chosen = PersonName.builder().given("Noor").build();
        assertThat(NameComparison.completed(chosen, CURRENT))
                .isEqualTo(PersonName.builder()
                        .given("Noor")
                        .family("Rosen")
                        .suffix("Jr")
                        .build());
        PersonName withMiddle = PersonName.builder().given("Noor").middle("Lea").build();
        assertThat(NameComparison.completed(withMiddle, CURRENT).middle()).isEqualTo("Lea");
    }

    @Test
    void aNameThatIsCompleteTakesNothing() {
        for (PersonName other : List.of(
                PersonName.of("Noor", "Farouk"),
                PersonName.ofFull("Noor Farouk"),
                PersonName.builder().given("Noor").full("Noor Farouk").build(),
                PersonName.builder().suffix("II").build())) {
            assertThat(NameComparison.completed(other, CURRENT)).isSameAs(other);
        }
        PersonName part = PersonName.builder().family("Farouk").build();
        assertThat(NameComparison.completed(part, null)).isSameAs(part);
    }

    @Test
    void theMildestOfTheOtherNamesDecidesAndOnlyItNamesItsRule() {
        Comparison second = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                Cases.named(CURRENT)
                        .otherName(PersonName.of("N", "Farouk"))
                        .otherName(PersonName.of("Noor", "Farouk")));
        assertThat(second.rules()).containsExactly(RuleId.NAME_EXACT, RuleId.NAME_ALIAS);
        Comparison none = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                Cases.named(CURRENT).otherName(PersonName.of("Bea", "Ott")));
        assertThat(none.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(none.rules()).doesNotContain(RuleId.NAME_ALIAS);
        Comparison blank = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                Cases.named(CURRENT).otherName(PersonName.of("-", "-")));
        assertThat(blank.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        Comparison only = compare(
                Cases.named(PersonName.of("Noor", "Farouk")),
                ClaimSet.builder().otherName(PersonName.of("Bea", "Ott")));
        assertThat(only.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(only.rules()).contains(RuleId.NAME_ALIAS);
        assertThat(only.missing()).isNull();
    }
}
