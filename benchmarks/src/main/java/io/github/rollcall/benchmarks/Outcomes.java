package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimResult;
import io.github.rollcall.claims.RuleId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what became of each pair as RFC 4180 text: id, outcome, and the rules separated by {@code |}. */
final class Outcomes {

    private Outcomes() {}

    static void write(Path file, List<ClaimPair> pairs, List<ClaimResult> results) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,outcome,rules\r\n");
            for (int i = 0; i < pairs.size(); i++) {
                ClaimResult result = results.get(i);
                String rules = result.rules().stream().map(RuleId::name).collect(Collectors.joining("|"));
                out.write(field(pairs.get(i).id()) + "," + result.outcome() + "," + rules + "\r\n");
            }
        }
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
