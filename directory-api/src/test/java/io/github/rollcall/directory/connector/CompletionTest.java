package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Cursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-18")
class CompletionTest {
    private static final Cursor CHANGES = new Cursor("delta", "f");

    @Test
    void onlyAnEndWithoutADoubtIsProven() {
        assertThat(Completion.proven().isProven()).isTrue();
        assertThat(Completion.proven().doubt()).isEmpty();
        assertThat(Completion.unproven("no link header").isProven()).isFalse();
        assertThat(Completion.unproven("no link header").doubt()).contains("no link header");
    }

    @Test
    void nothingAddedLaterTakesADoubtAway() {
        Completion completion = Completion.unproven("no link header").total(12).changesFrom(CHANGES);

        assertThat(completion.isProven()).isFalse();
        assertThat(completion.doubt()).contains("no link header");
        assertThat(completion.total()).hasValue(12);
        assertThat(completion.changesFrom()).contains(CHANGES);
    }

    @Test
    void countAndPlaceAreKeptInEitherOrder() {
        Completion one = Completion.proven().total(0).changesFrom(CHANGES);
        Completion other = Completion.proven().changesFrom(CHANGES).total(0);

        assertThat(one.total()).hasValue(0);
        assertThat(one.changesFrom()).contains(CHANGES);
        assertThat(other.total()).hasValue(0);
        assertThat(other.changesFrom()).contains(CHANGES);
        assertThat(Completion.proven().total()).isEmpty();
        assertThat(Completion.proven().changesFrom()).isEmpty();
    }

    @Test
    void itPrintsWhetherTheEndIsProven() {
        assertThat(Completion.proven()).hasToString("Completion[proven]");
        assertThat(Completion.unproven("why")).hasToString("Completion[unproven: why]");
    }
}
