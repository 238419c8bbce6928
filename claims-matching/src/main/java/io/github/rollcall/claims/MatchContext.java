package io.github.rollcall.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known besides the two sides of a match. What is not said is taken at its worst: the account state is {@code UNKNOWN}, which stops, and
 * unknown groups count as privileged ones. Immutable.
 */
public final class MatchContext {

    private final AccountState accountState;
    private final @Nullable Set<String> groups;
    private final @Nullable MatchPurpose purpose;
    private final int recordsSharingName;
    private final @Nullable String phoneRegion;
    private final Instant now;

    private MatchContext(Builder builder) {
        accountState = builder.accountState;
        groups = builder.groups;
        purpose = builder.purpose;
        recordsSharingName = builder.recordsSharingName;
        phoneRegion = builder.phoneRegion;
        now = builder.now == null ? Instant.now() : builder.now;
    }

    /**
     * A builder of which nothing is known.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether the account may be used.
     *
     * @return the state, {@code UNKNOWN} unless set
     */
    public AccountState accountState() {
        return accountState;
    }

    /**
     * The groups of the record.
     *
     * @return the groups, empty for a record in none, or null when not known; unmodifiable
     */
    public @Nullable Set<String> groups() {
        return groups;
    }

    /**
     * What the match is made for.
     *
     * @return the purpose, or null when not set
     */
    public @Nullable MatchPurpose purpose() {
        return purpose;
    }

    /**
     * How many directory records have the name of this one, itself included.
     *
     * @return the number, or 0 when not known
     */
    public int recordsSharingName() {
        return recordsSharingName;
    }

    /**
     * The region in which national telephone numbers are read.
     *
     * @return an ISO 3166 alpha-2 code, or null when not known
     */
    public @Nullable String phoneRegion() {
        return phoneRegion;
    }

    /**
     * The time of the match.
     *
     * @return the time
     */
    public Instant now() {
        return now;
    }

    /** State and counts; no group, since group names can tell who somebody is. */
    @Override
    public String toString() {
        String known = groups == null ? "unknown" : String.valueOf(groups.size());
        return "MatchContext[" + accountState + ", groups=" + known + ", recordsSharingName=" + recordsSharingName
                + "]";
    }

    /** Collects the circumstances of a match. Not safe for use by several threads. */
    public static final class Builder {

        private AccountState accountState = AccountState.UNKNOWN;
        private @Nullable Set<String> groups;
        private @Nullable MatchPurpose purpose;
        private int recordsSharingName;
        private @Nullable String phoneRegion;
        private @Nullable Instant now;

        private Builder() {}

        /**
         * Sets whether the account may be used.
         *
         * @param value the state
         * @return this builder
         */
        public Builder accountState(AccountState value) {
            accountState = Arguments.required(value, "accountState");
            return this;
        }

        /**
         * Sets the groups of the record; not calling this means that they are not known.
         *
         * @param value the group names or ids that the policy uses; empty for a record in none
         * @return this builder
         */
        public Builder groups(Set<String> value) {
            groups = Set.copyOf(Arguments.requiredElements(value, "groups"));
            return this;
        }

        /**
         * Sets what the match is made for.
         *
         * @param value the purpose, or null for not known
         * @return this builder
         */
        public Builder purpose(@Nullable MatchPurpose value) {
            purpose = value;
            return this;
        }

        /**
         * Sets how many directory records have the name of this one, itself included.
         *
         * @param value at least 1; 0 for not known
         * @return this builder
         */
        public Builder recordsSharingName(int value) {
            recordsSharingName = value;
            return this;
        }

        /**
         * Sets the region in which national telephone numbers of the record are read.
         *
         * @param value an ISO 3166 alpha-2 code in capitals, or null for not known
         * @return this builder
         */
        public Builder phoneRegion(@Nullable String value) {
            phoneRegion = value;
            return this;
        }

        /**
         * Sets the time of the match; the system clock is asked when this is not called.
         *
         * @param value the time
         * @return this builder
         */
        public Builder now(Instant value) {
            now = Arguments.required(value, "now");
            return this;
        }

        /**
         * Builds the context.
         *
         * @return the context
         * @throws IllegalArgumentException when a value is out of its range; all problems at once
         */
        public MatchContext build() {
            List<String> problems = new ArrayList<>();
            if (recordsSharingName < 0) {
                problems.add("recordsSharingName must not be negative");
            }
            if (phoneRegion != null && !isAlpha2(phoneRegion)) {
                problems.add("phoneRegion must be an ISO 3166 alpha-2 code in capitals");
            }
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            return new MatchContext(this);
        }

        private static boolean isAlpha2(String text) {
            return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
        }

        private static boolean isCapital(char c) {
            return c >= 'A' && c <= 'Z';
        }
    }
}
