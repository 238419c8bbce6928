package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsCommandTest {

    private static final String HEADER =
            "id,pair_kind,v_given,v_middle,v_family,v_dob,v_street,v_city,v_state,v_postal,"
                    + "v_country,v_phone,v_email,d_given,d_middle,d_family,d_dob,d_street,d_city,d_state,d_postal,d_country,"
                    + "d_phone,d_email,same_person\n";

    @TempDir
    private Path folder;

    @Test
    void trueAndFalsePairsAreCountedApart() throws IOException {
        Path file = file(
                "r1,same,Ana,,Ruiz,1988-04-17,,,,,,,,Ana,,Ruiz,1988-04-17,,,,,,,,1",
                "r2,same,Ana,,Ruiz,1988-04-17,,,,,,,,Ana,,Ruiz,,,,,,,,,1",
                "r3,different,Ana,,Ruiz,1988-04-17,,,,,,,,Eva,,Lang,1961-11-02,,,,,,,,0");

        Run run = Run.of("records", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "records file=records.csv pairs=true n=2 PASS=1 REVIEW=1 STOP=0",
                        "records file=records.csv pairs=false n=1 PASS=0 REVIEW=0 STOP=1");
    }

    @Test
    void mailAndTelephoneCountAsProvenAndTheAddressAsDocument() throws IOException {
        Path file = file("r1,same,Ana,,Ruiz,1988-04-17,14 Harbour St,Exeter,,EX1 1AA,,+441392960111,ana@example.com,"
                + "Ana,,Ruiz,1988-04-17,14 Harbour Street,Exeter,,EX1 1AA,,+441392960112,ana@example.com,1");

        assertThat(Run.of("records", file).out()).contains("pairs=true n=1 PASS=0 REVIEW=1 STOP=0");
    }

    @ParameterizedTest
    @CsvSource({"9/14/1993, 1993-09-14, 1", "14/9/1993, 1993-09-14, 1", "9/14/1993, 1993-09-15, 0"})
    void theDatesOfAFileTellTheirOrder(String stated, String recorded, int passes) throws IOException {
        Path file = file("r1,same,Ana,,Ruiz," + stated + ",,,,,,,,Ana,,Ruiz," + recorded + ",,,,,,,,1");

        assertThat(Run.of("records", file).out()).contains("n=1 PASS=" + passes);
    }

    @Test
    void theOrderOfAmbiguousDatesCanBeDeclared() throws IOException {
        Path file = file("r1,same,Ana,,Ruiz,3/4/1978,,,,,,,,Ana,,Ruiz,1978-04-03,,,,,,,,1");

        assertThat(Run.of("records", file, "--dates", "DAY_FIRST").out()).contains("PASS=1");
        assertThat(Run.of("records", file, "--dates", "MONTH_FIRST").out()).contains("PASS=0");
    }

    @Test
    void oneUnambiguousDateDecidesForAllOthersOfItsFile() {
        assertThat(DateOrder.toldBy(List.of("3/4/1978", "20/1/1978"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.toldBy(List.of("3/4/1978", "1/20/1978"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.toldBy(List.of("20/1/1978", "1/20/1978"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.toldBy(List.of("1978-01-20"))).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void aLabelThatIsNeitherOneNorZeroIsNamed() throws IOException {
        Path file = file("r1,same,Ana,,Ruiz,,,,,,,,,Ana,,Ruiz,,,,,,,,,maybe");

        Run run = Run.of("records", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ", line 2, column same_person: must be 1 or 0");
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("records.csv"), HEADER + String.join("\n", rows) + "\n");
    }
}
