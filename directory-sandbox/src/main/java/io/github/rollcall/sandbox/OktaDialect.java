package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Okta's listings and errors: an array of rows, the next link in a header. */
final class OktaDialect implements Dialect {

    static final String LINK = "link";

    private final Clock clock;

    OktaDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Answer error(int status) {
        return OktaErrors.ofStatus(status);
    }

    @Override
    public Answer tooManyRequests(Duration retryAfter) {
        long reset = clock.instant().getEpochSecond() + retryAfter.toSeconds();
        return OktaErrors.ofStatus(429)
                .plus(OktaRates.LIMIT, "600")
                .plus(OktaRates.REMAINING, "0")
                .plus(OktaRates.RESET, String.valueOf(reset));
    }

    @Override
    public @Nullable ArrayNode rows(JsonNode body) {
        return body instanceof ArrayNode rows ? rows : null;
    }

    @Override
    public JsonNode withoutCollection(JsonNode body) {
        return Json.object();
    }

    @Override
    public String withDuplicateKey(JsonNode body) {
        String text = new String(Json.bytes(body), StandardCharsets.UTF_8);
        if (body.isEmpty()) {
            return text;
        }
        return "[{\"status\":\"ACTIVE\"," + text.substring("[{".length());
    }

    @Override
    public Answer withNextLink(Answer answer, String url) {
        String self = answer.headers().stream()
                .filter(header -> header.name().equals(LINK))
                .map(Answer.Header::value)
                .filter(value -> value.contains("rel=\"self\""))
                .findFirst()
                .orElse("");
        Answer changed = answer.without(LINK);
        if (!self.isEmpty()) {
            int joined = self.indexOf(", <");
            changed = changed.plus(LINK, joined < 0 ? self : self.substring(0, joined));
        }
        return changed.plus(LINK, "<" + url + ">; rel=\"next\"");
    }

    @Override
    public void poison(ObjectNode row) {
        row.put("status", 7);
        row.put("profile", "no object");
        row.putArray("lastUpdated").add(true);
    }
}
