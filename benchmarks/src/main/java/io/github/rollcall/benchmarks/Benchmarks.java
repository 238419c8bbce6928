package io.github.rollcall.benchmarks;

import io.github.rollcall.benchmarks.scale.StoreScaleCommand;
import io.github.rollcall.benchmarks.scale.SyncScaleCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. Exit codes: 0 measured, 1 a defect of the program, 2 a wrong argument or a file that cannot be read. */
@Command(
        name = "benchmarks",
        description = "Measures how right and how fast Rollcall is.",
        subcommands = {
            AccuracyCommand.class,
            RecordsCommand.class,
            ColdStartCommand.class,
            SimulateCommand.class,
            SyncScaleCommand.class,
            StoreScaleCommand.class,
            JmhCommand.class,
            HelpCommand.class
        })
public final class Benchmarks implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Benchmarks() {}

    /**
     * Runs one subcommand and ends the process with its exit code.
     *
     * @param arguments the subcommand and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a subcommand");
    }

    private static int explain(Exception problem, CommandLine command) throws Exception {
        Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
        if (cause instanceof MalformedFileException) {
            command.getErr().println(cause.getMessage());
        } else if (cause instanceof NoSuchFileException missing) {
            command.getErr().println(missing.getFile() + ": no such file");
        } else if (cause instanceof IOException) {
            command.getErr().println("cannot be read or written: " + cause.getMessage());
        } else {
            throw problem;
        }
        return CommandLine.ExitCode.USAGE;
    }
}
