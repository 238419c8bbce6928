package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Memory and processor time of whole syncs of a large generated directory. */
@Command(
        name = "sync-scale",
        description =
                "Syncs a large generated directory in a small heap, and compares the connector with its bare client.")
public final class SyncScaleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROVIDER", description = "${COMPLETION-CANDIDATES}")
    private ScaleProvider provider = ScaleProvider.ENTRA;

    @Parameters(index = "1", paramLabel = "USERS", description = "how many users the directory has")
    private int users;

    @Option(names = "--heap", defaultValue = "256m", description = "heap of the readers (default: ${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--rounds",
            defaultValue = "9",
            description = "comparisons with the bare client; 0 leaves them out (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--round-users",
            defaultValue = "100000",
            description = "users read in one comparison (default: ${DEFAULT-VALUE})")
    private int roundUsers;

    @Option(names = "--no-sync", description = "leaves the whole syncs out")
    private boolean noSync;

    @Option(names = "--jvm", description = "a further option of the readers' virtual machines")
    private List<String> options = List.of();

    /** For the command line, which sets the options. */
    SyncScaleCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChildMachine machine = ChildMachine.withHeap(heap, options);
        int exitCode = 0;
        try (PageServer server = new PageServer(provider.pages(users))) {
            if (!noSync) {
                exitCode = read(machine, "sync", server, users);
            }
            if (rounds > 0 && exitCode == 0) {
                exitCode = read(machine, "cpu", server, Math.min(users, roundUsers));
            }
        }
        return exitCode;
    }

    private int read(ChildMachine machine, String phase, PageServer server, int count)
            throws IOException, InterruptedException {
        return machine.run(
                ScaleChild.class,
                spec.commandLine().getOut()::println,
                phase,
                provider.name(),
                server.address().toString(),
                String.valueOf(count),
                String.valueOf(rounds));
    }
}
