package io.github.rollcall.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The one JSON text of a tree of maps, collections, texts, whole numbers and truth values: keys in order, no white space. */
final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalJson() {}

    static String write(Map<String, ?> root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            object(root, out);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written to memory", e);
        }
        return text.toString();
    }

    private static void object(Map<?, ?> members, JsonGenerator out) throws IOException {
        Map<String, Object> ordered = new TreeMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            ordered.put(String.valueOf(member.getKey()), member.getValue());
        }
        out.writeStartObject();
        for (Map.Entry<String, Object> member : ordered.entrySet()) {
            out.writeFieldName(member.getKey());
            value(member.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void value(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            object(members, out);
        } else if (value instanceof Collection<?> elements) {
            out.writeStartArray();
            for (Object element : elements) {
                value(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }
}
