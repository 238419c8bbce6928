package io.github.rollcall.testkit.engine;

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
import io.github.rollcall.directory.connector.UserPage;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connector that answers as another one does, until a test overrides a method with something odd. */
class OddConnector implements DirectoryConnector {
    private final DirectoryConnector directory;

    OddConnector(DirectoryConnector directory) {
        this.directory = directory;
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
        return directory.permissionLevel();
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
        return directory.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return directory.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return directory.find(hint);
    }

    @Override
    public void close() {
        directory.close();
    }
}
