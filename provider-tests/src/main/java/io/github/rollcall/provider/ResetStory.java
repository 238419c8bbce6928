package io.github.rollcall.provider;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.DirectorySandbox;
import io.github.rollcall.sandbox.RecordedRequest;
import io.github.rollcall.sandbox.SandboxAccount;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A provider's sandbox in which everything that resets need is granted, a connection that may write, and what the provider
 * does in a way of its own. Used by one thread.
 *
 * @param <S> the sandbox
 */
public abstract class ResetStory<S extends DirectorySandbox> implements AutoCloseable {
    /** When every story begins. */
    public static final Instant BEGINNING = Instant.parse("2026-11-21T10:00:00Z");

    /** The time of sandbox and connectors. */
    public final MutableClock clock;

    /** Where the story happens. */
    public final S sandbox;

    /** A connection that may write, without pauses between tries. */
    public final DirectoryConnector connector;

    /** What that connection can do with credentials. */
    public final CredentialAdmin admin;

    /**
     * Begins.
     *
     * @param clock of sandbox and connector
     * @param sandbox just started; the story closes it
     * @param connect grants what resets need and connects
     */
    protected ResetStory(MutableClock clock, S sandbox, Function<S, DirectoryConnector> connect) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.connector = connect.apply(sandbox);
        this.admin = connector.credentials().orElseThrow();
    }

    /**
     * Another connection.
     *
     * @param level what it is for
     * @param callTimeout how long a call may take
     * @return a new connector
     */
    public abstract DirectoryConnector connect(PermissionLevel level, Duration callTimeout);

    /**
     * What the paths of the provider's data begin with.
     *
     * @return with a slash at the end
     */
    public abstract String apiRoot();

    /**
     * Registers a passkey.
     *
     * @param user whose it is
     */
    public abstract void registerMethod(DirectoryUserId user);

    /**
     * A role that makes a user an administrator.
     *
     * @return the provider's name of it
     */
    public abstract String administratorRole();

    /** Gives the application the role that lets it change the credentials of administrators. */
    public abstract void raiseApplication();

    /**
     * Data requests that read a user before its password is changed.
     *
     * @return at least 1
     */
    public abstract int readsBeforePassword();

    /**
     * The actions whose effect can be read, beside the removal of methods.
     *
     * @return some of those that are offered
     */
    public abstract Set<CredentialAction> readable();

    /**
     * Brings a user into the state in which an action is performed.
     *
     * @param user the user
     * @param action the action
     */
    public void prepare(DirectoryUserId user, CredentialAction action) {
        // A user as it is added will do for most providers.
    }

    /**
     * Adds Ana Lopez.
     *
     * @return an active user without methods
     */
    public final DirectoryUserId ana() {
        return add(SandboxEmployee.named("Ana", "Lopez").build());
    }

    /**
     * Adds somebody.
     *
     * @param employee who
     * @return the user
     */
    public final DirectoryUserId add(SandboxEmployee employee) {
        return new DirectoryUserId(connector.id(), sandbox.add(employee));
    }

    /**
     * How a user signs in.
     *
     * @param user the user
     * @return the account in the sandbox
     */
    public SandboxAccount account(DirectoryUserId user) {
        return sandbox.account(user.externalId());
    }

    /**
     * Performs an action with a permit that was issued now.
     *
     * @param user the user
     * @param action the action
     * @return what became of it
     */
    public final CredentialResult perform(DirectoryUserId user, CredentialAction action) {
        return admin.perform(TestPermits.issuedAt(user, action, clock.instant()));
    }

    /**
     * Reads back.
     *
     * @param result what became of an action
     * @return what reading shows
     */
    public final CredentialResult readBack(CredentialResult result) {
        return admin.readBack(result.user(), result.action(), result.before().orElseThrow());
    }

    /**
     * Why an action would be refused.
     *
     * @param user the user
     * @param action the action
     * @return the reasons
     */
    public final List<CredentialRefusal.Reason> reasons(DirectoryUserId user, CredentialAction action) {
        return admin.examine(user).refusals(action).stream()
                .map(CredentialRefusal::reason)
                .toList();
    }

    /**
     * The methods of a user beside the password.
     *
     * @param user the user
     * @return as the connector reads them
     */
    public final List<AuthenticationMethod> methods(DirectoryUserId user) {
        return admin.examine(user).methods().stream()
                .filter(method -> method.kind() != AuthenticationMethod.Kind.PASSWORD)
                .toList();
    }

    /**
     * The secret of a result, shown.
     *
     * @param result with a secret that was not shown yet
     * @return the characters
     */
    public static char[] shown(CredentialResult result) {
        return result.secret().flatMap(OneTimeSecret::reveal).orElseThrow();
    }

    /**
     * The requests that reached the provider and change something.
     *
     * @return oldest first
     */
    public final List<RecordedRequest> writes() {
        return sandbox.requests().stream()
                .filter(request -> request.path().startsWith(apiRoot()))
                .filter(request -> !request.method().equals("GET"))
                // Many reads in one request.
                .filter(request -> !request.path().endsWith("/$batch"))
                .toList();
    }

    @Override
    public void close() {
        connector.close();
        sandbox.close();
    }
}
