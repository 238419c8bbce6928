package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordRelationsTest {

    private final WordRelations relations = new WordRelations(false);

    @Test
    void theSameWordsRelateInEachPartAsTheyDoThere() {
        Word bob = Word.of("Bob", false);
        Word robert = Word.of("Robert", false);

        for (int time = 0; time < 2; time++) {
            assertThat(relations.of(bob, robert, Part.GIVEN)).isEqualTo(RuleId.NAME_NICKNAME);
            assertThat(relations.of(bob, robert, Part.FAMILY)).isNull();
            assertThat(relations.of(robert, bob, Part.GIVEN)).isEqualTo(RuleId.NAME_NICKNAME);
        }
    }

    @Test
    void morePairsThanAreKeptRelateAsTheFirstOnesDo() {
        List<Word> typed = new ArrayList<>();
        for (char c = 'a'; c <= 'z'; c++) {
            typed.add(Word.of("Thorvaldse" + c + "q", false));
        }

        for (Word one : typed) {
            for (Word other : typed) {
                assertThat(relations.of(one, other, Part.ANY)).isEqualTo(WordRelation.of(one, other, Part.ANY, false));
            }
        }
    }

    @Test
    void wordsAreJoinedOnceInTheirOrder() {
        Word jean = Word.of("Jean", false);
        Word luc = Word.of("Luc", false);

        Word joined = relations.join(List.of(jean, luc));

        assertThat(joined.text()).isEqualTo("JeanLuc");
        assertThat(relations.join(List.of(jean, luc))).isSameAs(joined);
        assertThat(relations.join(List.of(luc, jean)).text()).isEqualTo("LucJean");
        assertThat(relations.join(List.of(jean, luc, jean)).text()).isEqualTo("JeanLucJean");
        assertThat(relations.join(List.of(jean))).isSameAs(jean);
    }
}
