package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.DeltaTokenLoss;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a tenant, a run over changes leaves the host with what a listing shows. */
@Tag("R-13")
class EntraRandomHistoryTest {
    private static final int USERS = 60;
    private static final int RUNS = 12;
    private static final int EVENTS = 5;

    /** A fixed seed each, and one that is new every time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 0})
    void changesAndListingAgree(long given) {
        long seed = given == 0 ? new Random().nextLong() : given;
        System.out.println("changesAndListingAgree seed " + seed);
        EntraUnderTest entra = new EntraUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(entra, USERS)) {
            History history = new History(entra.sandbox(), new Random(seed));
            for (int run = 0; run < RUNS; run++) {
                history.goOn();
                SyncReport report = story.runChanges();

                assertThat(report.outcome()).as("seed %d, run %d", seed, run).isEqualTo(SyncOutcome.COMPLETE);
                assertThat(story.active())
                        .as("seed %d, run %d", seed, run)
                        .containsExactlyInAnyOrderElementsOf(listed(entra));
            }
            assertThat(story.run().users().changed()).as("seed %d", seed).isZero();
        }
    }

    private static List<String> listed(EntraUnderTest entra) {
        try (DirectoryConnector connector = entra.connector()) {
            return EntraFixture.pass(connector).users().stream()
                    .filter(user -> user.status() == AccountStatus.ACTIVE)
                    .map(DirectoryUser::id)
                    .map(id -> id.externalId())
                    .toList();
        }
    }

    /** What happens in the tenant; few enough people leave between two runs for no brake to hold them. */
    private static final class History {
        private final EntraSandbox sandbox;
        private final Random random;
        private final SandboxGroup nested;
        private final Set<String> stored;
        private final List<String> softDeleted = new ArrayList<>();

        History(EntraSandbox sandbox, Random random) {
            this.sandbox = sandbox;
            this.random = random;
            this.nested = sandbox.addNestedGroup("nested");
            if (random.nextBoolean()) {
                sandbox.delta().repeatRows();
            }
            this.stored = sandbox.employees().stream().map(SandboxEmployee::id).collect(Collectors.toSet());
        }

        void goOn() {
            sandbox.delta().pageSize(1 + random.nextInt(5));
            sandbox.delta().emptyPages(random.nextInt(3));
            if (random.nextInt(20) == 0) {
                sandbox.delta().expireTokens(List.of(DeltaTokenLoss.values()).get(random.nextInt(3)));
            }
            for (int event = 0; event < EVENTS; event++) {
                happen(random.nextInt(13), anybody());
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
                case 4 -> sandbox.moveIntoGroup(somebody);
                case 5 -> nested.moveInto(somebody);
                case 6 -> nested.moveOut(somebody);
                case 7 -> softDelete(somebody);
                case 8 -> oneOf(softDeleted, sandbox::restore);
                case 9 -> oneOf(softDeleted, sandbox::purge);
                case 10 -> sandbox.update(somebody, SandboxAttribute.JOB_TITLE, "Title " + random.nextInt(100));
                case 11 -> sandbox.update(somebody, SandboxAttribute.DEPARTMENT, null);
                default -> sandbox.delete(somebody);
            }
        }

        /** Only whom the host has stored: no change tells that a restored user is a member. */
        private void softDelete(String somebody) {
            if (stored.contains(somebody)) {
                sandbox.softDelete(somebody);
                softDeleted.add(somebody);
            }
        }

        private void oneOf(List<String> ids, Consumer<String> action) {
            if (!ids.isEmpty()) {
                action.accept(ids.remove(random.nextInt(ids.size())));
            }
        }
    }
}
