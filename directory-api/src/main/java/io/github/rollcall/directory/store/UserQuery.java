package io.github.rollcall.directory.store;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.UserAttribute;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which users {@link UserStore#list} shows. Filters that are set must all hold. Immutable. */
public final class UserQuery {
    /** The largest page. */
    public static final int MAX_LIMIT = 1000;

    private final DirectoryId directory;
    private final @Nullable AccountStatus status;
    private final @Nullable Boolean enrolled;
    private final @Nullable UserAttribute missing;
    private final @Nullable String text;
    private final @Nullable String after;
    private final int limit;

    private UserQuery(Builder builder) {
        this.directory = builder.directory;
        this.status = builder.status;
        this.enrolled = builder.enrolled;
        this.missing = builder.missing;
        this.text = builder.text;
        this.after = builder.after;
        this.limit = builder.limit;
    }

    /**
     * Starts a query for all users of a directory in pages of 100.
     *
     * @param directory the directory
     * @return a builder for one thread
     */
    public static Builder of(DirectoryId directory) {
        return new Builder(directory);
    }

    /**
     * The directory.
     *
     * @return never null
     */
    public DirectoryId directory() {
        return directory;
    }

    /**
     * Only users of this stored status.
     *
     * @return empty for any
     */
    public Optional<AccountStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * Only users who are, or are not, enrolled.
     *
     * @return empty for both
     */
    public Optional<Boolean> enrolled() {
        return Optional.ofNullable(enrolled);
    }

    /**
     * Only users without a value for this attribute.
     *
     * @return empty for any
     */
    public Optional<UserAttribute> missing() {
        return Optional.ofNullable(missing);
    }

    /**
     * Only users whose {@link io.github.rollcall.directory.DirectoryUser#searchText()} contains this text.
     *
     * @return the folded text; empty for any
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The last external id of the page before.
     *
     * @return empty for the first page
     */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The size of the page.
     *
     * @return 1 to {@link #MAX_LIMIT}
     */
    public int limit() {
        return limit;
    }

    /**
     * Whether the filters hold for a user. The meaning of the query in code; a store may say it in SQL instead.
     *
     * @param user a stored user
     * @return true if every filter that is set holds
     */
    public boolean accepts(StoredUser user) {
        return user.user().id().directory().equals(directory)
                && (status == null || user.user().status() == status)
                && (enrolled == null || user.enrollment().isEnrolled() == enrolled)
                && (missing == null || !user.user().attribute(missing).isPresent())
                && (text == null || user.user().searchText().contains(text));
    }

    /** Collects a query. For one thread. */
    public static final class Builder {
        private static final int DEFAULT_LIMIT = 100;

        private final DirectoryId directory;
        private @Nullable AccountStatus status;
        private @Nullable Boolean enrolled;
        private @Nullable UserAttribute missing;
        private @Nullable String text;
        private @Nullable String after;
        private int limit = DEFAULT_LIMIT;

        private Builder(DirectoryId directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
        }

        /**
         * Filters by stored status.
         *
         * @param status the status
         * @return this
         */
        public Builder status(AccountStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Filters by enrolment.
         *
         * @param enrolled true for enrolled users, false for the others
         * @return this
         */
        public Builder enrolled(boolean enrolled) {
            this.enrolled = enrolled;
            return this;
        }

        /**
         * Filters by a missing attribute.
         *
         * @param attribute the attribute that must have no value
         * @return this
         */
        public Builder missing(UserAttribute attribute) {
            this.missing = Objects.requireNonNull(attribute, "attribute");
            return this;
        }

        /**
         * Filters by part of a name, login, e-mail address or employee id.
         *
         * @param text as typed; blank for no filter
         * @return this
         */
        public Builder text(String text) {
            this.text = text.isBlank() ? null : HintKey.of(text).value();
            return this;
        }

        /**
         * Goes on after a page.
         *
         * @param after {@link UserListing#next()} of that page
         * @return this
         */
        public Builder after(String after) {
            this.after = Objects.requireNonNull(after, "after");
            return this;
        }

        /**
         * Sets the size of the page.
         *
         * @param limit 1 to 1,000
         * @return this
         * @throws IllegalArgumentException if it is outside
         */
        public Builder limit(int limit) {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit: 1 to " + MAX_LIMIT + " is allowed");
            }
            this.limit = limit;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the query
         */
        public UserQuery build() {
            return new UserQuery(this);
        }
    }
}
