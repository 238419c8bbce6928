package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallCostTest {

    @Test
    void costsAddUp() {
        CallCost cost = new CallCost(2, Duration.ofMillis(1500)).plus(CallCost.ONE_REQUEST);

        assertThat(cost).isEqualTo(new CallCost(3, Duration.ofMillis(1500)));
        assertThat(cost.plus(CallCost.NONE)).isEqualTo(cost);
    }

    @Test
    void aNegativeCostIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallCost(-1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallCost(0, Duration.ofNanos(-1)))
                .withMessage("cost: requests and waited must not be negative");
    }
}
