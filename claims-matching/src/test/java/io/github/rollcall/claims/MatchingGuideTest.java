package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page says what the code does. With {@code -Ddocs.write=true} it is written instead of compared. */
class MatchingGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "matching.md");

    @Test
    void theMethodPageIsUpToDate() throws IOException {
        String made = MatchingGuide.text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.readString(PAGE).equals(made))
                .as("docs/matching.md is out of date; its head says how it is written anew")
                .isTrue();
    }

    @Test
    void thePageQuotesTheSentencesThatAReviewerReads() {
        String made = MatchingGuide.text();
        Explanations english = Explanations.in(Locale.ENGLISH);

        for (RuleId rule : RuleId.values()) {
            assertThat(made)
                    .containsPattern("\n\\| `" + rule + "` \\|.*\\| " + Pattern.quote(english.rule(rule)) + " \\|");
        }
        for (MatchFlag flag : MatchFlag.values()) {
            assertThat(made).contains("\n| `" + flag + "` | " + english.flag(flag) + " |");
        }
        for (MatchReason.Code code : MatchReason.Code.values()) {
            assertThat(made).contains("\n| `" + code + "` | " + english.reason(code) + " |");
        }
    }

    @Test
    void everyRuleFlagReasonAndOutcomeStandsOnThePage() {
        String made = MatchingGuide.text();

        for (RuleId rule : RuleId.values()) {
            assertThat(made).contains("\n| `" + rule + "` |");
        }
        for (MatchFlag flag : MatchFlag.values()) {
            assertThat(made).contains("\n| `" + flag + "` |");
        }
        for (MatchReason.Code code : MatchReason.Code.values()) {
            assertThat(made).contains("\n| `" + code + "` |");
        }
        for (ClaimOutcome outcome : ClaimOutcome.values()) {
            assertThat(made).contains("\n| " + outcome + " |");
        }
    }
}
