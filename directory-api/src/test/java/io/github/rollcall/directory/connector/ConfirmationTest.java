package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-13")
class ConfirmationTest {

    @Test
    void anIdWithoutAnAnswerIsUnreadableAndNeverGone() {
        Confirmation answer = new Confirmation(Map.of("u1", Presence.DELETED), CallCost.NONE);

        assertThat(answer.of("u1")).isEqualTo(Presence.DELETED);
        assertThat(answer.of("u2")).isEqualTo(Presence.UNREADABLE);
        assertThat(answer.of("U1")).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void theMapGivenMayChangeLater() {
        Map<String, Presence> given = new HashMap<>(Map.of("u1", Presence.IN_SCOPE));
        Confirmation answer = new Confirmation(given, CallCost.NONE);
        given.put("u1", Presence.DELETED);

        assertThat(answer.of("u1")).isEqualTo(Presence.IN_SCOPE);
    }
}
