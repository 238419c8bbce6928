package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rollcallName", "rollcallRecord", "jaroWinkler", "fuzzyMatcher", "dukePersonName"})
    void everyMethodIsTimedOnTheSameNames(String method) throws IOException {
        Path report = folder.resolve("report.txt");

        Run run = Run.of("jmh", method, "-f", "0", "-wi", "0", "-i", "1", "-r", "20ms", "-foe", "true", "-o", report);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(report))
                .containsPattern("NameBenchmark." + method + " +built-in +avgt")
                .containsPattern("FirstUseBenchmark." + method + " +built-in +ss");
    }

    @Test
    void theNamesOfAFileOfPairsAreTakenWhereTheyAreLatin() throws IOException {
        Path file = Files.writeString(
                folder.resolve("names.csv"),
                "id,claim,locale,v_source,v_given,v_middle,v_family,v_suffix,v_value,d_given,d_middle,d_family,d_suffix,"
                        + "d_value,accept\n"
                        + "n1,name,,viz,Ana,Luisa,Ruiz,,,Ana,,Ruiz,Jr,,MATCH\n"
                        + "n2,name,,viz,\u041E\u043B\u0435\u0433,,\u041B\u0443\u043D\u0438\u043D,,,Oleg,,Lunin,,,MATCH\n"
                        + "n3,name,,viz,,,,,Eva Lang,Eva,,Lang,,,MATCH\n"
                        + "c1,country,,viz,,,,,US,,,,,USA,MATCH\n");

        assertThat(NamePairs.of(file))
                .extracting(NamePair::verifiedText, NamePair::recordedText)
                .containsExactly(tuple("Ana Luisa Ruiz", "Ana Ruiz Jr"), tuple("Eva Lang", "Eva Lang"));
    }

    @Test
    void theBuiltInNamesAreLatinAndMany() throws IOException {
        assertThat(NamePairs.builtIn()).hasSizeGreaterThanOrEqualTo(60).allMatch(NamePair::isLatin);
    }

    @Test
    void anOptionThatJmhDoesNotKnowIsAWrongArgument() {
        Run run = Run.of("jmh", "--nonsense");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().toLowerCase(Locale.ROOT)).contains("nonsense");
    }
}
