package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-8")
class DirectoryUserIdTest {
    private static final DirectoryId CORP = new DirectoryId("corp");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00u1a2b3c4",
                "6f9619ff-8b86-d011-b42d-00c04fc964ff",
                "uid=mike,ou=people",
                " padded ",
                "\u00FC",
                "\uD83D\uDE00",
                "\u200B",
                "null"
            })
    void anIdOfPrintableCharactersIsKeptAsItIs(String text) {
        assertThat(DirectoryUserId.isValid(text)).isTrue();
        assertThat(new DirectoryUserId(CORP, text).externalId()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\0", "a\nb", "a\u007F", "a\u0085", "\u001B[31m", "\r"})
    void blankAndControlCharactersAreRefused(String text) {
        refused(text);
    }

    /** Built here, because the compiler writes half a pair into a class file as a question mark. */
    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void halfASurrogatePairIsRefusedWhereverItStands(int half) {
        String alone = String.valueOf((char) half);

        refused(alone);
        refused(alone + "x");
        refused("x" + alone);
        refused(alone + alone);
        refused("\uD83D\uDE00" + alone);
    }

    @Test
    void aReversedSurrogatePairIsRefused() {
        refused(new String(new char[] {(char) 0xDE00, (char) 0xD83D}));
    }

    @Test
    void twoHundredFiftyFiveUnitsAreTheMost() {
        assertThat(DirectoryUserId.isValid("x".repeat(DirectoryUserId.MAX_LENGTH)))
                .isTrue();
        refused("x".repeat(DirectoryUserId.MAX_LENGTH + 1));
    }

    @Test
    void usersOfTwoIntegrationsOfOneTenantAreDifferent() {
        DirectoryUserId one = new DirectoryUserId(CORP, "u1");

        assertThat(one).isEqualTo(new DirectoryUserId(CORP, "u1"));
        assertThat(one).isNotEqualTo(new DirectoryUserId(new DirectoryId("corp2"), "u1"));
        assertThat(one).isNotEqualTo(new DirectoryUserId(CORP, "U1"));
        assertThat(one).hasToString("corp/u1");
    }

    private static void refused(String text) {
        assertThat(DirectoryUserId.isValid(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectoryUserId(CORP, text))
                .withMessage("external id: 1 to 255 characters, no control characters");
    }
}
