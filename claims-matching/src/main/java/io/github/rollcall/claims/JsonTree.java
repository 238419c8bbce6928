package io.github.rollcall.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly into maps, lists, texts, numbers and truth values. Duplicate keys, anything after the closing brace, more than 32 levels and more
 * than a million characters are errors.
 */
final class JsonTree {

    /** Stands for a JSON null, so that a key that is there is never mistaken for one that is not. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int LONGEST = 1_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();

    private JsonTree() {}

    /** Why a text is no JSON object; the message quotes nothing of it. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static Map<String, Object> object(String json) throws Malformed {
        if (json.length() > LONGEST) {
            throw new Malformed("longer than " + LONGEST + " characters");
        }
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("must be one JSON object");
            }
            Map<String, Object> members = members(in);
            if (in.nextToken() != null) {
                throw new Malformed("something follows the closing brace");
            }
            return members;
        } catch (JsonProcessingException e) {
            throw new Malformed("not well-formed JSON" + place(e)
                    + " (a duplicate key and anything after the closing brace count as malformed)");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static Map<String, Object> members(JsonParser in) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            members.put(key, value(in));
        }
        return members;
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> elements(in);
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> number(in.getDecimalValue());
            default -> NULL;
        };
    }

    /** A number with a fraction or an exponent; JSON does not tell {@code 7.0} from {@code 7}. */
    private static Object number(BigDecimal stated) {
        // Compared first, since writing out a number such as 1e999999999 would fill the memory.
        boolean small = stated.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        boolean whole = small && stated.stripTrailingZeros().scale() <= 0;
        return whole ? (Object) stated.intValueExact() : stated;
    }

    private static List<Object> elements(JsonParser in) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(in));
        }
        return elements;
    }
}
