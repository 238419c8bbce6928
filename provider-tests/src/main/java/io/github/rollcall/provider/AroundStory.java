package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditKey;
import io.github.rollcall.directory.audit.AuditLog;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.audit.AuditVerifier;
import io.github.rollcall.directory.audit.JsonLinesAuditLog;
import io.github.rollcall.directory.context.IdentityContexts;
import io.github.rollcall.directory.limit.InMemoryRateLimiter;
import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.limit.RateSubject;
import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.sandbox.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands around a verification, used on people who are all canaries: tickets, limits and the audit. It gives back every
 * text that comes out of it, the audit file included.
 */
final class AroundStory {
    private static final int LOOKUPS = 12;
    private static final AuditKey KEY =
            AuditKey.of("k1", "canary-secret-".repeat(3).getBytes(StandardCharsets.UTF_8));

    private final SyncStory story;
    private final Path file;
    private final String canary;
    private final List<String> said = new ArrayList<>();

    AroundStory(SyncStory story, Path folder, String canary) {
        this.story = story;
        this.file = folder.resolve("audit.jsonl");
        this.canary = canary;
    }

    List<String> tell(List<String> ids) {
        try (JsonLinesAuditLog audit = JsonLinesAuditLog.open(file, KEY)) {
            for (String id : ids) {
                show(audit, id);
            }
            for (Fault fault : List.of(Fault.status(400), Fault.status(403), Fault.status(500), Fault.garbage())) {
                story.sandbox.failRequests(1, Integer.MAX_VALUE, fault);
                show(audit, ids.get(ids.size() - 1));
                show(audit, canary + "-nobody");
                story.sandbox.clearFaults();
            }
            lookUp(audit, ids.size());
            fail();
            said.add(audit.head().toString());
        }
        assertThat(said).as("tickets are shown").anyMatch(text -> text.startsWith("IdentityContext"));
        readTheAudit(ids.size());
        return said;
    }

    /** The names of agents and tickets are canaries as well: a host may well hand in a login. */
    private void show(AuditLog audit, String id) {
        AuditActor agent = AuditActor.agent(canary + "-agent@corp.example");
        IdentityContexts contexts = IdentityContexts.of(story.connector, story.users, audit)
                .verifications(new InMemoryVerificationStore())
                .clock(story.clock);
        attempt(() -> contexts.read(user(id), agent, "the ticket of " + canary).ifPresent(context -> {
            said.add(context.toString());
            said.add(context.off().toString());
        }));
    }

    private DirectoryUserId user(String id) {
        // An id of the provider is no canary; what nobody has is.
        return new DirectoryUserId(SyncStory.CORP, id.startsWith(canary) ? "nobody" : id);
    }

    private void lookUp(AuditLog audit, int people) {
        AuditTrail trail = new AuditTrail(audit);
        RateGuard guard = guard(counting(new InMemoryRateLimiter(story.clock, InMemoryRateLimiter.DEFAULT_KEYS)));
        for (int person = 0; person < people; person++) {
            LoginHint hint = new LoginHint(canary + person + "-login@corp.example");
            for (int i = 0; i < LOOKUPS; i++) {
                RateAnswer answer = guard.take(RateRequest.of(RateOperation.LOOKUP, SyncStory.CORP)
                        .hint(hint.key())
                        .address(canary + person)
                        .agent(canary + person));
                said.add(answer.toString());
                if (answer.isFirstRefusal()) {
                    trail.write(AuditEvent.of(AuditStep.RATE_LIMITED, SyncStory.CORP, story.clock.instant())
                            .reason(RateSubject.USER)
                            .build());
                }
            }
        }
    }

    private RateLimiter counting(RateLimiter limiter) {
        return buckets -> {
            buckets.forEach(bucket -> said.add(bucket.key() + " " + bucket));
            return limiter.take(buckets);
        };
    }

    private static RateGuard guard(RateLimiter limiter) {
        return RateGuard.of(limiter, RateLimits.defaults(), new SecretKeySpec(new byte[32], "HmacSHA256"));
    }

    /** A log and a limiter of the host that fail with what they were told. */
    private void fail() {
        AuditLog broken = event -> {
            throw new IllegalStateException(canary);
        };
        for (AuditStep step : AuditStep.values()) {
            AuditEvent event = AuditEvent.of(step, SyncStory.CORP, story.clock.instant())
                    .ticket(canary)
                    .build();
            said.add(event.toString());
            attempt(() -> new AuditTrail(broken).write(event));
        }
        RateGuard refusing = guard(buckets -> {
            throw new IllegalStateException(canary);
        });
        attempt(() ->
                refusing.take(RateRequest.of(RateOperation.SEND, SyncStory.CORP).agent(canary)));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (DirectoryException failure) {
            said.add(RecordingLogs.textOf(failure));
        }
    }

    private void readTheAudit(int people) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            assertThat(lines).as("events are kept").hasSizeGreaterThan(2 * people);
            assertThat(lines).anyMatch(line -> line.contains("RATE_LIMITED"));
            assertThat(AuditVerifier.with(KEY).verify(List.of(file)).isIntact()).isTrue();
            said.addAll(lines);
            said.add(Files.readString(file.resolveSibling(file.getFileName() + ".head")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
