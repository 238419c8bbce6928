package io.github.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on reliability names tests that exist, for every invariant. */
class ReliabilityGuideTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| (I\\d+) \\|.*$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+)\\.([a-zA-Z0-9]+)`");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<Path>> sources() {
        Map<String, List<Path>> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.computeIfAbsent(
                                    file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                            .add(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    @Test
    void everyInvariantHasTestsAndEachOfThemExists() {
        Map<String, List<Path>> sources = sources();
        List<String> invariants = new ArrayList<>();
        Matcher row = ROW.matcher(text(ROOT.resolve("docs/reliability.md")));
        while (row.find()) {
            invariants.add(row.group(1));
            Matcher test = TEST.matcher(row.group());
            int tests = 0;
            while (test.find()) {
                tests++;
                String method = test.group(2);
                assertThat(sources.getOrDefault(test.group(1), List.of()))
                        .as("%s names %s", row.group(1), test.group())
                        .anyMatch(file -> text(file).contains(" " + method + "("));
            }
            assertThat(tests).as("tests of %s", row.group(1)).isPositive();
        }
        assertThat(invariants)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14)
                        .mapToObj(number -> "I" + number)
                        .toList());
    }
}
