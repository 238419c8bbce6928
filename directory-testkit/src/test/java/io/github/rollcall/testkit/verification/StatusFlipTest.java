package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is disabled, moved or promoted between any two reads of the way from the hint to the write. */
@Tag("R-41")
class StatusFlipTest {
    private static final int MOST_READS = 100;

    /** Plays the whole way with a flip before the nth read; says how many reads there were. */
    private static int play(int nth, Flip flip, List<String> resets) {
        VerificationStory story = new VerificationStory();
        AtomicInteger reads = new AtomicInteger();
        story.directory.beforeEachRead(() -> {
            if (reads.incrementAndGet() == nth) {
                flip.happen(story);
            }
        });
        Begun begun = story.begin(VerificationStory.selfServe(ANA).action(PASSWORD));
        story.complete(begun);
        story.redeem(begun);
        if (reads.get() >= nth) {
            resets.addAll(story.writes());
        } else {
            assertThat(story.writes()).hasSize(2);
        }
        return reads.get();
    }

    @FunctionalInterface
    private interface Flip {
        void happen(VerificationStory story);
    }

    private static int zeroResets(Flip flip, int unseen) {
        int reads = play(MOST_READS, flip, new ArrayList<>());
        List<String> resets = new ArrayList<>();
        for (int nth = 1; nth <= reads - unseen; nth++) {
            play(nth, flip, resets);
        }
        assertThat(resets).isEmpty();
        return reads - unseen;
    }

    /** The last two of the reads belong to the end of sessions, after the write. */
    @Test
    void whoIsDisabledBeforeAnyReadIsNeverReset() {
        int steps = zeroResets(story -> story.people.disable(ANA), 2);

        assertThat(steps).isGreaterThan(8);
    }

    @Test
    void whoIsDeletedBeforeAnyReadIsNeverReset() {
        assertThat(zeroResets(story -> story.people.delete(ANA), 2)).isGreaterThan(8);
    }

    /** The roles are read with the account; the membership is asked for after them. */
    @Test
    void whoBecomesAnAdministratorBeforeAnyReadIsNeverReset() {
        assertThat(zeroResets(story -> story.directory.story().makeAdministrators(ANA), 3))
                .isGreaterThan(8);
    }

    @Test
    void whoLeavesTheGroupBeforeAnyReadIsNeverReset() {
        assertThat(zeroResets(story -> story.people.moveOutOfScope(ANA), 2)).isGreaterThan(8);
    }
}
