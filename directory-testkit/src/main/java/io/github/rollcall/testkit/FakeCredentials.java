package io.github.rollcall.testkit;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.OneTimeSecret;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a {@link ResettableDirectory}, which does what a test tells it to. It offers a temporary password, a
 * reset of factors and the end of sessions. All methods may be called by several threads.
 */
public final class FakeCredentials extends GuardedCredentialAdmin<DirectoryUser> {
    private static final String KIND = "fake";
    private static final Set<CredentialAction> OFFERED =
            EnumSet.of(CredentialAction.TEMPORARY_PASSWORD, CredentialAction.RESET_MFA, CredentialAction.END_SESSIONS);

    private final Function<String, Optional<DirectoryUser>> users;
    private final Function<String, Presence> presences;
    private final Clock clock;
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final Set<String> administrators = new HashSet<>();
    private final Set<String> methodsLeft = new HashSet<>();
    private boolean rolesReadable = true;
    private boolean answersLost;
    private boolean writesLost;
    private @Nullable Instant rolesReadAt;

    FakeCredentials(
            DirectoryId directory,
            Function<String, Optional<DirectoryUser>> users,
            Function<String, Presence> presences,
            Clock clock) {
        super(directory, PermissionLevel.READ_WRITE, OFFERED, clock);
        this.users = users;
        this.presences = presences;
        this.clock = clock;
    }

    // --- the story --------------------------------------------------------------------------------------------------

    /**
     * The writes that have arrived, in order.
     *
     * @return each as action, blank and external id
     */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    /**
     * Makes users administrators of the directory.
     *
     * @param externalIds who
     */
    public synchronized void makeAdministrators(String... externalIds) {
        administrators.addAll(List.of(externalIds));
    }

    /**
     * Takes the permission to read roles away.
     */
    public synchronized void hideRoles() {
        rolesReadable = false;
    }

    /**
     * Dates what is read of credentials and roles.
     *
     * @param readAt when it was read, or null for now
     */
    public synchronized void dateReadings(@Nullable Instant readAt) {
        rolesReadAt = readAt;
    }

    /**
     * Loses the answers of writes from now on.
     *
     * @param arrive whether the writes take effect all the same
     */
    public synchronized void loseAnswers(boolean arrive) {
        answersLost = true;
        writesLost = !arrive;
    }

    /**
     * Leaves a method in place when factors are reset.
     *
     * @param externalId whose
     */
    public synchronized void keepAMethodOf(String externalId) {
        methodsLeft.add(externalId);
    }

    // --- the provider -----------------------------------------------------------------------------------------------

    @Override
    protected synchronized Examined<DirectoryUser> read(DirectoryUserId user, Set<CredentialAction> actions) {
        Instant readAt = rolesReadAt == null ? clock.instant() : rolesReadAt;
        Optional<DirectoryUser> found = users.apply(user.externalId());
        CredentialState.Builder state = CredentialState.builder(
                        user, actions, readAt, CredentialEvidence.of(KIND, clock.instant(), "" + writes.size()))
                .methods(methods());
        if (found.isEmpty()) {
            state.refuse(new CredentialRefusal(Reason.NOT_FOUND, "there is no such user"));
        } else if (found.get().status() != AccountStatus.ACTIVE) {
            state.refuse(new CredentialRefusal(Reason.INACTIVE, "the account is disabled"));
        }
        if (!rolesReadable || administrators.contains(user.externalId())) {
            state.refuse(new CredentialRefusal(Reason.PRIVILEGED, "it administers the directory, or may"));
        }
        return new Examined<>(state.build(), found.orElse(null));
    }

    @Override
    protected Scope scope(DirectoryUserId user) {
        return switch (presences.apply(user.externalId())) {
            case IN_SCOPE -> Scope.INSIDE;
            case OUT_OF_SCOPE -> Scope.OUTSIDE;
            case DELETED, SOFT_DELETED, INACTIVE, UNREADABLE -> Scope.UNCLEAR;
        };
    }

    private static List<AuthenticationMethod> methods() {
        return List.of(
                new AuthenticationMethod("pw", AuthenticationMethod.Kind.PASSWORD, "password", false),
                new AuthenticationMethod("key", AuthenticationMethod.Kind.PASSKEY, "passkey", true));
    }

    @Override
    protected synchronized CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, Examined<DirectoryUser> examined) {
        if (!answersLost || !writesLost) {
            writes.add(action + " " + user.externalId());
        }
        if (answersLost) {
            return secret(CredentialResult.unknown(user, action), action);
        }
        if (action == CredentialAction.RESET_MFA) {
            AuthenticationMethod key = methods().get(1);
            boolean left = methodsLeft.contains(user.externalId());
            MethodRemoval.State state = left ? MethodRemoval.State.LEFT_IN_PLACE : MethodRemoval.State.REMOVED;
            return CredentialResult.ofRemovals(user, List.of(new MethodRemoval(key, state, "")), null);
        }
        return secret(CredentialResult.done(user, action), action);
    }

    private static CredentialResult.Builder secret(CredentialResult.Builder result, CredentialAction action) {
        return action == CredentialAction.TEMPORARY_PASSWORD
                ? result.secret(OneTimeSecret.takeOver("temporary-password".toCharArray()))
                : result;
    }

    @Override
    protected synchronized CredentialResult compare(
            DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
        if (answersLost
                && writesLost
                && clock.instant().isBefore(before.readAt().plusSeconds(120))) {
            return CredentialResult.unknown(user, action).before(before).build();
        }
        int earlier = Integer.parseInt(before.facts(KIND, 1).get(0));
        boolean arrived = writes.subList(earlier, writes.size()).contains(action + " " + user.externalId());
        return arrived
                ? CredentialResult.done(user, action).build()
                : CredentialResult.failed(user, action, CredentialResult.Failure.NOT_APPLIED)
                        .error(DirectoryException.of(ErrorCode.PROVIDER_ERROR, "it did not change", "Verify again")
                                .build())
                        .build();
    }
}
