package io.github.rollcall.sandbox;

import java.util.List;
import java.util.function.LongFunction;

/**
 * A fake of one Okta org: the token endpoint of its own authorization server and the part of the management API that reads
 * users and groups.
 *
 * <p>A token comes from {@code baseUrl() + "/oauth2/v1/token"} against an assertion signed with {@link #privateKeyPem()},
 * or against {@link #clientSecret()} in a header or in the form. The application is granted {@code okta.users.read} and
 * {@code okta.groups.read} from the start; {@link #grant} and {@link #revoke} take names of scopes. The {@linkplain #log()
 * System Log} answers with {@code okta.logs.read}.
 *
 * <p>Okta demands an e-mail address, so that an employee without one shows the login in its place.
 *
 * <p>An update by wire name sets an attribute of the {@code profile}, except for the top-level {@code status},
 * {@code transitioningToStatus} and timestamps.
 *
 * <p>Passwords, factors and sessions can be changed through the API with {@code okta.users.manage}, administrator roles read
 * with {@code okta.roles.read}; {@link #account} shows what became of a user, and {@link #nextSignIn} what it meets
 * afterwards.
 */
public final class OktaSandbox extends DirectorySandbox {

    private static final String ID_TAIL = "0sandbox0";

    private final OktaApplication application;
    private final OktaApi api;
    private final OktaUserShape shape;
    private final OktaAccounts accounts;
    private final SandboxAuthorization authorization;
    private final SandboxRateLimits rateLimits;

    private OktaSandbox(OktaApplication application, OktaApi api, OktaAccounts accounts, Parts parts) {
        super(parts.server, parts.directory, parts.core, parts.tokens, parts.permissions, parts.shape);
        this.application = application;
        this.shape = parts.shape;
        this.api = api;
        this.accounts = accounts;
        this.authorization = new SandboxAuthorization(parts.directory, api, parts.permissions);
        this.rateLimits = new SandboxRateLimits(parts.directory, api.rates());
    }

    private record Parts(
            SandboxServer server,
            SandboxDirectory directory,
            SandboxCore core,
            AccessTokens tokens,
            Permissions permissions,
            OktaUserShape shape) {}

    /**
     * Starts an org with the sample employees.
     *
     * @return a running sandbox
     */
    public static OktaSandbox start() {
        return start(SandboxOptions.defaults());
    }

    /**
     * Starts an org.
     *
     * @param options how
     * @return a running sandbox
     */
    public static OktaSandbox start(SandboxOptions options) {
        SandboxServer server = new SandboxServer(options);
        String baseUrl = server.baseUrl();
        OktaApplication application = new OktaApplication("0oa" + ID_TAIL + "app00001");
        SandboxDirectory directory = new SandboxDirectory(options.clock(), ids("00u"), ids("00g"));
        OktaAccounts accounts = new OktaAccounts();
        OktaUserShape shape = new OktaUserShape(baseUrl, accounts);
        AccessTokens tokens = new AccessTokens(options.clock(), options.tokenLifetime());
        Permissions scopes = new Permissions(List.of("okta.users.read", "okta.groups.read"));
        OktaApi api = new OktaApi(baseUrl, application, directory, shape, accounts, tokens, scopes, options.clock());
        SandboxCore core = new SandboxCore(baseUrl, directory, api);
        if (options.samples()) {
            SampleEmployees.load().forEach(directory::add);
        }
        server.answerWith(core::handle);
        return new OktaSandbox(application, api, accounts, new Parts(server, directory, core, tokens, scopes, shape));
    }

    /** Ids of 20 characters, as real ones have. */
    private static LongFunction<String> ids(String prefix) {
        return sequence -> {
            String number = Long.toString(sequence, 36);
            return prefix + ID_TAIL + "0".repeat(8 - number.length()) + number;
        };
    }

    @Override
    public String clientId() {
        return application.clientId();
    }

    @Override
    public String clientSecret() {
        return application.clientSecret();
    }

    @Override
    public String dateOfBirthAttribute() {
        return OktaUserShape.DATE_OF_BIRTH;
    }

    /**
     * The private key whose public half is registered with the application, made when the sandbox started.
     *
     * @return PKCS#8 in PEM
     */
    public String privateKeyPem() {
        return application.privateKeyPem();
    }

    /**
     * The same private key as a JSON Web Key.
     *
     * @return JSON text
     */
    public String privateKeyJwk() {
        return application.privateKeyJwk();
    }

    /**
     * The key id under which the key is registered.
     *
     * @return the {@code kid} of an assertion
     */
    public String keyId() {
        return application.keyId();
    }

