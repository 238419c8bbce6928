package io.github.rollcall.directory.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private static RecordKey key(String id, int fill) {
        byte[] bytes = new byte[RecordKey.MIN_BYTES];
        Arrays.fill(bytes, (byte) fill);
        return RecordKey.of(id, bytes);
    }

    private final KeyRing keys = new KeyRing(key("k1", 1), List.of());

    @Test
    void aSealIsOfTheseParts() {
        String seal = keys.seal(List.of("a", "bc"));

        assertThat(keys.isSeal(seal, List.of("a", "bc"))).isTrue();
        assertThat(keys.isSeal(seal, List.of("ab", "c"))).isFalse();
        assertThat(keys.isSeal(seal, List.of("a", "bc", ""))).isFalse();
        assertThat(keys.isSeal(seal, List.of("bc", "a"))).isFalse();
    }

    @Test
    void aCodeOfOneUseIsNoneOfAnother() {
        String digest = keys.digest("hint", List.of("a"));

        assertThat(keys.isDigest(digest, "hint", List.of("a"))).isTrue();
        assertThat(keys.isDigest(digest, "staff", List.of("a"))).isFalse();
        assertThat(keys.isSeal(keys.digest("hint", List.of()), List.of("hint"))).isFalse();
    }

    @Test
    void anOldKeyStillProvesAndANewOneSeals() {
        KeyRing rotated = new KeyRing(key("k2", 2), List.of(key("k1", 1)));
        String old = keys.seal(List.of("a"));

        assertThat(rotated.isSeal(old, List.of("a"))).isTrue();
        assertThat(rotated.seal(List.of("a"))).startsWith("k2:");
        assertThat(keys.isSeal(rotated.seal(List.of("a")), List.of("a"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "k1", "k1:", "k2:AAAA", "none:"})
    void whatIsNoCodeProvesNothing(String code) {
        assertThat(keys.isSeal(code, List.of("a"))).isFalse();
    }

    @Test
    void keysAreLongAndHaveNamesOfTheirOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordKey.of("k1", new byte[RecordKey.MIN_BYTES - 1]));
        assertThatIllegalArgumentException().isThrownBy(() -> key("k:1", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRing(key("k1", 1), List.of(key("k1", 2))));
    }
}
