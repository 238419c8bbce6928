package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void theHashIsThatOfTheTextInUtf8() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.bytes("zo\u00eb"))
                .isEqualTo(Sha256.digest().digest("zo\u00eb".getBytes(StandardCharsets.UTF_8)))
                .hasSize(32);
    }

    @Test
    void everyDigestStartsAnew() {
        MessageDigest used = Sha256.digest();
        used.update((byte) 1);

        assertThat(Sha256.digest().digest()).isNotEqualTo(used.digest());
    }
}
