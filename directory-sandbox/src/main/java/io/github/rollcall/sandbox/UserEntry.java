package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user of the directory: the employee and what a test has overridden on the wire. Guarded by the directory's lock. */
final class UserEntry extends DirectoryObject {

    private SandboxEmployee employee;
    private final Map<String, JsonNode> overrides = new LinkedHashMap<>(0);
    private final Set<String> cleared = new HashSet<>(0);
    private final Instant created;
    private Instant updated;
    private Instant statusChanged;

    UserEntry(long sequence, SandboxEmployee employee, Instant created) {
        super(sequence, employee.id());
        this.employee = employee;
        this.created = created;
        this.updated = created;
        this.statusChanged = created;
    }

    /** The user as it is now, whatever happens to it later. */
    UserEntry copy() {
        UserEntry copy = new UserEntry(sequence(), employee, created);
        copy.overrides.putAll(overrides);
        copy.cleared.addAll(cleared);
        copy.updated = updated;
        copy.statusChanged = statusChanged;
        return copy;
    }

    SandboxEmployee employee() {
        return employee;
    }

    /** What a test set under this wire name, or null. */
    @Nullable
    JsonNode override(String wireName) {
        return overrides.get(wireName);
    }

    Map<String, JsonNode> overrides() {
        return overrides;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    Instant statusChanged() {
        return statusChanged;
    }

    void change(SandboxEmployee changed, Instant now) {
        if (changed.status() != employee.status()) {
            statusChanged = now;
        }
        employee = changed;
        updated = now;
    }

    void override(String wireName, JsonNode value, Instant now) {
        overrides.put(wireName, value);
        updated = now;
    }

    /** Forgets what a test set under a name, because something was recorded there, or is not any more. */
    void recorded(String wireName, boolean nothingAnyMore) {
        overrides.remove(wireName);
        if (nothingAnyMore) {
            cleared.add(wireName);
        } else {
            cleared.remove(wireName);
        }
    }

    /** Whether a value was taken away, so that a delta query shows it as null. */
    boolean wasCleared(String wireName) {
        return cleared.contains(wireName) || overrides.containsKey(wireName);
    }
}
