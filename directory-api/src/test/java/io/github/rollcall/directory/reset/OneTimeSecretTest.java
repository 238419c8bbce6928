package io.github.rollcall.directory.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

    @Test
    void itIsShownOnce() {
        OneTimeSecret secret = OneTimeSecret.takeOver("canary".toCharArray());

        assertThat(secret.reveal()).contains("canary".toCharArray());
        assertThat(secret.reveal()).isEmpty();
    }

    @Test
    void theArrayItWasMadeOfIsOverwritten() {
        char[] given = "canary".toCharArray();
        OneTimeSecret.takeOver(given);

        assertThat(given).containsOnly('\0');
    }

    @Test
    void onceClosedItShowsNothing() {
        OneTimeSecret secret = OneTimeSecret.takeOver("canary".toCharArray());
        secret.close();
        secret.close();

        assertThat(secret.reveal()).isEmpty();
    }

    @Test
    void closingDoesNotTakeBackWhatWasShown() {
        OneTimeSecret secret = OneTimeSecret.takeOver("canary".toCharArray());
        char[] shown = secret.reveal().orElseThrow();
        secret.close();

        assertThat(shown).isEqualTo("canary".toCharArray());
    }

    @Test
    void itPrintsStarsAndCannotBeSerialised() {
        assertThat(OneTimeSecret.takeOver("canary".toCharArray()))
                .hasToString("***")
                .isNotInstanceOf(Serializable.class);
    }

    @Test
    void anEmptySecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OneTimeSecret.takeOver(new char[0]));
    }
}
