package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.reset.CredentialAction;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody asks a verification for. It is fixed with the beginning and never changed afterwards. Immutable. */
public final class VerificationRequest {
    private static final int MAX_REFERENCE = 200;

    private final LoginHint hint;
    private final MatchPurpose purpose;
    private final @Nullable String agent;
    private final @Nullable CredentialAction action;
    private final @Nullable String ticket;
    private final @Nullable String address;

    private VerificationRequest(Builder builder) {
        this.hint = builder.hint;
        this.purpose = builder.purpose;
        this.agent = builder.agent;
        this.action = builder.action;
        this.ticket = builder.ticket;
        this.address = builder.address;
    }

    /**
     * Starts the request of a helpdesk agent for somebody else.
     *
     * @param hint what the person said of the account
     * @param purpose what the verification is for
     * @param agent the host's opaque id of the agent, by which a reviewer is kept from being the same person
     * @return a builder for one thread
     * @throws IllegalArgumentException if the agent's id is blank or longer than 200 characters
     */
    public static Builder helpdesk(LoginHint hint, MatchPurpose purpose, String agent) {
        return new Builder(hint, purpose, reference("agent", agent));
    }

    /**
     * Starts the request of the employee's own session.
     *
     * @param hint what the person typed
     * @param purpose what the verification is for
     * @return a builder for one thread
     */
    public static Builder selfServe(LoginHint hint, MatchPurpose purpose) {
        return new Builder(hint, purpose, null);
    }

    /**
     * What the person typed or said.
     *
     * @return the hint
     */
    public LoginHint hint() {
        return hint;
    }

    /**
     * What the verification is for.
     *
     * @return the purpose, by which policies are chosen
     */
    public MatchPurpose purpose() {
        return purpose;
    }

    /**
     * The agent.
     *
     * @return empty for the employee's own session
     */
    public Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    /**
     * The one change of credentials that the verification can be redeemed for.
     *
     * @return empty if it is not for a reset
     */
    public Optional<CredentialAction> action() {
        return Optional.ofNullable(action);
    }

    /**
     * The ticket it belongs to.
     *
     * @return the host's reference
     */
    public Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    /**
     * The network address it comes from.
     *
     * @return as the host's server states it
     */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    static String reference(String name, String text) {
        if (text.isBlank()
                || text.length() > MAX_REFERENCE
                || text.chars().anyMatch(Character::isISOControl)
                || !ReviewNote.isStorable(text)) {
            throw new IllegalArgumentException(
                    name + ": 1 to " + MAX_REFERENCE + " characters, no control or broken characters");
        }
        return text;
    }

    @Override
    public String toString() {
        return "VerificationRequest[" + purpose + ", " + (action == null ? "no action" : action) + "]";
    }

    /** Collects a request. For one thread. */
    public static final class Builder {
        private final LoginHint hint;
        private final MatchPurpose purpose;
        private final @Nullable String agent;
        private @Nullable CredentialAction action;
        private @Nullable String ticket;
        private @Nullable String address;

        private Builder(LoginHint hint, MatchPurpose purpose, @Nullable String agent) {
            this.hint = Objects.requireNonNull(hint, "hint");
            this.purpose = Objects.requireNonNull(purpose, "purpose");
            this.agent = agent;
        }

        /**
         * Names the one change of credentials that the verification can be redeemed for.
         *
         * @param action the action
         * @return this
         */
        public Builder action(CredentialAction action) {
            this.action = Objects.requireNonNull(action, "action");
            return this;
        }

        /**
         * Names the ticket it belongs to.
         *
         * @param ticket the host's reference, no text about a person
         * @return this
         * @throws IllegalArgumentException if it is blank or longer than 200 characters
         */
        public Builder ticket(String ticket) {
            this.ticket = reference("ticket", ticket);
            return this;
        }

        /**
         * Names the network address it comes from, for the limits.
         *
         * @param address as the host's server states it, never from a header that a client can set
         * @return this
         */
        public Builder address(String address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the request
         */
        public VerificationRequest build() {
            return new VerificationRequest(this);
        }
    }
}
