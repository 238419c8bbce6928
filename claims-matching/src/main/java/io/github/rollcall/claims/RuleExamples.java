package io.github.rollcall.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** An invented pair for each rule; read when somebody first asks. */
final class RuleExamples {

    private static final Map<RuleId, String> EXAMPLES = new EnumMap<>(RuleId.class);

    static {
        WordTable.lines("rule-examples.tsv", line -> {
            int tab = line.indexOf('\t');
            EXAMPLES.put(RuleId.valueOf(line.substring(0, tab)), line.substring(tab + 1));
        });
    }

    private RuleExamples() {}

    static String of(RuleId rule) {
        return Objects.requireNonNull(EXAMPLES.get(rule), rule.name());
    }
}
