package io.github.rollcall.benchmarks;

import static io.github.rollcall.claims.ClaimOutcome.INDETERMINATE;
import static io.github.rollcall.claims.ClaimOutcome.MATCH;
import static io.github.rollcall.claims.ClaimOutcome.MISMATCH;
import static io.github.rollcall.claims.ClaimOutcome.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void aMatchThatIsNotAcceptedIsAFalseAccept() {
        tally.add(Set.of(NEAR, MISMATCH), MATCH);
        tally.add(Set.of(NEAR, MISMATCH), NEAR);

        assertThat(tally.line("name", 0))
                .isEqualTo("claim=name rows=2 accepted=50.0% falseAccepts=1/2 lockouts=0/0 matchGiven=0/0"
                        + " medianMicros=0.0");
    }

    @Test
    void aMismatchThatIsNotAcceptedIsALockout() {
        tally.add(Set.of(MATCH, NEAR), MISMATCH);
        tally.add(Set.of(MATCH, NEAR), MATCH);
        tally.add(Set.of(MATCH), NEAR);

        assertThat(tally.line("dob", 9.06))
                .isEqualTo("claim=dob rows=3 accepted=33.3% falseAccepts=0/0 lockouts=1/3 matchGiven=1/3"
                        + " medianMicros=9.1");
    }

    @Test
    void anOutcomeThatIsNeitherIsMerelyNotAccepted() {
        tally.add(Set.of(NEAR), INDETERMINATE);

        assertThat(tally.line("all", 0)).contains("accepted=0.0% falseAccepts=0/1 lockouts=0/1 matchGiven=0/0");
    }

    @Test
    void theLineIsTheSameWhateverTheLocale() {
        Locale before = Locale.getDefault();
        tally.add(Set.of(NEAR), NEAR);
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(tally.line("all", 1.5)).contains("accepted=100.0%").endsWith("medianMicros=1.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
