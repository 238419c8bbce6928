package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a read after a write allows to conclude, for connectors. A change that is seen is certain; one that is not seen may
 * still be on its way, so only after a while does "not seen" mean that it did not happen. Immutable.
 */
public final class ReadBackRule {
    /** How long after the write a change may still be on its way. */
    public static final Duration SETTLED = Duration.ofMinutes(2);

    private static final String STILL_LISTED = "it is still listed; verify the user again to remove it";

    private final Clock clock;

    /**
     * The rule by a clock.
     *
     * @param clock the one that dated the evidence
     */
    public ReadBackRule(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What reading shows. Closed at three. */
    public enum Seen {
        /** The change. */
        CHANGED,
        /** What was there before. */
        UNCHANGED,
        /** Nothing that tells. */
        NOTHING
    }

    /**
     * Concludes.
     *
     * @param user whose action it was
     * @param action the action
     * @param seen what reading shows
     * @param before what was read before the write
     * @return the outcome
     */
    public CredentialResult conclude(
            DirectoryUserId user, CredentialAction action, Seen seen, CredentialEvidence before) {
        return switch (seen) {
            case CHANGED -> CredentialResult.done(user, action).build();
            case UNCHANGED ->
                isSettled(before)
                        ? CredentialResult.failed(user, action, Failure.NOT_APPLIED)
                                .build()
                        : unknown(user, action, before).build();
            case NOTHING -> unknown(user, action, before).build();
        };
    }

    /**
     * Concludes from the methods that are listed after a {@link CredentialAction#RESET_MFA}.
     *
     * @param user whose action it was
     * @param left the methods that should be gone
     * @param before what was read before the write
     * @return the outcome
     */
    public CredentialResult conclude(DirectoryUserId user, List<AuthenticationMethod> left, CredentialEvidence before) {
        CredentialAction action = CredentialAction.RESET_MFA;
        if (left.isEmpty()) {
            return CredentialResult.done(user, action).build();
        }
        return (isSettled(before)
                        ? CredentialResult.failed(user, action, Failure.METHODS_LEFT)
                        : unknown(user, action, before))
                .methods(left.stream()
                        .map(method -> new MethodRemoval(method, MethodRemoval.State.LEFT_IN_PLACE, STILL_LISTED))
                        .toList())
                .build();
    }

    private static CredentialResult.Builder unknown(
            DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return CredentialResult.unknown(user, action).before(before);
    }

    private boolean isSettled(CredentialEvidence before) {
        return !clock.instant().isBefore(before.readAt().plus(SETTLED));
    }
}
