package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing or of changes, 1,000 rows at most. It has either a next cursor or a {@link Completion}; a page without the one or the
 * other cannot be built, so that a forgotten end never looks like an end. Where a page of changes states a user more than
 * once, the connector keeps the last statement. One that is stated and reported as gone is doubted: the statement is stored, and
 * the user is confirmed by id, now and later. Immutable.
 */
public final class UserPage {
    private final List<DirectoryUser> users;
    private final List<RemovedUser> removed;
    private final List<RejectedRow> rejected;
    private final List<String> warnings;
    private final boolean scopeKnown;
    private final CallCost cost;
    private final @Nullable Cursor next;
    private final @Nullable Completion completion;

    private UserPage(Builder builder, @Nullable Cursor next, @Nullable Completion completion) {
        this.users = List.copyOf(builder.users);
        this.removed = List.copyOf(builder.removed);
        this.rejected = List.copyOf(builder.rejected);
        this.warnings = List.copyOf(builder.warnings);
        this.scopeKnown = builder.scopeKnown;
        this.cost = builder.cost;
        this.next = next;
        this.completion = completion;
    }

    /**
     * Starts an empty page.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Users the page states.
     *
     * @return immutable
     */
    public List<DirectoryUser> users() {
        return users;
    }

    /**
     * Users the page reports as gone. Only change passes have any.
     *
     * @return immutable
     */
    public List<RemovedUser> removed() {
        return removed;
    }

    /**
     * Rows that could not be read.
     *
     * @return immutable
     */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /**
     * What an administrator should know of the reading although it goes on. A run repeats each sentence once in its report.
     *
     * @return immutable, mostly empty
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Whether every user of the page is known to belong to the scope. A provider whose changes cover the whole tenant says
     * false; then the engine takes only users the store already has.
     *
     * @return true unless said otherwise
     */
    public boolean isScopeKnown() {
        return scopeKnown;
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
        return "UserPage[" + users.size() + " users, " + removed.size() + " removed, " + rejected.size() + " rejected, "
                + (next == null ? "end" : "more") + "]";
    }

    /** Collects a page. For one thread. */
    public static final class Builder {
        private static final int MAX_ROWS = 1000;

        private final List<DirectoryUser> users = new ArrayList<>();
        private final List<RemovedUser> removed = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private boolean scopeKnown = true;
        private CallCost cost = CallCost.ONE_REQUEST;

        private Builder() {}

        private <R> Builder add(List<R> rows, R row) {
            if (users.size() + removed.size() + rejected.size() == MAX_ROWS) {
                throw new IllegalArgumentException("user page: at most " + MAX_ROWS + " rows are allowed");
            }
            rows.add(row);
            return this;
        }

        /**
         * Adds a user.
         *
         * @param user as the provider states it
         * @return this
         */
        public Builder user(DirectoryUser user) {
            return add(users, Objects.requireNonNull(user, "user"));
        }

        /**
         * Adds a user the provider reports as gone.
         *
         * @param user id and reason
         * @return this
         */
        public Builder removed(RemovedUser user) {
            return add(removed, Objects.requireNonNull(user, "user"));
        }

        /**
         * Sets a row aside that cannot be read.
         *
         * @param row id, if it has one, and problem
         * @return this
         */
        public Builder rejected(RejectedRow row) {
            return add(rejected, Objects.requireNonNull(row, "row"));
        }

        /**
         * Adds what an administrator should know.
         *
         * @param warning one sentence with what to do; nothing personal
         * @return this
         */
        public Builder warning(String warning) {
            warnings.add(Objects.requireNonNull(warning, "warning"));
            return this;
        }

        /**
         * Says that users of the page may be outside the scope.
         *
         * @return this
         */
        public Builder scopeUnknown() {
            this.scopeKnown = false;
            return this;
        }

        /**
         * Sets what the page cost; one request without a wait otherwise.
         *
         * @param cost the cost
         * @return this
         */
        public Builder cost(CallCost cost) {
            this.cost = Objects.requireNonNull(cost, "cost");
            return this;
        }

        /**
         * Ends the page where another one follows.
         *
         * @param next where to go on
         * @return the page
         */
        public UserPage next(Cursor next) {
            return new UserPage(this, Objects.requireNonNull(next, "next"), null);
        }

        /**
         * Ends the last page.
         *
         * @param completion the evidence that it is the last
         * @return the page
         */
        public UserPage end(Completion completion) {
            return new UserPage(this, null, Objects.requireNonNull(completion, "completion"));
        }
    }
}
