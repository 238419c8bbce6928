package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A right connector, for a wrong one to bend. */
abstract class WrongConnector implements DirectoryConnector {
    final DirectoryConnector right;

    WrongConnector(DirectoryConnector right) {
        this.right = right;
    }

    @Override
    public DirectoryId id() {
        return right.id();
    }

    @Override
    public String provider() {
        return right.provider();
    }

    @Override
    public PermissionLevel permissionLevel() {
        return right.permissionLevel();
    }

    @Override
    public String fingerprint() {
        return right.fingerprint();
    }

    @Override
    public Set<UserAttribute> attributes() {
        return right.attributes();
    }

    @Override
    public ConnectionReport check() {
        return right.check();
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        return right.users(cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        return right.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return right.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return right.find(hint);
    }

    @Override
    public Optional<GroupReader> groups() {
        return right.groups();
    }

    @Override
    public Optional<ApplicationReader> applications() {
        return right.applications();
    }

    @Override
    public Optional<ContextReader> context() {
        return right.context();
    }

    @Override
    public void close() {
        right.close();
    }

    @Override
    public String toString() {
        return right.toString();
    }

    // --- for bending ------------------------------------------------------------------------------------------------

    /** The page once more, without an end. */
    static UserPage.Builder copy(UserPage page) {
        UserPage.Builder copy = UserPage.builder().cost(page.cost());
        page.users().forEach(copy::user);
        page.removed().forEach(copy::removed);
        page.rejected().forEach(copy::rejected);
        return copy;
    }

    static UserPage end(UserPage page, UserPage.Builder copy) {
        return page.next()
                .map(copy::next)
                .orElseGet(() -> copy.end(page.completion().orElseThrow()));
    }

    static Confirmation mapped(Confirmation answer, BiFunction<String, Presence, Presence> change) {
        Map<String, Presence> changed = new HashMap<>(answer.presences());
        changed.replaceAll(change);
        return new Confirmation(changed, answer.cost());
    }
}
