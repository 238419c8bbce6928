package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of rate limiters turns red, at the right duty, for limiters that are wrong. */
class RateLimiterContractProofTest {

    @Test
    void aRightLimiterKeepsEveryDuty() {
        assertThat(RateLimiterOnTrial.of(RateLimiterOnTrial::right).red()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aLimiterIsCaughtThat() {
        Set<String> neverRed =
                new TreeSet<>(RateLimiterOnTrial.of(RateLimiterOnTrial::right).duties());
        Stream<DynamicTest> caught = WrongRateLimiter.all()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red = RateLimiterOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }
}
