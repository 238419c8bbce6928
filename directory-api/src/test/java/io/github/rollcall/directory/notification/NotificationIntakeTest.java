package io.github.rollcall.directory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationIntakeTest {
    private static final NotificationAnswer TAKEN = NotificationAnswer.empty(202);
    private static final int LONGEST = 256 * 1024;

    private final AtomicInteger read = new AtomicInteger();

    private static NotificationCall call(String type, int length) {
        return new NotificationCall("POST", "", Map.of("content-TYPE", List.of(type)), new byte[length]);
    }

    private int taken(NotificationCall call) {
        return NotificationIntake.take(call, body -> {
                    read.incrementAndGet();
                    return TAKEN;
                })
                .status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", " application/json;charset=utf-8"})
    void jsonIsReadHoweverItIsSpelled(String type) {
        assertThat(taken(call(type, 2))).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/jsonp", "application/json-seq", "x application/json"})
    void whatIsNotJsonIsNotRead(String type) {
        assertThat(taken(call(type, 2))).isEqualTo(415);
        assertThat(read).hasValue(0);
    }

    @Test
    void aTypeThatIsMissingOrSaidTwiceIsNone() {
        assertThat(taken(new NotificationCall("POST", "", Map.of(), new byte[2])))
                .isEqualTo(415);
        assertThat(taken(new NotificationCall(
                        "POST",
                        "",
                        Map.of("Content-Type", List.of("application/json", "application/json")),
                        new byte[2])))
                .isEqualTo(415);
    }

    @Test
    void theLongestBodyIsReadAndAByteMoreIsNot() {
        assertThat(taken(call("application/json", LONGEST))).isEqualTo(202);
        assertThat(taken(call("application/json", LONGEST + 1))).isEqualTo(413);
        assertThat(read).hasValue(1);
    }

    @Test
    void theReaderGetsTheBodyAsItCame() {
        NotificationCall call = new NotificationCall(
                "POST",
                "",
                Map.of("Content-Type", List.of("application/json")),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        NotificationAnswer answer = NotificationIntake.take(
                call,
                body -> new NotificationAnswer(
                        200, "text/plain", new String(body, StandardCharsets.UTF_8), Set.of(), Set.of()));

        assertThat(answer.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aBodyThatCannotBeReadIsTheSendersFaultAndAStoreThatFailsIsNot() {
        NotificationCall call = call("application/json", 2);
        assertThat(NotificationIntake.take(call, body -> {
                            throw new IOException("cut");
                        })
                        .status())
                .isEqualTo(400);
        assertThat(failing(call, ErrorCode.RESPONSE_INVALID)).isEqualTo(400);
        assertThat(failing(call, ErrorCode.STORE_FAILED)).isEqualTo(503);
        assertThat(NotificationIntake.take(call, body -> {
                            throw new IllegalStateException("pool is closed");
                        })
                        .status())
                .isEqualTo(503);
    }

    private static int failing(NotificationCall call, ErrorCode code) {
        return NotificationIntake.take(call, body -> {
                    throw DirectoryException.of(code, "x", "y").build();
                })
                .status();
    }
}
