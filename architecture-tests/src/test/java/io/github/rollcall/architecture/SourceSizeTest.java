package io.github.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A file and a method are read in one look. */
class SourceSizeTest {
    private static final int MOST_LINES_OF_A_FILE = 350;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int MOST_LINES_OF_THE_MEDIAN_FILE = 100;

    private static final Path ROOT = root();

    @Test
    void noFileIsLongerThanOneReads() {
        assertThat(mainSources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(lines(source))
                        .as("lines of %s", ROOT.relativize(source))
                        .isLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
    }

    @Test
    void theMedianFileIsShort() {
        List<Integer> lengths =
                mainSources().stream().map(SourceSizeTest::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MOST_LINES_OF_THE_MEDIAN_FILE);
    }

    @Test
    void noMethodIsLongerThanOneReads() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(mainSources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions, tooLong).scan(unit, null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                if (last - first + 1 > MOST_LINES_OF_A_METHOD) {
                    found.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + (last - first + 1));
                }
            }
            return super.visitMethod(method, null);
        }
    }

    private static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("architecture-tests") ? here.resolve("..").normalize() : here;
        assertThat(root.resolve("directory-api")).as("the project's root").isDirectory();
        return root;
    }
}
