package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one action. Immutable, except that its secret can be revealed once. */
public final class CredentialResult {

    /** How an action ended. Closed at three. */
    public enum Outcome {
        /** The provider confirmed it. */
        DONE,
        /** It did not take effect, or not wholly; {@link CredentialResult#failure()} says why. */
        FAILED,
        /** It may have taken effect. Read it back; never repeat it. */
        UNKNOWN
    }

    /** Why an action failed. More constants may be added; have a default. */
    public enum Failure {
        /** The user is refused; {@link CredentialResult#refusals()} says why. Nothing was sent. */
        INELIGIBLE,
        /** The provider does not accept the temporary password that was generated. */
        PASSWORD_REJECTED,
        /** The tenant's policy does not offer the action to this user. */
        NOT_OFFERED,
        /** Methods are still in place; {@link CredentialResult#methods()} names them. */
        METHODS_LEFT,
        /** A permission or an administrator role is missing. */
        PERMISSION_MISSING,
        /** The provider refused for another reason; {@link CredentialResult#error()} says more. */
        REFUSED,
        /** The provider could not be asked; nothing took effect. */
        UNAVAILABLE,
        /** Reading back showed that nothing changed. */
        NOT_APPLIED;

        /**
         * Why an action failed whose request was refused before it took effect.
         *
         * @param error what the provider, or the way to it, said
         * @return the failure that tells most
         */
        public static Failure of(DirectoryException error) {
            return switch (error.code()) {
                case PERMISSION_MISSING, LICENCE_MISSING -> PERMISSION_MISSING;
                case PASSWORD_REJECTED -> PASSWORD_REJECTED;
                case UNREACHABLE,
                        TIMEOUT,
                        THROTTLED,
                        PROVIDER_ERROR,
                        INTERRUPTED,
                        CREDENTIALS_REJECTED,
                        CONSENT_MISSING -> UNAVAILABLE;
                default -> REFUSED;
            };
        }
    }

    private final DirectoryUserId user;
    private final CredentialAction action;
    private final Outcome outcome;
    private final @Nullable Failure failure;
    private final List<CredentialRefusal> refusals;
    private final List<MethodRemoval> methods;
    private final @Nullable DirectoryException error;
    private final @Nullable OneTimeSecret secret;
    private final @Nullable Instant secretExpiresAt;
    private final @Nullable CredentialEvidence before;

    private CredentialResult(Builder builder) {
        this.user = builder.user;
        this.action = builder.action;
        this.outcome = builder.outcome;
        this.failure = builder.failure;
        this.refusals = List.copyOf(builder.refusals);
        this.methods = List.copyOf(builder.methods);
        this.error = builder.error;
        this.secret = builder.secret;
        this.secretExpiresAt = builder.secretExpiresAt;
        this.before = builder.before;
    }

    /**
     * Starts a result of an action the provider confirmed.
     *
     * @param user whose action it is
     * @param action the action
     * @return a builder for one thread
     */
    public static Builder done(DirectoryUserId user, CredentialAction action) {
        return new Builder(user, action, Outcome.DONE, null);
    }

