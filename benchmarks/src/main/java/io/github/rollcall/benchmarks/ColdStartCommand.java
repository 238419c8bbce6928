package io.github.rollcall.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a fresh Java virtual machine without ICU needs for its first policy and its first match. */
@Command(name = "coldstart", description = "Times the first match in fresh virtual machines, without ICU.")
final class ColdStartCommand implements Callable<Integer> {

    private static final List<String> SMALL = List.of("name", "date_of_birth");
    private static final List<String> WHOLE = List.of("name", "date_of_birth", "address", "email", "phone");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--runs", defaultValue = "7", description = "virtual machines per line (default: ${DEFAULT-VALUE})")
    private int runs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("coldstart");
        try {
            String classPath = WithoutIcu.classPath(System.getProperty("java.class.path"), folder);
            report(SMALL, classPath);
            report(WHOLE, classPath);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void report(List<String> claims, String classPath) throws IOException, InterruptedException {
        List<Times> times = new ArrayList<>();
        for (int run = 0; run < Math.max(1, runs); run++) {
            times.add(child(claims, classPath));
        }
        times.sort(Comparator.comparingLong(Times::total));
        Times median = times.get(times.size() / 2);
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "coldstart claims=%s runs=%d medianMillis=%.1f policyMillis=%.1f matchMillis=%.1f maxMillis=%.1f",
                        String.join("+", claims),
                        times.size(),
                        median.total() / 1e6,
                        median.policy() / 1e6,
                        median.match() / 1e6,
                        times.get(times.size() - 1).total() / 1e6));
    }

    private static Times child(List<String> claims, String classPath) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                FirstMatch.class.getName()));
        command.addAll(claims);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed;
        try (InputStream out = process.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the fresh virtual machine ended with " + process.exitValue());
        }
        String[] nanos = printed.split(" ", -1);
        return new Times(Long.parseLong(nanos[0]), Long.parseLong(nanos[1]));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private record Times(long policy, long match) {
        long total() {
            return policy + match;
        }
    }
}
