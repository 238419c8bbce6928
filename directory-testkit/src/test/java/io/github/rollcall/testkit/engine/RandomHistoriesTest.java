package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Histories nobody thought of: changes, faults, deaths and decisions in random order, each with the seed that repeats it. */
class RandomHistoriesTest {
    private static final int HISTORIES = 1500;
    private static final int STEPS = 30;

    @Test
    void nobodyIsWronglyDeactivatedNobodyIsLostAndEveryHistoryConverges() {
        long first = new Random().nextLong();
        for (long seed = first; seed < first + HISTORIES; seed++) {
            new History(seed).tell();
        }
    }

    /** What is true at the provider, kept apart from the fake. */
    private enum Truth {
        ACTIVE,
        DISABLED,
        ELSEWHERE,
        DELETED
    }

    private static final class History {
        private final Random random;
        private final String name;
        private final SyncStory story = new SyncStory();
        private final FlakyUserStore store = new FlakyUserStore(new InMemoryUserStore(story.clock));
        private final Map<String, Truth> truth = new HashMap<>();
        private final List<String> log = new ArrayList<>();

        History(long seed) {
            this.random = new Random(seed);
            this.name = "seed " + seed;
            story.users = store;
            story.directory.offerChanges().pagesOf(1 + random.nextInt(4));
            int users = 3 + random.nextInt(25);
            for (int i = 0; i < users; i++) {
                add();
            }
        }

        void tell() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> change();
                    case 3, 4 -> fault();
                    case 5 -> wait(random.nextInt(6) == 0 ? Duration.ofHours(30) : Duration.ofMinutes(20));
                    case 6 -> decide();
                    default -> run();
                }
            }
            converge();
        }

        private void change() {
            List<String> ids = List.copyOf(new TreeSet<>(truth.keySet()));
            String id = ids.get(random.nextInt(ids.size()));
            Truth now = truth.get(id);
            switch (random.nextInt(6)) {
                case 0 -> add();
                case 1 -> {
                    if (now != Truth.DELETED) {
                        story.directory.delete(id);
                        set(id, Truth.DELETED);
                    } else {
                        story.directory.add(id);
                        set(id, Truth.ACTIVE);
                    }
                }
                case 2 -> {
                    if (now == Truth.ACTIVE) {
                        story.directory.disable(id);
                        set(id, Truth.DISABLED);
                    } else if (now == Truth.DISABLED) {
                        story.directory.enable(id);
                        set(id, Truth.ACTIVE);
                    }
                }
                case 3, 4 -> {
                    if (now == Truth.ACTIVE) {
                        story.directory.moveOutOfScope(id);
                        set(id, Truth.ELSEWHERE);
                    } else if (now == Truth.ELSEWHERE) {
                        story.directory.moveIntoScope(id);
                        set(id, Truth.ACTIVE);
                    }
                }
                default -> {
                    if (now != Truth.DELETED) {
                        int title = random.nextInt(100);
                        story.directory.change(id, user -> user.attribute(UserAttribute.TITLE, "Title " + title));
                    }
                }
            }
        }

        private void add() {
            String id = SyncStory.id(truth.size());
            story.directory.add(id);
            set(id, Truth.ACTIVE);
        }

        private void set(String id, Truth now) {
            truth.put(id, now);
            log.add(id + " " + now);
        }

        private void fault() {
            List<String> ids = List.copyOf(new TreeSet<>(truth.keySet()));
            String id = ids.get(random.nextInt(ids.size()));
            int kind = random.nextInt(12);
            log.add("fault " + kind + " " + id);
            var script = story.directory.script();
            switch (kind) {
                case 0 -> script.failAt(Call.USERS, 1 + random.nextInt(6), failure());
                case 1 -> script.failAt(Call.CONFIRM, 1 + random.nextInt(2), failure());
                case 2 -> script.failAt(Call.CHECK, 1, failure());
                case 3 -> script.drop(id);
                case 4 -> script.rejectRows(id);
                case 5 -> script.addRowsWithoutId(1);
                case 6 -> script.listNobody();
                case 7 -> script.endWithoutProof("no end");
                case 8 -> script.expireCursors();
                case 9 -> script.answer(id, Presence.UNREADABLE);
                case 10 -> store.failAt(1 + random.nextInt(25), random.nextBoolean());
                default -> script.behave();
            }
        }

        private DirectoryException failure() {
            ErrorCode[] codes = {
                ErrorCode.UNREACHABLE,
                ErrorCode.CURSOR_EXPIRED,
                ErrorCode.PERMISSION_MISSING,
                ErrorCode.RESPONSE_INVALID,
                ErrorCode.THROTTLED,
                ErrorCode.CREDENTIALS_REJECTED,
                ErrorCode.FOREIGN_HOST
            };
            ErrorCode code = codes[random.nextInt(codes.length)];
            return DirectoryException.of(code, "the history says so", "Read on")
                    .retryAfter(code == ErrorCode.THROTTLED ? Duration.ofMinutes(10) : null)
                    .build();
        }

        private void wait(Duration time) {
            story.clock.advance(time);
            log.add("wait " + time);
        }

        private void decide() {
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

        private void run() {
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
                    assertThat(truth.get(id)).as("%s: %s in %s", name, id, log).isNotEqualTo(Truth.ACTIVE);
                }
            });
        }

        private void theCountsAreTrue(Map<String, StoredUser> before, UserCounts counts) {
            Map<String, StoredUser> after = stored();
            long added = after.keySet().stream()
                    .filter(id -> !before.containsKey(id))
                    .count();
            long changed = before.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                    .count();
            assertThat(counts.added()).as("%s: %s", name, log).isEqualTo(added);
            // One record may change twice in a run, which is two mutations.
            assertThat(counts.changed() - counts.added())
                    .as("%s: %s", name, log)
                    .isGreaterThanOrEqualTo(changed);
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
                        .as("%s: %s", name, log)
                        .isIn(SyncOutcome.COMPLETE, SyncOutcome.STAGED, SyncOutcome.PERMISSION_SUSPECTED);
            }
            story.staged().plan().ifPresent(plan -> story.staged().approve(plan.hash()));
            assertThat(new TreeSet<>(story.active()))
                    .as("%s: %s", name, log)
                    .isEqualTo(truth.entrySet().stream()
                            .filter(entry -> entry.getValue() == Truth.ACTIVE)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
