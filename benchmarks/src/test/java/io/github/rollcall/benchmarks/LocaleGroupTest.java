package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleGroupTest {

    @ParameterizedTest
    @CsvSource({
        "en, LATIN_US",
        "en-US, LATIN_US",
        "es, SPANISH_PORTUGUESE",
        "es_MX, SPANISH_PORTUGUESE",
        "pt, SPANISH_PORTUGUESE",
        "ar, ARABIC",
        "zh-Hant, CHINESE",
        "ko, KOREAN",
        "vi, VIETNAMESE",
        "in, INDIAN",
        "ta, INDIAN",
        "ru, SLAVIC",
        "pl, SLAVIC",
        "de, OTHER",
        "eng, OTHER"
    })
    void theLanguageOfALocaleTellsTheGroup(String locale, LocaleGroup group) {
        assertThat(LocaleGroup.of(locale)).isEqualTo(group);
    }

    @Test
    void aCountryAloneStatesNoLanguage() {
        assertThat(LocaleGroup.of("")).isEqualTo(LocaleGroup.UNSTATED);
        assertThat(LocaleGroup.of("US")).isEqualTo(LocaleGroup.UNSTATED);
        assertThat(LocaleGroup.of("IN")).isEqualTo(LocaleGroup.UNSTATED);
    }
}
