package io.github.rollcall.claims.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a JSON text that knows its place. A member that is null counts as absent; what has another type than asked for is noted as a problem. */
final class JsonPart {

    static final int LONGEST = 262_144;
    private static final int DEEPEST = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String place;
    private final JsonProblems problems;

    private JsonPart(JsonNode node, String place, JsonProblems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    /** The whole of a text, which has to be one object. */
    static JsonPart root(String json, JsonProblems problems) {
        JsonNode node = parse(json, problems);
        problems.throwIfAny();
        return new JsonPart(node, "", problems);
    }

    private static JsonNode parse(String json, JsonProblems problems) {
        if (json.length() > LONGEST) {
            problems.add("", "the text is longer than " + LONGEST + " characters");
            return JSON.missingNode();
        }
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                problems.add("", "the text must be one JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            problems.add(
                    "",
                    "not well-formed JSON" + where + " (a duplicate key, more than " + DEEPEST
                            + " levels and anything after the object count as malformed)");
            return JSON.missingNode();
        }
    }

    /** A member; absent when there is none or this is no object. */
    JsonPart at(String key) {
        return new JsonPart(node.path(key), place.isEmpty() ? key : place + "." + key, problems);
    }

    /** The elements of an array, or the value itself when it is anything else that is there. */
    List<JsonPart> oneOrMore() {
        List<JsonPart> parts = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                parts.add(new JsonPart(node.path(i), place + "[" + i + "]", problems));
            }
        } else if (!isAbsent()) {
            parts.add(this);
        }
        return parts;
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Whether this is an object; nothing is noted. */
    boolean isObject() {
        return node.isObject();
    }

    /** Notes a problem unless this is an object. */
    boolean requireObject() {
        if (!node.isObject()) {
            problem(isAbsent() ? "is missing" : "must be an object");
        }
        return node.isObject();
    }

    /** The text; null when absent or no text. */
    @Nullable
    String text() {
        if (!isAbsent() && !node.isTextual()) {
            problem("must be a text");
        }
        return node.textValue();
    }

    /** The text; a problem and an empty text when it is absent, blank or no text. */
    String requiredText() {
        String text = text();
        if (isAbsent() || (text != null && text.isBlank())) {
            problem("is missing");
        }
        return text == null ? "" : text;
    }

    void problem(String what) {
        problems.add(place, what);
    }
}
