package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aDirectoryIsReadAndTimed() throws IOException {
        Path file = file("Ana Ruiz,Ana,,Ruiz,1988-04-17", "Eva Lang,Eva,,Lang,");

        Run run = Run.of("simulate", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip())
                .matches("simulate file=directory.csv records=2 seconds=[0-9]+\\.[0-9] liveHeapMB=[0-9]+\\.[0-9]");
    }

    @Test
    void theReportIsPrintedWhenAskedFor() throws IOException {
        Path file = file("Ana Ruiz,Ana,,Ruiz,1988-04-17", "Eva Lang,Eva,,Lang,");

        assertThat(Run.of("simulate", "--report", file).out()).contains("records: 2", "policy workforce-default");
    }

    @Test
    void aShortRowIsNamed() throws IOException {
        Path file = file("Ana Ruiz,Ana");

        Run run = Run.of("simulate", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ", line 2: the row has 2 fields and the header 5");
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("directory.csv"),
                "full_name,first_name,middle_name,last_name,date_of_birth\n" + String.join("\n", rows) + "\n");
    }
}
