package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-18")
class RejectedRowTest {

    @Test
    void aRowIsSetAsideWithOrWithoutItsId() {
        assertThat(RejectedRow.of("u1", "status is a number").externalId()).contains("u1");
        assertThat(RejectedRow.withoutId("id is missing").externalId()).isEmpty();
        assertThat(RejectedRow.withoutId("id is missing").problem()).isEqualTo("id is missing");
    }

    @Test
    void onlyTheProblemIsPrinted() {
        assertThat(RejectedRow.of("u1", "status is a number")).hasToString("RejectedRow[status is a number]");
    }
}
