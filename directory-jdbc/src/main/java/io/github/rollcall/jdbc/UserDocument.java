package io.github.rollcall.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The attributes of a user as a JSON object, in the order of their names: a text for one value, an array for several, null for
 * a cleared one. A value that was cut stands in an object under {@code CUT}, which no attribute can be called.
 *
 * @param json the object
 * @param digest of the object: the same for the same attributes
 */
record UserDocument(String json, Digest digest) {
    private static final String CUT = "CUT";
    private static final JsonFactory JSON = new JsonFactory();

    static UserDocument of(DirectoryUser user) {
        String json = write(user.attributes());
        return new UserDocument(json, Digest.of(json));
    }

    /** What of a JSON object with one name stands before its value; within a text the quotes would be escaped. */
    static String name(UserAttribute attribute) {
        return '"' + attribute.name() + "\":";
    }

    /** Adds the stored attributes to a user. */
    static void read(String json, DirectoryUser.Builder into) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                UserAttribute attribute = new UserAttribute(parser.currentName());
                parser.nextToken();
                into.attribute(attribute, value(parser));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the stored attributes of a user are not what was written", broken);
        }
    }

    private static String write(Map<UserAttribute, AttributeValue> attributes) {
        SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<UserAttribute, AttributeValue> attribute : attributes.entrySet()) {
                json.writeFieldName(attribute.getKey().name());
                write(json, attribute.getValue());
            }
            json.writeEndObject();
            json.flush();
            return text.getAndClear();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        if (value.isTruncated()) {
            json.writeStartObject();
            json.writeFieldName(CUT);
        }
        List<String> all = value.all();
        if (all.isEmpty()) {
            json.writeNull();
        } else if (all.size() == 1) {
            json.writeString(all.get(0));
        } else {
            json.writeStartArray();
            for (String one : all) {
                json.writeString(one);
            }
            json.writeEndArray();
        }
        if (value.isTruncated()) {
            json.writeEndObject();
        }
    }

    private static AttributeValue value(JsonParser parser) throws IOException {
        boolean cut = parser.currentToken() == JsonToken.START_OBJECT;
        if (cut) {
            parser.nextToken();
            parser.nextToken();
        }
        List<String> all = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                all.add(parser.getText());
            }
        } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
            all.add(parser.getText());
        }
        if (cut) {
            parser.nextToken();
        }
        return AttributeValue.stored(all, cut);
    }

    @Override
    public String toString() {
        return "UserDocument[***]";
    }
}
