package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.WordRelation.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words written together, and words in any order. */
class WordRunsTest {

    private static List<Word> words(String text) {
        return new NameWordReader().words(text);
    }

    private static String rules(@Nullable Findings findings) {
        return findings == null
                ? ""
                : String.join(" ", findings.rules().stream().map(RuleId::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Tarl Owen, Tarlowen, NAME_FOLD NAME_JOIN",
        "Tarl Owen, Tarlowenabcdef, NAME_SHORTENED NAME_JOIN",
        "Tarl Owen, Tarlowenabcdefg, ''",
        "T\u00E4rl Owen, T\u00E4rlowenabcdef, NAME_SHORTENED NAME_JOIN",
        "T\u00E4rl Owen, T\u00E4rlowenabcdefg, NAME_SHORTENED NAME_JOIN",
        "Tarl Owen, Tar Lowen, NAME_FOLD NAME_SPACING",
        "Tarl O Wen, Tarl Owen, NAME_FOLD NAME_JOIN",
        "Tarl O Wen, Tarlo Wen, NAME_FOLD NAME_JOIN",
        "Tarl O Wen, Ta Rlowen, NAME_FOLD NAME_SPACING",
        "Tarl O Wen, Tarlow En, NAME_FOLD NAME_SPACING",
        "Tarl Owen, Torl Ewen, ''",
        "Tarl, Tarl Owen, NAME_SHORTENED NAME_JOIN"
    })
    void wordsMayBeWrittenTogetherButNotPartedElsewhere(String a, String b, String rules) {
        WordRuns runs = new WordRuns(Part.GIVEN, new WordRelations(false));
        for (Findings found : new Findings[] {runs.relate(words(a), words(b)), runs.relate(words(b), words(a))}) {
            assertThat(rules(found)).isEqualTo(rules);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tarlow Torlow, Tarlow Torlow, NAME_EXACT",
        "Tarlow Torlow, Torlow Tarlow, NAME_EXACT",
        "Tarlow Torlow, Tarlow Torlaw Klein, NAME_EXACT NAME_EDIT1",
        "Klein Tarlow, Wolf Torlow Klein, NAME_EXACT NAME_EDIT1",
        "Klein Klein, Klein Wolf, ''",
        "K, Klein, ''",
        "Klein, K, ''"
    })
    void eachWordExplainsAtMostOneAndWhatIsSureComesFirst(String words, String by, String rules) {
        Findings found =
                new WordBag(new WordRuns(Part.FAMILY, new WordRelations(false))).explains(words(words), words(by));
        assertThat(rules(found)).isEqualTo(rules);
    }
}