    /**
     * Starts a result of an action that failed.
     *
     * @param user whose action it is
     * @param action the action
     * @param failure why
     * @return a builder for one thread
     */
    public static Builder failed(DirectoryUserId user, CredentialAction action, Failure failure) {
        return new Builder(user, action, Outcome.FAILED, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Starts a result of an action that may have taken effect.
     *
     * @param user whose action it is
     * @param action the action
     * @return a builder for one thread
     */
    public static Builder unknown(DirectoryUserId user, CredentialAction action) {
        return new Builder(user, action, Outcome.UNKNOWN, null);
    }

    /**
     * Starts the result of a {@link CredentialAction#RESET_MFA} from what became of each method: UNKNOWN if the fate of one
     * is not known, FAILED if one is left.
     *
     * @param user whose action it is
     * @param removals one for each method
     * @param error the first thing that went wrong, or null
     * @return a builder for one thread
     */
    public static Builder ofRemovals(
            DirectoryUserId user, List<MethodRemoval> removals, @Nullable DirectoryException error) {
        CredentialAction action = CredentialAction.RESET_MFA;
        Builder result = done(user, action);
        if (removals.stream().anyMatch(removal -> removal.state() == MethodRemoval.State.UNKNOWN)) {
            result = unknown(user, action);
        } else if (removals.stream().anyMatch(removal -> removal.state() == MethodRemoval.State.LEFT_IN_PLACE)) {
            result = failed(user, action, error == null ? Failure.METHODS_LEFT : Failure.of(error));
        }
        return result.methods(removals).error(error);
    }

    /**
     * Whose action it was.
     *
     * @return the user
     */
    public DirectoryUserId user() {
        return user;
    }

    /**
     * What was to be done.
     *
     * @return the action
     */
    public CredentialAction action() {
        return action;
    }

    /**
     * How it ended.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Why it failed.
     *
     * @return empty unless it failed
     */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Why the user is refused.
     *
     * @return empty unless the failure is {@link Failure#INELIGIBLE}
     */
    public List<CredentialRefusal> refusals() {
        return refusals;
    }

    /**
     * What became of each method.
     *
     * @return empty unless the action is {@link CredentialAction#RESET_MFA}
     */
    public List<MethodRemoval> methods() {
        return methods;
    }

    /**
     * What the provider said, with the remedy for an administrator.
     *
     * @return empty if there was no error
     */
    public Optional<DirectoryException> error() {
        return Optional.ofNullable(error);
    }

    /**
     * The temporary password, pass or link. With {@link Outcome#UNKNOWN} it may be there too; show it only after {@link
     * CredentialAdmin#readBack} has said DONE, and close it otherwise.
     *
     * @return empty if the action has none, or it was lost with the answer
     */
    public Optional<OneTimeSecret> secret() {
        return Optional.ofNullable(secret);
    }

    /**
     * Until when the secret can be used, as the provider says, or the host where the provider does not.
     *
     * @return by the connector's clock; empty if nobody says
     */
    public Optional<Instant> secretExpiresAt() {
        return Optional.ofNullable(secretExpiresAt);
    }

    /**
     * What the provider said before the write, for {@link CredentialAdmin#readBack}.
     *
     * @return empty if nothing was sent
     */
    public Optional<CredentialEvidence> before() {
        return Optional.ofNullable(before);
    }

    @Override
    public String toString() {
        return "CredentialResult[" + user + ", " + action + ", " + outcome
                + (failure == null ? "]" : ", " + failure + "]");
    }

    /** Collects a result. For one thread. */
    public static final class Builder {
        private final DirectoryUserId user;
        private final CredentialAction action;
        private final Outcome outcome;
        private final @Nullable Failure failure;
        private List<CredentialRefusal> refusals = List.of();
        private List<MethodRemoval> methods = List.of();
        private @Nullable DirectoryException error;
        private @Nullable OneTimeSecret secret;
        private @Nullable Instant secretExpiresAt;
        private @Nullable CredentialEvidence before;

        private Builder(DirectoryUserId user, CredentialAction action, Outcome outcome, @Nullable Failure failure) {
            this.user = Objects.requireNonNull(user, "user");
            this.action = Objects.requireNonNull(action, "action");
            this.outcome = outcome;
            this.failure = failure;
        }

        /**
         * Says why the user is refused.
         *
         * @param reasons the reasons
         * @return this
         */
        public Builder refusals(List<CredentialRefusal> reasons) {
            this.refusals = reasons;
            return this;
        }

        /**
         * Says what became of each method.
         *
         * @param removals one for each method
         * @return this
         */
        public Builder methods(List<MethodRemoval> removals) {
            this.methods = removals;
            return this;
        }

        /**
         * Keeps what the provider said.
         *
         * @param error the error, or null
         * @return this
         */
        public Builder error(@Nullable DirectoryException error) {
            this.error = error;
            return this;
        }

        /**
         * Adds the secret.
         *
         * @param secret to be shown once
         * @return this
         */
        public Builder secret(OneTimeSecret secret) {
            this.secret = secret;
            return this;
        }

        /**
         * Says until when the secret can be used.
         *
         * @param expiry by the connector's clock, or null if nobody says
         * @return this
         */
        public Builder secretExpiresAt(@Nullable Instant expiry) {
            this.secretExpiresAt = expiry;
            return this;
        }

        /**
         * Keeps what was said before the write.
         *
         * @param before the evidence
         * @return this
         */
        public Builder before(CredentialEvidence before) {
            this.before = before;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the result
         */
        public CredentialResult build() {
            return new CredentialResult(this);
        }
    }
}
