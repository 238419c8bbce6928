package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of subscription stores turns red, at the right duty, for subscription stores that are wrong. */
class SubscriptionStoreContractProofTest {

    @Test
    void aRightSubscriptionStoreKeepsEveryDuty() {
        assertThat(SubscriptionStoreOnTrial.of(InMemorySubscriptionStore::new).red())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aSubscriptionStoreIsCaughtThat() {
        Set<String> neverRed = new TreeSet<>(
                SubscriptionStoreOnTrial.of(InMemorySubscriptionStore::new).duties());
        Stream<DynamicTest> caught = WrongSubscriptionStore.all()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red =
                            SubscriptionStoreOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }
}
