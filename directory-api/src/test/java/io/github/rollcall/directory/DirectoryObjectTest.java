package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DirectoryObjectTest {
    @Test
    void anIdThatIsNoneIsRefused() {
        for (String id : new String[] {"", " ", "a\nb", "x".repeat(256), "\ud800"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new DirectoryGroup(id, "Staff", null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DirectoryApplication(id, "App", null, AccountStatus.ACTIVE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ServicePrincipal(id, "App", null, null, AccountStatus.ACTIVE));
            assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationAssignment(id, null, null));
        }
    }

    @Test
    void namesAreBoundedAndStorable() {
        assertThat(new DirectoryGroup("g", "n".repeat(2000), null).name()).hasSize(1024);
        assertThat(new DirectoryGroup("g", "a\0b", "k\0").name()).doesNotContain("\0");
        assertThat(new ServicePrincipal("s", "n", "c".repeat(1025), "k".repeat(1025), AccountStatus.UNKNOWN).clientId())
                .hasSize(1024);
        assertThat(new ApplicationAssignment("a", "n".repeat(1025), null).applicationName())
                .hasSize(1024);
    }
}
