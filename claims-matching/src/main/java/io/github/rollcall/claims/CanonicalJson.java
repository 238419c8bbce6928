package io.github.rollcall.claims;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one JSON text of a tree of maps, collections, texts, whole numbers and truth values: keys in order, no white space. Every policy that is built is
 * written once, so this writer needs nothing that a virtual machine would have to load first.
 */
final class CanonicalJson {

    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(1024);

    private CanonicalJson() {}

    static String write(Map<String, ?> root) {
        CanonicalJson json = new CanonicalJson();
        json.object(root);
        return json.text.toString();
    }

    private void object(Map<?, ?> members) {
        Map<String, Object> ordered = new TreeMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            ordered.put(String.valueOf(member.getKey()), member.getValue());
        }
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : ordered.entrySet()) {
            separate(first);
            first = false;
            string(member.getKey());
            text.append(':');
            value(member.getValue());
        }
        text.append('}');
    }

    private void array(Collection<?> elements) {
        text.append('[');
        boolean first = true;
        for (Object element : elements) {
            separate(first);
            first = false;
            value(element);
        }
        text.append(']');
    }

    private void separate(boolean first) {
        if (!first) {
            text.append(',');
        }
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof Collection<?> elements) {
            array(elements);
        } else if (value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 0xF));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
