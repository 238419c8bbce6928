package io.github.rollcall.directory.reset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a redemption: refused, or the result of its action with what followed. There is no success by default.
 * Immutable, except that its secret can be revealed once.
 */
public final class ResetOutcome {
    private final @Nullable ResetRefusal refusal;
    private final List<CredentialRefusal> reasons;
    private final @Nullable CredentialResult result;
    private final @Nullable CredentialResult sessions;
    private final boolean told;

    private ResetOutcome(
            @Nullable ResetRefusal refusal,
            List<CredentialRefusal> reasons,
            @Nullable CredentialResult result,
            @Nullable CredentialResult sessions,
            boolean told) {
        this.refusal = refusal;
        this.reasons = List.copyOf(reasons);
        this.result = result;
        this.sessions = sessions;
        this.told = told;
    }

    static ResetOutcome refused(ResetRefusal refusal, List<CredentialRefusal> reasons) {
        return new ResetOutcome(Objects.requireNonNull(refusal, "refusal"), reasons, null, null, false);
    }

    static ResetOutcome of(CredentialResult result, @Nullable CredentialResult sessions, boolean told) {
        return new ResetOutcome(null, List.of(), Objects.requireNonNull(result, "result"), sessions, told);
    }

    /**
     * Whether the provider has confirmed the action.
     *
     * @return true for {@link CredentialResult.Outcome#DONE} alone
     */
    public boolean isDone() {
        return result != null && result.outcome() == CredentialResult.Outcome.DONE;
    }

    /**
     * Why nothing was sent.
     *
     * @return empty if the action was performed or tried
     */
    public Optional<ResetRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * What the provider says against the action.
     *
     * @return empty unless the refusal is {@link ResetRefusal#INELIGIBLE}
     */
    public List<CredentialRefusal> reasons() {
        return reasons;
    }

    /**
     * What became of the action, with its secret. An outcome of {@link CredentialResult.Outcome#UNKNOWN} is read back by
     * {@link CredentialReset#settle} later; its secret is lost.
     *
     * @return empty if it was refused
     */
    public Optional<CredentialResult> result() {
        return Optional.ofNullable(result);
    }

    /**
     * What became of the end of the user's sessions.
     *
     * @return empty if the action did not take effect, ends sessions itself, or the provider does not offer it
     */
    public Optional<CredentialResult> sessions() {
        return Optional.ofNullable(sessions);
    }

    /**
     * The methods that are still in place, or may be, for an administrator to look at.
     *
     * @return empty unless the action was {@link CredentialAction#RESET_MFA}
     */
    public List<MethodRemoval> leftovers() {
        return result == null
                ? List.of()
                : result.methods().stream()
                        .filter(removal -> removal.state() != MethodRemoval.State.REMOVED)
                        .toList();
    }

    /**
     * Whether a message to the user is on its way.
     *
     * @return false also if there is no stored contact
     */
    public boolean isUserTold() {
        return told;
    }

    @Override
    public String toString() {
        return "ResetOutcome[" + (refusal == null ? result : refusal) + "]";
    }
}
