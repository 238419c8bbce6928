package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.Redemptions.Taken;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Redeems a verification for the one change of credentials it was made for. A host gets it from {@code UserVerification.reset()}
 * and in no other way.
 *
 * <p>The course: the one use is taken by compare-and-set; credentials, roles, groups and the record are read anew; that a write
 * follows is made durable; the write is sent once; what became of it is stored. A write whose outcome is not known is read back
 * by {@link #settle}, never repeated.
 *
 * <p>Safe for many threads and processes. Reads and writes block until the provider has answered.
 */
public final class CredentialReset {
    /** How old the last look may be when the write leaves. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final String VERIFICATION = "io.github.rollcall.directory.verification.UserVerification";

    private final Redemptions redemptions;
    private final CredentialAdmin admin;
    private final Clock clock;

    private CredentialReset(Redemptions redemptions, CredentialAdmin admin, Clock clock) {
        this.redemptions = Objects.requireNonNull(redemptions, "redemptions");
        this.admin = Objects.requireNonNull(admin, "admin");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * For the verification alone, which shows itself by a lookup with its own rights: no other class has one, so that no host
     * can put verifications of its own in the place of ours.
     *
     * @param caller {@code MethodHandles.lookup()} of the verification
     * @param redemptions what may be redeemed
     * @param admin what the provider offers
     * @param clock decides what is late
     * @return the reset
     * @throws IllegalArgumentException if somebody else calls
     */
    public static CredentialReset of(
            MethodHandles.Lookup caller, Redemptions redemptions, CredentialAdmin admin, Clock clock) {
        Class<?> type = caller.lookupClass();
        boolean ours = type.getName().equals(VERIFICATION)
                && Objects.equals(type.getClassLoader(), CredentialReset.class.getClassLoader());
        boolean itself = (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) != 0;
        if (!ours || !itself || !caller.hasFullPrivilegeAccess()) {
            throw new IllegalArgumentException("credential reset: it is given by UserVerification.reset() alone");
        }
        return new CredentialReset(redemptions, admin, clock);
    }

    /**
     * What redeeming would meet: the methods it removes, and what speaks against it. Nothing is used up.
     *
     * @param id the verification
     * @param secret the employee's
     * @return the state of the credentials now; empty if redeeming would be refused
     * @throws DirectoryException if the provider or a store fails
     */
    public Optional<CredentialState> preview(String id, String secret) {
        Redemption redemption = redemptions.peek(id, secret).redemption();
        return redemption == null ? Optional.empty() : Optional.of(admin.examine(redemption.user()));
    }

    /**
     * Redeems a verification, once. To be called from the employee's own session with the secret that session was given;
     * agents and reviewers never have it.
     *
     * @param id the verification
     * @param secret the employee's
     * @return what became of it
     * @throws DirectoryException if a store or the audit log fails before anything was sent
     */
    public ResetOutcome redeem(String id, String secret) {
        Taken taken = redemptions.take(id, secret);
        Redemption redemption = taken.redemption();
        if (redemption == null) {
            return ResetOutcome.refused(Objects.requireNonNull(taken.refusal()), List.of());
        }
        CredentialState state;
        Optional<ResetRefusal> refusal;
        try {
            state = admin.examine(redemption.user());
            refusal = redemption.lastLook(state);
        } catch (RuntimeException unreadable) {
            // Whatever a connector throws here, nothing was sent.
            return refused(redemption, ResetRefusal.UNAVAILABLE, List.of());
        }
        if (refusal.isPresent()) {
            return refused(redemption, refusal.get(), List.of());
        }
        List<CredentialRefusal> reasons = state.refusals(redemption.action()).stream()
                .filter(reason -> !isCovered(reason, redemption))
                .toList();
        if (!reasons.isEmpty() || !admin.actions().contains(redemption.action())) {
            return refused(redemption, ResetRefusal.INELIGIBLE, reasons);
        }
        Instant looked = clock.instant();
        return redemption.arm(state.evidence())
                ? written(redemption, looked)
                : ResetOutcome.refused(ResetRefusal.OVERTAKEN, List.of());
    }

    private static boolean isCovered(CredentialRefusal refusal, Redemption redemption) {
        return refusal.reason() == CredentialRefusal.Reason.PRIVILEGED && redemption.coversPrivileged();
    }

    private static ResetOutcome refused(Redemption redemption, ResetRefusal refusal, List<CredentialRefusal> reasons) {
        redemption.refuse(refusal);
        return ResetOutcome.refused(refusal, reasons);
    }

    private ResetOutcome written(Redemption redemption, Instant looked) {
        CredentialResult result = perform(redemption, redemption.action(), looked);
        if (result.outcome() == Outcome.UNKNOWN) {
            result = settled(redemption, result);
        }
        boolean told = redemption.end(result);
        boolean ends = result.outcome() == Outcome.DONE
                && redemption.action() != CredentialAction.END_SESSIONS
                && admin.actions().contains(CredentialAction.END_SESSIONS);
        return ResetOutcome.of(
                result, ends ? perform(redemption, CredentialAction.END_SESSIONS, clock.instant()) : null, told);
    }

    /** The only place where permits are made. What a connector throws although it must not leaves the outcome open. */
    private CredentialResult perform(Redemption redemption, CredentialAction action, Instant looked) {
        Duration left = Duration.between(looked, redemption.expiresAt());
        boolean followUp = action != redemption.action();
        Duration lifetime = followUp || left.compareTo(FRESH) > 0 ? FRESH : left;
        WritePermit permit =
                new WritePermit(redemption.user(), action, looked, lifetime, redemption.coversPrivileged());
        try {
            return admin.perform(permit);
        } catch (RuntimeException undeclared) {
            return CredentialResult.unknown(redemption.user(), action).build();
        }
    }

    /** Reads once whether an unknown write took effect. A secret is kept only if it did. */
    private CredentialResult settled(Redemption redemption, CredentialResult unknown) {
        CredentialResult back =
                unknown.before().flatMap(before -> readBack(redemption, before)).orElse(unknown);
        @Nullable OneTimeSecret secret = unknown.secret().orElse(null);
        if (back.outcome() == Outcome.DONE && secret != null) {
            return CredentialResult.done(redemption.user(), redemption.action())
                    .methods(back.methods())
                    .secret(secret)
                    .secretExpiresAt(unknown.secretExpiresAt().orElse(null))
                    .build();
        }
        if (secret != null) {
            secret.close();
        }
        return back;
    }

    private Optional<CredentialResult> readBack(Redemption redemption, CredentialEvidence before) {
        try {
            return Optional.of(admin.readBack(redemption.user(), redemption.action(), before));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Finds out what became of the writes whose outcome is not known, among them those whose process died. To be called from
     * time to time by a job of the host.
     *
     * @return how many are known now
     * @throws DirectoryException if a store fails
     */
    public int settle() {
        int known = 0;
        for (Redemptions.Unsettled one : redemptions.unsettled()) {
            Optional<CredentialResult> back =
                    readBack(one.redemption(), one.before()).filter(result -> result.outcome() != Outcome.UNKNOWN);
            back.ifPresent(one.redemption()::end);
            known += back.isPresent() ? 1 : 0;
        }
        return known;
    }
}
