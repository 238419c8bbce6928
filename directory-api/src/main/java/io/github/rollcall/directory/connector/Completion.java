package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Cursor;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a connector can say about the end of a pass. Only a proven end of a full listing lets the engine ask about users it
 * has not seen; an unproven one keeps everybody. Immutable.
 */
public final class Completion {
    private static final Completion PROVEN = new Completion(null, null, null);

    private final @Nullable String doubt;
    private final @Nullable Long total;
    private final @Nullable Cursor changesFrom;

    private Completion(@Nullable String doubt, @Nullable Long total, @Nullable Cursor changesFrom) {
        this.doubt = doubt;
        this.total = total;
        this.changesFrom = changesFrom;
    }

    /**
     * The provider said explicitly that nothing follows, on a well-formed page.
     *
     * @return the evidence
     */
    public static Completion proven() {
        return PROVEN;
    }

    /**
     * The listing stopped, but not with an explicit end.
     *
     * @param doubt why, one sentence without personal data
     * @return the lack of evidence
     */
    public static Completion unproven(String doubt) {
        return new Completion(Objects.requireNonNull(doubt, "doubt"), null, null);
    }

    /**
     * Adds the provider's own count of the listing. If less than 90 % of it was read, the engine takes the end as
     * unproven.
     *
     * @param total the count
     * @return the same with the count
     */
    public Completion total(long total) {
        return new Completion(doubt, total, changesFrom);
    }

    /**
     * Adds the place from which changes can be read from now on.
     *
     * @param cursor the place, made before the listing began
     * @return the same with the cursor
     */
    public Completion changesFrom(Cursor cursor) {
        return new Completion(doubt, total, Objects.requireNonNull(cursor, "cursor"));
    }

    /**
     * Whether the end is proven.
     *
     * @return false if there is a doubt
     */
    public boolean isProven() {
        return doubt == null;
    }

    /**
     * Why the end is not proven.
     *
     * @return empty if it is
     */
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    /**
     * The provider's own count.
     *
     * @return empty if it gave none
     */
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /**
     * Where changes can be read from.
     *
     * @return empty if the provider has no changes to offer
     */
    public Optional<Cursor> changesFrom() {
        return Optional.ofNullable(changesFrom);
    }

    @Override
    public String toString() {
        return isProven() ? "Completion[proven]" : "Completion[unproven: " + doubt + "]";
    }
}
