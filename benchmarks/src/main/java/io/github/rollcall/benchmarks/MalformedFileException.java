package io.github.rollcall.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** A data file does not say what it should; the message names file, line and column of every problem found. */
final class MalformedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFileException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    static String at(Path file, long line, String problem) {
        return file + ", line " + line + ": " + problem;
    }

    static String at(Path file, long line, String column, String problem) {
        return file + ", line " + line + ", column " + column + ": " + problem;
    }
}
