package io.github.rollcall.directory.reset;

/**
 * What the provider said about a user's credentials before a write, to compare with afterwards. Opaque: only the kind of
 * connector that made it can read it. It holds dates and ids, no secret, and may be stored.
 *
 * @param value 1 to 4,096 characters
 */
public record CredentialEvidence(String value) {
    private static final int MAX_LENGTH = 4096;

    /**
     * Checks the length.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is empty or too long
     */
    public CredentialEvidence {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("credential evidence: 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "CredentialEvidence[" + value.length() + " characters]";
    }
}
