package io.github.rollcall.testkit;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
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
import io.github.rollcall.directory.connector.UserPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A directory in memory that does what a test tells it to, right or wrong. Left alone it keeps {@link
 * DirectoryConnectorContract}; how it misbehaves is told to its {@link #script()}.
 *
 * <pre>{@code
 * FakeDirectory directory = FakeDirectory.of("corp").pagesOf(2);
 * directory.add("ana", "bob", "eve");
 * directory.disable("bob");
 * directory.script().failAt(Call.USERS, 2, timeout);
 * }</pre>
 *
 * <p>All methods may be called by several threads; the story may go on while a sync reads it.
 */
public final class FakeDirectory implements DirectoryConnector {
    /** The calls a connector answers. */
    public enum Call {
        /** {@link DirectoryConnector#check()}. */
        CHECK,
        /** {@link DirectoryConnector#users}. */
        USERS,
        /** {@link DirectoryConnector#confirm}. */
        CONFIRM,
        /** {@link DirectoryConnector#user}. */
        USER,
        /** {@link DirectoryConnector#find}. */
        FIND,
        /** Any of groups, applications and contexts. */
        AREA
    }

    private final DirectoryId id;
    private final FakeRoster roster;
    private final FakeScript script;
    private final FakeAreas areas;
    private final String scope;
    private volatile boolean closed;

    private FakeDirectory(DirectoryId id, FakeRoster roster, FakeScript script, FakeAreas areas, String scope) {
        this.id = id;
        this.roster = roster;
        this.script = script;
        this.areas = areas;
        this.scope = scope;
    }

    /**
     * An empty directory with pages of 100 users and without a changes feed.
     *
     * @param id the directory id
     * @return the directory
     */
    public static FakeDirectory of(String id) {
        DirectoryId directory = new DirectoryId(id);
        return new FakeDirectory(directory, new FakeRoster(directory), new FakeScript(), new FakeAreas(), "everybody");
    }

    /**
     * Another connector on the same directory: it shares users, script and counts, and is closed on its own.
     *
     * @return the connector
     */
    public FakeDirectory connectAgain() {
        return new FakeDirectory(id, roster, script, areas, scope);
    }

    /**
     * Another connector on the same directory with another fingerprint.
     *
     * @param otherScope what the fingerprint says
     * @return the connector
     */
    public FakeDirectory configuredFor(String otherScope) {
        return new FakeDirectory(id, roster, script, areas, otherScope);
    }

    // --- the story --------------------------------------------------------------------------------------------------

    /**
     * Sets how many users a page shows.
     *
     * @param users at least 1
     * @return this
     */
    public FakeDirectory pagesOf(int users) {
        roster.pagesOf(users);
        return this;
    }

    /**
     * Offers changes: from now on a completed pass says where changes can be read from.
     *
     * @return this
     */
    public FakeDirectory offerChanges() {
        script.offerChanges();
        return this;
    }

    /**
     * Adds users in use with a name, a login, an e-mail address and an employee id made from their id.
     *
     * @param externalIds who
     */
    public void add(String... externalIds) {
        List.of(externalIds).forEach(externalId -> put(FakeRoster.typical(id, externalId)));
    }

    /**
     * Adds a user or replaces one, in the scope; listed in the order of their coming.
     *
     * @param user as the directory states it
     */
    public void put(DirectoryUser user) {
        roster.put(user);
    }

    /**
     * Changes what the directory states about a user.
     *
     * @param externalId who
     * @param change what is different
     */
    public void change(String externalId, UnaryOperator<DirectoryUser.Builder> change) {
        roster.change(externalId, change);
    }

    /**
     * Disables accounts; they stay listed.
     *
     * @param externalIds who
     */
    public void disable(String... externalIds) {
        List.of(externalIds).forEach(externalId -> roster.change(externalId, FakeRoster::disabled));
    }

    /**
     * Enables accounts.
     *
     * @param externalIds who
     */
    public void enable(String... externalIds) {
        List.of(externalIds).forEach(externalId -> roster.change(externalId, FakeRoster::enabled));
    }

    /**
     * Deletes accounts so that they can be brought back.
     *
     * @param externalIds who
     */
    public void softDelete(String... externalIds) {
        List.of(externalIds).forEach(roster::softDelete);
    }

    /**
     * Brings accounts back, in the scope as they were.
     *
     * @param externalIds who was deleted with {@link #softDelete}
     */
    public void restore(String... externalIds) {
        List.of(externalIds).forEach(roster::restore);
    }

    /**
     * Deletes accounts for good.
     *
     * @param externalIds who
     */
    public void delete(String... externalIds) {
        List.of(externalIds).forEach(roster::delete);
    }

    /**
     * Takes accounts out of the scope; they stay in the directory.
     *
     * @param externalIds who
     */
    public void moveOutOfScope(String... externalIds) {
        List.of(externalIds).forEach(externalId -> roster.move(externalId, false));
    }

    /**
     * Takes accounts into the scope again.
     *
     * @param externalIds who
     */
    public void moveIntoScope(String... externalIds) {
        List.of(externalIds).forEach(externalId -> roster.move(externalId, true));
    }

    /**
     * Who belongs to the scope.
     *
     * @return the ids in the order of the listing
     */
    public List<String> idsInScope() {
        return roster.idsInScope();
    }

    /**
     * Scripts how it misbehaves.
     *
     * @return the script, shared by all connectors on the directory
     */
    public FakeScript script() {
        return script;
    }

    /**
     * Groups and applications, which it offers if told so.
     *
     * @return the story of them, shared by all connectors on the directory
     */
    public FakeAreas areas() {
        return areas;
    }

    /**
     * How often a call was made, failed ones included.
     *
     * @param call which
     * @return the count since the directory was made
     */
    public int calls(Call call) {
        return script.calls(call);
    }

    // --- the connector ----------------------------------------------------------------------------------------------

    @Override
    public DirectoryId id() {
        return id;
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public PermissionLevel permissionLevel() {
        return PermissionLevel.READ_ONLY;
    }

    @Override
    public String fingerprint() {
        return "fake:" + scope;
    }

    @Override
    public Set<UserAttribute> attributes() {
        return FakeRoster.ATTRIBUTES;
    }

    @Override
    public ConnectionReport check() {
        begin(Call.CHECK);
        return script.report(areas.statuses());
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        begin(Call.USERS);
        script.demandUsersArea();
        return FakePages.read(roster, script, fingerprint(), cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        begin(Call.CONFIRM);
        script.demandUsersArea();
        return script.confirm(roster, externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        begin(Call.USER);
        script.demandUsersArea();
        return roster.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        begin(Call.FIND);
        script.demandUsersArea();
        return roster.find(hint.key());
    }

    @Override
    public Optional<GroupReader> groups() {
        return areaReader().map(reader -> reader);
    }

    @Override
    public Optional<ApplicationReader> applications() {
        return areaReader().map(reader -> reader);
    }

    @Override
    public Optional<ContextReader> context() {
        return areaReader().map(reader -> reader);
    }

    private Optional<FakeAreaReader> areaReader() {
        return areas.reader(roster, fingerprint(), () -> begin(Call.AREA));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return "FakeDirectory[" + id + "]";
    }

    private void begin(Call call) {
        if (closed) {
            throw DirectoryException.of(ErrorCode.CONNECTOR_FAILED, "the connector is closed", "Make a new connector")
                    .build();
        }
        script.begin(call);
    }
}
