package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GraphSubscriptionsTest {

    @Test
    void quotesAndOtherOddCharactersStayWithinTheirValues() throws IOException {
        String address = "https://host.example/hook?tenant=\"a\"&x=\\";
        String secret = "se\"cret\",\"resource\":\"/me\n\u00e9";

        JsonObject body = StrictJson.object(new ByteArrayInputStream(
                GraphSubscriptions.body("/users", address, secret, Instant.parse("2026-03-02T09:00:00Z"))));

        assertThat(body.string("resource")).contains("/users");
        assertThat(body.string("notificationUrl")).contains(address);
        assertThat(body.string("lifecycleNotificationUrl")).contains(address);
        assertThat(body.string("clientState")).contains(secret);
        assertThat(body.string("changeType")).contains("updated,deleted");
        assertThat(body.string("expirationDateTime")).contains("2026-03-02T09:00:00Z");
    }
}
