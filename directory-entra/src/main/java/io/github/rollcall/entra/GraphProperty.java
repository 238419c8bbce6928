package io.github.rollcall.entra;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Where one value stands in a Graph user: a property, or a member of the object a property holds.
 *
 * @param selected the property, which is what {@code $select} has to name
 * @param within the way to the member, name by name; empty for the property itself
 */
record GraphProperty(String selected, List<String> within) {
    static final String SECURITY_ATTRIBUTES = "customSecurityAttributes";
    private static final String DIRECTORY_EXTENSION = "extension_";
    /** What Graph sends for a date that was never set. */
    static final String UNSET_DATE = "0001-01-01";

    static GraphProperty of(String dotted) {
        List<String> path = List.of(dotted.split("\\."));
        return new GraphProperty(path.get(0), List.copyOf(path.subList(1, path.size())));
    }

    AttributeValue in(JsonObject user) {
        AttributeValue value = within.isEmpty() ? direct(user) : inner(user);
        return value.startsWith(UNSET_DATE) ? AttributeValue.cleared() : value;
    }

    private AttributeValue direct(JsonObject user) {
        AttributeValue value = user.attribute(selected);
        return value.isAbsent() && isLeftOutExtension(user) ? AttributeValue.cleared() : value;
    }

    private AttributeValue inner(JsonObject user) {
        if (isLeftOutExtension(user)) {
            return AttributeValue.cleared();
        }
        Optional<JsonObject> property = user.object(selected);
        if (property.isEmpty()) {
            return whole(user);
        }
        JsonObject holder = property.get();
        int last = within.size() - 1;
        for (String name : within.subList(0, last)) {
            Optional<JsonObject> inner = holder.object(name);
            if (inner.isEmpty()) {
                return AttributeValue.cleared();
            }
            holder = inner.get();
        }
        AttributeValue value = holder.attribute(within.get(last));
        return value.isAbsent() ? AttributeValue.cleared() : value;
    }

    /** Other properties without a value are null; Graph leaves a directory extension out of an answer that names it. */
    private boolean isLeftOutExtension(JsonObject user) {
        return selected.startsWith(DIRECTORY_EXTENSION) && !user.has(selected);
    }

    /**
     * The value in a row of a delta query. Such a row leaves out what has no value, but says nothing of properties whose
     * changes are not told: security attributes and schema extensions.
     */
    AttributeValue inChange(JsonObject user) {
        boolean told = selected.startsWith(DIRECTORY_EXTENSION) || selected.indexOf('_') < 0;
        return !user.has(selected) && told && !selected.equals(SECURITY_ATTRIBUTES)
                ? AttributeValue.cleared()
                : user.has(selected) ? in(user) : AttributeValue.absent();
    }

    /** The value in a row that need not be whole: what is left out is not stated. */
    AttributeValue inPart(JsonObject user) {
        return user.has(selected) ? in(user) : AttributeValue.absent();
    }

    /** Graph sends null security attributes also to those who may not read them, so that null says nothing there. */
    private AttributeValue whole(JsonObject user) {
        return user.isNull(selected) && !selected.equals(SECURITY_ATTRIBUTES)
                ? AttributeValue.cleared()
                : AttributeValue.absent();
    }

    @Override
    public String toString() {
        return within.isEmpty() ? selected : selected + "." + String.join(".", within);
    }
}
