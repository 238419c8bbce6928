package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntraAreasTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void anApplicationThatIsUnknownCannotBeAssignedOrRemoved() {
        String ana = sandbox.add(SandboxEmployee.named("Ana", "Example").build());
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.areas().assign(ana, "Payroll"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.areas().removeApplication("Payroll"));
    }

    @Test
    void anApplicationHasTheSameIdWhereverItIsNamed() {
        assertThat(sandbox.areas().addApplication("Payroll"))
                .isEqualTo(sandbox.areas().addApplication("Payroll"))
                .isNotEqualTo(sandbox.areas().addApplication("Travel"));
    }
}
