package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.CrossScript.Relation;
import org.junit.jupiter.api.Test;

class KnownSpellingsTest {

    private final KnownSpellings names = KnownSpellings.read("known-spellings.tsv");

    @Test
    void aUsualSpellingIsTheSameName() {
        assertThat(names.relate("иван", "ivan")).isEqualTo(Relation.SAME);
        assertThat(names.relate("иоанн", "ivan")).as("both words of a line").isEqualTo(Relation.SAME);
        assertThat(names.relate("пётр", "piotr")).isEqualTo(Relation.SAME);
    }

    @Test
    void aLooseSpellingIsClose() {
        assertThat(names.relate("иван", "john")).isEqualTo(Relation.CLOSE);
        assertThat(names.relate("лев", "leo"))
                .as("a line with loose spellings only")
                .isEqualTo(Relation.CLOSE);
    }

    @Test
    void twoNamesOfTheTableAreTwoNames() {
        assertThat(names.relate("иван", "petr")).isEqualTo(Relation.DIFFERENT);
        assertThat(names.relate("пётр", "john")).isEqualTo(Relation.DIFFERENT);
    }

    @Test
    void theTableSaysNothingAboutOtherSpellings() {
        assertThat(names.relate("иван", "iwan")).isNull();
        assertThat(names.relate("анна", "ivan")).isNull();
        assertThat(names.relate("лев", "ivan"))
                .as("a name without usual spellings")
                .isNull();
    }

    @Test
    void theSpellingsOfSeveralLinesAreJoined() {
        assertThat(names.relate("пётр", "petr")).isEqualTo(Relation.SAME);
        assertThat(names.relate("пётр", "peter")).isEqualTo(Relation.CLOSE);
    }
}
