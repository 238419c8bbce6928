package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.directory.store.InMemoryConnectionStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of connection stores turns red, at the right duty, for connection stores that are wrong. */
class ConnectionStoreContractProofTest {

    @Test
    void aRightConnectionStoreKeepsEveryDuty() {
        assertThat(ConnectionStoreOnTrial.of(InMemoryConnectionStore::new).red())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aConnectionStoreIsCaughtThat() {
        Set<String> neverRed = new TreeSet<>(
                ConnectionStoreOnTrial.of(InMemoryConnectionStore::new).duties());
        Stream<DynamicTest> caught = WrongConnectionStore.all()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red = ConnectionStoreOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }
}
