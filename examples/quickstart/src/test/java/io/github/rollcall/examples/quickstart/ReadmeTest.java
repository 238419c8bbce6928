package io.github.rollcall.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what compiles and what is printed. */
class ReadmeTest {
    private static final Path ROOT =
            Path.of("").toAbsolutePath().endsWith("quickstart") ? Path.of("..", "..") : Path.of("");

    @Test
    void everyJavaBlockStandsInACompiledTest() {
        String sources = compiledSources();
        List<String> blocks = blocks("java");

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
        for (String block : blocks) {
            for (String paragraph : block.split("\n\\s*\n", -1)) {
                assertThat(sources).contains(folded(paragraph));
            }
        }
    }

    @Test
    void everyShownLineIsPrintedByTheQuickstart() {
        String printed = QuickstartTest.output();
        List<String> shown = blocks("text");

        assertThat(shown).isNotEmpty();
        shown.forEach(block ->
                assertThat(block.lines()).allSatisfy(line -> assertThat(printed).contains(line)));
    }

    @Test
    void theFirstTwoCommandsRunTheMainJobAndTheTests() {
        List<String> commands = blocks("sh");

        assertThat(commands.get(0)).contains("examples/quickstart").contains("java -jar");
        assertThat(commands.get(1)).isEqualTo("mvn -B verify\n");
    }

    @Test
    void theFirstJavaComesSoon() {
        assertThat(readme().substring(0, readme().indexOf("```java")).lines()).hasSizeLessThan(40);
    }

    private static String compiledSources() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples/quickstart/src/test/java"))) {
            return folded(String.join(
                    "\n",
                    files.filter(Files::isRegularFile).map(ReadmeTest::text).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> blocks(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        List<String> found = new ArrayList<>();
        while (block.find()) {
            found.add(block.group(1));
        }
        return found;
    }

    private static String readme() {
        return text(ROOT.resolve("README.md"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Indentation and line breaks are the formatter's business. */
    private static String folded(String code) {
        return code.replaceAll("\\s+", "");
    }
}
