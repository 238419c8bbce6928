package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-11")
class AttributeValueTest {
    private static final AttributeValue BERLIN = AttributeValue.of("Berlin");
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void saidNothingSaidNoValueAndSaidAValueAreThreeThings() {
        assertThat(states(AttributeValue.absent())).containsExactly(true, false, false);
        assertThat(states(AttributeValue.cleared())).containsExactly(false, true, false);
        assertThat(states(BERLIN)).containsExactly(false, false, true);
        assertThat(AttributeValue.absent()).isNotEqualTo(AttributeValue.cleared());
        assertThat(AttributeValue.cleared()).isNotEqualTo(BERLIN);
    }

    @Test
    void onlyAValueHasValues() {
        assertThat(AttributeValue.absent().first()).isEmpty();
        assertThat(AttributeValue.absent().all()).isEmpty();
        assertThat(AttributeValue.cleared().first()).isEmpty();
        assertThat(AttributeValue.cleared().all()).isEmpty();
        assertThat(BERLIN.first()).contains("Berlin");
        assertThat(BERLIN.all()).containsExactly("Berlin");
    }

    @Test
    void absentKeepsWhatWasStoredAndEverythingElseReplacesIt() {
        AttributeValue paris = AttributeValue.of("Paris");

        for (AttributeValue stored : List.of(AttributeValue.absent(), AttributeValue.cleared(), paris)) {
            assertThat(AttributeValue.absent().over(stored)).isEqualTo(stored);
            assertThat(AttributeValue.cleared().over(stored)).isEqualTo(AttributeValue.cleared());
            assertThat(BERLIN.over(stored)).isEqualTo(BERLIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void aBlankValueIsCleared(String blank) {
        assertThat(AttributeValue.of(blank)).isEqualTo(AttributeValue.cleared());
        assertThat(AttributeValue.of(List.of(blank, blank))).isEqualTo(AttributeValue.cleared());
    }

    @Test
    void anEmptyListIsCleared() {
        assertThat(AttributeValue.of(List.of())).isEqualTo(AttributeValue.cleared());
    }

    @Test
    void severalValuesKeepTheirOrderAndLoseBlankOnes() {
        AttributeValue value = AttributeValue.of(List.of("b@x.example", " ", "a@x.example", "", "b@x.example"));

        assertThat(value.all()).containsExactly("b@x.example", "a@x.example", "b@x.example");
        assertThat(value.first()).contains("b@x.example");
    }

    @Test
    void aValueIsKeptAsItIs() {
        assertThat(AttributeValue.of(" Berlin\n").first()).contains(" Berlin\n");
        assertThat(AttributeValue.of("e\u0301").first()).contains("e\u0301");
    }

    @Test
    void theListGivenMayChangeLater() {
        List<String> given = new ArrayList<>(List.of("a"));
        AttributeValue value = AttributeValue.of(given);
        given.set(0, "b");

        assertThat(value.all()).containsExactly("a");
    }

    @Test
    void aLongValueIsCutAndSaysSo() {
        AttributeValue exact = AttributeValue.of("x".repeat(AttributeValue.MAX_LENGTH));
        AttributeValue cut = AttributeValue.of("x".repeat(AttributeValue.MAX_LENGTH + 1));

        assertThat(exact.isTruncated()).isFalse();
        assertThat(cut.isTruncated()).isTrue();
        assertThat(cut.all()).isEqualTo(exact.all());
        assertThat(cut).isNotEqualTo(exact);
    }

    @Test
    void oneLongValueOfSeveralIsCut() {
        AttributeValue value = AttributeValue.of(List.of("short", "y".repeat(10_000)));

        assertThat(value.all().get(0)).isEqualTo("short");
        assertThat(value.all().get(1)).hasSize(AttributeValue.MAX_LENGTH);
        assertThat(value.isTruncated()).isTrue();
    }

    @Test
    void aLongBlankThatIsLeftOutCutsNothing() {
        assertThat(AttributeValue.of(List.of("short", " ".repeat(5_000)))).isEqualTo(AttributeValue.of("short"));
    }

    @Test
    void nothingBlankIsLeftByACut() {
        assertThat(AttributeValue.of(" ".repeat(AttributeValue.MAX_LENGTH) + "x")
                        .isPresent())
                .isFalse();
    }

    @Test
    void aSurrogatePairAtTheCutLeavesNoHalfBehind() {
        String head = "x".repeat(AttributeValue.MAX_LENGTH - 1);
        AttributeValue value = AttributeValue.of(head + SMILE + "tail");

        assertThat(value.first()).contains(head);
        assertThat(value.isTruncated()).isTrue();
    }

    @Test
    void aSurrogatePairBeforeTheCutIsKept() {
        String head = "x".repeat(AttributeValue.MAX_LENGTH - 2) + SMILE;

        assertThat(AttributeValue.of(head + "tail").first()).contains(head);
    }

    @Test
    void whatNoStoreCanKeepIsReplaced() {
        String high = String.valueOf((char) 0xD83D);
        String low = String.valueOf((char) 0xDE00);

        assertThat(AttributeValue.of("a\0b").first()).contains("a\uFFFDb");
        assertThat(AttributeValue.of("a" + high).first()).contains("a\uFFFD");
        assertThat(AttributeValue.of(low + "a").first()).contains("\uFFFDa");
        assertThat(AttributeValue.of(low + high).first()).contains("\uFFFD\uFFFD");
        assertThat(AttributeValue.of(high + high + low).first()).contains("\uFFFD" + SMILE);
        assertThat(AttributeValue.of("\0").first()).contains("\uFFFD");
        assertThat(AttributeValue.of(SMILE).first()).contains(SMILE);
    }

    @Test
    void equalStatementsAreEqual() {
        assertThat(AttributeValue.of("a")).isEqualTo(AttributeValue.of("a")).hasSameHashCodeAs(AttributeValue.of("a"));
        assertThat(AttributeValue.of("a")).isNotEqualTo(AttributeValue.of("A"));
        assertThat(AttributeValue.of(List.of("a", "b"))).isNotEqualTo(AttributeValue.of(List.of("b", "a")));
    }

    @Test
    void valuesAreNotPrinted() {
        assertThat(AttributeValue.absent()).hasToString("absent");
        assertThat(AttributeValue.cleared()).hasToString("cleared");
        assertThat(BERLIN).hasToString("***");
    }

    private static List<Boolean> states(AttributeValue value) {
        return List.of(value.isAbsent(), value.isCleared(), value.isPresent());
    }

    @Test
    void aStoreRestoresWhatItKept() {
        for (AttributeValue value : List.of(
                AttributeValue.cleared(),
                AttributeValue.of(List.of("a", "b")),
                AttributeValue.of("x".repeat(AttributeValue.MAX_LENGTH + 1)))) {
            assertThat(AttributeValue.stored(value.all(), value.isTruncated())).isEqualTo(value);
        }
    }

    @Test
    void severalValuesAreToldFromOne() {
        assertThat(AttributeValue.of(List.of("a", "b")).isMultiple()).isTrue();
        assertThat(AttributeValue.of(List.of("a")).isMultiple()).isFalse();
        assertThat(AttributeValue.of("a").isMultiple()).isFalse();
        assertThat(AttributeValue.cleared().isMultiple()).isFalse();
        assertThat(AttributeValue.absent().isMultiple()).isFalse();
    }

    @Test
    void theBeginningIsThatOfTheFirstValue() {
        assertThat(AttributeValue.of("ab").startsWith("a")).isTrue();
        assertThat(AttributeValue.of("ab").startsWith("b")).isFalse();
        assertThat(AttributeValue.of(List.of("ab", "cd")).startsWith("a")).isTrue();
        assertThat(AttributeValue.of(List.of("ab", "cd")).startsWith("c")).isFalse();
        assertThat(AttributeValue.cleared().startsWith("")).isFalse();
        assertThat(AttributeValue.absent().startsWith("")).isFalse();
    }
}
