package io.github.rollcall.sandbox;

import java.time.Duration;
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
public abstract sealed class DirectorySandbox implements AutoCloseable permits EntraSandbox, OktaSandbox {

    private final SandboxServer server;
    private final SandboxDirectory directory;
    private final SandboxCore core;
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
        this.server = server;
        this.directory = directory;
        this.core = core;
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
     * Answers the next data requests with 429.
     *
     * @param times how many, at least 1
     * @param retryAfter how long the answers ask to wait, in whole seconds
     */
    public void throttle(int times, Duration retryAfter) {
        failRequests(1, times, Fault.tooManyRequests(retryAfter));
    }

    /**
     * Spoils one data request.
     *
     * @param n which, counted from this call; 1 is the next one. Token requests do not count, a batch counts as one
     * @param fault how its answer goes wrong
     */
    public void failRequest(int n, Fault fault) {
        failRequests(n, 1, fault);
    }

    /**
     * Spoils several data requests in a row. Where planned faults overlap, the one planned first applies.
     *
     * @param from the first of them, counted from this call; 1 is the next one
     * @param count how many, at least 1; {@link Integer#MAX_VALUE} for all
     * @param fault how their answers go wrong
     */
    public void failRequests(int from, int count, Fault fault) {
        core.dataFaults().plan(from, count, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Spoils one request that changes something.
     *
     * @param n which, counted over such requests from this call; 1 is the next one
     * @param fault how its answer goes wrong; see {@link Fault#beforeEffect()}
     */
    public void failWrite(int n, Fault fault) {
        core.writeFaults().plan(n, 1, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Spoils the next token requests.
     *
     * @param count how many, at least 1
     * @param fault how their answers go wrong
     */
    public void failTokenRequests(int count, Fault fault) {
        core.tokenFaults().plan(1, count, Objects.requireNonNull(fault, "fault"));
    }

    /** Forgets all planned faults. */
    public void clearFaults() {
        core.dataFaults().clear();
        core.tokenFaults().clear();
        core.writeFaults().clear();
    }

    /**
     * How many requests arrived since the start or the last {@link #resetCounters()}.
     *
     * @return the number of requests of every kind
     */
    public int requestCount() {
        return core.log().total();
    }

    /**
     * How many of them were for the API.
     *
     * @return the number of data requests
     */
    public int dataRequestCount() {
        return core.log().dataRequests();
    }

    /**
     * How many of them were for a token.
     *
     * @return the number of token requests
     */
    public int tokenRequestCount() {
        return core.log().tokenRequests();
    }

    /**
     * The latest requests, at most ten thousand, oldest first.
     *
     * @return a list of its own
     */
    public List<RecordedRequest> requests() {
        return core.log().latest();
    }

    /** Sets all counters to zero and forgets the requests; planned faults stay. */
    public void resetCounters() {
        core.log().reset();
    }

    /** Stops listening. Closing again does nothing. */
    @Override
    public void close() {
        server.close();
    }
}
