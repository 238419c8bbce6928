package io.github.rollcall.directory.connector;

import java.util.Map;
import java.util.Objects;

/**
 * The answer to {@link DirectoryConnector#confirm}.
 *
 * @param presences by external id; an id that is missing counts as {@link Presence#UNREADABLE}
 * @param cost what it took
 */
public record Confirmation(Map<String, Presence> presences, CallCost cost) {
    /**
     * Copies its collections.
     *
     * @param presences by external id
     * @param cost what it took
     */
    public Confirmation {
        presences = Map.copyOf(presences);
        Objects.requireNonNull(cost, "cost");
    }

    @Override
    public String toString() {
        return "Confirmation[" + presences.size() + " ids, " + cost + "]";
    }

    /**
     * The answer for one id.
     *
     * @param externalId the id
     * @return never null
     */
    public Presence of(String externalId) {
        return presences.getOrDefault(externalId, Presence.UNREADABLE);
    }
}
