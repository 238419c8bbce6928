package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-30")
class HintMatchTest {

    @Test
    void aUserIsThereOnlyWhenExactlyOneMatched() {
        assertThat(HintMatch.one("ana").user()).contains("ana");
        assertThat(HintMatch.one("ana").kind()).isEqualTo(HintMatch.Kind.ONE);
        assertThat(HintMatch.none().user()).isEmpty();
        assertThat(HintMatch.none().kind()).isEqualTo(HintMatch.Kind.NONE);
        assertThat(HintMatch.ambiguous().user()).isEmpty();
        assertThat(HintMatch.ambiguous().kind()).isEqualTo(HintMatch.Kind.AMBIGUOUS);
    }

    @Test
    void theUserIsNotPrinted() {
        assertThat(HintMatch.one("ana")).hasToString("HintMatch[ONE]");
    }
}
