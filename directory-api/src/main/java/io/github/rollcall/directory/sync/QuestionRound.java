package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks again, at the end of a run's pages, what earlier runs have left open. */
final class QuestionRound {
    private final RunContext run;
    private final Checkpoint checkpoint;
    private final List<String> due;

    /** Takes what was open before the run began. */
    QuestionRound(RunContext run) {
        this.run = run;
        this.checkpoint = run.checkpoint();
        this.due = checkpoint.progress().questions().before(run.tally().startedAt);
    }

    void ask() {
        for (int from = 0; from < due.size(); from += Presences.BATCH) {
            List<String> some = new ArrayList<>(due.subList(from, Math.min(due.size(), from + Presences.BATCH)));
            some.retainAll(checkpoint.progress().questions().since().keySet());
            if (!some.isEmpty()) {
                settle(new Presences(run).of(some));
            }
        }
    }

    private void settle(Map<String, Presence> answers) {
        SyncProgress progress = checkpoint.progress();
        OpenQuestions questions = progress.questions();
        Instant now = run.now();
        List<DirectoryUser> back = new ArrayList<>();
        List<PendingDeactivation> pending = new ArrayList<>();
        Set<String> closed = new HashSet<>();
        Set<String> there = new HashSet<>();
        answers.forEach((id, presence) -> {
            switch (presence) {
                case IN_SCOPE -> {
                    there.add(id);
                    returned(id).ifPresent(back::add);
                    if (questions.isBeyondLag(id, now)) {
                        closed.add(id);
                    }
                }
                case UNREADABLE -> {
                    if (questions.isBeyondPatience(id, now)) {
                        pending.add(new PendingDeactivation(id, DeactivationReason.UNCONFIRMED));
                        closed.add(id);
                    }
                }
                default -> closed.add(id);
            }
        });
        Presences.confirmed(answers).forEach(entry -> pending.add(inFull(entry)));
        if (!there.isEmpty()) {
            checkpoint.dismiss(there);
        }
        ApplyResult result = checkpoint.save(
                progress.questions(questions.closed(closed)),
                write -> write.users(back).pending(pending));
        run.tally().rows(result);
    }

    /** With the provider's word for the status, which the answer about a presence leaves out. */
    private PendingDeactivation inFull(PendingDeactivation entry) {
        if (entry.reason() != DeactivationReason.DISABLED) {
            return entry;
        }
        return read(new DirectoryUserId(run.directory(), entry.externalId()))
                .filter(user -> user.status() == AccountStatus.INACTIVE)
                .map(user -> new PendingDeactivation(entry.externalId(), entry.reason(), user.providerStatus()))
                .orElse(entry);
    }

    /** Somebody in the scope who is not kept as active: its row was doubted, or could not be read. */
    private Optional<DirectoryUser> returned(String externalId) {
        DirectoryUserId id = new DirectoryUserId(run.directory(), externalId);
        boolean active = run.users()
                .find(id)
                .filter(stored -> stored.user().status() == AccountStatus.ACTIVE)
                .isPresent();
        return active ? Optional.empty() : read(id).filter(user -> user.status() == AccountStatus.ACTIVE);
    }

    private Optional<DirectoryUser> read(DirectoryUserId id) {
        try {
            return run.calls()
                    .call(() -> run.connector().user(id.externalId()))
                    .filter(user -> user.id().equals(id));
        } catch (DirectoryException unreadable) {
            if (unreadable.code() == ErrorCode.RESPONSE_INVALID) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }
}
