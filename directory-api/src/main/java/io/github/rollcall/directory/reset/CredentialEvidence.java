package io.github.rollcall.directory.reset;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the provider said about a user's credentials before a write, to compare with afterwards. Opaque to hosts: only the
 * kind of connector that made it can read it. It holds dates and ids, no secret, and may be stored.
 *
 * @param value 1 to 4,096 characters
 */
public record CredentialEvidence(String value) {
    private static final int MAX_LENGTH = 4096;
    private static final String SEPARATOR = "|";
    private static final int BEFORE_FACTS = 2;

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

    /**
     * Keeps what a connector has read.
     *
     * @param kind names the kind of connector and the meaning of the facts
     * @param readAt when it was read, by the connector's clock
     * @param facts what was read; one that holds a vertical bar is kept as empty text
     * @return the evidence
     * @throws IllegalArgumentException if it is too long
     */
    public static CredentialEvidence of(String kind, Instant readAt, String... facts) {
        List<String> parts = new ArrayList<>(List.of(kind, readAt.toString()));
        for (String fact : facts) {
            parts.add(fact.contains(SEPARATOR) ? "" : fact);
        }
        return new CredentialEvidence(String.join(SEPARATOR, parts));
    }

    /**
     * What was read, for the connector that made this.
     *
     * @param kind as given to {@link #of}
     * @param count how many facts that kind has
     * @return immutable, in the order given
     * @throws IllegalArgumentException if another kind of connector made it, or it is malformed
     */
    public List<String> facts(String kind, int count) {
        List<String> parts = parts();
        if (parts.size() != BEFORE_FACTS + count || !parts.get(0).equals(kind)) {
            throw new IllegalArgumentException("credential evidence: it was not made by this kind of connector");
        }
        readAt();
        return List.copyOf(parts.subList(BEFORE_FACTS, parts.size()));
    }

    /**
     * When it was read.
     *
     * @return by the connector's clock
     * @throws IllegalArgumentException if it is malformed
     */
    public Instant readAt() {
        List<String> parts = parts();
        try {
            return Instant.parse(parts.size() < BEFORE_FACTS ? "" : parts.get(1));
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("credential evidence: its date is malformed", malformed);
        }
    }

    private List<String> parts() {
        return List.of(value.split("\\|", -1));
    }

    @Override
    public String toString() {
        return "CredentialEvidence[" + value.length() + " characters]";
    }
}
