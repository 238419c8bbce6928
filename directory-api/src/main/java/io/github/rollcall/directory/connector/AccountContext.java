package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket or an investigation shows of an account: the record with its state, groups, applications, and when
 * something last happened to it. An empty list is an answer only if its part is not {@link #off()}. Immutable.
 */
public final class AccountContext {
    private final DirectoryUser user;
    private final List<DirectoryGroup> groups;
    private final List<ApplicationAssignment> applications;
    private final @Nullable Instant passwordChanged;
    private final @Nullable Instant sessionsValidFrom;
    private final @Nullable Instant lastSignIn;
    private final Map<ContextPart, AreaStatus> off;

    private AccountContext(Builder builder) {
        this.user = builder.user;
        this.groups = List.copyOf(builder.groups);
        this.applications = List.copyOf(builder.applications);
        this.passwordChanged = builder.passwordChanged;
        this.sessionsValidFrom = builder.sessionsValidFrom;
        this.lastSignIn = builder.lastSignIn;
        this.off = Collections.unmodifiableMap(new EnumMap<>(builder.off));
    }

    /**
     * Starts the context of a user.
     *
     * @param user as the provider states it now
     * @return a builder for one thread
     */
    public static Builder of(DirectoryUser user) {
        return new Builder(user);
    }

    /**
     * The record, with the state of the account.
     *
     * @return never null
     */
    public DirectoryUser user() {
        return user;
    }

    /**
     * The groups the user belongs to.
     *
     * @return immutable
     */
    public List<DirectoryGroup> groups() {
        return groups;
    }

    /**
     * The applications assigned to the user.
     *
     * @return immutable
     */
    public List<ApplicationAssignment> applications() {
        return applications;
    }

    /**
     * When the password was changed last.
     *
     * @return empty if the provider does not say
     */
    public Optional<Instant> passwordChanged() {
        return Optional.ofNullable(passwordChanged);
    }

    /**
     * Sessions that began before this time are no longer valid.
     *
     * @return empty if the provider does not say
     */
    public Optional<Instant> sessionsValidFrom() {
        return Optional.ofNullable(sessionsValidFrom);
    }

    /**
     * When the user last signed in with success.
     *
     * @return empty if never, if the provider does not say, or if the part is off
     */
    public Optional<Instant> lastSignIn() {
        return Optional.ofNullable(lastSignIn);
    }

    /**
     * The parts that could not be read, and what is missing for each.
     *
     * @return immutable; empty if all parts are there
     */
    public Map<ContextPart, AreaStatus> off() {
        return off;
    }

    @Override
    public String toString() {
        return "AccountContext[" + user.id() + ", off: " + off.keySet() + "]";
    }

    /** Collects a context. For one thread. */
    public static final class Builder {
        private final DirectoryUser user;
        private final List<DirectoryGroup> groups = new ArrayList<>();
        private final List<ApplicationAssignment> applications = new ArrayList<>();
        private final Map<ContextPart, AreaStatus> off = new EnumMap<>(ContextPart.class);
        private @Nullable Instant passwordChanged;
        private @Nullable Instant sessionsValidFrom;
        private @Nullable Instant lastSignIn;

        private Builder(DirectoryUser user) {
            this.user = Objects.requireNonNull(user, "user");
        }

        /**
         * Adds groups.
         *
         * @param more groups the user belongs to
         * @return this
         */
        public Builder groups(List<DirectoryGroup> more) {
            groups.addAll(more);
            return this;
        }

        /**
         * Adds applications.
         *
         * @param more applications assigned to the user
         * @return this
         */
        public Builder applications(List<ApplicationAssignment> more) {
            applications.addAll(more);
            return this;
        }

        /**
         * Sets when the password was changed last.
         *
         * @param at the time, or null if the provider does not say
         * @return this
         */
        public Builder passwordChanged(@Nullable Instant at) {
            this.passwordChanged = at;
            return this;
        }

        /**
         * Sets since when sessions are valid.
         *
         * @param at the time, or null if the provider does not say
         * @return this
         */
        public Builder sessionsValidFrom(@Nullable Instant at) {
            this.sessionsValidFrom = at;
            return this;
        }

        /**
         * Sets when the user last signed in with success.
         *
         * @param at the time, or null if never or not said
         * @return this
         */
        public Builder lastSignIn(@Nullable Instant at) {
            this.lastSignIn = at;
            return this;
        }

        /**
         * Reads a part. Where the provider refuses it, that part alone is off.
         *
         * @param part which one
         * @param reading reads it and adds it here
         * @param status what a {@linkplain DirectoryException#isRefusal() refusal} turns off, and what to do about it
         * @return this
         * @throws DirectoryException if the part cannot be read now
         */
        public Builder part(ContextPart part, Runnable reading, Function<DirectoryException, AreaStatus> status) {
            try {
                reading.run();
            } catch (DirectoryException refused) {
                if (!refused.isRefusal()) {
                    throw refused;
                }
                off(part, status.apply(refused));
            }
            return this;
        }

        /**
         * Names a part as off.
         *
         * @param part the part
         * @param status what is missing
         * @return this
         */
        public Builder off(ContextPart part, AreaStatus status) {
            off.put(Objects.requireNonNull(part, "part"), Objects.requireNonNull(status, "status"));
            return this;
        }

        /**
         * Ends the context.
         *
         * @return the context
         */
        public AccountContext build() {
            return new AccountContext(this);
        }
    }
}
