package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void aCursorHasOneTo16384Characters() {
        assertThat(new Cursor("c".repeat(16_384), "f").value()).hasSize(16_384);
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor("c".repeat(16_385), "f"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cursor("", "f"))
                .withMessage("cursor: 1 to 16384 characters are allowed");
    }

    @Test
    void aCursorOfAnotherConfigurationIsAnotherCursor() {
        assertThat(new Cursor("c", "one")).isNotEqualTo(new Cursor("c", "two"));
    }
}
