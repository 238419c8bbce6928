package io.github.rollcall.entra;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.Optional;

/** Where one value stands in a Graph user: a property, or a member of the object a property holds. */
record GraphProperty(List<String> path) {
    static final String SECURITY_ATTRIBUTES = "customSecurityAttributes";
    private static final String DIRECTORY_EXTENSION = "extension_";
    /** What Graph sends for a date that was never set. */
    static final String UNSET_DATE = "0001-01-01";

    static GraphProperty of(String dotted) {
        return new GraphProperty(List.of(dotted.split("\\.")));
    }

    /** What {@code $select} has to name. */
    String selected() {
        return path.get(0);
    }

    AttributeValue in(JsonObject user) {
        AttributeValue value = path.size() == 1 ? direct(user) : inner(user);
        return value.isPresent() && value.all().get(0).startsWith(UNSET_DATE) ? AttributeValue.cleared() : value;
    }

    private AttributeValue direct(JsonObject user) {
        AttributeValue value = user.attribute(selected());
        return value.isAbsent() && isLeftOutExtension(user) ? AttributeValue.cleared() : value;
    }

    private AttributeValue inner(JsonObject user) {
        if (isLeftOutExtension(user)) {
            return AttributeValue.cleared();
        }
        JsonObject holder = user;
        for (String name : path.subList(0, path.size() - 1)) {
            Optional<JsonObject> inner = holder.object(name);
            if (inner.isEmpty()) {
                return holder == user ? whole(user) : AttributeValue.cleared();
            }
            holder = inner.get();
        }
        AttributeValue value = holder.attribute(path.get(path.size() - 1));
        return value.isAbsent() ? AttributeValue.cleared() : value;
    }

    /** Other properties without a value are null; Graph leaves a directory extension out of an answer that names it. */
    private boolean isLeftOutExtension(JsonObject user) {
        return selected().startsWith(DIRECTORY_EXTENSION) && !user.has(selected());
    }

    /**
     * The value in a row of a delta query. Such a row leaves out what has no value, but says nothing of properties whose
     * changes are not told: security attributes and schema extensions.
     */
    AttributeValue inChange(JsonObject user) {
        boolean told = selected().startsWith(DIRECTORY_EXTENSION) || selected().indexOf('_') < 0;
        return !user.has(selected()) && told && !selected().equals(SECURITY_ATTRIBUTES)
                ? AttributeValue.cleared()
                : user.has(selected()) ? in(user) : AttributeValue.absent();
    }

    /** The value in a row that need not be whole: what is left out is not stated. */
    AttributeValue inPart(JsonObject user) {
        return user.has(selected()) ? in(user) : AttributeValue.absent();
    }

    /** Graph sends null security attributes also to those who may not read them, so that null says nothing there. */
    private AttributeValue whole(JsonObject user) {
        return user.isNull(selected()) && !selected().equals(SECURITY_ATTRIBUTES)
                ? AttributeValue.cleared()
                : AttributeValue.absent();
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
