package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors and states that a store gives back damaged, and hints that are anything: nobody is deactivated or found by them. */
@Tag("R-13")
class StateFuzzTest {
    private static final int STATES = 600;
    private static final int HINTS = 100_000;
    private static final int USERS = 12;
    private static final String ODD = "\"{}[]:,\\0 9-u\u0000\uD800\u0130\u00df%*_'@.";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @BeforeEach
    void tellTheSeed(TestInfo test) {
        System.out.println(test.getDisplayName() + " seed " + seed);
    }

    /** States as real runs leave them: in the middle of a listing, of changes, of a sweep, in quarantine, and at rest. */
    private static List<String> states() {
        List<String> states = new ArrayList<>();
        for (int call = 1; call <= 6; call++) {
            SyncStory story = story();
            story.directory.delete("u0001");
            story.directory
                    .script()
                    .failAt(
                            Call.USERS,
                            call,
                            SyncStory.failure(call == 2 ? ErrorCode.CONSENT_MISSING : ErrorCode.UNREACHABLE));
            story.directory.script().failAt(Call.CONFIRM, 1, SyncStory.failure(ErrorCode.UNREACHABLE));
            story.run(call % 2 == 0 ? SyncMode.FULL : SyncMode.CHANGES);
            states.add(state(story));
        }
        return states;
    }

    private static SyncStory story() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(USERS));
        story.run(SyncMode.FULL);
        return story;
    }

    private static String state(SyncStory story) {
        Lease lease = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)).orElseThrow();
        story.users.release(lease);
        return lease.state().value();
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && !damaged.isEmpty(); change++) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, odd());
                case 1 -> damaged.insert(at, odd());
                case 2 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + 30)));
            }
        }
        return damaged.toString();
    }

    private char odd() {
        return ODD.charAt(random.nextInt(ODD.length()));
    }

    @Test
    void aStateThatIsAnythingDeactivatesNobodyAndTheSyncConverges() {
        List<String> samples = states();
        SyncStory story = story();
        for (int i = 0; i < STATES; i++) {
            String state = damaged(samples.get(random.nextInt(samples.size())));
            Lease lease =
                    story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)).orElseThrow();
            story.users.apply(lease, UserWrite.of(new SyncState(state)));
            story.users.release(lease);

            SyncReport report = story.run(SyncMode.AUTO);

            assertThat(report.outcome())
                    .as("seed %d, state %s", seed, state)
                    .isIn(SyncOutcome.COMPLETE, SyncOutcome.FAILED, SyncOutcome.THROTTLED);
            assertThat(story.active()).as("seed %d, state %s", seed, state).hasSize(USERS);
        }
        story.clock.advance(Duration.ofDays(3));
        story.run(SyncMode.FULL);
        assertThat(story.run(SyncMode.FULL).outcome()).as("seed %d", seed).isEqualTo(SyncOutcome.COMPLETE);
    }

    /** Found by chance: what is left over of a full pass would have to ask about people whom it cannot know. */
    @ParameterizedTest
    @ValueSource(strings = {"SWEEPING", "EMPTIED"})
    void aStateThatHasLostItsScanIsReadAsNone(String phase) {
        SyncStory story = story();
        Lease lease = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)).orElseThrow();
        story.users.apply(
                lease,
                UserWrite.of(new SyncState("{\"version\":1,\"pass\":{\"phase\":\"" + phase
                        + "\",\"startedAt\":\"" + story.clock.instant() + "\",\"fingerprint\":\""
                        + story.directory.fingerprint() + "\",\"brakeBase\":1,"
                        + "\"rows\":1,\"rejected\":0,\"nameless\":0,\"missing\":[],\"partial\":false},"
                        + "\"lastFullPass\":\"" + story.clock.instant() + "\",\"failures\":0}")));
        story.users.release(lease);

        assertThat(story.run(SyncMode.AUTO).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(USERS);
    }

    @Test
    void aHintThatIsAnythingFindsNobodyOrTheOneWhoCarriesIt() {
        SyncStory story = story();
        int refused = 0;
        for (int i = 0; i < HINTS; i++) {
            String text = damaged("u000" + random.nextInt(10) + "@login.example");
            Optional<LoginHint> hint = hint(text);
            refused += hint.isEmpty() ? 1 : 0;
            hint.ifPresent(valid -> {
                HintMatch<StoredUser> match = story.users.find(SyncStory.CORP, valid.key());
                match.user()
                        .ifPresent(user -> assertThat(user.user().hintKeys())
                                .as("seed %d, hint %s", seed, text)
                                .contains(valid.key()));
            });
        }
        assertThat(refused).as("of %d", HINTS).isBetween(1, HINTS - 1);
    }

    private static Optional<LoginHint> hint(String text) {
        try {
            return Optional.of(new LoginHint(text));
        } catch (IllegalArgumentException documented) {
            return Optional.empty();
        }
    }
}
