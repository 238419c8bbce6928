package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.DirectoryUserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a page that could not be read. With an id the user is set aside and counts as seen; without one nobody can say
 * who it is, and the run concludes nothing from absence.
 */
public final class RejectedRow {
    private final @Nullable String externalId;
    private final String problem;

    private RejectedRow(@Nullable String externalId, String problem) {
        this.externalId = externalId;
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * A row whose id is readable. An id that {@link DirectoryUserId#isValid} refuses is as good as none.
     *
     * @param externalId the provider's immutable id
     * @param problem what cannot be read, without personal data
     * @return the row
     */
    public static RejectedRow of(String externalId, String problem) {
        return new RejectedRow(DirectoryUserId.isValid(externalId) ? externalId : null, problem);
    }

    /**
     * A row without a usable id.
     *
     * @param problem what cannot be read, without personal data
     * @return the row
     */
    public static RejectedRow withoutId(String problem) {
        return new RejectedRow(null, problem);
    }

    /**
     * The provider's immutable id.
     *
     * @return empty if it cannot be read
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * What cannot be read.
     *
     * @return a phrase without personal data
     */
    public String problem() {
        return problem;
    }

    @Override
    public String toString() {
        return "RejectedRow[" + problem + "]";
    }
}
