package io.github.rollcall.directory.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON as a provider must send it: one document in UTF-8 without a byte order mark, no duplicate keys, nothing behind it,
 * bounded depth and lengths. Anything else is {@link ErrorCode#RESPONSE_INVALID}, because a lenient reading of a broken
 * answer looks like a short list.
 *
 * <p>Listings are read row by row, so that memory follows the row, not the page.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_NAME = 1024;
    private static final int MAX_NUMBER = 100;
    /** The place that the elements of an array share. */
    private static final int ELEMENT = 0;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private StrictJson() {}

    /** Takes the rows of a listing one by one. */
    public interface RowHandler {
        /**
         * Takes a row.
         *
         * @param row the object, or null if the row is something else
         */
        void row(@Nullable JsonObject row);
    }

    /**
     * Reads a document that is an object.
     *
     * @param body UTF-8
     * @return the object
     * @throws IOException if the connection breaks
     * @throws DirectoryException code RESPONSE_INVALID if it is anything else
     */
    public static JsonObject object(InputStream body) throws IOException {
        return document(body, parser -> {
            expect(parser, JsonToken.START_OBJECT, "an object");
            return objectAt(parser, JsonShape.whole());
        });
    }

    /**
     * Reads a listing that is an object around an array of rows.
     *
     * @param body UTF-8
     * @param collection the name of the array; it must be there exactly once
     * @param rows takes each row as it is read, before the document has been read to its end: drop what was taken if this
     *     method throws
     * @return the other members of the object
     * @throws IOException if the connection breaks
     * @throws DirectoryException code RESPONSE_INVALID if it is anything else
     */
    public static JsonObject page(InputStream body, String collection, RowHandler rows) throws IOException {
        return document(body, parser -> {
            expect(parser, JsonToken.START_OBJECT, "an object");
            JsonShape shape = JsonShape.whole();
            JsonMembers others = shape.begin();
            boolean found = false;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (name.equals(collection)) {
                    if (found) {
                        throw duplicate();
                    }
                    if (token != JsonToken.START_ARRAY) {
                        throw invalid("member '" + collection + "' is not an array");
                    }
                    rowsAt(parser, JsonShape.whole(), rows);
                    found = true;
                } else {
                    int at = placeFor(name, others);
                    others.put(at, valueAt(parser, token, shape, at));
                }
            }
            if (!found) {
                throw invalid("member '" + collection + "' is missing");
            }
            return new JsonObject(others);
        });
    }

    /**
     * Reads a listing that is an array of rows.
     *
     * @param body UTF-8
     * @param rows takes each row as it is read, before the document has been read to its end: drop what was taken if this
     *     method throws
     * @throws IOException if the connection breaks
     * @throws DirectoryException code RESPONSE_INVALID if it is anything else
     */
    public static void rows(InputStream body, RowHandler rows) throws IOException {
        rows(body, JsonShape.whole(), rows);
    }

    /**
     * Reads a listing that is an array of rows, and keeps of each row only what is asked for. The rest is read as strictly.
     *
     * @param body UTF-8
     * @param kept the names of the members of a row that are kept, those whole; for the handler the others are not there
     * @param rows takes each row as it is read, before the document has been read to its end: drop what was taken if this
     *     method throws
     * @throws IOException if the connection breaks
     * @throws DirectoryException code RESPONSE_INVALID if it is anything else
     */
    public static void rows(InputStream body, Set<String> kept, RowHandler rows) throws IOException {
        rows(body, JsonShape.of(kept), rows);
    }

    private static void rows(InputStream body, JsonShape shape, RowHandler rows) throws IOException {
        document(body, parser -> {
            expect(parser, JsonToken.START_ARRAY, "an array");
            rowsAt(parser, shape, rows);
            return "";
        });
    }

    private interface DocumentReader<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static <T> T document(InputStream body, DocumentReader<T> reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(new Utf8Body(body))) {
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw invalid("something follows the document");
            }
            return value;
        } catch (JsonProcessingException malformed) {
            // The parser's message quotes the document, so only its kind is told.
            throw invalid("it is not well-formed JSON within the limits ("
                    + malformed.getClass().getSimpleName() + ")");
        } catch (CharacterCodingException notUtf8) {
            throw invalid("it is not UTF-8");
        }
    }

    private static void expect(JsonParser parser, JsonToken wanted, String what) throws IOException {
        if (parser.nextToken() != wanted) {
            throw invalid("it is not " + what);
        }
    }

    private static void rowsAt(JsonParser parser, JsonShape shape, RowHandler rows) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                rows.row(objectAt(parser, shape));
            } else {
                valueAt(parser, token, JsonShape.whole(), ELEMENT);
                rows.row(null);
            }
        }
    }

    private static JsonObject objectAt(JsonParser parser, JsonShape shape) throws IOException {
        JsonMembers members = shape.begin();
        for (String name = nextName(parser, members); name != null; name = nextName(parser, members)) {
            int at = placeFor(name, members);
            JsonToken token = parser.nextToken();
            members.put(
                    at,
                    shape.keeps(name)
                            ? valueAt(parser, token, shape, at)
                            : readOver(parser, token, shape.unread(), at));
        }
        shape.end(members);
        return new JsonObject(members);
    }

    /** Rows are alike, and to compare a name with the one that is expected is cheaper than to look it up. */
    private static @Nullable String nextName(JsonParser parser, JsonMembers members) throws IOException {
        SerializableString likely = members.likelyNext();
        if (likely == null) {
            return parser.nextFieldName();
        }
        if (parser.nextFieldName(likely)) {
            return likely.getValue();
        }
        return parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
    }

    private static int placeFor(String name, JsonMembers members) {
        int at = members.placeFor(name);
        if (at == JsonMembers.MISSING) {
            throw duplicate();
        }
        return at;
    }

    /** Reads what nobody asks for: no text is made of it, and nothing is let pass. */
    private static Object readOver(JsonParser parser, @Nullable JsonToken token, JsonShape outer, int at)
            throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            valueAt(parser, token, outer, at);
        } else if (parser.getTextLength() > MAX_TEXT) {
            throw invalid("it has a text that is too long");
        }
        return JsonMembers.UNREAD;
    }

    private static DirectoryException duplicate() {
        return invalid("an object has two members of one name");
    }

    private static @Nullable Object valueAt(JsonParser parser, @Nullable JsonToken token, JsonShape outer, int at)
            throws IOException {
        if (token == null) {
            throw invalid("it ends too early");
        }
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? decimalAt(parser)
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> decimalAt(parser);
            case START_OBJECT -> objectAt(parser, outer.inner(at));
            case START_ARRAY -> arrayAt(parser, outer.inner(at));
            default -> throw invalid("it has a value of an unknown kind");
        };
    }

    private static BigDecimal decimalAt(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (ArithmeticException | NumberFormatException tooFar) {
            throw invalid("it has a number out of range");
        }
    }

    private static List<@Nullable Object> arrayAt(JsonParser parser, JsonShape shape) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(valueAt(parser, token, shape, ELEMENT));
        }
        return values;
    }

    private static DirectoryException invalid(String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the answer cannot be trusted: " + problem,
                        "Nothing was concluded from it. If it persists, check for a proxy in between and report it")
                .build();
    }
}
