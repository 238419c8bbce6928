package io.github.rollcall.signin;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the directory user that a signed-in person is, by immutable id alone: no e-mail address, login or name takes part.
 * Only an active user of the directory that belongs to the tenant or issuer is returned. Immutable; as safe for many threads
 * as what it reads from.
 */
public final class SignInDirectory {
    private final String realm;
    private final DirectoryId directory;
    private final ErrorCode failure;
    private final Supplier<Boolean> usable;
    private final Function<DirectoryUserId, Optional<DirectoryUser>> source;

    private SignInDirectory(
            OidcIssuer issuer,
            DirectoryId directory,
            ErrorCode failure,
            Supplier<Boolean> usable,
            Function<DirectoryUserId, Optional<DirectoryUser>> source) {
        String realm = issuer.rules().realm();
        if (realm == null) {
            throw new IllegalArgumentException("issuer: a directory belongs to one tenant; name that one");
        }
        this.realm = realm;
        this.directory = Objects.requireNonNull(directory, "directory");
        this.failure = failure;
        this.usable = usable;
        this.source = source;
    }

    /**
     * Reads the user from the provider at each sign-in.
     *
     * @param issuer the tenant of Entra or the issuer whose people the directory holds
     * @param connector the directory
     * @return the directory
     * @throws IllegalArgumentException if the issuer stands for several tenants
     */
    public static SignInDirectory fresh(OidcIssuer issuer, DirectoryConnector connector) {
        return new SignInDirectory(
                issuer, connector.id(), ErrorCode.CONNECTOR_FAILED, () -> true, id -> connector.user(id.externalId()));
    }

    /**
     * Reads the user from the host's store, as long as its sync is recent.
     *
     * @param issuer the tenant of Entra or the issuer whose people the directory holds
     * @param directory the directory
     * @param users the store
     * @param syncedAt when the users of the directory were last in step; empty if nobody knows; asked at each sign-in
     * @param maxAge how old that may be
     * @param clock tells the time
     * @return the directory
     * @throws IllegalArgumentException if the issuer stands for several tenants, or the age is not positive
     */
    public static SignInDirectory stored(
            OidcIssuer issuer,
            DirectoryId directory,
            UserStore users,
            Supplier<Optional<Instant>> syncedAt,
            Duration maxAge,
            Clock clock) {
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(syncedAt, "syncedAt");
        Objects.requireNonNull(clock, "clock");
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("maxAge: a positive duration is needed");
        }
        return new SignInDirectory(
                issuer,
                directory,
                ErrorCode.STORE_FAILED,
                () -> isRecent(syncedAt.get(), maxAge, clock.instant()),
                id -> users.find(id).map(StoredUser::user));
    }

    /**
     * Finds the user.
     *
     * @param person who signed in
     * @return the active user, or why there is none
     * @throws DirectoryException if the directory or the store cannot be read; nobody is let in then
     */
    public SignInResolution resolve(SignedInUser person) {
        if (!person.realm().equals(realm)) {
            return SignInResolution.refused(SignInRefusal.OTHER_REALM);
        }
        DirectoryUserId id = new DirectoryUserId(directory, person.id());
        try {
            if (!usable.get()) {
                return SignInResolution.refused(SignInRefusal.STALE_DIRECTORY);
            }
            return source.apply(id)
                    .map(user -> judged(user, id))
                    .orElseGet(() -> SignInResolution.refused(SignInRefusal.UNKNOWN_USER));
        } catch (DirectoryException failed) {
            throw failed;
        } catch (RuntimeException broken) {
            throw DirectoryException.of(
                            failure,
                            "directory " + directory + ": a user could not be read ("
                                    + broken.getClass().getSimpleName() + ")",
                            "Nobody was let in. Look at the log of the store or connector")
                    .build();
        }
    }

    private static SignInResolution judged(DirectoryUser user, DirectoryUserId id) {
        if (!user.id().equals(id)) {
            return SignInResolution.refused(SignInRefusal.FOREIGN_RECORD);
        }
        if (user.status() == AccountStatus.ACTIVE) {
            return SignInResolution.of(user);
        }
        return SignInResolution.refused(
                user.status() == AccountStatus.INACTIVE ? SignInRefusal.INACTIVE_USER : SignInRefusal.STATUS_UNKNOWN);
    }

    /** A time of the future says nothing about age. */
    private static boolean isRecent(Optional<Instant> syncedAt, Duration maxAge, Instant now) {
        return syncedAt.filter(at -> !at.isAfter(now) && at.plus(maxAge).isAfter(now))
                .isPresent();
    }

    @Override
    public String toString() {
        return "SignInDirectory[" + directory + "]";
    }
}
