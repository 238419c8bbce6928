package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryUserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One value of every type of this package that prints itself, with a canary wherever it must not print. */
public final class AuditValues {
    private AuditValues() {}

    /** The values of one user. */
    public static List<Object> of(DirectoryUserId user, String canary) {
        AuditKey key = AuditKey.of("k1", canary.repeat(6).getBytes(StandardCharsets.UTF_8));
        AuditEvent event = AuditEvent.of(AuditStep.REDEEMED, user.directory(), Instant.EPOCH)
                .user(user)
                .actor(AuditActor.agent(canary))
                .verification(canary)
                .ticket(canary)
                .build();
        AuditLine line = AuditLine.of(event, AuditHead.START, key);
        AuditFinding finding = new AuditFinding(AuditFinding.Kind.CHANGED, Path.of("audit.jsonl"), 1, 1);
        return List.of(
                key,
                event,
                event.actor(),
                line,
                line.head(),
                new AuditLines.Raw(Path.of("audit.jsonl"), 1, Optional.of(line), true),
                new AuditTail(Optional.of(line), 1),
                finding,
                new AuditVerification(Optional.of(finding), AuditHead.START, true, false));
    }
}
