package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.jdbc.NodeStory.Person;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A process on PostgreSQL is killed with SIGKILL while it works, wherever that is. {@code -Drollcall.kills=50} kills more of
 * them.
 */
@Tag("R-13")
class KilledNodeTest {
    private static final int KILLS = Integer.getInteger("rollcall.kills", 3);
    /** A full run passes about eighty. */
    private static final int POINTS = 75;

    private final NodeStory story = new NodeStory();

    @Test
    void whereverANodeIsKilledNobodyIsLostAndTheNextOneConverges() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, Person> expected = unkilled();
        long start = System.nanoTime();
        int died = 0;
        NodeProcess next = NodeProcess.start("killed-0");
        for (int kill = 0; kill < KILLS; kill++) {
            try (NodeProcess node = next) {
                next = NodeProcess.start("killed-" + (kill + 1));
                String name = story.synced("k" + kill);
                SyncMode mode = kill % 2 == 0 ? SyncMode.FULL : SyncMode.CHANGES;
                int point = 1 + random.nextInt(mode == SyncMode.FULL ? POINTS : POINTS / 2);
                died += killed(node, name, mode, point) ? 1 : 0;
                assertThat(missed(name))
                        .as("seed %d, kill %d at %d", seed, kill, point)
                        .isEmpty();

                story.clock.advance(SyncLimits.defaults().leaseLife());
                assertThat(story.run(name, NodePeople.AFTER, mode))
                        .as("seed %d, kill %d at %d", seed, kill, point)
                        .isEqualTo(SyncOutcome.COMPLETE);
                assertThat(story.people(name))
                        .as("seed %d, kill %d at %d", seed, kill, point)
                        .isEqualTo(expected);
            }
        }
        next.close();
        System.out.println("killed nodes: kills=" + KILLS + " duringARun=" + died
                + " wrongDeactivations=0 lost=0 converged=100% seconds=" + (System.nanoTime() - start) / 1_000_000_000);
        assertThat(died * 2).as("most died in the middle of a run").isGreaterThan(KILLS);
    }

    private Map<String, Person> unkilled() {
        String name = story.synced("unkilled");
        assertThat(story.run(name, NodePeople.AFTER, SyncMode.FULL)).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active(name)).isEqualTo(NodePeople.activeAfter());
        return story.people(name);
    }

    /** Whether it died before its run had ended. */
    private boolean killed(NodeProcess node, String name, SyncMode mode, int point) {
        node.awake().run(name, story.clock.instant(), mode, NodePeople.AFTER, -1);
        String said = node.hear();
        while (!said.equals("at " + point) && !said.startsWith("done")) {
            assertThat(said).startsWith("at ");
            said = node.hear();
        }
        node.kill();
        return !said.startsWith("done");
    }

    /** Who is in scope and was made inactive. */
    private Set<String> missed(String name) {
        Set<String> wrong = new TreeSet<>(NodePeople.activeAfter());
        wrong.remove("new");
        wrong.removeAll(story.active(name));
        return wrong;
    }
}
