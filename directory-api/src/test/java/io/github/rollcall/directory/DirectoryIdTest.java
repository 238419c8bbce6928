package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-8")
class DirectoryIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "corp-entra", "Corp.Okta_2", "0", "-", "..."})
    void anIdOfPlainCharactersIsKept(String text) {
        assertThat(new DirectoryId(text).value()).isEqualTo(text);
        assertThat(new DirectoryId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a\\b",
                "corp\n",
                "\ncorp",
                "a:b",
                "caf\u00E9",
                "\u0131d",
                "a\0",
                "a%2f",
                "\uFF41"
            })
    void anythingElseIsRefusedWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectoryId(text))
                .withMessage("directory id: 1 to 64 characters out of letters, digits, '.', '_' and '-' are allowed");
    }

    @Test
    void sixtyFourCharactersAreTheMost() {
        assertThat(new DirectoryId("d".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new DirectoryId("d".repeat(65)));
    }

    @Test
    void idsAreComparedExactly() {
        assertThat(new DirectoryId("corp")).isEqualTo(new DirectoryId("corp")).isNotEqualTo(new DirectoryId("Corp"));
    }
}
