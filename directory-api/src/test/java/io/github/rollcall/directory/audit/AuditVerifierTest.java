package io.github.rollcall.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.audit.AuditFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifierTest {
    private static final AuditVerifier VERIFIER = AuditVerifier.with(AuditFiles.KEY);

    @TempDir
    private Path folder = Path.of("");

    private Path fiveLines() {
        return AuditFiles.written(folder.resolve("audit.jsonl"), 5);
    }

    private static AuditVerification verify(Path... files) throws IOException {
        return VERIFIER.verify(List.of(files));
    }

    private static void assertBroken(AuditVerification found, Kind kind, long line, long number) {
        assertThat(found.isIntact()).isFalse();
        AuditFinding finding = found.finding().orElseThrow();
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.number()).isEqualTo(number);
    }

    @Test
    void anUntouchedFileIsIntactUpToItsHead() throws IOException {
        AuditVerification found = verify(fiveLines());

        assertThat(found.finding()).isEmpty();
        assertThat(found.isIntact()).isTrue();
        assertThat(found.reached().number()).isEqualTo(5);
        assertThat(found.endProven()).isTrue();
        assertThat(found.halfWritten()).isFalse();
    }

    /** Every single byte of a line, but for its line feed. */
    @Test
    void noByteOfALineCanBeChanged() throws IOException {
        Path file = fiveLines();
        byte[] bytes = Files.readAllBytes(file);
        int begin = AuditFiles.lines(file).get(0).length() + 1;
        int end = begin + AuditFiles.lines(file).get(1).length();
        for (int at = begin; at < end; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);

            AuditFinding finding = verify(file).finding().orElseThrow();

            assertThat(finding.line()).as("byte %d", at).isEqualTo(2);
            assertThat(finding.kind()).as("byte %d", at).isIn(Kind.CHANGED, Kind.UNKNOWN_KEY);
        }
    }

    @Test
    void aLineThatIsWrittenAnewWithoutTheKeyIsChanged() throws IOException {
        Path file = fiveLines();
        Path forgery = folder.resolve("forgery.jsonl");
        try (JsonLinesAuditLog log = JsonLinesAuditLog.open(forgery, AuditFiles.key("k1", 8))) {
            log.append(AuditFiles.event(1));
        }
        List<String> lines = AuditFiles.lines(file);
        lines.set(0, AuditFiles.lines(forgery).get(0));
        AuditFiles.write(file, lines);

        assertBroken(verify(file), Kind.CHANGED, 1, 1);
    }

    @Test
    void aRemovedLineIsMissedWhereItStood() throws IOException {
        Path file = fiveLines();
        List<String> lines = AuditFiles.lines(file);
        lines.remove(2);
        AuditFiles.write(file, lines);

        assertBroken(verify(file), Kind.REMOVED, 3, 3);
    }

    @Test
    void aFirstLineThatIsRemovedLeavesAStartThatIsMissing() throws IOException {
        Path file = fiveLines();
        AuditFiles.write(file, AuditFiles.lines(file).subList(1, 5));

        assertBroken(verify(file), Kind.START_MISSING, 1, 1);
    }

    @Test
    void linesThatHaveChangedPlacesAreFoundAtTheFirst() throws IOException {
        Path file = fiveLines();
        List<String> lines = AuditFiles.lines(file);
        Collections.swap(lines, 1, 3);
        AuditFiles.write(file, lines);

        assertBroken(verify(file), Kind.REORDERED, 2, 2);
    }

    @Test
    void aLineThatIsPutInIsFound() throws IOException {
        Path file = fiveLines();
        for (String foreign :
                List.of("{\"n\":3}", "", "nothing", AuditFiles.lines(file).get(0))) {
            List<String> lines = AuditFiles.lines(file);
            lines.add(2, foreign);
            Path changed = folder.resolve("changed.jsonl");
            AuditFiles.write(changed, lines);

            assertBroken(verify(changed), Kind.INSERTED, 3, 3);
        }
    }

    @Test
    void linesThatAreCutOffAreMissedByTheHead() throws IOException {
        Path file = fiveLines();
        AuditFiles.write(file, AuditFiles.lines(file).subList(0, 3));
        assertBroken(verify(file), Kind.TRUNCATED, 4, 4);

        Files.write(file, new byte[0]);
        assertBroken(verify(file), Kind.TRUNCATED, 1, 1);
    }

    @Test
    void halfALineThatTheHeadKnowsOfIsCutOff() throws IOException {
        Path file = fiveLines();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        assertBroken(verify(file), Kind.TRUNCATED, 5, 5);
    }

    @Test
    void halfALineBehindTheHeadIsWhatACrashLeaves() throws IOException {
        Path file = fiveLines();
        Files.writeString(file, Files.readString(file) + "{\"n\":6,\"prev");

        AuditVerification found = verify(file);

        assertThat(found.isIntact()).isTrue();
        assertThat(found.halfWritten()).isTrue();
        assertThat(found.reached().number()).isEqualTo(5);
    }

    @Test
    void withoutAHeadTheEndIsNotProvenAndSaidNotToBe() throws IOException {
        Path file = fiveLines();
        AuditFiles.write(file, AuditFiles.lines(file).subList(0, 3));
        Files.delete(AuditFiles.headOf(file));

        AuditVerification found = verify(file);

        assertThat(found.isIntact()).isTrue();
        assertThat(found.endProven()).isFalse();
    }

    @Test
    void aHeadCannotBeWrittenToFitAFileThatWasCut() throws IOException {
        Path file = fiveLines();
        Path shorter = AuditFiles.written(folder.resolve("shorter.jsonl"), 2);
        AuditFiles.write(file, AuditFiles.lines(file).subList(0, 3));
        String mac = AuditFiles.lines(file).get(2).replaceAll(".*\"mac\":\"([0-9a-f]+)\".*", "$1");
        String forged = Files.readString(AuditFiles.headOf(shorter))
                .replaceAll("\"n\":2,\"mac\":\"[0-9a-f]+\"", "\"n\":3,\"mac\":\"" + mac + "\"");
        Files.writeString(AuditFiles.headOf(file), forged);

        AuditFinding finding = verify(file).finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.CHANGED);
        assertThat(finding.file()).isEqualTo(AuditFiles.headOf(file));
    }

    /** File and head put back together to an older state: only a head that was kept elsewhere tells. */
    @Test
    void aHeadThatWasKeptElsewhereTellsThatBothWerePutBack() throws IOException {
        Path file = AuditFiles.written(folder.resolve("audit.jsonl"), 3);
        byte[] olderFile = Files.readAllBytes(file);
        byte[] olderHead = Files.readAllBytes(AuditFiles.headOf(file));
        AuditHead kept;
        try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, AuditFiles.KEY)) {
            log.append(AuditFiles.event(4));
            kept = log.head();
        }
        assertThat(VERIFIER.verify(List.of(file), kept).isIntact()).isTrue();
        Files.write(file, olderFile);
        Files.write(AuditFiles.headOf(file), olderHead);

        assertThat(verify(file).isIntact()).isTrue();
        assertBroken(VERIFIER.verify(List.of(file), kept), Kind.TRUNCATED, 4, 4);
    }

    @Test
    void theLinesOfAnotherLogUnderTheSameKeyAreForeign() throws IOException {
        Path file = fiveLines();
        Path other = folder.resolve("other.jsonl");
        try (JsonLinesAuditLog log = JsonLinesAuditLog.open(other, AuditFiles.KEY)) {
            for (int i = 11; i <= 15; i++) {
                log.append(AuditFiles.event(i));
            }
        }
        List<String> lines = AuditFiles.lines(file);
        lines.set(2, AuditFiles.lines(other).get(2));
        AuditFiles.write(file, lines);
        assertBroken(verify(file), Kind.FOREIGN, 3, 3);

        Files.copy(AuditFiles.headOf(file), folder.resolve("swapped.jsonl.head"));
        Files.copy(other, folder.resolve("swapped.jsonl"));
        assertBroken(verify(folder.resolve("swapped.jsonl")), Kind.FOREIGN, 5, 5);
    }

    @Test
    void severalFilesAreOneChain() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        AuditFiles.written(file, 3);
        Path first = Files.move(file, folder.resolve("audit-1.jsonl"));
        AuditFiles.written(file, 2);
        assertThat(verify(first, file).reached().number()).isEqualTo(5);
        assertThat(verify(first, file).isIntact()).isTrue();

        assertBroken(verify(file), Kind.START_MISSING, 1, 1);
        AuditFiles.write(first, AuditFiles.lines(first).subList(0, 2));
        assertBroken(verify(first, file), Kind.REMOVED, 1, 3);
    }

    @Test
    void aLineOfAKeyThatIsNotGivenIsNamed() throws IOException {
        Path file = AuditFiles.written(folder.resolve("audit.jsonl"), 2);
        AuditKey newer = AuditFiles.key("k2", 9);
        try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, newer, AuditFiles.KEY)) {
            log.append(AuditFiles.event(3));
        }

        assertThat(AuditVerifier.with(AuditFiles.KEY, newer)
                        .verify(List.of(file))
                        .isIntact())
                .isTrue();
        Files.delete(AuditFiles.headOf(file));
        assertBroken(verify(file), Kind.UNKNOWN_KEY, 3, 3);
        assertThatThrownBy(() -> AuditVerifier.with(AuditFiles.KEY, AuditFiles.key("k1", 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same id");
    }

    @Test
    void aLineOfAnyLengthIsReadWithinBounds() throws IOException {
        Path file = fiveLines();
        List<String> lines = AuditFiles.lines(file);
        lines.set(1, "x".repeat(3_000_000));
        AuditFiles.write(file, lines);

        assertBroken(verify(file), Kind.CHANGED, 2, 2);
    }
}
