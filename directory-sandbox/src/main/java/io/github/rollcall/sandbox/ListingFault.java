package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults of what an answer holds: its rows, where its links lead, and how it is written down. */
public final class ListingFault {
    private static final Pattern LOOP = Pattern.compile("[?&]loop=(\\d+)");

    private ListingFault() {}

    private static Fault ofListing(BiFunction<Answer, SpoiltRequest, Answer> spoiling) {
        return Fault.spoilt((answer, request) -> {
            JsonNode body = answer.json();
            boolean listing =
                    body != null && answer.status() == 200 && request.dialect().rows(body) != null;
            return listing ? spoiling.apply(answer, request) : answer;
        });
    }

    private static Fault ofRows(BiFunction<ArrayNode, SpoiltRequest, ArrayNode> change) {
        return ofListing((answer, request) -> {
            ArrayNode rows = rows(answer, request);
            ArrayNode changed = change.apply(rows.deepCopy(), request);
            rows.removeAll().addAll(changed);
            return answer;
        });
    }

    private static ArrayNode rows(Answer answer, SpoiltRequest request) {
        ArrayNode rows = answer.json() == null ? null : request.dialect().rows(answer.json());
        return rows == null ? Json.array() : rows;
    }

    /**
     * The first row is replaced.
     *
     * @param json what stands in its place: any JSON value
     * @return the fault
     */
    public static Fault firstRow(String json) {
        JsonNode value = Json.read(json);
        return ofRows((rows, request) -> {
            if (!rows.isEmpty()) {
                rows.set(0, value);
            }
            return rows;
        });
    }

    /**
     * A property has another value in every row.
     *
     * @param name its name on the wire, at the top of a row
     * @param json its value, any JSON value; empty text leaves the property out
     * @return the fault
     */
    public static Fault everyRow(String name, String json) {
        return ofRows((rows, request) -> {
            for (JsonNode row : rows) {
                if (row instanceof ObjectNode object && json.isEmpty()) {
                    object.remove(name);
                } else if (row instanceof ObjectNode object) {
                    object.set(name, Json.read(json));
                }
            }
            return rows;
        });
    }

    /**
     * The first rows are left out, as if nobody were there.
     *
     * @param count how many at most
     * @return the fault
     */
    public static Fault withoutRows(int count) {
        return ofRows((rows, request) -> {
            for (int i = 0; i < count && !rows.isEmpty(); i++) {
                rows.remove(0);
            }
            return rows;
        });
    }

    /**
     * Every row stands there twice.
     *
     * @return the fault
     */
    public static Fault doubledRows() {
        return ofRows((rows, request) -> rows.addAll(rows.deepCopy()));
    }

    /**
     * The rows are those of the listing answered before, with the links of this page.
     *
     * @return the fault
     */
    public static Fault previousRows() {
        return ofRows((rows, request) -> request.previous() == null ? rows : request.previous());
    }

    /**
     * A next link with any text.
     *
     * @param link what stands where the address should be
     * @return the fault
     */
    public static Fault nextLink(String link) {
        return ofListing((answer, request) -> request.dialect().withNextLink(answer, link));
    }

    /**
     * A link to the changes after this listing with any text; nothing where a provider has no such link.
     *
     * @param link what stands where the address should be
     * @return the fault
     */
    public static Fault changesLink(String link) {
        return ofListing((answer, request) -> request.dialect().withChangesLink(answer, link));
    }

    /**
     * Next links that lead in a circle, the longer the more different addresses it has.
     *
     * @param length how many addresses; {@link Integer#MAX_VALUE} never comes back to one
     * @return the fault
     */
    public static Fault circle(int length) {
        return ofListing((answer, request) -> {
            Matcher loop = LOOP.matcher(request.url());
            int next = loop.find() ? (Integer.parseInt(loop.group(1)) + 1) % length : 0;
            String plain = loop.replaceAll("");
            return request.dialect().withNextLink(answer, plain + (plain.contains("?") ? "&" : "?") + "loop=" + next);
        });
    }

    /**
     * The text ends in its middle, although the answer is complete.
     *
     * @return the fault
     */
    public static Fault cutText() {
        return Fault.spoilt((answer, request) -> {
            byte[] whole = answer.bytes();
            return answer.withBody(Arrays.copyOf(whole, whole.length / 2), Answer.JSON);
        });
    }

    /**
     * The right answer after so many blanks.
     *
     * @param blanks how many
     * @return the fault
     */
    public static Fault padded(int blanks) {
        return Fault.spoilt((answer, request) ->
                answer.withText(" ".repeat(blanks) + new String(answer.bytes(), StandardCharsets.UTF_8)));
    }
}
