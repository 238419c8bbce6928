package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in an org, a run over changes leaves the host with what a listing shows. */
@Tag("R-13")
class OktaRandomHistoryTest {
    private static final int USERS = 60;
    private static final int RUNS = 12;
    private static final int EVENTS = 5;

    /** A fixed seed each, and one that is new every time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 0})
    void changesAndListingAgree(long given) {
        long seed = given == 0 ? new Random().nextLong() : given;
        System.out.println("changesAndListingAgree seed " + seed);
        MutableClock org = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
        OktaUnderTest okta = new OktaUnderTest(org);
        try (SyncStory story = SyncStory.syncedOnce(okta, USERS)) {
            History history = new History(okta.sandbox(), org, new Random(seed));
            for (int run = 0; run < RUNS; run++) {
                history.goOn();
                SyncReport report = story.runChanges();

                assertThat(report.outcome()).as("seed %d, run %d", seed, run).isEqualTo(SyncOutcome.COMPLETE);
                assertThat(story.active())
                        .as("seed %d, run %d", seed, run)
                        .containsExactlyInAnyOrderElementsOf(listed(okta));
            }
            assertThat(story.run().users().changed()).as("seed %d", seed).isZero();
        }
    }

    private static List<String> listed(OktaUnderTest okta) {
        try (OktaDirectory directory = okta.connector()) {
            return OktaFixture.list(directory).users().stream()
                    .filter(user -> user.status() == AccountStatus.ACTIVE)
                    .map(DirectoryUser::id)
                    .map(id -> id.externalId())
                    .toList();
        }
    }

    /** What happens in the org; few enough people leave between two runs for no brake to hold them. */
    private static final class History {
        private final OktaSandbox sandbox;
        private final MutableClock org;
        private final Random random;

        History(OktaSandbox sandbox, MutableClock org, Random random) {
            this.sandbox = sandbox;
            this.org = org;
            this.random = random;
            if (random.nextBoolean()) {
                sandbox.log().repeatEvents();
            }
        }

        void goOn() {
            if (random.nextInt(20) == 0) {
                sandbox.expireCursors();
            }
            for (int event = 0; event < EVENTS; event++) {
                org.advance(Duration.ofSeconds(random.nextInt(600)));
                happen(random.nextInt(10), anybody());
            }
        }

        private String anybody() {
            List<SandboxEmployee> all = sandbox.employees();
            return all.get(random.nextInt(all.size())).id();
        }

        private void happen(int event, String somebody) {
            switch (event) {
                case 0 -> sandbox.addGenerated(1 + random.nextInt(3));
                case 1 -> sandbox.disable(somebody);
                case 2 -> sandbox.enable(somebody);
                case 3 -> sandbox.moveOutOfGroup(somebody);
                case 4, 5 -> sandbox.moveIntoGroup(somebody);
                case 6 -> sandbox.update(somebody, SandboxAttribute.JOB_TITLE, "Title " + random.nextInt(100));
                case 7 -> sandbox.update(somebody, SandboxAttribute.DEPARTMENT, null);
                case 8 -> sandbox.log().tell("user.lifecycle.delete.completed", somebody);
                default -> sandbox.delete(somebody);
            }
        }
    }
}
