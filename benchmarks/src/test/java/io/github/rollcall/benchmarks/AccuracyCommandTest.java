package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyCommandTest {

    private static final String HEADER =
            "id,claim,phenomenon,severity,locale,v_source,v_given,v_middle,v_family,v_suffix,"
                    + "v_value,d_given,d_middle,d_family,d_suffix,d_value,accept,note\n";

    @TempDir
    private Path folder;

    @Test
    void eachClaimThatIsPresentHasALineAndAllOfThemOne() throws IOException {
        Path names = file(
                "names.csv",
                "n1,name,,usability,,viz,Ana,,Ruiz,,,ANA,,RUIZ,,,MATCH,",
                "n2,name,,security,,viz,Ana,,Ruiz,,,Eva,,Lang,,,NEAR|MISMATCH,");
        Path others = file(
                "others.csv",
                "e1,email,,usability,,viz,,,,,ana@example.com,,,,,SMTP:a@example.com;smtp:ana@example.com,MATCH,",
                "d1,dob,,usability,,viz,,,,,1988-04-17,,,,,,MATCH,");

        Run run = Run.of("accuracy", "--seconds=0", names, others);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(claimLines(run).map(AccuracyCommandTest::withoutTime))
                .containsExactly(
                        "claim=name rows=2 accepted=100.0% falseAccepts=0/1 lockouts=0/1 matchGiven=1/1",
                        "claim=dob rows=1 accepted=0.0% falseAccepts=0/0 lockouts=0/1 matchGiven=0/1",
                        "claim=email rows=1 accepted=100.0% falseAccepts=0/0 lockouts=0/1 matchGiven=1/1",
                        "claim=all rows=4 accepted=75.0% falseAccepts=0/1 lockouts=0/3 matchGiven=2/3");
        assertThat(claimLines(run)).allMatch(line -> line.matches(".* medianMicros=[0-9]+\\.[0-9]"));
    }

    @Test
    void theLockoutsOfEachLocaleGroupAndTheirLargestGapComeLast() throws IOException {
        Path file = file(
                "groups.csv",
                "n1,name,,usability,es,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,MATCH,",
                "n2,name,,usability,pt-BR,viz,Ana,,Ruiz,,,Eva,,Lang,,,NEAR,",
                "n3,name,,usability,pt,viz,Rui,,Reis,,,Rui,,Reis,,,MATCH,",
                "n4,name,,usability,pt,viz,Rui,,Reis,,,RUI,,REIS,,,MATCH,",
                "n5,name,,security,ko,viz,Ana,,Ruiz,,,Eva,,Lang,,,MISMATCH,",
                "n6,name,,usability,,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,MATCH,",
                "p1,phone,,usability,US,viz,,,,,+12025550143,,,,,202-555-0143,MATCH,");

        Run run = Run.of("accuracy", "--seconds=0", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(claimLines(run).count()))
                .containsExactly(
                        "group=spanish-portuguese rows=4 lockouts=1/4",
                        "group=korean rows=1 lockouts=0/0",
                        "group=unstated rows=2 lockouts=0/2",
                        "largestLockoutGap=25.0%");
    }

    @Test
    void theShortColumnsWithoutPhenomenonAndNoteAreEnough() throws IOException {
        Path file = Files.writeString(
                folder.resolve("short.csv"),
                "accept,id,claim,severity,locale,v_source,v_given,v_middle,v_family,v_suffix,v_value,d_given,d_middle,"
                        + "d_family,d_suffix,d_value\nMATCH,n1,name,usability,,viz,,,,,Ana Ruiz,Ana,,Ruiz,,\n");

        assertThat(Run.of("accuracy", "--seconds=0", file).out()).contains("claim=all rows=1 accepted=100.0%");
    }

    @Test
    void aTelephoneNumberIsReadInTheRegionOfTheRow() throws IOException {
        Path file = file("phones.csv", "p1,phone,,usability,GB,viz,,,,,+441392960111,,,,,01392 960111,MATCH,");

        assertThat(Run.of("accuracy", "--seconds=0", file).out()).contains("claim=phone rows=1 accepted=100.0%");
    }

    @Test
    void theOutcomeOfEveryRowCanBeWrittenDown() throws IOException {
        Path file = file(
                "names.csv",
                "\"n,1\",name,,usability,,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,MATCH,",
                "n2,name,,security,,viz,Dr. Ana,,Ruiz,,,Eva,,Ruiz,,,MISMATCH,");
        Path outcomes = folder.resolve("out.csv");

        assertThat(Run.of("accuracy", file, "--outcomes", outcomes, "--seconds", "0")
                        .exitCode())
                .isZero();

        String[] lines = Files.readString(outcomes).split("\r\n", -1);
        assertThat(lines)
                .hasSize(4)
                .startsWith("id,outcome,rules", "\"n,1\",MATCH,NAME_EXACT")
                .endsWith("");
        assertThat(lines[2]).matches("n2,MISMATCH,[A-Z0-9_]+(\\|[A-Z0-9_]+)+");
    }

    @Test
    void aValueThatIsNotAllowedIsNamedWithFileLineAndColumn() throws IOException {
        Path file = file(
                "odd.csv",
                "n1,shoe_size,,usability,,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,MATCH,",
                "n2,name,,usability,,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,PERHAPS,",
                "n3,name,,usability,,viz,Ana,,Ruiz,,,Ana,,Ruiz,,,,");

        Run run = Run.of("accuracy", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        file + ", line 2, column claim: not one of the claims that can be compared",
                        file + ", line 3, column accept: must be outcomes such as MATCH|NEAR",
                        file + ", line 4, column accept: must be outcomes such as MATCH|NEAR");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("nowhere.csv");

        Run run = Run.of("accuracy", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(file + ": no such file" + System.lineSeparator());
    }

    @Test
    void withoutASubcommandTheyAreListed() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("accuracy");
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
    }

    private static Stream<String> claimLines(Run run) {
        return run.out().lines().filter(line -> line.startsWith("claim="));
    }

    private static String withoutTime(String line) {
        return line.substring(0, line.indexOf(" medianMicros="));
    }
}
