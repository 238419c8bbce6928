package io.github.rollcall.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesAuditLogTest {
    private static final int THREADS = 8;
    private static final int EACH = 25;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("audit.jsonl");
    }

    private JsonLinesAuditLog open() {
        return JsonLinesAuditLog.open(file, AuditFiles.KEY);
    }

    private AuditVerification verified() throws IOException {
        return AuditVerifier.with(AuditFiles.KEY).verify(List.of(file));
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DirectoryException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.AUDIT_FAILED);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void aLineSaysWhatTheEventSays() throws IOException {
        try (JsonLinesAuditLog log = open()) {
            log.append(AuditFiles.event(1));
        }

        assertThat(AuditFiles.lines(file).get(0))
                .startsWith("{\"n\":1,\"previous\":\"" + "0".repeat(64) + "\",\"at\":\"2026-03-02T12:00:01.123Z\","
                        + "\"step\":\"REDEEMED\",\"directory\":\"corp\",\"user\":\"user-1\",\"role\":\"AGENT\","
                        + "\"actor\":\"a-17\",\"verification\":\"v-1\",\"action\":\"RESET_MFA\",\"ticket\":\"INC-1\","
                        + "\"key\":\"k1\",\"mac\":\"");
    }

    /** An id may hold any letter; a line stays one line of ASCII. */
    @Test
    void noTextBreaksALine() throws IOException {
        String odd = "\u202Eid \"quoted\" \\ \u00E9 \u2028 \uD83D\uDE00";
        try (JsonLinesAuditLog log = open()) {
            log.append(AuditEvent.of(AuditStep.DECIDED, AuditFiles.CORP, AuditFiles.NOON)
                    .user(new DirectoryUserId(AuditFiles.CORP, odd))
                    .ticket("a\r\nb")
                    .build());
            log.append(AuditFiles.event(2));
        }

        assertThat(AuditFiles.lines(file)).hasSize(2);
        assertThat(verified().isIntact()).isTrue();
    }

    @Test
    void aFileThatIsOpenedAgainGoesOn() throws IOException {
        AuditFiles.written(file, 2);
        AuditFiles.written(file, 2);

        assertThat(verified().isIntact()).isTrue();
        assertThat(verified().reached().number()).isEqualTo(4);
    }

    @Test
    void anEventIsInTheFileWhenTheCallReturns() throws IOException {
        try (JsonLinesAuditLog log = open()) {
            for (int i = 1; i <= 3; i++) {
                log.append(AuditFiles.event(i));
                assertThat(AuditFiles.lines(file)).hasSize(i);
                assertThat(verified().reached()).isEqualTo(log.head());
            }
        }
    }

    @Test
    void threadsWriteWholeLinesInOneChain() throws Exception {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (JsonLinesAuditLog log = open()) {
            for (int i = 0; i < THREADS; i++) {
                int own = i * EACH;
                threads.add(new Thread(() -> {
                    awaitQuietly(start);
                    for (int n = 0; n < EACH; n++) {
                        log.append(AuditFiles.event(own + n));
                    }
                }));
            }
            threads.forEach(Thread::start);
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }

        assertThat(verified().isIntact()).isTrue();
        assertThat(verified().reached().number()).isEqualTo(THREADS * EACH);
        assertThat(AuditFiles.lines(file).stream().map(line -> line.replaceAll(".*\"user\":\"([^\"]+)\".*", "$1")))
                .doesNotHaveDuplicates();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A channel would be closed by the interrupt, for everybody. */
    @Test
    void anInterruptedThreadWritesAndSpoilsNothing() throws IOException {
        try (JsonLinesAuditLog log = open()) {
            Thread.currentThread().interrupt();
            log.append(AuditFiles.event(1));
            assertThat(Thread.interrupted()).isTrue();
            log.append(AuditFiles.event(2));
        }

        assertThat(verified().reached().number()).isEqualTo(2);
    }

    /** Wherever in the line the crash came. */
    @Test
    void afterACrashHalfALineIsCutOffAndTheChainGoesOn() throws IOException {
        AuditFiles.written(file, 2);
        byte[] two = Files.readAllBytes(file);
        byte[] head = Files.readAllBytes(AuditFiles.headOf(file));
        AuditFiles.written(file, 1);
        byte[] three = Files.readAllBytes(file);
        for (int crash = two.length; crash < three.length; crash++) {
            Files.write(file, Arrays.copyOf(three, crash));
            Files.write(AuditFiles.headOf(file), head);
            try (JsonLinesAuditLog log = open()) {
                assertThat(log.head().number()).as("crash at byte %d", crash).isEqualTo(2);
                log.append(AuditFiles.event(3));
            }
            assertThat(verified().isIntact()).as("crash at byte %d", crash).isTrue();
            assertThat(verified().reached().number()).isEqualTo(3);
        }
    }

    @Test
    void aCrashBetweenLineAndHeadLosesNothing() throws IOException {
        AuditFiles.written(file, 2);
        byte[] head = Files.readAllBytes(AuditFiles.headOf(file));
        AuditFiles.written(file, 1);
        Files.write(AuditFiles.headOf(file), head);

        try (JsonLinesAuditLog log = open()) {
            assertThat(log.head().number()).isEqualTo(3);
        }
        assertThat(verified().isIntact()).isTrue();
    }

    @Test
    void aFileThatEndsBeforeItsHeadIsNotGoneOnWith() throws IOException {
        AuditFiles.written(file, 3);
        AuditFiles.write(file, AuditFiles.lines(file).subList(0, 2));

        assertRefused(this::open, "ends with line 2", "tells of line 3", "evidence");
    }

    @Test
    void aFileWithoutItsHeadOrWithAnotherOneIsNotGoneOnWith() throws IOException {
        AuditFiles.written(file, 2);
        byte[] head = Files.readAllBytes(AuditFiles.headOf(file));

        Files.delete(AuditFiles.headOf(file));
        assertRefused(this::open, "head of the audit file is missing");

        head[6] ^= 1;
        Files.write(AuditFiles.headOf(file), head);
        assertRefused(this::open, "head of the audit file was changed");
    }

    @Test
    void aLastLineThatWasChangedIsNotGoneOnWith() throws IOException {
        AuditFiles.written(file, 2);
        Files.writeString(file, Files.readString(file).replace("user-2", "user-3"));

        assertRefused(this::open, "last line of the audit file was changed");
    }

    @Test
    void aFileUnderAKeyThatIsNotGivenIsNotGoneOnWith() {
        AuditFiles.written(file, 1);
        AuditKey newer = AuditFiles.key("k2", 9);

        assertRefused(() -> JsonLinesAuditLog.open(file, newer), "another key");
        assertThatCode(() -> JsonLinesAuditLog.open(file, newer, AuditFiles.KEY).close())
                .doesNotThrowAnyException();
    }

    @Test
    void aSecondLogOnTheSameFileIsRefused() {
        try (JsonLinesAuditLog first = open()) {
            assertRefused(this::open, "another log has the audit file open");
            first.append(AuditFiles.event(1));
        }
        assertThatCode(() -> open().close()).doesNotThrowAnyException();
    }

    @Test
    void aFileThatSomebodyElseWritesToOrCutsIsNotWrittenToAnyMore() throws IOException {
        try (JsonLinesAuditLog log = open()) {
            log.append(AuditFiles.event(1));
            Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
            assertRefused(() -> log.append(AuditFiles.event(2)), "somebody else");

            Files.write(file, new byte[0]);
            assertRefused(() -> log.append(AuditFiles.event(2)), "somebody else");
        }
    }

    @Test
    void aClosedLogRefusesEvents() {
        JsonLinesAuditLog log = open();
        log.close();
        log.close();

        assertRefused(() -> log.append(AuditFiles.event(1)), "closed");
    }

    @Test
    void aFolderThatIsMissingIsNamedAsTheProblem() {
        assertRefused(
                () -> JsonLinesAuditLog.open(folder.resolve("none").resolve("audit.jsonl"), AuditFiles.KEY),
                "cannot be opened",
                "folder");
    }

    @Test
    void aNewFileGoesOnWithTheNumbersOfTheOneThatWasMovedAway() throws IOException {
        AuditFiles.written(file, 3);
        Files.move(file, folder.resolve("audit-1.jsonl"));

        try (JsonLinesAuditLog log = open()) {
            log.append(AuditFiles.event(4));
            assertThat(log.head().number()).isEqualTo(4);
        }
        assertThat(AuditFiles.lines(file).get(0)).startsWith("{\"n\":4,");
    }
}
