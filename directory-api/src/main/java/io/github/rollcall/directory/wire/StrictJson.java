package io.github.rollcall.directory.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
            return objectAt(parser);
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
            JsonMembers others = new JsonMembers();
            boolean found = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals(collection)) {
                    if (found) {
                        throw duplicate();
                    }
                    if (token != JsonToken.START_ARRAY) {
                        throw invalid("member '" + collection + "' is not an array");
                    }
                    rowsAt(parser, rows);
                    found = true;
                } else {
                    add(others, name, valueAt(parser, token));
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
        document(body, parser -> {
            expect(parser, JsonToken.START_ARRAY, "an array");
            rowsAt(parser, rows);
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

    private static void rowsAt(JsonParser parser, RowHandler rows) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            rows.row(valueAt(parser, token) instanceof JsonObject row ? row : null);
        }
    }

    private static JsonObject objectAt(JsonParser parser) throws IOException {
        JsonMembers members = new JsonMembers();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            add(members, name, valueAt(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static void add(JsonMembers members, String name, @Nullable Object value) {
        if (!members.add(name, value)) {
            throw duplicate();
        }
    }

    private static DirectoryException duplicate() {
        return invalid("an object has two members of one name");
    }

    private static @Nullable Object valueAt(JsonParser parser, @Nullable JsonToken token) throws IOException {
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
            case START_OBJECT -> objectAt(parser);
            case START_ARRAY -> arrayAt(parser);
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

    private static List<@Nullable Object> arrayAt(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(valueAt(parser, token));
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
