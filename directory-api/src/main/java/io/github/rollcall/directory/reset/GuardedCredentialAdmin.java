package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of a reset, the same for every provider: the permit is used up, the user is read anew and has to belong to the
 * directory's group still, whatever speaks against the action refuses it, and only then is there one write. A connector extends this and says how its provider is asked.
 *
 * @param <A> what the connector keeps of a user between reading and writing
 */
public abstract class GuardedCredentialAdmin<A> implements CredentialAdmin {
    private final DirectoryId directory;
    private final Set<CredentialAction> offered;
    private final Clock clock;

    /**
     * For a connection that may write.
     *
     * @param directory whose users these are
     * @param level what the connection was set up for
     * @param offered what the provider offers, at least one action
     * @param clock the connector's clock
     * @throws IllegalStateException if the connection may only read, so that it never gets as far as a write
     */
    protected GuardedCredentialAdmin(
            DirectoryId directory, PermissionLevel level, Set<CredentialAction> offered, Clock clock) {
        if (level != PermissionLevel.READ_WRITE) {
            throw new IllegalStateException("a read-only connection changes no credentials");
        }
        this.directory = Objects.requireNonNull(directory, "directory");
        this.offered = Collections.unmodifiableSet(EnumSet.copyOf(offered));
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Whether a user belongs to what the directory is about: its group, or everybody. Closed at three. */
    public enum Scope {
        /** The user certainly belongs to it. */
        INSIDE,
        /** The user certainly does not. */
        OUTSIDE,
        /** The provider gave no clear answer, or the account is not as it was when it was read. */
        UNCLEAR
    }

    /**
     * What was read of a user.
     *
     * @param state what may be done
     * @param account what the write needs, or null if there is no account that can be read; the state refuses then
     * @param <A> what the connector keeps of a user
     */
    public record Examined<A>(
            CredentialState state, @Nullable A account) {
        /**
         * Refuses null.
         *
         * @param state what may be done
         * @param account what the write needs, or null
         */
        public Examined {
            Objects.requireNonNull(state, "state");
        }

        @Override
        public String toString() {
            return "Examined[" + state + "]";
        }
    }

    /**
     * Reads the user now, and what these actions need beside it.
     *
     * @param user a user of this directory
     * @param actions some that are offered
     * @return what was read, with a refusal for each of these actions that would not be performed
     * @throws DirectoryException if the provider cannot be asked
     */
    protected abstract Examined<A> read(DirectoryUserId user, Set<CredentialAction> actions);

    /**
     * Asks, after the user was read, whether it belongs to what the directory is about: a person is verified as a member of a
     * group, and may have left it since.
     *
     * @param user a user of this directory
     * @return what the provider says now; everything but {@link Scope#INSIDE} refuses every action
     * @throws DirectoryException if the provider cannot be asked
     */
    protected abstract Scope scope(DirectoryUserId user);

    /**
     * Writes, once.
     *
     * @param user a user of this directory
     * @param action an action that is offered and was not refused
     * @param examined what was read just before
     * @return what became of it
     */
    protected abstract CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, Examined<A> examined);

    /**
     * What a later reading is compared with: the evidence as it was read, unless the connector adds when the write left.
     *
     * @param examined what was read just before
     * @param now by the connector's clock; the write leaves after it
     * @return the evidence that the result carries
     */
    protected CredentialEvidence before(Examined<A> examined, Instant now) {
        return examined.state().evidence();
    }

    /**
     * Compares what is read now with what was read before a write.
     *
     * @param user a user of this directory
     * @param action an action that is offered
     * @param before what was read before
     * @return the outcome
     * @throws DirectoryException if the provider cannot be asked
     * @throws IllegalArgumentException if the evidence is not of this kind of connector
     */
    protected abstract CredentialResult compare(
            DirectoryUserId user, CredentialAction action, CredentialEvidence before);

    @Override
    public final Set<CredentialAction> actions() {
        return offered;
    }

    @Override
    public final CredentialState examine(DirectoryUserId user) {
        return examined(own(user), offered).state();
    }

    @Override
    public final CredentialResult perform(WritePermit permit) {
        DirectoryUserId user = own(permit.user());
        CredentialAction action = offered(permit.action());
        permit.use(user, action, clock.instant());
        Examined<A> examined;
        try {
            examined = examined(user, Set.of(action));
        } catch (DirectoryException unreadable) {
            return CredentialResult.failed(user, action, Failure.UNAVAILABLE)
                    .error(unreadable)
                    .build();
        }
        List<CredentialRefusal> refusals = examined.state().refusals(action).stream()
                .filter(refusal -> !isCovered(refusal, permit))
                .toList();
        if (examined.account() == null || !refusals.isEmpty()) {
            return CredentialResult.failed(user, action, Failure.INELIGIBLE)
                    .refusals(refusals)
                    .build();
        }
        CredentialEvidence before = before(examined, clock.instant());
        return write(user, action, examined).before(before).build();
    }

    /** Where nothing would be performed in any case, the scope is not asked about. */
    private Examined<A> examined(DirectoryUserId user, Set<CredentialAction> actions) {
        Examined<A> read = read(user, actions);
        if (read.account() == null || actions.stream().noneMatch(action -> isPossible(read.state(), action))) {
            return read;
        }
        return ScopeRefusal.of(() -> scope(user))
                .map(refusal -> new Examined<>(read.state().refused(refusal), read.account()))
                .orElse(read);
    }

    private static boolean isPossible(CredentialState state, CredentialAction action) {
        return state.refusals(action).stream()
                .allMatch(refusal -> refusal.reason() == CredentialRefusal.Reason.PRIVILEGED);
    }

    private static boolean isCovered(CredentialRefusal refusal, WritePermit permit) {
        return refusal.reason() == CredentialRefusal.Reason.PRIVILEGED && permit.coversPrivileged();
    }

    @Override
    public final CredentialResult readBack(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        return compare(own(user), offered(action), before);
    }

    private DirectoryUserId own(DirectoryUserId user) {
        if (!user.directory().equals(directory)) {
            throw new IllegalArgumentException("user: it belongs to another directory than " + directory);
        }
        return user;
    }

    private CredentialAction offered(CredentialAction action) {
        if (!offered.contains(action)) {
            throw new IllegalArgumentException("action: this provider does not offer " + action);
        }
        return action;
    }
}
