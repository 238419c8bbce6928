package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PolicySimulation;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.SimulationProgress;
import io.github.rollcall.claims.SimulationRecord;
import io.github.rollcall.claims.SimulationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Time and memory of a simulation of {@code workforce-default} over whole directories, read as a stream. */
@Command(name = "simulate", description = "Times a what-if simulation over directories.")
final class SimulateCommand implements Callable<Integer> {

    private static final Set<String> COLUMNS = Set.of("first_name", "middle_name", "last_name", "date_of_birth");
    private static final double MEGABYTE = 1024 * 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE.csv[.gz]", description = "directories, one header line, UTF-8")
    private List<Path> files = List.of();

    @Option(names = "--report", description = "prints the report too")
    private boolean report;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            long before = Heap.live();
            long begin = System.nanoTime();
            SimulationReport result = simulate(file, (stage, done, total) -> true);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Heap heap = new Heap();
            simulate(file, heap);
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "simulate file=%s records=%d seconds=%.1f liveHeapMB=%.1f",
                            file.getFileName(),
                            result.records(),
                            seconds,
                            Math.max(0, heap.most() - before) / MEGABYTE));
            if (report) {
                spec.commandLine().getOut().print(result.toText());
            }
        }
        return 0;
    }

    private static SimulationReport simulate(Path file, SimulationProgress progress) throws IOException {
        try (CsvRows rows = new CsvFile(file).rows(COLUMNS)) {
            Iterator<SimulationRecord> records = new Records(rows);
            return PolicySimulation.of(ClaimsPolicy.workforceDefault())
                    .progress(progress)
                    .run(records);
        }
    }

    /** The directory's rows as records; their ids count them. */
    private static final class Records implements Iterator<SimulationRecord> {

        private final CsvRows rows;
        private int count;

        Records(CsvRows rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SimulationRecord next() {
            CsvRow row = rows.next();
            String dateOfBirth = row.get("date_of_birth");
            ClaimSet claims = ClaimSet.builder()
                    .name(PersonName.builder()
                            .given(part(row, "first_name"))
                            .middle(part(row, "middle_name"))
                            .family(part(row, "last_name"))
                            .build())
                    .dateOfBirth(dateOfBirth.isBlank() ? null : BirthDate.parse(dateOfBirth))
                    .build();
            return new SimulationRecord("row-" + ++count, RecordedClaims.of(claims));
        }

        private static @Nullable String part(CsvRow row, String column) {
            String value = row.get(column);
            return value.isEmpty() ? null : value;
        }
    }
}
