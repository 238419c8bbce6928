package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-30")
class LoginHintTest {

    @ParameterizedTest
    @ValueSource(strings = {"mike@example.org", "MIKE", "E-42", " mike@example.org ", "jos\u00E9", "\uD83D\uDE00"})
    void aHintKeepsWhatWasTyped(String typed) {
        assertThat(new LoginHint(typed).value()).isEqualTo(typed);
    }

    @Test
    void aHintHasTheKeyOfTheValueItNames() {
        assertThat(new LoginHint(" Mike@Example.org ").key()).isEqualTo(HintKey.of("mike@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "\t"})
    void aBlankHintIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoginHint(typed))
                .withMessage("login hint: 1 to 320 characters are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mike\0", "mi\nke", "mike\r\nBcc: x", "\u001B[2J", "mike\u0085", "mike\u009B"})
    void aControlCharacterIsRefusedWithoutQuotingTheHint(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoginHint(typed))
                .withMessage("login hint: control and broken characters are not allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDFFF})
    void halfASurrogatePairIsRefused(int half) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginHint("mike" + (char) half));
    }

    @Test
    void threeHundredTwentyCharactersAreTheMost() {
        assertThat(new LoginHint("m".repeat(320)).value()).hasSize(320);
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginHint("m".repeat(321)));
    }

    @Test
    void aHintIsNotPrinted() {
        assertThat(new LoginHint("mike@example.org")).hasToString("LoginHint[***]");
    }
}
