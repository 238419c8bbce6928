package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Histories nobody thought of: changes, faults, deaths and decisions in random order, held against a plain model of what is true.
 * The first one that fails is told with its seed, and with as few of its steps as make it fail.
 *
 * <p>{@code -Drollcall.histories=10000} tells more of them, {@code -Drollcall.histories.seed=42} begins with a seed.
 */
@Tag("R-13")
class RandomHistoriesTest {
    private static final int STEPS = 30;

    @Test
    void nobodyIsWronglyDeactivatedNobodyIsLostAndEveryHistoryConverges() {
        int histories = Integer.getInteger("rollcall.histories", 500);
        long first = Long.getLong("rollcall.histories.seed", new Random().nextLong());
        long start = System.nanoTime();
        for (long seed = first; seed < first + histories; seed++) {
            long ofThis = seed;
            List<Long> steps = new Random(seed).longs(STEPS).boxed().toList();
            if (failure(seed, steps).isPresent()) {
                List<Long> fewest =
                        Shrinking.shrink(steps, some -> failure(ofThis, some).isPresent());
                throw new AssertionError("seed " + seed + ", which fails in " + fewest.size() + " steps: "
                        + failure(seed, fewest).orElse("but not again"));
            }
        }
        System.out.println("random histories: histories=" + histories + " steps=" + STEPS + " from seed " + first
                + " wrongDeactivations=0 lost=0 converged=100% seconds=" + (System.nanoTime() - start) / 1_000_000_000);
    }

    /** The same seed and steps make the same history, or a failing one could not be told. */
    @Test
    void aHistoryIsRepeatedByItsSeed() {
        List<Long> steps = new Random(7).longs(STEPS).boxed().toList();

        assertThat(new RandomHistory(7, steps).tell().log())
                .isEqualTo(new RandomHistory(7, steps).tell().log());
    }

    private static Optional<String> failure(long seed, List<Long> steps) {
        try {
            new RandomHistory(seed, steps).tell();
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(String.valueOf(broken));
        }
    }
}
