package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator of the org has to do so that a connection works, and where the connection stands. For the host to
 * show. Immutable; holds no secret and no person's data.
 */
public final class OktaSetup {
    static final String AWAITING = "AWAITING_ADMIN";

    /** Where a connection stands. More constants may be added; have a default. */
    public enum Stage {
        /** The connection is stored; nobody has been asked for anything. */
        CREATED,
        /** An administrator was asked to grant what {@link #grants()} lists. */
        AWAITING_ADMIN,
        /** It was verified and something is missing; {@link #reason()} says what. */
        INCOMPLETE,
        /** It was verified and works. */
        READY
    }

    /**
     * A scope to grant.
     *
     * @param scope Okta's name of it, for example {@code okta.users.read}
     * @param area the part of the directory it is for
     * @param required whether the connection cannot do without it
     * @param role what the administrator role of the app has to allow for it
     * @param lost what does not work without it
     */
    public record Grant(String scope, Area area, boolean required, String role, String lost) {}

    private final DirectoryId directory;
    private final Stage stage;
    private final @Nullable String reason;
    private final PermissionLevel level;
    private final URI org;
    private final String clientId;
    private final @Nullable String groupId;
    private final List<Grant> grants;

    private OktaSetup(Connection connection, OktaAccess access) {
        this.directory = connection.directory();
        this.stage = stage(connection);
        this.reason = connection.reason().orElse(null);
        this.level = connection.permissionLevel();
        this.org = access.org();
        this.clientId = access.clientId();
        this.groupId = connection.groupId().orElse(null);
        this.grants = OktaScope.usedBy(level).stream()
                .map(scope -> new Grant(
                        scope.wireName(), scope.area(), scope.isRequired(groupId != null), scope.role(), scope.lost()))
                .toList();
    }

    static OktaSetup of(Connection connection, OktaAccess access) {
        return new OktaSetup(connection, access);
    }

    private static Stage stage(Connection connection) {
        if (connection.state() == ConnectionState.READY) {
            return Stage.READY;
        }
        if (connection.state() == ConnectionState.INCOMPLETE
                && connection.reason().isEmpty()) {
            return Stage.CREATED;
        }
        return connection.reason().filter(text -> text.startsWith(AWAITING)).isPresent()
                ? Stage.AWAITING_ADMIN
                : Stage.INCOMPLETE;
    }

    /**
     * The connection.
     *
     * @return its id
     */
    public DirectoryId directory() {
        return directory;
    }

    /**
     * Where it stands.
     *
     * @return the stage
     */
    public Stage stage() {
        return stage;
    }

    /**
     * What is missing.
     *
     * @return empty unless it is INCOMPLETE
     */
    public Optional<String> reason() {
        return stage == Stage.INCOMPLETE ? Optional.ofNullable(reason) : Optional.empty();
    }

    /**
     * What the connection is for.
     *
     * @return the level
     */
    public PermissionLevel level() {
        return level;
    }

    /**
     * The app that is to be granted something.
     *
     * @return its client id
     */
    public String clientId() {
        return clientId;
    }

    /**
     * Where the administrator signs in.
     *
     * @return the org's admin console; empty if it cannot be told from the org URL, for example of a custom domain
     */
    public Optional<URI> adminConsole() {
        return OrgUrl.adminConsole(org);
    }

    /**
     * The scopes that the level uses.
     *
     * @return immutable; the required ones have to be granted, each other one turns on what it is for
     */
    public List<Grant> grants() {
        return grants;
    }

    /**
     * What the administrator does, in order, in plain English.
     *
     * @return one sentence each
     */
    public List<String> steps() {
        List<String> required =
                grants.stream().filter(Grant::required).map(Grant::scope).toList();
        List<String> others = grants.stream()
                .filter(grant -> !grant.required())
                .map(Grant::scope)
                .toList();
        List<String> steps = new ArrayList<>();
        steps.add("Sign in to the Okta admin console of " + org.getHost()
                + " as a Super Administrator; nobody else can grant scopes to an app");
        steps.add("Open Applications, the app with the client id " + clientId + ", tab Okta API Scopes");
        steps.add("Grant " + String.join(", ", required) + "; refresh the page and check that they are kept");
        steps.add("Where wanted, grant also " + String.join(", ", others));
        steps.add("Open the tab Admin roles and assign a role that allows "
                + String.join(
                        "; ",
                        grants.stream().filter(Grant::required).map(Grant::role).toList())
                + ", with a resource set that holds "
                + (groupId == null ? "all users" : "the group " + groupId + " and its users"));
        List<String> roles = grants.stream()
                .filter(grant -> !grant.required() && !grant.role().equals(OktaScope.NO_ROLE))
                .map(grant -> "for " + grant.scope() + " " + grant.role())
                .toList();
        steps.add("Where those scopes are granted, the role also has to allow: " + String.join("; ", roles));
        if (level == PermissionLevel.READ_WRITE) {
            steps.add("Without " + OktaScope.ROLES.wireName() + " and a role that views administrator roles every user"
                    + " counts as an administrator, and every reset needs two people");
        }
        return List.copyOf(steps);
    }

    /** What the resource set of the app's role has to hold. */
    static String covered(boolean withGroup) {
        return withGroup ? "the group and its users" : "all users";
    }

    @Override
    public String toString() {
        return "OktaSetup[" + directory + ", " + stage + "]";
    }
}
