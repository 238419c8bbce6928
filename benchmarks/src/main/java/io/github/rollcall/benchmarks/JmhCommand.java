package io.github.rollcall.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks with JMH, whose own options are passed on; without any, all of them run for about five minutes. */
@Command(
        name = "jmh",
        description = {
            "Times the matcher and others' name comparisons with JMH.",
            "JMH's options are passed on: -p pairs=FILE.csv for other names, -h for all of them."
        })
final class JmhCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try {
            CommandLineOptions options = new CommandLineOptions(arguments.toArray(new String[0]));
            if (options.shouldHelp()) {
                options.showHelp();
            } else if (options.shouldList()) {
                new Runner(options).list();
            } else {
                new Runner(options).run();
            }
            return CommandLine.ExitCode.OK;
        } catch (CommandLineOptionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
