package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What differs between the providers when an answer is spoilt. */
interface Dialect {

    /** The provider's error answer with this status. */
    Answer error(int status);

    /** The provider's 429. */
    Answer tooManyRequests(Duration retryAfter);

    /** The rows of a listing, or null if this body is no listing. */
    @Nullable
    ArrayNode rows(JsonNode body);

    /** The listing without its collection. */
    JsonNode withoutCollection(JsonNode body);

    /** The text of a listing in which a key occurs twice. */
    String withDuplicateKey(JsonNode body);

    /** The listing with another link to the next page. */
    Answer withNextLink(Answer answer, String url);

    /** The listing with another link to the changes after it; the answer itself where there are none. */
    default Answer withChangesLink(Answer answer, String url) {
        return answer;
    }

    /** Gives a user's row values of the wrong types, all but its id. */
    void poison(ObjectNode row);
}
