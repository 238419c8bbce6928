package io.github.rollcall.directory;

import java.util.Objects;

/**
 * The identity of one user: the integration plus the provider's immutable id. E-mail addresses and logins move between
 * people; this id does not, so every record, decision and write is keyed by it.
 *
 * @param directory the integration that owns the user
 * @param externalId the provider's immutable id (Entra object id, Okta user id), 1 to 255 characters without control
 *     characters, compared exactly
 */
public record DirectoryUserId(DirectoryId directory, String externalId) {
    /** The longest accepted {@code externalId}, in UTF-16 units. */
    public static final int MAX_LENGTH = 255;

    /**
     * Checks the shape.
     *
     * @param directory the integration that owns the user
     * @param externalId the provider's immutable id
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public DirectoryUserId {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(externalId, "externalId");
        if (!isValid(externalId)) {
            throw new IllegalArgumentException(
                    "external id: 1 to " + MAX_LENGTH + " characters, no control characters");
        }
    }

    /**
     * Whether a text can be an external id. Connectors ask before they build one, so that one bad row is set aside
     * instead of failing its page.
     *
     * @param externalId the text, not null
     * @return true if the constructor would accept it
     */
    public static boolean isValid(String externalId) {
        return externalId.length() <= MAX_LENGTH
                && (Texts.isVisibleAscii(externalId)
                        || (!externalId.isBlank()
                                && externalId.chars().noneMatch(Character::isISOControl)
                                && Texts.isWellFormed(externalId)));
    }

    @Override
    public String toString() {
        return directory + "/" + externalId;
    }
}
