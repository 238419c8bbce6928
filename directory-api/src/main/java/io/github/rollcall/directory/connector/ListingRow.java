package io.github.rollcall.directory.connector;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connector makes of one row of a provider's listing: an object, a row that cannot be used, or nothing if the row is of
 * a kind that the listing is not about. Prints no content.
 *
 * @param <T> the kind of object
 */
public final class ListingRow<T> {
    private final @Nullable T object;
    private final @Nullable RejectedRow rejected;

    private ListingRow(@Nullable T object, @Nullable RejectedRow rejected) {
        this.object = object;
        this.rejected = rejected;
    }

    /**
     * A row that was read.
     *
     * @param object what it holds
     * @param <T> the kind of object
     * @return the row
     */
    public static <T> ListingRow<T> of(T object) {
        return new ListingRow<>(Objects.requireNonNull(object, "object"), null);
    }

    /**
     * A row that cannot be used.
     *
     * @param id the provider's id of the object; empty if that is what cannot be read
     * @param problem what is wrong with it; nothing personal
     * @param <T> the kind of object
     * @return the row
     */
    public static <T> ListingRow<T> rejected(Optional<String> id, String problem) {
        return new ListingRow<>(
                null, id.map(known -> RejectedRow.of(known, problem)).orElseGet(() -> RejectedRow.withoutId(problem)));
    }

    /**
     * A row of another kind, which counts for nothing.
     *
     * @param <T> the kind of object
     * @return the row
     */
    public static <T> ListingRow<T> ignored() {
        return new ListingRow<>(null, null);
    }

    /**
     * What the row holds.
     *
     * @return empty if it was rejected or ignored
     */
    public Optional<T> object() {
        return Optional.ofNullable(object);
    }

    void addTo(ListingPage.Builder<T> page) {
        if (object != null) {
            page.row(object);
        } else if (rejected != null) {
            page.rejected(rejected);
        }
    }

    @Override
    public String toString() {
        return object != null ? "ListingRow" : rejected != null ? "ListingRow[rejected]" : "ListingRow[ignored]";
    }
}
