package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AreaStatusTest {
    @Test
    void whatIsMissingIsAPermissionUnlessToldOtherwise() {
        assertThat(AreaStatus.disabled("Users.Read", "users", "Grant it").kind())
                .hasValue(Requirement.PERMISSION);
        assertThat(AreaStatus.disabled(Requirement.LICENCE, "P1", "sign-ins", "Buy it")
                        .kind())
                .hasValue(Requirement.LICENCE);
        assertThat(AreaStatus.enabled().kind()).isEmpty();
        assertThat(AreaStatus.unknown("Users.Read", "Look").kind()).isEmpty();
    }

    @Test
    void whatIsGrantedIsSortedAndChangesNothingElse() {
        AreaStatus off = AreaStatus.disabled(Requirement.ROLE, "Reader", "users", "Assign it");
        AreaStatus told = off.granted(Set.of("b", "c", "a"));
        assertThat(off.granted()).isEmpty();
        assertThat(told.granted().orElseThrow()).containsExactly("a", "b", "c");
        assertThat(told.state()).isEqualTo(off.state());
        assertThat(told.kind()).isEqualTo(off.kind());
        assertThat(told.missing()).isEqualTo(off.missing());
        assertThat(told.lost()).isEqualTo(off.lost());
        assertThat(told.remedy()).isEqualTo(off.remedy());
    }
}
