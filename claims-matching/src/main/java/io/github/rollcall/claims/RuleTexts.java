package io.github.rollcall.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each rule says, and an example of it; read when somebody first asks. */
final class RuleTexts {

    /** The texts of one rule. */
    record Text(String description, String example) {}

    private static final Map<RuleId, Text> TEXTS = new EnumMap<>(RuleId.class);

    static {
        WordTable.lines("rules.tsv", line -> {
            List<String> fields = WordTable.split(line, '\t');
            TEXTS.put(RuleId.valueOf(fields.get(0)), new Text(fields.get(1), fields.get(2)));
        });
    }

    private RuleTexts() {}

    static Text of(RuleId rule) {
        return Objects.requireNonNull(TEXTS.get(rule), rule.name());
    }
}
