package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.testkit.hosts.FakeDirectoryFixture;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of connectors turns red, at the right duty, for connectors that are wrong. */
class DirectoryConnectorContractProofTest {

    @Test
    void aRightConnectorKeepsEveryDuty() {
        assertThat(DirectoryConnectorOnTrial.of(FakeDirectoryFixture::new).red())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aConnectorIsCaughtThat() {
        Set<String> neverRed = new TreeSet<>(
                DirectoryConnectorOnTrial.of(FakeDirectoryFixture::new).duties());
        Stream<DynamicTest> caught = WrongConnectors.all()
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Set<String> red =
                            DirectoryConnectorOnTrial.of(wrong.subject()).red();
                    neverRed.removeAll(red);
                    assertThat(red).containsAll(wrong.duties());
                }));
        DynamicTest complete = dynamicTest(
                "breaks any of the duties", () -> assertThat(neverRed).isEmpty());
        return Stream.concat(caught, Stream.of(complete));
    }
}
