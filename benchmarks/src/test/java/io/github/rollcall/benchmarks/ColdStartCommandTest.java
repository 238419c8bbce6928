package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstMatchOfAFreshMachineIsTimed() {
        Run run = Run.of("coldstart", "--runs=1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "coldstart claims=name\\+date_of_birth\\S* runs=1 medianMillis=[0-9.]+ policyMillis=[0-9.]+"
                                        + " matchMillis=[0-9.]+ maxMillis=[0-9.]+"));
    }

    @Test
    void icuIsTakenFromTheClassPathAndNothingElse() throws IOException {
        String classPath = WithoutIcu.classPath(System.getProperty("java.class.path"), folder);

        String[] entries = classPath.split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThat(loader.findResource("com/ibm/icu/util/ULocale.class")).isNull();
            assertThat(loader.findResource("io/github/rollcall/claims/ClaimsMatcher.class"))
                    .isNotNull();
        }
        assertThat(getClass().getClassLoader().getResource("com/ibm/icu/util/ULocale.class"))
                .as("ICU is there otherwise")
                .isNotNull();
    }
}
