package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides labelled pairs of whole records under {@code workforce-default}, and counts the verdicts of true and of false pairs. */
@Command(name = "records", description = "Counts the decisions on labelled pairs of whole records.")
final class RecordsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "labelled record pairs, one header line, UTF-8")
    private List<Path> files = List.of();

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description =
                    "how 3/4/1978 is read: ${COMPLETION-CANDIDATES} (default: as the other dates of the file tell)")
    private @Nullable DateOrder dates;

    private final ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            List<RecordPair> pairs = new RecordPairs(dates).read(file);
            report(file, true, pairs);
            report(file, false, pairs);
        }
        return 0;
    }

    private void report(Path file, boolean samePerson, List<RecordPair> pairs) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        int count = 0;
        for (RecordPair pair : pairs) {
            if (pair.samePerson() == samePerson) {
                Verdict verdict = matcher.match(pair.verified(), pair.recorded(), pair.context())
                        .verdict();
                verdicts.merge(verdict, 1, Integer::sum);
                count++;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print("records file=" + file.getFileName() + " pairs=" + samePerson + " n=" + count);
        for (Verdict verdict : List.of(Verdict.PASS, Verdict.REVIEW, Verdict.STOP)) {
            out.print(" " + verdict + "=" + verdicts.getOrDefault(verdict, 0));
        }
        out.println();
    }
}
