package io.github.rollcall.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A sync needs memory for a page, not for a directory. The heap of the readers is such that the users read would not fit;
 * the profile {@code full} of this module reads a million of them.
 */
class SyncScaleTest {
    private static final int USERS = Integer.getInteger("scale.users");
    private static final String HEAP = System.getProperty("scale.heap");

    @ParameterizedTest
    @EnumSource
    void aDirectoryThatDoesNotFitIntoTheHeapIsSyncedTwice(ScaleProvider provider)
            throws IOException, InterruptedException {
        List<String> printed = new ArrayList<>();

        int exitCode = run(ScaleChild.class, provider, printed);

        assertThat(exitCode).as("%s", printed).isZero();
        assertThat(printed).hasSize(2);
        assertThat(printed.get(0)).contains("pass=first outcome=COMPLETE added=" + USERS + " unchanged=0 changed=0");
        assertThat(printed.get(1)).contains("pass=again outcome=COMPLETE added=0 unchanged=" + USERS + " changed=0");
    }

    /** The test above would notice. */
    @Test
    void usersThatWereKeptWouldNotFit() throws IOException, InterruptedException {
        List<String> printed = new ArrayList<>();

        assertThat(run(KeepingEveryUser.class, ScaleProvider.ENTRA, printed)).isNotZero();
        assertThat(printed).noneMatch(line -> line.startsWith("kept"));
    }

    private static int run(Class<?> program, ScaleProvider provider, List<String> printed)
            throws IOException, InterruptedException {
        ChildMachine machine = ChildMachine.withHeap(
                HEAP, List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
        try (PageServer server = new PageServer(provider.pages(USERS))) {
            return machine.run(
                    program,
                    printed::add,
                    "sync",
                    provider.name(),
                    server.address().toString(),
                    String.valueOf(USERS));
        }
    }
}
