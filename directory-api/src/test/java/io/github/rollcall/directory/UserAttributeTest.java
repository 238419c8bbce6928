package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-19")
class UserAttributeTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "cost_center", "x509", "a_"})
    void aHostMayNameAnAttributeOfItsOwn(String name) {
        assertThat(new UserAttribute(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "Email", "1a", "_a", "a-b", "a.b", "a b", "a\n", "\u0131d", "\u00E9"})
    void anotherShapeIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserAttribute(name))
                .withMessage("attribute name: 1 to 64 characters out of a-z, 0-9 and '_', a letter first");
    }

    @Test
    void sixtyFourCharactersAreTheMost() {
        assertThat(new UserAttribute("a".repeat(64)).name()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserAttribute("a".repeat(65)));
    }

    @Test
    void attributesAreOrderedByName() {
        assertThat(UserAttribute.EMAIL)
                .isLessThan(UserAttribute.TITLE)
                .isEqualByComparingTo(new UserAttribute("email"));
    }
}
