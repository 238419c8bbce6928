package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Graph's listings and errors: an object with the rows in {@code value} and the next link beside them. */
final class EntraDialect implements Dialect {

    static final String NEXT_LINK = "@odata.nextLink";
    private static final String CHANGES_LINK = "@odata.deltaLink";
    private static final String ROWS = "value";

    private final EntraErrors errors;

    EntraDialect(EntraErrors errors) {
        this.errors = errors;
    }

    @Override
    public Answer error(int status) {
        return errors.ofStatus(status);
    }

    @Override
    public Answer tooManyRequests(Duration retryAfter) {
        return errors.ofStatus(429).plus("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    @Override
    public @Nullable ArrayNode rows(JsonNode body) {
        return body.get(ROWS) instanceof ArrayNode rows ? rows : null;
    }

    @Override
    public JsonNode withoutCollection(JsonNode body) {
        ObjectNode rest = body.deepCopy();
        rest.remove(ROWS);
        return rest;
    }

    @Override
    public String withDuplicateKey(JsonNode body) {
        String text = new String(Json.bytes(body), StandardCharsets.UTF_8);
        return text.substring(0, text.length() - 1) + ",\"" + ROWS + "\":[]}";
    }

    @Override
    public Answer withNextLink(Answer answer, String url) {
        JsonNode body = answer.json();
        return body instanceof ObjectNode object ? answer.withJson(object.put(NEXT_LINK, url)) : answer;
    }

    @Override
    public Answer withChangesLink(Answer answer, String url) {
        JsonNode body = answer.json();
        return body instanceof ObjectNode object && object.has(CHANGES_LINK)
                ? answer.withJson(object.put(CHANGES_LINK, url))
                : answer;
    }

    @Override
    public void poison(ObjectNode row) {
        row.put("displayName", 4711);
        row.put("userPrincipalName", true);
        row.put("accountEnabled", "perhaps");
        row.putObject("mail").put("unexpected", "object");
        row.put("businessPhones", "no list");
    }
}
