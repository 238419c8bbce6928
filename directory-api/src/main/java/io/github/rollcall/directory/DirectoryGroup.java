package io.github.rollcall.directory;

import org.jspecify.annotations.Nullable;

/**
 * One group as the provider states it.
 *
 * @param externalId the provider's immutable id
 * @param name the name for a person; up to 1,024 characters are kept; not unique
 * @param kind the provider's own word, for example {@code Unified} or {@code APP_GROUP}; null if it says none
 */
public record DirectoryGroup(
        String externalId, String name, @Nullable String kind) implements DirectoryObject {
    /**
     * Checks the id and bounds the texts.
     *
     * @param externalId the provider's immutable id
     * @param name the name
     * @param kind the provider's own word
     * @throws IllegalArgumentException if the id has not the shape of one
     */
    public DirectoryGroup {
        externalId = Texts.objectId("group", externalId);
        name = Texts.bounded(name, Texts.OBJECT_NAME);
        kind = kind == null ? null : Texts.bounded(kind, Texts.OBJECT_NAME);
    }

    /** Without its name, which may be that of a person. */
    @Override
    public String toString() {
        return "DirectoryGroup[" + externalId + "]";
    }
}
