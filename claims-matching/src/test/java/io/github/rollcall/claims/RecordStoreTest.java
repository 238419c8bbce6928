package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordStoreTest {

    private static ClaimSet claims(String text) {
        return ClaimSet.builder()
                .name(PersonName.builder()
                        .given(text)
                        .middle("M")
                        .suffix(text)
                        .full("")
                        .build())
                .dateOfBirth(BirthDate.parse("1988-04-17"))
                .build();
    }

    @Test
    void everyTextComesBackAsItWas() {
        RecordStore store = new RecordStore();
        List<String> texts = List.of(
                "Ana",
                "",
                "\u00FF",
                "\u0100",
                "\u738B\u4F1F",
                "\uD800",
                "a\uDC00b",
                "\u0000",
                "x".repeat(256),
                "\u738B".repeat(256));
        texts.forEach(text -> store.add(text + "!", claims(text)));
        assertThat(store.size()).isEqualTo(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(store.id(i)).isEqualTo(texts.get(i) + "!");
            assertThat(store.claims(i)).isEqualTo(claims(texts.get(i)));
        }
    }

    @Test
    void whatIsAbsentComesBackAbsent() {
        RecordStore store = new RecordStore();
        assertThat(store.add("a", ClaimSet.builder().build())).isZero();
        assertThat(store.add("b", ClaimSet.builder().email("x@y.example").build()))
                .isEqualTo(1);
        assertThat(store.claims(1).dateOfBirth()).isNull();
        assertThat(NameModel.of(store.claims(1).name()).isEmpty()).isTrue();
    }

    @Test
    void aTextTooLongToBeComparedStaysTooLong() {
        RecordStore store = new RecordStore();
        store.add("a", claims("x".repeat(1_000_000)));
        String given = Objects.requireNonNull(
                Objects.requireNonNull(store.claims(0).name()).given());
        assertThat(given).hasSize(257);
        assertThat(TextFolding.isTooLong(given)).isTrue();
    }

    @Test
    void sixteenFurtherNamesAreKept() {
        RecordStore store = new RecordStore();
        ClaimSet.Builder claims = ClaimSet.builder().name(PersonName.of("Ana", "Ruiz"));
        for (int i = 0; i < 17; i++) {
            claims.otherName(PersonName.ofFull("Ana " + "x".repeat(200) + i));
        }
        store.add("a", claims.build());
        store.add("b", claims("Ivo"));
        assertThat(store.claims(0).otherNames())
                .isEqualTo(claims.build().otherNames().subList(0, 16));
        assertThat(store.claims(1)).isEqualTo(claims("Ivo"));
    }

    @Test
    void recordsFillManyChunks() {
        RecordStore store = new RecordStore();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            texts.add(i + "\u738B".repeat(i % 250));
            store.add("r" + i, claims(texts.get(i)));
        }
        for (int i = 0; i < 5000; i++) {
            assertThat(store.id(i)).isEqualTo("r" + i);
            assertThat(store.claims(i)).isEqualTo(claims(texts.get(i)));
        }
    }
}
