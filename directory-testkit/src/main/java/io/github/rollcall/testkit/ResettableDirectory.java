package io.github.rollcall.testkit;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.reset.CredentialAdmin;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FakeDirectory} that may be written to: a connection of level {@link PermissionLevel#READ_WRITE} for tests of
 * verifications and resets. All methods may be called by several threads.
 */
public final class ResettableDirectory implements DirectoryConnector {
    private final FakeDirectory directory;
    private final FakeCredentials credentials;
    private volatile Runnable beforeEachRead = () -> {};

    private ResettableDirectory(FakeDirectory directory, Clock clock) {
        this.directory = directory;
        this.credentials = new FakeCredentials(
                directory.id(),
                externalId -> {
                    beforeEachRead.run();
                    return directory.user(externalId);
                },
                externalId -> confirm(Set.of(externalId)).of(externalId),
                clock);
    }

    /**
     * A directory whose users can be reset.
     *
     * @param directory whose users these are; its groups are offered from now on
     * @param clock the connector's clock
     * @return the connector
     */
    public static ResettableDirectory of(FakeDirectory directory, Clock clock) {
        directory.areas().offer();
        return new ResettableDirectory(directory, Objects.requireNonNull(clock, "clock"));
    }

    /**
     * The story of the credentials.
     *
     * @return always the same
     */
    public FakeCredentials story() {
        return credentials;
    }

    /**
     * Lets something happen before each read of one user: of the user, its presence, its groups, its credentials.
     *
     * @param action what happens, in the calling thread
     */
    public void beforeEachRead(Runnable action) {
        beforeEachRead = Objects.requireNonNull(action, "action");
    }

    @Override
    public DirectoryId id() {
        return directory.id();
    }

    @Override
    public String provider() {
        return directory.provider();
    }

    @Override
    public PermissionLevel permissionLevel() {
        return PermissionLevel.READ_WRITE;
    }

    @Override
    public String fingerprint() {
        return directory.fingerprint();
    }

    @Override
    public Set<UserAttribute> attributes() {
        return directory.attributes();
    }

    @Override
    public ConnectionReport check() {
        return directory.check();
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        return directory.users(cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        beforeEachRead.run();
        return directory.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        beforeEachRead.run();
        return directory.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return directory.find(hint);
    }

    @Override
    public Optional<GroupReader> groups() {
        beforeEachRead.run();
        return directory.groups();
    }

    @Override
    public Optional<CredentialAdmin> credentials() {
        return Optional.of(credentials);
    }

    @Override
    public void close() {
        directory.close();
    }

    @Override
    public String toString() {
        return "ResettableDirectory[" + id() + "]";
    }
}
