package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Microsoft Graph: which handler answers which path, and what every answer carries. */
final class EntraApi implements Provider {

    static final String REQUEST_ID = "request-id";
    private static final String JSON_WITH_METADATA =
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    private static final Pattern TOKEN_PATH = Pattern.compile("/[^/]+/oauth2/v2\\.0/token");
    private static final Pattern KEY_IN_PARENTHESES = Pattern.compile("(\\w+)\\((?:appId=)?'(.*)'\\)");

    private final EntraTenant tenant;
    private final AccessTokens tokens;
    private final Permissions permissions;
    private final Clock clock;
    private final EntraErrors errors;
    private final EntraDialect dialect;
    private final EntraTokenEndpoint tokenEndpoint;
    private final EntraUsers users;
    private final EntraGroups groups;
    private final EntraDelta delta;
    private final EntraDeletedItems deletedItems;
    private final EntraBatch batch;
    private final EntraDomains domains;
    private final EntraAccounts accounts;
    private final EntraCredentials credentials;
    private final EntraMemberOf memberOf;
    private final EntraApplication application;
    private final EntraConsentPage consentPage;
    private final EntraAppRoles appRoles;
    private final EntraSubscriptions subscriptions;
    private final EntraAreas areas;

    EntraApi(
            EntraTenant tenant,
            SandboxDirectory directory,
            EntraUserShape shape,
            AccessTokens tokens,
            Permissions permissions,
            EntraApplication application,
            Clock clock) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.permissions = permissions;
        this.clock = clock;
        this.errors = new EntraErrors(clock);
        this.dialect = new EntraDialect(errors);
        this.tokenEndpoint = new EntraTokenEndpoint(tenant, tokens, permissions, application, clock);
        this.application = application;
        this.consentPage = new EntraConsentPage(tenant, application);
        this.appRoles = new EntraAppRoles(tenant, permissions, errors);
        this.subscriptions = new EntraSubscriptions(tenant, errors, clock);
        EntraPages pages = new EntraPages(tenant, directory.cursors(), errors);
        this.users = new EntraUsers(tenant, directory, shape, errors, pages);
        this.groups = new EntraGroups(tenant, directory, shape, errors, pages);
        this.domains = new EntraDomains(tenant, errors);
        this.accounts = new EntraAccounts(directory, domains);
        this.credentials = new EntraCredentials(tenant, directory, accounts, errors);
        this.memberOf = new EntraMemberOf(tenant, directory, accounts, errors);
        this.areas = new EntraAreas(tenant, directory, accounts, errors);
        shape.show(accounts);
        shape.show(areas);
        this.delta = new EntraDelta(tenant, directory, shape, errors);
        this.deletedItems = new EntraDeletedItems(tenant, directory, shape, errors);
        this.batch = new EntraBatch(errors, dialect, tenant.graphUrl(), this::single);
    }

    EntraAreas areas() {
        return areas;
    }

    Schedule<Fault> batchFaults() {
        return batch.faults();
    }

    EntraDomains domains() {
        return domains;
    }

    EntraAccounts accounts() {
        return accounts;
    }

    SandboxDelta delta() {
        return delta.behaviour();
    }

    static String dateTime(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public RequestLog.Purpose purpose(Call call) {
        if (TOKEN_PATH.matcher(call.recorded().path()).matches()) {
            return RequestLog.Purpose.TOKEN;
        }
        return call.recorded().path().startsWith("/v1.0/") ? RequestLog.Purpose.DATA : RequestLog.Purpose.OTHER;
    }

    @Override
    public Answer token(Call call) {
        return call.method().equals("POST") ? tokenEndpoint.handle(call) : Answer.status(405);
    }

    EntraSubscriptions subscriptions() {
        return subscriptions;
    }

    EntraConsentPage consentPage() {
        return consentPage;
    }

    @Override
    public Answer data(Call call) {
        if (consentPage.isFor(call)) {
            return consentPage.answer(call);
        }
        return call.method().equals("POST") && segments(call).equals(List.of("v1.0", "$batch"))
                ? tokens.bearer(call).isEmpty() ? errors.invalidToken() : batch.handle(call)
                : single(call);
    }

    @Override
    public boolean isWrite(Call call) {
        return EntraCredentials.isWrite(call, segments(call));
    }

    @Override
    public Answer stamp(Answer answer, Call call) {
        String requestId = answer.header(REQUEST_ID);
        String clientRequestId = call.header("client-request-id");
        Answer stamped = answer.plus("Date", HttpDate.of(clock.instant()));
        if (answer.json() != null) {
            stamped = stamped.plus("Content-Type", JSON_WITH_METADATA);
        }
        if (requestId == null) {
            requestId = UUID.randomUUID().toString();
            stamped = stamped.plus(REQUEST_ID, requestId);
        }
        return stamped.plus("client-request-id", clientRequestId == null ? requestId : clientRequestId);
    }

    private Answer single(Call call) {
        Optional<ObjectNode> claims = tokens.bearer(call);
        if (claims.isEmpty()) {
            return errors.invalidToken();
        }
        if (!application.isKnown()) {
            return errors.unknownApplication();
        }
        EntraAccess access = new EntraAccess(claims.get(), permissions);
        List<String> segments = segments(call);
        Answer refusal = areas.refusal(call, access);
        if (refusal != null) {
            return refusal;
        }
        return credentials
                .answer(call, segments, access)
                .or(() -> routes(access).dispatch(call, segments))
                .orElseGet(() -> errors.badRequest("Resource not found for the segment '"
                        + call.segments().get(call.segments().size() - 1) + "'."));
    }

    private Routes routes(EntraAccess access) {
        Routes routes = new Routes();
        delta.addTo(routes, access);
        deletedItems.addTo(routes, access);
        areas.addTo(routes, access);
        routes.add("GET", "/v1.0/organization", (call, id) -> organization(access))
                .add("GET", "/v1.0/domains", (call, id) -> domains.list(call, access))
                .add("GET", "/v1.0/domains/{id}/federationConfiguration", (call, id) -> domains.federation(id, access))
                .add("GET", "/v1.0/groups/{id}/owners", (call, id) -> memberOf.owners(id, access))
                .add("GET", "/v1.0/users/{id}/transitiveMemberOf", (call, id) -> memberOf.list(call, id, access))
                .add(
                        "GET",
                        "/v1.0/servicePrincipals/{id}/appRoleAssignments",
                        (call, id) -> appRoles.assignments(access, id))
                .add("POST", "/v1.0/subscriptions", (call, id) -> subscriptions.create(call, access))
                .add("PATCH", "/v1.0/subscriptions/{id}", subscriptions::renew)
                .add("DELETE", "/v1.0/subscriptions/{id}", (call, id) -> subscriptions.delete(id))
                .add("GET", "/v1.0/users", (call, id) -> users.list(call, access))
                .add("GET", "/v1.0/users/{id}", (call, id) -> user(call, id, access))
                .add(
                        "POST",
                        "/v1.0/users/{id}/checkMemberGroups",
                        (call, id) -> users.checkMemberGroups(call, id, access))
                .add("GET", "/v1.0/groups/{id}", (call, id) -> groups.one(id, access));
        for (boolean transitive : new boolean[] {false, true}) {
            String template = "/v1.0/groups/{id}/" + (transitive ? "transitiveMembers" : "members");
            for (EntraCast cast : EntraCast.values()) {
                for (String path : cast.paths()) {
                    routes.add(
                            "GET", template + path, (call, id) -> groups.members(call, id, transitive, cast, access));
                }
            }
        }
        return routes;
    }

    private Answer user(Call call, String id, EntraAccess access) {
        Answer refusal = areas.refusal(call, id, access);
        return refusal == null ? users.one(call, id, access) : refusal;
    }

    private Answer organization(EntraAccess access) {
        if (!access.organization()) {
            return errors.denied();
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("organization"));
        ObjectNode organization = body.putArray("value")
                .addObject()
                .put("id", tenant.tenantId())
                .put("displayName", "Northwind Example")
                .put("tenantType", "AAD")
                .putNull("onPremisesSyncEnabled");
        organization
                .putArray("verifiedDomains")
                .addObject()
                .put("name", tenant.domain())
                .put("type", "Managed")
                .put("isInitial", true)
                .put("isDefault", true);
        return Answer.json(200, body);
    }

    /** The path with {@code users('x')} written as {@code users/x}, which means the same. */
    private static List<String> segments(Call call) {
        List<String> normal = new ArrayList<>();
        for (String segment : call.segments()) {
            Matcher matcher = KEY_IN_PARENTHESES.matcher(segment);
            if (matcher.matches()) {
                normal.add(matcher.group(1));
                normal.add(matcher.group(2).replace("''", "'"));
            } else {
                normal.add(segment);
            }
        }
        return normal;
    }
}
