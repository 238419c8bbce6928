package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing of something besides users, 1,000 rows at most. As a {@link UserPage} it has either a next cursor
 * or a {@link Completion}. Immutable.
 *
 * @param <T> what a row is
 */
public final class ListingPage<T> {
    private final List<T> rows;
    private final List<RejectedRow> rejected;
    private final CallCost cost;
    private final @Nullable Cursor next;
    private final @Nullable Completion completion;

    private ListingPage(Builder<T> builder, @Nullable Cursor next, @Nullable Completion completion) {
        this.rows = List.copyOf(builder.rows);
        this.rejected = List.copyOf(builder.rejected);
        this.cost = builder.cost;
        this.next = next;
        this.completion = completion;
    }

    /**
     * Starts an empty page.
     *
     * @param <T> what a row is
     * @return a builder for one thread
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * What the page states.
     *
     * @return immutable
     */
    public List<T> rows() {
        return rows;
    }

    /**
     * Rows that could not be read. One without an id forbids to conclude anything from absence.
     *
     * @return immutable
     */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /**
     * What the page cost.
     *
     * @return never null
     */
    public CallCost cost() {
        return cost;
    }

    /**
     * Where to go on.
     *
     * @return empty on the last page
     */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /**
     * The evidence that this was the end.
     *
     * @return present on the last page only
     */
    public Optional<Completion> completion() {
        return Optional.ofNullable(completion);
    }

    @Override
    public String toString() {
        return "ListingPage[" + rows.size() + " rows, " + rejected.size() + " rejected, "
                + (next == null ? "end" : "more") + "]";
    }

    /**
     * Collects a page. For one thread.
     *
     * @param <T> what a row is
     */
    public static final class Builder<T> {
        private static final int MAX_ROWS = 1000;

        private final List<T> rows = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private CallCost cost = CallCost.ONE_REQUEST;

        private Builder() {}

        /**
         * Adds a row.
         *
         * @param row as the provider states it
         * @return this
         * @throws IllegalArgumentException if the page is full
         */
        public Builder<T> row(T row) {
            return add(rows, Objects.requireNonNull(row, "row"));
        }

        /**
         * Adds what was made of a row of the provider.
         *
         * @param row an object, a row that cannot be used, or nothing
         * @return this
         */
        public Builder<T> add(ListingRow<T> row) {
            row.addTo(this);
            return this;
        }

        /**
         * Sets a row aside that cannot be read.
         *
         * @param row id, if it has one, and problem
         * @return this
         * @throws IllegalArgumentException if the page is full
         */
        public Builder<T> rejected(RejectedRow row) {
            return add(rejected, Objects.requireNonNull(row, "row"));
        }

        /**
         * Sets what the page cost; one request without a wait otherwise.
         *
         * @param cost the cost
         * @return this
         */
        public Builder<T> cost(CallCost cost) {
            this.cost = Objects.requireNonNull(cost, "cost");
            return this;
        }

        /**
         * Ends the page where another one follows.
         *
         * @param next where to go on
         * @return the page
         */
        public ListingPage<T> next(Cursor next) {
            return new ListingPage<>(this, Objects.requireNonNull(next, "next"), null);
        }

        /**
         * Ends the last page.
         *
         * @param completion the evidence that it is the last
         * @return the page
         */
        public ListingPage<T> end(Completion completion) {
            return new ListingPage<>(this, null, Objects.requireNonNull(completion, "completion"));
        }

        private <R> Builder<T> add(List<R> to, R row) {
            if (rows.size() + rejected.size() == MAX_ROWS) {
                throw new IllegalArgumentException("listing page: at most " + MAX_ROWS + " rows are allowed");
            }
            to.add(row);
            return this;
        }
    }
}
