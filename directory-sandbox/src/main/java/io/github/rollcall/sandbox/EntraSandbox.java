package io.github.rollcall.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A fake of one Microsoft Entra tenant: the token endpoint and the part of Microsoft Graph that reads users and groups.
 *
 * <p>Graph's root is {@code baseUrl() + "/v1.0"}, a token comes from
 * {@code baseUrl() + "/" + tenantId() + "/oauth2/v2.0/token"}. The application holds {@code User.Read.All} and
 * {@code GroupMember.Read.All} from the start; {@link #grant} and {@link #revoke} take Graph's names of application
 * permissions.
 *
 * <p>A date of birth is found in four places: the directory extension {@link #dateOfBirthAttribute()},
 * {@code onPremisesExtensionAttributes.extensionAttribute1}, the custom security attribute {@code HR.dateOfBirth} (null
 * unless {@code CustomSecAttributeAssignment.Read.All} is granted), and {@code birthday}, which only a read of one user may
 * select. Middle names and name suffixes have no place in Entra and are not sent.
 *
 * <p>Passwords, authentication methods, passes and sessions can be changed through Graph with their permissions, and read
 * back with {@link #account}; {@link #nextSignIn} says what a user meets afterwards.
 */
public final class EntraSandbox extends DirectorySandbox {

    private static final String TENANT_ID = "5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54";
    private static final String CLIENT_ID = "9b7d3f21-0c4e-4a6d-8f15-6e2a9d0c3b78";

    private final EntraTenant tenant;
    private final EntraApi api;
    private final SandboxConsent consent;

    private EntraSandbox(EntraTenant tenant, EntraApi api, SandboxConsent consent, Parts parts) {
        super(parts.server, parts.directory, parts.core, parts.tokens, parts.permissions, parts.shape);
        this.tenant = tenant;
        this.api = api;
        this.consent = consent;
    }

    private record Parts(
            SandboxServer server,
            SandboxDirectory directory,
            SandboxCore core,
            AccessTokens tokens,
            Permissions permissions,
            EntraUserShape shape) {}

    /**
     * Starts a tenant with the sample employees.
     *
     * @return a running sandbox
     */
    public static EntraSandbox start() {
        return start(SandboxOptions.defaults());
    }

    /**
     * Starts a tenant.
     *
     * @param options how
     * @return a running sandbox
     */
    public static EntraSandbox start(SandboxOptions options) {
        SandboxServer server = new SandboxServer(options);
        EntraTenant tenant = new EntraTenant(
                TENANT_ID,
                "northwindexample.onmicrosoft.example",
                CLIENT_ID,
                "sandbox~" + UUID.randomUUID(),
                server.baseUrl());
        SandboxDirectory directory = new SandboxDirectory(
                options.clock(), sequence -> guid("user", sequence), sequence -> guid("group", sequence));
        EntraUserShape shape = new EntraUserShape(tenant.domain());
        AccessTokens tokens = new AccessTokens(options.clock(), options.tokenLifetime());
        Permissions permissions = new Permissions(List.of("User.Read.All", "GroupMember.Read.All"));
        EntraApplication application = new EntraApplication(permissions, options.clock());
        EntraApi api = new EntraApi(tenant, directory, shape, tokens, permissions, application, options.clock());
        SandboxConsent consent = new SandboxConsent(server.baseUrl(), application, api.consentPage(), tokens);
        SandboxCore core = new SandboxCore(server.baseUrl(), directory, api);
        if (options.samples()) {
            SampleEmployees.load().forEach(directory::add);
        }
        server.answerWith(core::handle);
        return new EntraSandbox(tenant, api, consent, new Parts(server, directory, core, tokens, permissions, shape));
    }

    private static String guid(String kind, long sequence) {
        return UUID.nameUUIDFromBytes((kind + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String clientId() {
        return tenant.clientId();
    }

    @Override
    public String clientSecret() {
        return tenant.clientSecret();
    }

    /**
     * The id of the tenant.
     *
     * @return a GUID
     */
    public String tenantId() {
        return tenant.tenantId();
    }

    /**
     * The story of the application in the tenant: consent, delays, removal.
     *
     * @return the same object at every call
     */
    public SandboxConsent consent() {
        return consent;
    }

    /**
     * The story of Graph's change notifications.
     *
     * @return what is subscribed to, and what is delivered
     */
    public SandboxNotifications notifications() {
        return new SandboxNotifications(tenant, api.subscriptions());
    }

    /**
     * The full name of the directory extension that holds the date of birth as {@code yyyy-MM-dd}.
     */
    @Override
    public String dateOfBirthAttribute() {
        return EntraTenant.DATE_OF_BIRTH;
    }

    /**
     * Adds a group as a member of the synced one, so that its members are transitive members of that.
     *
     * @param name its name
     * @return the nested group
     */
    public SandboxGroup addNestedGroup(String name) {
        return addNestedGroup(group(), name);
    }

    /**
     * Adds a group as a member of another.
     *
     * @param parent the group it is nested in
     * @param name its name
     * @return the nested group
     */
    public SandboxGroup addNestedGroup(SandboxGroup parent, String name) {
        SandboxGroup nested = addGroup(name);
        nest(parent, nested);
        return nested;
    }

    /**
     * Makes one group a member of another; circles are possible, as in a real tenant.
     *
     * @param parent the group that gets a member
     * @param nested the group that becomes one
     */
    public void nest(SandboxGroup parent, SandboxGroup nested) {
        directory().nest(parent.node(), nested.node());
    }

    /**
     * Adds a device as a member of the synced group; a listing without a cast shows it.
     *
     * @param name its name
     * @return the device's id
     */
    public String addDevice(String name) {
        return directory().addDevice(directory().scope(), name).id();
    }

    /**
     * Ends the nesting of a group in another.
     *
     * @param parent the group that loses a member
     * @param nested the group that is none any more
     */
    public void unnest(SandboxGroup parent, SandboxGroup nested) {
        directory().unnest(parent.node(), nested.node());
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
     * Deletes an account as an administrator does: it can be brought back for a while, and keeps its memberships unseen.
     *
     * @param employee id or login
     */
    public void softDelete(String employee) {
        directory().softDelete(employee);
    }

    /**
     * Ends the time in which a deleted account can be brought back.
     *
     * @param id the id of an account that was deleted with {@link #softDelete}
     */
    public void purge(String id) {
        directory().purge(id);
    }

    /**
     * Brings a deleted account back under the same id and in its groups.
     *
     * @param id the id of an account that was deleted with {@link #softDelete}
     */
    public void restore(String id) {
        directory().restore(id);
    }

    @Override
    public EntraAccount account(String employee) {
        synchronized (directory()) {
            return new EntraAccount(
                    directory(), api.accounts(), api.accounts().of(directory().require(employee)));
        }
    }

    /**
     * Has a domain's users sign in elsewhere; adds the domain if there is none. A domain below another follows that.
     *
     * @param domain its name
     * @param federation where they sign in
     */
    public void federate(String domain, EntraFederation federation) {
        synchronized (directory()) {
            api.domains().set(domain, federation);
        }
    }

    /**
     * Has a domain's users sign in here; adds the domain if there is none.
     *
     * @param domain its name
     */
    public void manage(String domain) {
        synchronized (directory()) {
            api.domains().set(domain, null);
        }
    }

    /**
     * Makes a group one that directory roles can be assigned to; its members are then out of an ordinary application's
     * reach.
     *
     * @param group the group
     */
    public void makeRoleAssignable(SandboxGroup group) {
        synchronized (directory()) {
            api.accounts().roleAssignableGroups().add(group.id());
        }
    }

    /**
     * Gives the application itself a directory role. {@code Privileged Authentication Administrator} lets it change the
     * credentials of administrators.
     *
     * @param role its name
     */
    public void assignRoleToApplication(String role) {
        synchronized (directory()) {
            api.accounts().applicationRoles().add(role);
        }
    }

    /**
     * Says whether the tenant's policy offers Temporary Access Passes, as it does from the start.
     *
     * @param offered whether so
     */
    public void offerAccessPasses(boolean offered) {
        synchronized (directory()) {
            api.accounts().offerPasses(offered);
        }
    }

    /**
     * Spoils one request inside a {@code $batch}, whose own status stays 200.
     *
     * @param n which, counted over all batches from this call; 1 is the first of the next batch
     * @param fault how its answer goes wrong; a fault of the whole connection or body is refused
     */
    public void failBatchItem(int n, Fault fault) {
        switch (fault.kind()) {
            case STATUS, TOO_MANY_REQUESTS -> api.batchFaults().plan(n, 1, fault);
            default ->
                throw new IllegalArgumentException(
                        "inside a batch only a status or too many requests can be sent, not " + fault);
        }
    }

    /**
     * The story of applications, assignments, sign-ins and profiles.
     *
     * @return always of the same tenant
     */
    public SandboxAreas areas() {
        return new SandboxAreas(directory(), api.areas());
    }

    /**
     * How delta queries are answered.
     *
     * @return always the same
     */
    public SandboxDelta delta() {
        return api.delta();
    }

    /** Makes every place of a delta query that was given out so far unknown, answered with 410. */
    public void expireDeltaTokens() {
        delta().expireTokens(DeltaTokenLoss.GONE);
    }

    @Override
    public void clearFaults() {
        super.clearFaults();
        api.batchFaults().clear();
    }
}
