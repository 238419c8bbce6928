package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Users about whom the provider has contradicted itself, or could not be read: a change is told once, so they are asked
 * about again by id in the runs that follow.
 *
 * @param since when each question was asked first, by id; the oldest first
 * @param more whether there were more than are kept, so that only a full pass can tell
 */
record OpenQuestions(Map<String, Instant> since, boolean more) {
    static final OpenQuestions NONE = new OpenQuestions(Map.of(), false);

    /** How long a provider may go on saying what was true before; "in scope" answers a question only after it. */
    private static final Duration LAG = Duration.ofHours(1);

    /** A question that nobody answers is left to a person after this. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** Of all ids together: 500 in the length of a GUID, so that the state has room for its cursors. */
    private static final int MOST_CHARACTERS = 18_000;

    private static final int MOST_IDS = 500;

    OpenQuestions {
        since = Collections.unmodifiableMap(new LinkedHashMap<>(since));
    }

    /** Those that were open before a time. */
    List<String> before(Instant time) {
        return since.keySet().stream()
                .filter(id -> Objects.requireNonNull(since.get(id)).isBefore(time))
                .toList();
    }

    /** With more; an id that is there keeps its time. */
    OpenQuestions opened(Collection<String> externalIds, Instant now) {
        if (externalIds.isEmpty()) {
            return this;
        }
        Map<String, Instant> sum = new LinkedHashMap<>(since);
        int characters = sum.keySet().stream().mapToInt(String::length).sum();
        boolean full = more;
        for (String id : externalIds) {
            if (!sum.containsKey(id)) {
                boolean fits = sum.size() < MOST_IDS && characters + id.length() <= MOST_CHARACTERS;
                full |= !fits;
                if (fits) {
                    sum.put(id, now);
                    characters += id.length();
                }
            }
        }
        return new OpenQuestions(sum, full);
    }

    OpenQuestions closed(Collection<String> externalIds) {
        Map<String, Instant> rest = new LinkedHashMap<>(since);
        return rest.keySet().removeAll(List.copyOf(externalIds)) ? new OpenQuestions(rest, more) : this;
    }

    /** Without those that a read by id has answered. */
    OpenQuestions answeredBy(Collection<PendingDeactivation> pending) {
        return closed(pending.stream()
                .filter(entry -> entry.reason() != DeactivationReason.UNCONFIRMED)
                .map(PendingDeactivation::externalId)
                .collect(Collectors.toSet()));
    }

    /** The same once a full pass follows. */
    OpenQuestions withoutMore() {
        return more ? new OpenQuestions(since, false) : this;
    }

    /** Whether what the provider says of a user now can no longer be what was true before the question. */
    boolean isBeyondLag(String externalId, Instant now) {
        return isOlder(externalId, now, LAG);
    }

    /** Whether nothing is gained by waiting for an answer. */
    boolean isBeyondPatience(String externalId, Instant now) {
        return isOlder(externalId, now, PATIENCE);
    }

    /** A time that lies in the future is of a clock that was wrong, and counts by its distance. */
    private boolean isOlder(String externalId, Instant now, Duration age) {
        Instant asked = since.get(externalId);
        return asked != null && Duration.between(asked, now).abs().compareTo(age) >= 0;
    }
}
