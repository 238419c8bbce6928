package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step, as an audit keeps it. Immutable.
 *
 * <p>Purpose, action and reason are names of enum constants, so that nothing a person typed can stand there. Actor, ticket
 * and verification are references of the host: 1 to 100 of {@code A-Z a-z 0-9 . _ : / # | -} are kept as they are; anything
 * else could be a name or an address and is kept as {@code sha256:} and the first 32 hexadecimal digits of its SHA-256. The
 * user is named by the provider's immutable id, which says nothing to those who cannot read the directory.
 */
public final class AuditEvent {
    private final Instant at;
    private final AuditStep step;
    private final DirectoryId directory;
    private final AuditActor actor;
    private final @Nullable DirectoryUserId user;
    private final @Nullable String verification;
    private final @Nullable String purpose;
    private final @Nullable String action;
    private final @Nullable String ticket;
    private final @Nullable String reason;

    private AuditEvent(Builder builder) {
        this.at = builder.at;
        this.step = builder.step;
        this.directory = builder.directory;
        this.actor = builder.actor;
        this.user = builder.user;
        this.verification = builder.verification;
        this.purpose = builder.purpose;
        this.action = builder.action;
        this.ticket = builder.ticket;
        this.reason = builder.reason;
    }

    /**
     * Starts an event. Until it is told otherwise, the actor is the system.
     *
     * @param step what is done
     * @param directory the directory it is about
     * @param at when
     * @return a builder for one thread
     */
    public static Builder of(AuditStep step, DirectoryId directory, Instant at) {
        return new Builder(step, directory, at);
    }

    /**
     * When.
     *
     * @return the time of the clock of whoever does the step
     */
    public Instant at() {
        return at;
    }

    /**
     * What is done.
     *
     * @return never null
     */
    public AuditStep step() {
        return step;
    }

    /**
     * The directory it is about.
     *
     * @return never null
     */
    public DirectoryId directory() {
        return directory;
    }

    /**
     * Who does it.
     *
     * @return never null
     */
    public AuditActor actor() {
        return actor;
    }

    /**
     * The user it is about.
     *
     * @return empty if there is none, or none was found
     */
    public Optional<DirectoryUserId> user() {
        return Optional.ofNullable(user);
    }

    /**
     * The verification it belongs to.
     *
     * @return its public id or the digest of it
     */
    public Optional<String> verification() {
        return Optional.ofNullable(verification);
    }

    /**
     * What the verification is for.
     *
     * @return the name of a constant
     */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    /**
     * The change of credentials it is about.
     *
     * @return the name of a constant
     */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /**
     * The ticket it belongs to.
     *
     * @return the host's reference or the digest of it
     */
    public Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    /**
     * The outcome, or why something was refused.
     *
     * @return the name of a constant
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return "AuditEvent[" + step + ", " + directory + (reason == null ? "" : ", " + reason) + "]";
    }

    /** Collects an event. For one thread. */
    public static final class Builder {
        private final AuditStep step;
        private final DirectoryId directory;
        private final Instant at;
        private AuditActor actor = AuditActor.system();
        private @Nullable DirectoryUserId user;
        private @Nullable String verification;
        private @Nullable String purpose;
        private @Nullable String action;
        private @Nullable String ticket;
        private @Nullable String reason;

        private Builder(AuditStep step, DirectoryId directory, Instant at) {
            this.step = Objects.requireNonNull(step, "step");
            this.directory = Objects.requireNonNull(directory, "directory");
            this.at = Objects.requireNonNull(at, "at");
        }

        /**
         * Says who does it.
         *
         * @param actor the actor
         * @return this
         */
        public Builder actor(AuditActor actor) {
            this.actor = Objects.requireNonNull(actor, "actor");
            return this;
        }

        /**
         * Says whom it is about.
         *
         * @param user a user of this directory, or null
         * @return this
         * @throws IllegalArgumentException if the user is of another directory
         */
        public Builder user(@Nullable DirectoryUserId user) {
            if (user != null && !user.directory().equals(directory)) {
                throw new IllegalArgumentException("audit event: the user is of another directory than the event");
            }
            this.user = user;
            return this;
        }

        /**
         * Says which verification it belongs to.
         *
         * @param verification the public id, never a secret; or null
         * @return this
         */
        public Builder verification(@Nullable String verification) {
            this.verification = reference(verification);
            return this;
        }

        /**
         * Says what the verification is for.
         *
         * @param purpose a constant, or null
         * @return this
         */
        public Builder purpose(@Nullable Enum<?> purpose) {
            this.purpose = name(purpose);
            return this;
        }

        /**
         * Says which change of credentials it is about.
         *
         * @param action a constant, or null
         * @return this
         */
        public Builder action(@Nullable Enum<?> action) {
            this.action = name(action);
            return this;
        }

        /**
         * Says which ticket it belongs to.
         *
         * @param ticket the host's reference, or null
         * @return this
         */
        public Builder ticket(@Nullable String ticket) {
            this.ticket = reference(ticket);
            return this;
        }

        /**
         * Says the outcome, or why something was refused.
         *
         * @param reason a constant, or null
         * @return this
         */
        public Builder reason(@Nullable Enum<?> reason) {
            this.reason = name(reason);
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the event
         */
        public AuditEvent build() {
            return new AuditEvent(this);
        }

        private static @Nullable String reference(@Nullable String text) {
            return text == null ? null : AuditReference.of(text);
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }
}
