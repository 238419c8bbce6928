package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.directory.store.InMemoryVerificationStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of verification stores turns red, at the right duty, for verification stores that are wrong. */
class VerificationStoreContractProofTest {

    @Test
    void aRightVerificationStoreKeepsEveryDuty() {
        assertThat(VerificationStoreOnTrial.of(InMemoryVerificationStore::new).red())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aVerificationStoreIsCaughtThat() {
        Set<String> neverRed = new TreeSet<>(
                VerificationStoreOnTrial.of(InMemoryVerificationStore::new).duties());
        Stream<DynamicTest> caught = WrongVerificationStore.all()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red =
                            VerificationStoreOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }
}
