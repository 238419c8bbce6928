package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A history that fails is told by the steps that matter. */
class ShrinkingTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void onlyTheStepsThatMakeItFailAreLeftInTheirOrder() {
        assertThat(Shrinking.shrink(MANY, steps -> steps.containsAll(List.of(7, 23, 92))))
                .containsExactly(7, 23, 92);
    }

    @Test
    void aFailureThatNeedsNoStepLeavesNone() {
        assertThat(Shrinking.shrink(MANY, steps -> true)).isEmpty();
    }

    @Test
    void aFailureThatNeedsAllLeavesAll() {
        assertThat(Shrinking.shrink(MANY, steps -> steps.size() == MANY.size())).isEqualTo(MANY);
    }
}
