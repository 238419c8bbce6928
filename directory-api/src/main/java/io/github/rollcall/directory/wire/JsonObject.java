package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of an answer. Accessors never convert between kinds and tell "not there" from {@code null}: an odd value
 * reads as missing, never as something it is not. Immutable; prints no content.
 */
public final class JsonObject {
    private final JsonMembers members;

    /** Takes the members without a copy: values are String, Boolean, Number, List, JsonObject or null. */
    JsonObject(JsonMembers members) {
        this.members = members;
    }

    /** Null if it is missing, too. */
    private @Nullable Object value(String name) {
        int at = members.find(name);
        return at == JsonMembers.MISSING ? null : members.value(at);
    }

    /**
     * Whether a member is there, even with {@code null}.
     *
     * @param name its name
     * @return true if it is there
     */
    public boolean has(String name) {
        return members.find(name) != JsonMembers.MISSING;
    }

    /**
     * Whether a member is there and {@code null}.
     *
     * @param name its name
     * @return false if it is missing
     */
    public boolean isNull(String name) {
        int at = members.find(name);
        return at != JsonMembers.MISSING && members.value(at) == null;
    }

    /**
     * The names of all members, those with {@code null} too.
     *
     * @return immutable, in no particular order
     */
    public List<String> names() {
        return List.copyOf(members.present());
    }

    /**
     * A text.
     *
     * @param name the member's name
     * @return empty unless it is a JSON string
     */
    public Optional<String> string(String name) {
        return Optional.ofNullable(value(name) instanceof String text ? text : null);
    }

    /**
     * A truth value.
     *
     * @param name the member's name
     * @return empty unless it is JSON {@code true} or {@code false}
     */
    public Optional<Boolean> bool(String name) {
        return Optional.ofNullable(value(name) instanceof Boolean value ? value : null);
    }

    /**
     * A whole number.
     *
     * @param name the member's name
     * @return empty unless it is a JSON number without a fraction that fits
     */
    public Optional<Long> number(String name) {
        return Optional.ofNullable(value(name) instanceof Long value ? value : null);
    }

    /**
     * An object.
     *
     * @param name the member's name
     * @return empty unless it is a JSON object
     */
    public Optional<JsonObject> object(String name) {
        return Optional.ofNullable(value(name) instanceof JsonObject value ? value : null);
    }

    /**
     * The objects of an array.
     *
     * @param name the member's name
     * @return empty unless it is a JSON array; entries that are no objects are left out
     */
    public List<JsonObject> objects(String name) {
        List<JsonObject> found = new ArrayList<>();
        if (value(name) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof JsonObject object) {
                    found.add(object);
                }
            }
        }
        return found;
    }

    /**
     * The rows of an array.
     *
     * @param name the member's name
     * @return empty unless it is a JSON array; an entry that is no object is an empty row
     */
    public Optional<List<Optional<JsonObject>>> rows(String name) {
        if (!(value(name) instanceof List<?> values)) {
            return Optional.empty();
        }
        List<Optional<JsonObject>> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(value instanceof JsonObject object ? Optional.of(object) : Optional.empty());
        }
        return Optional.of(rows);
    }

    /**
     * The texts of an array.
     *
     * @param name the member's name
     * @return empty unless it is a JSON array; entries that are no strings are left out
     */
    public List<String> strings(String name) {
        List<String> found = new ArrayList<>();
        if (value(name) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    /**
     * What the answer says about an attribute: missing is absent, {@code null} is cleared; a string, number or truth value
     * is one value as text; an array gives its strings, numbers and truth values. An object says nothing usable and is
     * absent, and so is an array that holds objects or arrays and no value.
     *
     * @param name the member's name
     * @return never null
     */
    public AttributeValue attribute(String name) {
        int at = members.find(name);
        if (at == JsonMembers.MISSING) {
            return AttributeValue.absent();
        }
        Object value = members.value(at);
        if (value == null) {
            return AttributeValue.cleared();
        }
        if (value instanceof String text) {
            return AttributeValue.of(text);
        }
        if (value instanceof List<?> values) {
            return attribute(values);
        }
        return isScalar(value) ? AttributeValue.of(String.valueOf(value)) : AttributeValue.absent();
    }

    private static AttributeValue attribute(List<?> values) {
        AttributeValue texts = AttributeValue.of(values.stream()
                .filter(JsonObject::isScalar)
                .map(String::valueOf)
                .toList());
        boolean allUsable = values.stream().allMatch(value -> value == null || isScalar(value));
        return texts.isPresent() || allUsable ? texts : AttributeValue.absent();
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    @Override
    public String toString() {
        return "JsonObject[" + members.size() + " members]";
    }
}
