package io.github.rollcall.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProgram} that is running, and the means to stop, continue and kill its process. */
final class NodeProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String ENDED = "ended";

    private final Process process;
    private final Writer input;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private NodeProcess(Process process) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        Thread ear = new Thread(this::listen, "node-" + process.pid());
        ear.setDaemon(true);
        ear.start();
    }

    /** A node under a name that the database knows its connections by. */
    static NodeProcess start(String name) {
        try {
            return new NodeProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NodeProgram.class.getName(),
                            TestDatabase.postgresUrl(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(said::add);
        } catch (IOException | java.io.UncheckedIOException closed) {
            // A process that is killed says nothing more.
        }
        said.add(ENDED);
    }

    /** Waits until it can be told what to do. */
    NodeProcess awake() {
        String first = hear();
        if (!first.equals("ready")) {
            throw new AssertionError("a node said " + first);
        }
        return this;
    }

    void run(String directory, Instant time, Enum<?> mode, NodePeople people, int point) {
        tell(directory + " " + time.toEpochMilli() + " " + mode + " " + people + " " + point);
    }

    void goOn() {
        tell("go");
    }

    private void tell(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
    }

    /** What it says next. */
    String hear() {
        return hearWithin(LONGEST).orElseThrow(() -> new AssertionError("a node has said nothing for " + LONGEST));
    }

    Optional<String> hearWithin(Duration time) {
        try {
            return Optional.ofNullable(said.poll(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** SIGSTOP: it does nothing, and does not know it. */
    void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -" + name + " ended with " + exit);
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** SIGKILL. */
    void kill() {
        try {
            process.destroyForcibly();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("a killed process goes on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
