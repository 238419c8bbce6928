package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceKeyTest {

    private static final EvidenceKey KEY =
            EvidenceKey.of("key-1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void theSpellingOfEqualValuesDoesNotMatter() {
        assertThat(digest(Claim.EMAIL, ClaimSet.builder().email("Ana@Example.com")))
                .isEqualTo(digest(Claim.EMAIL, ClaimSet.builder().email(" ana@example.com ")))
                .isNotEqualTo(digest(Claim.EMAIL, ClaimSet.builder().email("anna@example.com")));
        assertThat(digest(Claim.NAME, Cases.named(PersonName.of("ANA  LUISA", "RUI\u0301Z"))))
                .isEqualTo(digest(Claim.NAME, Cases.named(PersonName.of("Ana Luisa", "Ru\u00EDz"))));
    }

    @Test
    void theOrderOfSeveralValuesDoesNotMatterButTheirBordersDo() {
        assertThat(digest(Claim.PHONE, ClaimSet.builder().phone("1").phone("2")))
                .isEqualTo(digest(Claim.PHONE, ClaimSet.builder().phone("2").phone("1")))
                .isNotEqualTo(digest(Claim.PHONE, ClaimSet.builder().phone("12")));
        assertThat(digest(Claim.NAME, Cases.named(PersonName.of("ab", "c"))))
                .isNotEqualTo(digest(Claim.NAME, Cases.named(PersonName.of("a", "bc"))));
        assertThat(digest(Claim.ADDRESS, ClaimSet.builder().address(Cases.address("a", "b", null))))
                .isNotEqualTo(digest(Claim.ADDRESS, ClaimSet.builder().address(Cases.address("a", "", "b"))));
    }

    @Test
    void equalTextsOfTwoClaimsOrUnderTwoKeysHaveDifferentDigests() {
        assertThat(digest(Claim.REGION, ClaimSet.builder().region("CA")))
                .isNotEqualTo(digest(Claim.COUNTRY, ClaimSet.builder().country("CA")));
        EvidenceKey other = EvidenceKey.of("key-1", new byte[32]);
        assertThat(ClaimDigest.of(
                        other, Claim.COUNTRY, ClaimSet.builder().country("CA").build()))
                .isNotEqualTo(digest(Claim.COUNTRY, ClaimSet.builder().country("CA")));
    }

    @Test
    void everyClaimHasItsOwnValues() {
        ClaimSet.Builder all = Cases.document().country("DE").region("BY").employeeId("4711");
        assertThat(Claim.standard())
                .extracting(claim -> digest(claim, all))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(digest(Claim.DATE_OF_BIRTH, Cases.born("1984-09-23")))
                .isEqualTo(digest(Claim.DATE_OF_BIRTH, all))
                .isNotEqualTo(digest(Claim.DATE_OF_BIRTH, Cases.born("1984-09-24")));
        assertThat(digest(Claim.NAME, ClaimSet.builder())).isNull();
    }

    @Test
    void anOversizedValueIsReadInPartOnly() {
        String head = "a".repeat(TextFolding.LONGEST);
        assertThat(digest(Claim.REGION, ClaimSet.builder().region(head + "b")))
                .isEqualTo(digest(Claim.REGION, ClaimSet.builder().region(head)))
                .isNotEqualTo(digest(Claim.REGION, ClaimSet.builder().region(head.substring(1))));
    }

    private static @Nullable String digest(Claim claim, ClaimSet.Builder stated) {
        return ClaimDigest.of(KEY, claim, stated.build());
    }

    @Test
    void aKeyIsCopiedAndMasked() {
        byte[] bytes = new byte[32];
        EvidenceKey key = EvidenceKey.of("key-1", bytes);
        String before = Objects.requireNonNull(
                ClaimDigest.of(key, Claim.PHONE, ClaimSet.builder().phone("1").build()));
        bytes[0] = 1;
        assertThat(ClaimDigest.of(
                        key, Claim.PHONE, ClaimSet.builder().phone("1").build()))
                .isEqualTo(before);
        assertThat(key.toString()).isEqualTo("EvidenceKey[key-1, ***]");
        assertThat(key.id()).isEqualTo("key-1");
    }

    @Test
    @SuppressWarnings("NullAway") // A host may not check for null.
    void aShortKeyOrAStrangeNameIsRefused() {
        assertThatThrownBy(() -> EvidenceKey.of("key-1", new byte[31]))
                .hasMessage("an evidence key has at least 32 bytes");
        assertThatThrownBy(() -> EvidenceKey.of("key 1", new byte[32])).hasMessageStartingWith("an evidence key id is");
        assertThatThrownBy(() -> EvidenceKey.of(null, new byte[32])).hasMessage("evidence key id must not be null");
        assertThatThrownBy(() -> EvidenceKey.of("key-1", null)).hasMessage("evidence key must not be null");
    }
}
