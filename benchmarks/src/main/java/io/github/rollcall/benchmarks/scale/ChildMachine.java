package io.github.rollcall.benchmarks.scale;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Java virtual machine of its own for one program of this class path.
 *
 * @param options of the virtual machine
 */
record ChildMachine(List<String> options) {
    /** Beside the executable jar, which leaves the connectors out: the class path that has them. */
    private static final String CONNECTORS = "connectors.classpath";

    ChildMachine {
        options = List.copyOf(options);
    }

    /** A machine with so much heap and further options. */
    static ChildMachine withHeap(String heap, List<String> options) {
        List<String> all = new ArrayList<>(List.of("-Xmx" + heap));
        all.addAll(options);
        return new ChildMachine(all);
    }

    /**
     * Runs a program to its end.
     *
     * @param program its main class
     * @param out takes what it prints, line by line
     * @param arguments for it
     * @return its exit code
     */
    int run(Class<?> program, Consumer<String> out, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
            printed.lines().forEach(out);
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() throws IOException {
        String own = System.getProperty("java.class.path");
        if (own.contains(File.pathSeparator)) {
            return own;
        }
        Path connectors = Path.of(own).toAbsolutePath().resolveSibling(CONNECTORS);
        return own + File.pathSeparator + Files.readString(connectors).strip();
    }
}
