package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The store's share of whole syncs of a large generated directory. */
@Command(
        name = "store-scale",
        description = "Fills the JDBC stores twice in a small heap, and compares the first time with a bare load.")
public final class StoreScaleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DATABASE", description = "${COMPLETION-CANDIDATES}")
    private StoreDatabase database = StoreDatabase.H2;

    @Parameters(index = "1", paramLabel = "USERS", description = "how many users the directory has")
    private int users;

    @Option(names = "--heap", defaultValue = "256m", description = "heap of the stores (default: ${DEFAULT-VALUE})")
    private String heap = "";

    @Option(names = "--rounds", defaultValue = "5", description = "how many rounds (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--url",
            defaultValue = "",
            description = "a database to use, with user and password, instead of one started for the run")
    private String url = "";

    @Option(names = "--jvm", description = "a further option of the stores' virtual machine")
    private List<String> options = List.of();

    /** For the command line, which sets the options. */
    StoreScaleCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!url.isEmpty()) {
            return fill(url);
        }
        try (StoreDatabase.Running running = database.start()) {
            return fill(running.url());
        }
    }

    private int fill(String where) throws IOException, InterruptedException {
        return ChildMachine.withHeap(heap, options)
                .run(
                        StoreScaleChild.class,
                        spec.commandLine().getOut()::println,
                        database.name(),
                        where,
                        String.valueOf(users),
                        String.valueOf(rounds));
    }
}
