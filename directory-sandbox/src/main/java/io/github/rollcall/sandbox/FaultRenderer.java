package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Spoils an answer in the way a fault says. */
final class FaultRenderer {

    private static final byte[] NO_JSON = "\u0000\u0007<not json".getBytes(StandardCharsets.UTF_8);

    private final Dialect dialect;
    private @Nullable ArrayNode previous;

    FaultRenderer(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Remembers the rows of an answer, for faults that repeat them. */
    void answered(Answer answer) {
        JsonNode body = answer.json();
        ArrayNode rows = body == null ? null : dialect.rows(body);
        previous = rows == null ? previous : rows;
    }

    /** The spoilt answer; {@code requestUrl} is absolute. */
    Answer spoil(Answer answer, Fault fault, String requestUrl) {
        return switch (fault.kind()) {
            case STATUS -> dialect.error(fault.statusCode());
            case STATUS_WITH_BODY ->
                Answer.status(fault.statusCode())
                        .withBody(fault.text().getBytes(StandardCharsets.UTF_8), fault.contentType());
            case TOO_MANY_REQUESTS -> dialect.tooManyRequests(fault.duration());
            case UNAVAILABLE ->
                dialect.error(fault.statusCode())
                        .plus("Retry-After", String.valueOf(fault.duration().toSeconds()));
            case CONNECTION_RESET -> Answer.broken(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY_RESPONSE -> Answer.broken(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case CUT_BODY -> cut(answer);
            case GARBAGE -> Answer.status(200).withBody(NO_JSON, Answer.JSON);
            case BODY -> Answer.status(200).withText(fault.text());
            case TRAILING_BYTES -> answer.withText(text(answer) + " {\"trailing\":true}");
            case REDIRECT -> Answer.status(302).plus("Location", fault.text());
            case DELAY -> answer.after(fault.duration());
            case SPOILT -> fault.spoiling().spoil(answer, new SpoiltRequest(requestUrl, dialect, previous));
            case WITHOUT_COLLECTION,
                    DUPLICATE_COLLECTION_KEY,
                    NEXT_LINK,
                    REPEATED_NEXT_LINK,
                    POISON_ROW,
                    ROW_WITHOUT_ID -> spoilListing(answer, fault, requestUrl);
        };
    }

    private Answer spoilListing(Answer answer, Fault fault, String requestUrl) {
        JsonNode body = answer.json();
        if (body == null || answer.status() != 200 || dialect.rows(body) == null) {
            return answer;
        }
        return switch (fault.kind()) {
            case WITHOUT_COLLECTION -> answer.withJson(dialect.withoutCollection(body));
            case DUPLICATE_COLLECTION_KEY -> answer.withText(dialect.withDuplicateKey(body));
            case NEXT_LINK -> dialect.withNextLink(answer, fault.text());
            case REPEATED_NEXT_LINK -> dialect.withNextLink(answer, requestUrl);
            case POISON_ROW -> withFirstRow(answer, dialect.rows(body), dialect::poison);
            case ROW_WITHOUT_ID -> withFirstRow(answer, dialect.rows(body), row -> row.remove("id"));
            default -> answer;
        };
    }

    private static Answer withFirstRow(Answer answer, @Nullable ArrayNode rows, Consumer<ObjectNode> change) {
        if (rows != null && !rows.isEmpty() && rows.get(0) instanceof ObjectNode row) {
            change.accept(row);
        }
        return answer;
    }

    private static Answer cut(Answer answer) {
        byte[] whole = answer.bytes();
        return answer.withBody(Arrays.copyOf(whole, whole.length / 2), Answer.JSON)
                .plus("Content-Length", String.valueOf(whole.length));
    }

    private static String text(Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }
}
