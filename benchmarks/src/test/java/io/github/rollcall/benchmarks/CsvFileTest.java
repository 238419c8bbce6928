package io.github.rollcall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void fieldsAreFoundByTheNamesOfTheHeader() {
        assertThat(rows("b,a,c\n1,2,3\n")).containsExactly("2/1");
    }

    @Test
    void aColumnTheFileLacksIsEmpty() {
        assertThat(rows("a\n1\n")).containsExactly("1/");
    }

    @Test
    void quotesCommasAndLineBreaksBelongToAQuotedField() {
        assertThat(rows("a,b\r\n\"1 \"\"x\"\", y\r\nz\",2\r\n")).containsExactly("1 \"x\", y\r\nz/2");
    }

    @Test
    void spaceBelongsToTheFieldAndTheLastLineNeedsNoEnd() {
        assertThat(rows("a,b\n 1 , 2")).containsExactly(" 1 / 2");
    }

    @Test
    void emptyLinesAndAByteOrderMarkAreNoData() {
        assertThat(rows("\uFEFFa,b\n\n1,2\r\n\r\n3,\n")).containsExactly("1/2", "3/");
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        Path file = folder.resolve("rows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(rows(file)).containsExactly("1/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "a,b~1,2~3 | line 3: the row has 1 fields and the header 2",
                "a,b~1,2,3 | line 2: the row has 3 fields and the header 2",
                "a,b~1,!2~3,4 | line 2: field 2 is quoted and never closed",
                "a,b~1,!2!x | line 2: text after the closing quote of field 2",
                "a,b~!x~y!,2~1,2!x | line 4: a quote inside field 2, which is not quoted",
                "b,c~1,2 | line 1, column a: is missing in the header",
                "a,b,b~1,2,3 | line 1, column b: stands in the header twice",
            })
    void whatIsWrongIsNamedWithFileAndLine(String text, String problem) {
        Path file = file(text.replace('~', '\n').replace('!', '"'));

        assertThatThrownBy(() -> rows(file)).hasMessage(file + ", " + problem);
    }

    @Test
    void anEmptyFileHasNoHeader() {
        Path file = file("");

        assertThatThrownBy(() -> rows(file)).hasMessage(file + ", line 1, column a: is missing in the header");
    }

    @Test
    void allWrongRowsAreNamedAtOnce() {
        Path file = file("a,b\n1\n1,2\n3\n");

        assertThatThrownBy(() -> rows(file)).hasMessageContainingAll("line 2", "line 4");
    }

    @Test
    void aFileThatIsWrongThroughoutIsLeftEarly() {
        Path file = file("a,b\n" + "1\n".repeat(50));

        assertThatThrownBy(() -> rows(file))
                .satisfies(problem -> assertThat(problem.getMessage()).hasLineCount(20));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin1.csv");
        Files.write(file, "a,b\nJos\u00E9,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> rows(file)).hasMessage(file + ": is not UTF-8");
    }

    private List<String> rows(String text) {
        return rows(file(text));
    }

    private static List<String> rows(Path file) {
        List<String> rows = new ArrayList<>();
        try {
            new CsvFile(file).forEach(Set.of("a"), row -> rows.add(row.get("a") + "/" + row.get("b")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("rows.csv"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
