package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.reset.CredentialAdmin;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One directory that Rollcall reads.
 *
 * <p><b>Threads.</b> Methods may be called by several threads at once. They block until the provider has answered; an
 * interrupt ends a wait with {@link io.github.rollcall.directory.ErrorCode#INTERRUPTED} and leaves the interrupt flag set.
 *
 * <p><b>Repeats.</b> Every method here only reads and may be repeated with the same arguments. What writes is behind {@link
 * #credentials()}.
 *
 * <p><b>Errors.</b> Only {@link DirectoryException} is thrown; anything else is reported as {@link
 * io.github.rollcall.directory.ErrorCode#CONNECTOR_FAILED}. A connector that cannot vouch for an answer throws: an answer
 * it is unsure of must never look like a short list.
 *
 * <p><b>No I/O in constructors or builders</b>, so that a host starts while its provider is down.
 */
public interface DirectoryConnector extends AutoCloseable {

    /**
     * The integration this connector serves.
     *
     * @return always the same id
     */
    DirectoryId id();

    /**
     * The provider's short name, as kept with the connection, for example {@code entra}.
     *
     * @return 1 to 32 characters
     */
    String provider();

    /**
     * What the connector was set up for.
     *
     * @return the level
     */
    PermissionLevel permissionLevel();

    /**
     * The tenant or org it reads, to be held against the connection. No I/O.
     *
     * @return the provider's id of it; empty if it tells none
     */
    default Optional<String> tenant() {
        return Optional.empty();
    }

    /**
     * The group whose users it reads, to be held against the connection. No I/O.
     *
     * @return the provider's id of it; empty if it tells none
     */
    default Optional<String> groupId() {
        return Optional.empty();
    }

    /**
     * Names everything that decides what a listing contains: tenant, scope, mapped attributes. When it differs from the
     * one a cursor was made under, the engine starts a full pass instead of using the cursor. No I/O.
     *
     * @return the same text as long as that configuration is the same; no secret in it
     */
    String fingerprint();

    /**
     * The attributes this connector is mapped to read. The engine reports how many users lack each. No I/O.
     *
     * @return immutable
     */
    Set<UserAttribute> attributes();

    /**
     * Finds out what the connection may do now: asks for a token and probes each area cheaply. Called at the start of a run
     * and when a listing is empty. A missing permission is a value in the report, not an exception.
     *
     * @return the report, with an entry for {@link io.github.rollcall.directory.Area#USERS} at least
     * @throws DirectoryException kind AUTHORIZATION if there is no usable credential, CONFIGURATION if the configured
     *     group or tenant does not exist, UNAVAILABLE if the provider cannot be asked
     */
    ConnectionReport check();

    /**
     * Reads one page of users. Without a cursor a full listing of the scope starts; a cursor of the page before goes on; a
     * cursor from {@link Completion#changesFrom()} starts a pass over what has changed since.
     *
     * @param cursor where to go on, or null for a new full listing
     * @return the page, with either the next cursor or the completion
     * @throws DirectoryException code CURSOR_EXPIRED if the provider no longer knows the place, or changes do not tell for
     *     certain who belongs to the scope: the engine starts a full pass
     */
    UserPage users(@Nullable Cursor cursor);

    /**
     * Says for each id why a listing may not have shown it, by reading it by id and checking its membership in the scope,
     * never by a search. The engine asks before it concludes anything from absence.
     *
     * @param externalIds 1 to 100 ids
     * @return a presence for every id asked for; {@link Presence#UNREADABLE} where the provider gave no clear answer
     * @throws DirectoryException if no id could be asked for, or the provider asks to be left alone for a while
     */
    Confirmation confirm(Set<String> externalIds);

    /**
     * Reads one user now, uncached, by immutable id.
     *
     * @param externalId the provider's immutable id
     * @return the user, or empty if the provider says that it does not exist
     */
    Optional<DirectoryUser> user(String externalId);

    /**
     * Searches the provider for a hint among logins, e-mail addresses and employee ids. Hits on one and the same user
     * count once. The search may lag behind writes: use it to find an id, then read the user by id.
     *
     * @param hint what the person typed
     * @return none, one, or ambiguous
     */
    HintMatch<DirectoryUser> find(LoginHint hint);

    /**
     * Groups and who belongs to them. No I/O.
     *
     * @return empty if the connector does not offer them
     */
    default Optional<GroupReader> groups() {
        return Optional.empty();
    }

    /**
     * Applications and service principals. No I/O.
     *
     * @return empty if the connector does not offer them
     */
    default Optional<ApplicationReader> applications() {
        return Optional.empty();
    }

    /**
     * What tickets show of an account. No I/O.
     *
     * @return empty if the connector does not offer it
     */
    default Optional<ContextReader> context() {
        return Optional.empty();
    }

    /**
     * Resets of passwords and sign-in methods. No I/O.
     *
     * @return empty unless the provider offers any and the connection is {@link PermissionLevel#READ_WRITE}
     */
    default Optional<CredentialAdmin> credentials() {
        return Optional.empty();
    }

    /** Ends connections and idle threads. Calls after it fail. May be repeated. */
    @Override
    void close();
}
