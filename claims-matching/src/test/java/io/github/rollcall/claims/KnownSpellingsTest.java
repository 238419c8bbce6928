package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.CrossScript.Relation;
import org.junit.jupiter.api.Test;

class KnownSpellingsTest {

    private static final KnownSpellings NAMES = KnownSpellings.read("known-spellings.tsv");

    @Test
    void aUsualSpellingIsTheSameName() {
        assertThat(NAMES.relate("иван", "ivan")).isEqualTo(Relation.SAME);
        assertThat(NAMES.relate("иоанн", "ivan")).as("both words of a line").isEqualTo(Relation.SAME);
        assertThat(NAMES.relate("пётр", "piotr")).isEqualTo(Relation.SAME);
    }

    @Test
    void aLooseSpellingIsClose() {
        assertThat(NAMES.relate("иван", "john")).isEqualTo(Relation.CLOSE);
        assertThat(NAMES.relate("лев", "leo"))
                .as("a line with loose spellings only")
                .isEqualTo(Relation.CLOSE);
    }

    @Test
    void twoNamesOfTheTableAreTwoNames() {
        assertThat(NAMES.relate("иван", "petr")).isEqualTo(Relation.DIFFERENT);
        assertThat(NAMES.relate("пётр", "john")).isEqualTo(Relation.DIFFERENT);
    }

    @Test
    void theTableSaysNothingAboutOtherSpellings() {
        assertThat(NAMES.relate("иван", "iwan")).isNull();
        assertThat(NAMES.relate("анна", "ivan")).isNull();
        assertThat(NAMES.relate("лев", "ivan"))
                .as("a name without usual spellings")
                .isNull();
    }

    @Test
    void theSpellingsOfSeveralLinesAreJoined() {
        assertThat(NAMES.relate("пётр", "petr")).isEqualTo(Relation.SAME);
        assertThat(NAMES.relate("пётр", "peter")).isEqualTo(Relation.CLOSE);
    }
}
