package io.github.rollcall.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What both sandboxes have in common: the story of the directory, faults, and what was asked. All methods may be called
 * from any thread, also while a sync is running; a request sees either all or nothing of a change.
 *
 * <p>Wherever an employee is named, both the provider's id and the login will do; an unknown or ambiguous one is an
 * {@link IllegalArgumentException}.
 */
public abstract sealed class DirectorySandbox extends SandboxRequests implements AutoCloseable
        permits EntraSandbox, OktaSandbox {

    private final SandboxServer server;
    private final SandboxDirectory directory;
    private final AccessTokens tokens;
    private final Permissions permissions;
    private final UserShape shape;

    DirectorySandbox(
            SandboxServer server,
            SandboxDirectory directory,
            SandboxCore core,
            AccessTokens tokens,
            Permissions permissions,
            UserShape shape) {
        super(core);
        this.server = server;
        this.directory = directory;
        this.tokens = tokens;
        this.permissions = permissions;
        this.shape = shape;
    }

    SandboxDirectory directory() {
        return directory;
    }

    /**
     * Where the sandbox listens.
     *
     * @return {@code http://127.0.0.1:port} without a trailing slash
     */
    public String baseUrl() {
        return server.baseUrl();
    }

    /**
     * The port the sandbox listens on itself, whatever is {@linkplain SandboxOptions#behind in front} of it.
     *
     * @return the port
     */
    public int port() {
        return server.port();
    }

    /** {@return the client id of the application that may read this directory} */
    public abstract String clientId();

    /** {@return the client secret of that application} */
    public abstract String clientSecret();

    /**
     * The wire name under which a user's date of birth is found.
     *
     * @return the attribute name
     */
    public abstract String dateOfBirthAttribute();

    /** {@return the id of the group whose members are to be synced} */
    public String groupId() {
        return directory.scope().id();
    }

    /** {@return the group whose members are to be synced} */
    public SandboxGroup group() {
        return new SandboxGroup(directory, directory.scope());
    }

    /**
     * Adds an employee to the directory and to the group.
     *
     * @param employee the employee; an id is chosen unless it has one
     * @return the employee's id
     */
    public String add(SandboxEmployee employee) {
        return directory.add(employee);
    }

    /**
     * Adds plain generated employees to the directory and to the group.
     *
     * @param count how many, not negative; ten thousand and more are fine
     */
    public void addGenerated(int count) {
        directory.addGenerated(count);
    }

    /**
     * Disables the account; the employee stays in the group.
     *
     * @param employee id or login
     */
    public void disable(String employee) {
        setStatus(employee, EmployeeStatus.DEPROVISIONED);
    }

    /**
     * Enables the account again.
     *
     * @param employee id or login
     */
    public void enable(String employee) {
        setStatus(employee, EmployeeStatus.ACTIVE);
    }

    /**
     * Changes the state of the account.
     *
     * @param employee id or login
     * @param status the new state
     */
    public void setStatus(String employee, EmployeeStatus status) {
        directory.change(employee, known -> known.withStatus(status));
    }

    /**
     * Deletes the account for good: it vanishes from every listing and reading it answers 404.
     *
     * @param employee id or login
     */
    public void delete(String employee) {
        directory.delete(employee);
    }

    /**
     * Ends the employee's direct membership in the synced group; the account stays.
     *
     * @param employee id or login
     */
    public void moveOutOfGroup(String employee) {
        directory.move(employee, directory.scope(), false);
    }

    /**
     * Makes the employee a direct member of the synced group.
     *
     * @param employee id or login
     */
    public void moveIntoGroup(String employee) {
        directory.move(employee, directory.scope(), true);
    }

    /**
     * Adds a group beside the synced one.
     *
     * @param name its name
     * @return the group
     */
    public SandboxGroup addGroup(String name) {
        return new SandboxGroup(directory, directory.addGroup(name));
    }

    /** Deletes the synced group; reading it answers 404. Its members stay in the directory. */
    public void deleteGroup() {
        directory.deleteScope();
    }

    /**
     * Changes what is recorded about an employee.
     *
     * @param employee id or login
     * @param attribute which attribute
     * @param value the new value, or null to record nothing any more
     */
    public void update(String employee, SandboxAttribute attribute, @Nullable String value) {
        directory.recorded(employee, shape.wireName(attribute), value == null);
        directory.change(employee, known -> known.with(attribute, value));
    }

    /**
     * Sets what the provider sends under one of its own attribute names, whatever is recorded; for attributes of a
     * tenant's own and for values no provider should send.
     *
     * @param employee id or login
     * @param wireName the provider's name of the attribute
     * @param value null, text, number, boolean, list or map, sent as the JSON it corresponds to
     */
    public void update(String employee, String wireName, @Nullable Object value) {
        directory.override(employee, Objects.requireNonNull(wireName, "wireName"), Json.of(value));
    }

    /**
     * All employees in the directory, inside and outside of the group, in the order they were added.
     *
     * @return a list of its own
     */
    public List<SandboxEmployee> employees() {
        return directory.employees();
    }

    /**
     * How a user signs in: password, methods, roles, sessions.
     *
     * @param employee id or login
     * @return the account, to arrange and to look at
     */
    public abstract SandboxAccount account(String employee);

    /**
     * What the next sign-in asks of a user beyond the usual.
     *
     * @param employee id or login
     * @return empty if nothing
     */
    public final Set<SignInStep> nextSignIn(String employee) {
        return account(employee).nextSignIn();
    }

    /**
     * Grants a permission, effective for tokens issued from now on.
     *
     * @param permission the provider's name of the permission or scope
     */
    public void grant(String permission) {
        permissions.grant(permission);
    }

    /**
     * Withdraws a permission, effective at once even for tokens that carry it.
     *
     * @param permission the provider's name of the permission or scope
     */
    public void revoke(String permission) {
        permissions.revoke(permission);
    }

    /** Makes every access token issued so far worthless. */
    public void expireTokens() {
        tokens.expire();
    }

    /** Makes every next link given out so far worthless. */
    public void expireCursors() {
        directory.expireCursors();
    }

    /**
     * Limits the pages of every listing, as providers do at will; a client that asks for more gets a next link.
     *
     * @param rows at least 1
     */
    public void largestPage(int rows) {
        directory.largestPage(rows);
    }

    /** Stops listening. Closing again does nothing. */
    @Override
    public void close() {
        server.close();
    }
}
