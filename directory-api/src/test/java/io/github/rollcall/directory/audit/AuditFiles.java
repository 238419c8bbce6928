package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Audit files for tests. */
final class AuditFiles {
    static final DirectoryId CORP = new DirectoryId("corp");
    static final AuditKey KEY = key("k1", 7);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private AuditFiles() {}

    static AuditKey key(String id, int filling) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return AuditKey.of(id, secret);
    }

    static AuditEvent event(int number) {
        return AuditEvent.of(AuditStep.REDEEMED, CORP, NOON.plusSeconds(number))
                .user(new DirectoryUserId(CORP, "user-" + number))
                .actor(AuditActor.agent("a-17"))
                .verification("v-" + number)
                .action(CredentialAction.RESET_MFA)
                .ticket("INC-" + number)
                .build();
    }

    /** A closed file with so many events. */
    static Path written(Path file, int events) {
        try (JsonLinesAuditLog log = JsonLinesAuditLog.open(file, KEY)) {
            for (int i = 1; i <= events; i++) {
                log.append(event(i));
            }
        }
        return file;
    }

    static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }

    static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"), StandardCharsets.UTF_8);
    }

    static Path headOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".head");
    }
}
