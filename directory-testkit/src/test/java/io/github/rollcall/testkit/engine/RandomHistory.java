package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.directory.sync.UserCounts;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One history: each step is a number from which what happens is drawn, so that any of them can be left out. The faults end
 * before the end, and then the host must hold what is true.
 */
final class RandomHistory {
    private static final ErrorCode[] FAILURES = {
        ErrorCode.UNREACHABLE,
        ErrorCode.CURSOR_EXPIRED,
        ErrorCode.PERMISSION_MISSING,
        ErrorCode.RESPONSE_INVALID,
        ErrorCode.THROTTLED,
        ErrorCode.CREDENTIALS_REJECTED,
        ErrorCode.FOREIGN_HOST,
        ErrorCode.CONSENT_MISSING,
        ErrorCode.SCOPE_NOT_FOUND,
        ErrorCode.LICENCE_MISSING
    };

    private final List<Long> steps;
    private final SyncStory story = new SyncStory();
    private final FlakyUserStore store = new FlakyUserStore(new InMemoryUserStore(story.clock));
    private final List<String> log = new ArrayList<>();
    private final Set<String> enrolled = new HashSet<>();
    private final ModelDirectory model;

    RandomHistory(long seed, List<Long> steps) {
        this.steps = steps;
        this.model = new ModelDirectory(story.directory, log);
        Random random = new Random(seed);
        story.users = store;
        story.directory.pagesOf(1 + random.nextInt(4));
        if (random.nextInt(4) > 0) {
            story.directory.offerChanges();
        }
        int users = 3 + random.nextInt(25);
        for (int i = 0; i < users; i++) {
            model.add();
        }
    }

    List<String> log() {
        return log;
    }

    RandomHistory tell() {
        for (long step : steps) {
            Random random = new Random(step);
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> model.change(random);
                case 3, 4 -> fault(random);
                case 5 -> wait(random.nextInt(6) == 0 ? Duration.ofHours(30) : Duration.ofMinutes(20));
                case 6 -> decide(random);
                case 7 -> enrol(model.anybody(random));
                default -> run(random);
            }
        }
        converge();
        return this;
    }

    private void fault(Random random) {
        String id = model.anybody(random);
        int kind = random.nextInt(14);
        log.add("fault " + kind + " " + id);
        var script = story.directory.script();
        switch (kind) {
            case 0 -> script.failAt(Call.USERS, 1 + random.nextInt(6), failure(random));
            case 1 -> script.failAt(Call.CONFIRM, 1 + random.nextInt(2), failure(random));
            case 2 -> script.failAt(Call.CHECK, 1, failure(random));
            case 3 -> script.drop(id);
            case 4 -> script.rejectRows(id);
            case 5 -> script.addRowsWithoutId(1);
            case 6 -> script.listNobody();
            case 7 -> script.endWithoutProof("no end");
            case 8 -> script.expireCursors();
            case 9 -> script.answer(id, Presence.UNREADABLE);
            case 10 -> store.failAt(1 + random.nextInt(25), random.nextBoolean());
            case 11 -> script.revokeUsersArea();
            case 12 -> script.doubtUsersArea();
            default -> script.behave();
        }
    }

    private static DirectoryException failure(Random random) {
        ErrorCode code = FAILURES[random.nextInt(FAILURES.length)];
        return DirectoryException.of(code, "the history says so", "Read on")
                .retryAfter(code == ErrorCode.THROTTLED ? Duration.ofMinutes(10) : null)
                .build();
    }

    private void wait(Duration time) {
        story.clock.advance(time);
        log.add("wait " + time);
    }

    private void enrol(String id) {
        if (store.markEnrolled(new DirectoryUserId(SyncStory.CORP, id), story.clock.instant())) {
            enrolled.add(id);
            log.add(id + " enrolled");
        }
    }

    private void decide(Random random) {
        story.staged().plan().ifPresent(plan -> {
            Map<String, StoredUser> before = stored();
            log.add("decide on " + plan.users());
            try {
                if (random.nextInt(3) == 0) {
                    story.staged().reject(plan.hash());
                } else {
                    story.staged().approve(plan.hash());
                }
            } catch (DirectoryException failed) {
                log.add("failed: " + failed.code());
            }
            nobodyWasWronglyDeactivated(before);
        });
    }

    private void run(Random random) {
        SyncMode mode = List.of(SyncMode.values()).get(random.nextInt(SyncMode.values().length));
        Map<String, StoredUser> before = stored();
        try {
            SyncReport report = story.run(mode);
            log.add("run " + report);
            theCountsAreTrue(before, report.users());
        } catch (DirectoryException failed) {
            log.add("run " + mode + " died: " + failed.code());
        }
        nobodyWasWronglyDeactivated(before);
    }

    private Map<String, StoredUser> stored() {
        return story.all().stream()
                .collect(Collectors.toMap(user -> user.user().id().externalId(), user -> user));
    }

    private void nobodyWasWronglyDeactivated(Map<String, StoredUser> before) {
        stored().forEach((id, user) -> {
            StoredUser old = before.get(id);
            if (old != null
                    && old.user().status() == AccountStatus.ACTIVE
                    && user.user().status() == AccountStatus.INACTIVE) {
                assertThat(model.isActive(id)).as("%s in %s", id, log).isFalse();
            }
        });
    }

    private void theCountsAreTrue(Map<String, StoredUser> before, UserCounts counts) {
        Map<String, StoredUser> after = stored();
        long added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long changed = before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .count();
        assertThat(counts.added()).as("%s", log).isEqualTo(added);
        // One record may change twice in a run, which is two mutations.
        assertThat(counts.changed() - counts.added()).as("%s", log).isGreaterThanOrEqualTo(changed);
    }

    /** The faults are over. A day later every leaver is inactive, and everybody else is as the provider says. */
    private void converge() {
        story.directory.script().behave();
        store.failAt(-1, false);
        for (int run = 0; run < 3; run++) {
            story.clock.advance(Duration.ofHours(25));
            SyncReport report = story.run(SyncMode.AUTO);
            log.add("end " + report);
            assertThat(report.outcome())
                    .as("%s", log)
                    .isIn(SyncOutcome.COMPLETE, SyncOutcome.STAGED, SyncOutcome.PERMISSION_SUSPECTED);
        }
        story.staged().plan().ifPresent(plan -> story.staged().approve(plan.hash()));
        Map<String, StoredUser> stored = stored();
        assertThat(story.active()).as("%s", log).containsExactlyElementsOf(model.active());
        stored.forEach((id, user) -> {
            assertThat(user.enrollment().isEnrolled()).as("%s in %s", id, log).isEqualTo(enrolled.contains(id));
            if (model.isActive(id)) {
                assertThat(model.differences(user.user()))
                        .as("%s in %s", id, log)
                        .isEmpty();
            }
        });
    }
}
