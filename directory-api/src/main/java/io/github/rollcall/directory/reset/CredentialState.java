package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A user's credentials as the provider states them now, and what may be done with them. Immutable. */
public final class CredentialState {
    private final DirectoryUserId user;
    private final Instant readAt;
    private final CredentialEvidence evidence;
    private final List<AuthenticationMethod> methods;
    private final Set<CredentialAction> offered;
    private final Map<CredentialAction, List<CredentialRefusal>> refusals;

    private CredentialState(Builder builder) {
        this.user = builder.user;
        this.readAt = builder.readAt;
        this.evidence = builder.evidence;
        this.methods = List.copyOf(builder.methods);
        this.offered = builder.offered;
        this.refusals = builder.refusals;
        refusals.replaceAll((action, reasons) -> List.copyOf(reasons));
    }

    /**
     * Starts a state without methods and refusals.
     *
     * @param user whose state it is
     * @param offered what the connector offers
     * @param readAt when it was read, by the connector's clock
     * @param evidence to compare with after a write
     * @return a builder for one thread
     */
    public static Builder builder(
            DirectoryUserId user, Set<CredentialAction> offered, Instant readAt, CredentialEvidence evidence) {
        return new Builder(user, offered, readAt, evidence);
    }

    /**
     * Whose state it is.
     *
     * @return the user
     */
    public DirectoryUserId user() {
        return user;
    }

    /**
     * When it was read.
     *
     * @return by the connector's clock
     */
    public Instant readAt() {
        return readAt;
    }

    /**
     * What to compare with after a write; store it before the write.
     *
     * @return the evidence
     */
    public CredentialEvidence evidence() {
        return evidence;
    }

    /**
     * The methods the user has registered. {@link CredentialAction#RESET_MFA} removes those that are {@linkplain
     * AuthenticationMethod#removable() removable}.
     *
     * @return immutable; empty if RESET_MFA is refused because they cannot be read
     */
    public List<AuthenticationMethod> methods() {
        return methods;
    }

    /**
     * Whether an action would be performed.
     *
     * @param action the action
     * @return true if it is offered and nothing speaks against it
     */
    public boolean allows(CredentialAction action) {
        return offered.contains(action) && refusals(action).isEmpty();
    }

    /**
     * What speaks against an action.
     *
     * @param action an action that is offered
     * @return all reasons; empty if there are none
     */
    public List<CredentialRefusal> refusals(CredentialAction action) {
        return refusals.getOrDefault(action, List.of());
    }

    /** This state with one more refusal of every action. */
    CredentialState refused(CredentialRefusal refusal) {
        Builder more = new Builder(user, offered, readAt, evidence).methods(methods);
        refusals.forEach((action, reasons) -> reasons.forEach(reason -> more.refuse(reason, Set.of(action))));
        return more.refuse(refusal).build();
    }

    @Override
    public String toString() {
        return "CredentialState[" + user + ", refused " + refusals.keySet() + "]";
    }

    /** Collects a state. For one thread. */
    public static final class Builder {
        private final DirectoryUserId user;
        private final Set<CredentialAction> offered;
        private final Instant readAt;
        private final CredentialEvidence evidence;
        private final List<AuthenticationMethod> methods = new ArrayList<>();
        private final Map<CredentialAction, List<CredentialRefusal>> refusals = new EnumMap<>(CredentialAction.class);

        private Builder(
                DirectoryUserId user, Set<CredentialAction> offered, Instant readAt, CredentialEvidence evidence) {
            this.user = Objects.requireNonNull(user, "user");
            this.offered = EnumSet.copyOf(offered);
            this.readAt = Objects.requireNonNull(readAt, "readAt");
            this.evidence = Objects.requireNonNull(evidence, "evidence");
        }

        /**
         * Adds methods.
         *
         * @param more the methods
         * @return this
         */
        public Builder methods(List<AuthenticationMethod> more) {
            methods.addAll(more);
            return this;
        }

        /**
         * Refuses every action.
         *
         * @param refusal why
         * @return this
         */
        public Builder refuse(CredentialRefusal refusal) {
            return refuse(refusal, offered);
        }

        /**
         * Refuses some actions; those that are not offered are left out.
         *
         * @param refusal why
         * @param actions which
         * @return this
         */
        public Builder refuse(CredentialRefusal refusal, Set<CredentialAction> actions) {
            Objects.requireNonNull(refusal, "refusal");
            actions.stream()
                    .filter(offered::contains)
                    .forEach(action -> refusals.computeIfAbsent(action, none -> new ArrayList<>())
                            .add(refusal));
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the state
         */
        public CredentialState build() {
            return new CredentialState(this);
        }
    }
}
