package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/**
 * Compares labelled claim pairs and counts, per claim and over all, what is right, what lets a stranger in and what locks the right person out; then the
 * lockouts of each locale group and the largest gap between two of them.
 */
@Command(name = "accuracy", description = "Measures the matcher on labelled claim pairs.")
final class AccuracyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "labelled pairs, one header line, UTF-8")
    private List<Path> files = List.of();

    @Option(names = "--outcomes", paramLabel = "OUT.csv", description = "writes id, outcome and rules of every row")
    private @Nullable Path outcomes;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "time for warming up, and again for measuring (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        List<ClaimPair> pairs = new ClaimPairs().read(files);
        Answers answers = new Answers();
        List<ClaimResult> results = new ArrayList<>();
        pairs.forEach(pair -> results.add(answers.to(pair)));
        if (outcomes != null) {
            Outcomes.write(outcomes, pairs, results);
        }
        PairTimes times = new PairTimes(pairs, answers);
        times.measure(Duration.ofSeconds(seconds));
        report(pairs, results, times);
        return 0;
    }

    private void report(List<ClaimPair> pairs, List<ClaimResult> results, PairTimes times) {
        Map<ClaimColumn, Tally> perClaim = new EnumMap<>(ClaimColumn.class);
        Tally all = new Tally();
        LockoutGroups groups = new LockoutGroups();
        for (int i = 0; i < pairs.size(); i++) {
            ClaimPair pair = pairs.get(i);
            perClaim.computeIfAbsent(pair.column(), key -> new Tally())
                    .add(pair.accept(), results.get(i).outcome());
            all.add(pair.accept(), results.get(i).outcome());
            groups.add(pair, results.get(i).outcome());
        }
        PrintWriter out = spec.commandLine().getOut();
        perClaim.forEach((column, tally) ->
                out.println(tally.line(column.label(), times.medianMicros(pair -> pair.column() == column))));
        out.println(all.line("all", times.medianMicros(pair -> true)));
        groups.lines().forEach(out::println);
    }
}
