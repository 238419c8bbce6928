package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of user stores turns red, at the right duty, for stores that are wrong. */
class UserStoreContractProofTest {

    @Test
    void aRightStoreKeepsEveryDuty() {
        assertThat(UserStoreOnTrial.of(InMemoryUserStore::new).red()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aStoreIsCaughtThat() {
        Set<String> neverRed =
                new TreeSet<>(UserStoreOnTrial.of(InMemoryUserStore::new).duties());
        Stream<DynamicTest> caught = wrongStores()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red = UserStoreOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }

    private static Stream<Wrong<Function<Clock, UserStore>>> wrongStores() {
        return Stream.of(
                        WrongLeases.all(),
                        WrongPages.all(),
                        WrongAbsences.all(),
                        WrongEnrolments.all(),
                        WrongHints.all(),
                        WrongValues.all(),
                        WrongListings.all(),
                        WrongFilters.all())
                .flatMap(all -> all);
    }
}