    /**
     * The story of what an administrator grants to the application, and of what the org demands of it.
     *
     * @return the story
     */
    public SandboxAuthorization authorization() {
        return authorization;
    }

    /**
     * The story of apps, assignments, sign-ins and profiles.
     *
     * @return always of the same org
     */
    public SandboxOrgAreas areas() {
        return new SandboxOrgAreas(directory(), api.areas(), api.profiles(), shape);
    }

    /**
     * The story of Okta's event hooks.
     *
     * @return what is registered, and what is delivered
     */
    public SandboxEventHooks eventHooks() {
        return api.hooks();
    }

    /**
     * Deletes a group; its members stay in the directory.
     *
     * @param group the group
     */
    public void deleteGroup(SandboxGroup group) {
        directory().deleteGroup(group.node());
    }

    /**
     * The story of the org's rate limits.
     *
     * @return the story
     */
    public SandboxRateLimits rateLimits() {
        return rateLimits;
    }

    /** Withdraws the administrator role: every call is refused with 403. */
    public void withoutRole() {
        api.access().role(OktaRole.NONE);
    }

    /**
     * Narrows the administrator role to groups without their users: listings of users answer 200 with an empty array that
     * looks complete, and reading one user is refused, as real orgs do.
     */
    public void emptyWithoutRole() {
        api.access().role(OktaRole.WITHOUT_USERS);
    }

    /** Takes the permission to view roles out of the administrator role: reading anybody's roles is refused. */
    public void hideRoles() {
        show(OktaRoleView.FORBIDDEN);
    }

    /** Has listings of roles answer 200 with an empty array that looks complete. */
    public void emptyRoles() {
        show(OktaRoleView.EMPTY);
    }

    private void show(OktaRoleView view) {
        synchronized (directory()) {
            accounts.roleView(view);
        }
    }

    /** Gives the administrator role back with all its permissions. */
    public void restoreRole() {
        api.access().role(OktaRole.COMPLETE);
        show(OktaRoleView.SHOWN);
        areas().showAll();
    }

    @Override
    public OktaAccount account(String employee) {
        synchronized (directory()) {
            return new OktaAccount(
                    directory(), accounts, accounts.of(directory().require(employee)));
        }
    }

    /**
     * Gives the members of a group an administrator role.
     *
     * @param group the group
     * @param role the role, for example {@code HELP_DESK_ADMIN}
     */
    public void assignRole(SandboxGroup group, String role) {
        synchronized (directory()) {
            accounts.assignRole(group.node(), role);
        }
    }

    /**
     * Gives the application another administrator role. {@code SUPER_ADMIN} lets it change the credentials of
     * administrators.
     *
     * @param role the role
     */
    public void assignRoleToApplication(String role) {
        synchronized (directory()) {
            accounts.applicationRoles().add(role);
        }
    }

    /**
     * Lets another org answer at the same address.
     *
     * @param id the id of that org
     */
    public void answerAsOrg(String id) {
        synchronized (directory()) {
            api.organization().id(id);
        }
    }

    /**
     * The id of the org that answers from the start.
     *
     * @return the id
     */
    public String orgId() {
        return OktaOrganization.ID;
    }

    /** Sends both links in one header line from now on, as an intermediary may join them. */
    public void joinedLinkHeader() {
        api.joinLinks(true);
    }

    /** Sends each link in a header line of its own again, as Okta does. */
    public void separateLinkHeaders() {
        api.joinLinks(false);
    }

    /**
     * The System Log. {@link #grant} {@code okta.logs.read} to have it answer.
     *
     * @return the log
     */
    public SandboxLog log() {
        return api.log();
    }

    /** Has searches show everybody as now, until {@link #catchUpSearch()}; reading one user by id is never behind. */
    public void delaySearch() {
        locked(() -> api.lag().delaySearch());
    }

    /**
     * Has searches show one employee as now, until {@link #catchUpSearch()}, also if the employee is deleted.
     *
     * @param employee id or login
     */
    public void delaySearch(String employee) {
        locked(() -> api.lag().delaySearch(employee));
    }

    /** Has searches show everybody as they are again. */
    public void catchUpSearch() {
        locked(() -> api.lag().catchUpSearch());
    }

    /** Has groups show their members of now, until {@link #catchUpMemberships()}. */
    public void delayMemberships() {
        locked(() -> api.lag().delayMemberships());
    }

    /** Has groups show their members as they are again. */
    public void catchUpMemberships() {
        locked(() -> api.lag().catchUpMemberships());
    }

    private void locked(Runnable change) {
        synchronized (directory()) {
            change.run();
        }
    }
}
