package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
    private static List<String> digests(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Told.digest("statement " + i))
                .toList();
    }

    @Test
    void aDigestIsTheSameForTheSameStatementAlone() {
        assertThat(Told.digest("a")).hasSize(8).isEqualTo(Told.digest("a")).isNotEqualTo(Told.digest("b"));
        assertThat(digests(0, 10_000)).doesNotHaveDuplicates();
    }

    @Test
    void whatWasToldSurvivesTheCursor() {
        Told told = Told.NOTHING.plus(digests(0, 200));

        Told read = Told.read(told.text());

        assertThat(told.text()).hasSize(1_600).doesNotContain(" ");
        assertThat(digests(0, 200)).allMatch(read::has);
        assertThat(read.has(Told.digest("another"))).isFalse();
        assertThat(Told.read(Told.NOTHING.text()).isEmpty()).isTrue();
    }

    @Test
    void ofTooMuchTheOldestIsForgottenOrTheRestLeftOut() {
        Told told = Told.NOTHING.plus(digests(0, 150));

        assertThat(digests(50, 250)).allMatch(told.plus(digests(150, 250))::has);
        assertThat(digests(0, 50)).noneMatch(told.plus(digests(150, 250))::has);
        assertThat(digests(0, 200)).allMatch(told.plusWhatFits(digests(150, 250))::has);
        assertThat(digests(200, 250)).noneMatch(told.plusWhatFits(digests(150, 250))::has);
        assertThat(digests(0, 400)).allMatch(told.and(digests(150, 500))::has);
        assertThat(digests(400, 500)).noneMatch(told.and(digests(150, 500))::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1234567", "123456789", "1234 678", "äbcdefgh"})
    void aMalformedTextIsRefused(String text) {
        assertThatThrownBy(() -> Told.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
