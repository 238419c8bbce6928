package io.github.rollcall.sandbox;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The org's API: which handler answers which path, and what every answer carries. */
final class OktaApi implements Provider {

    private final Clock clock;
    private final OktaAccess access;
    private final OktaProofs proofs;
    private final OktaRates rates;
    private final OktaDialect dialect;
    private final OktaTokenEndpoint tokenEndpoint;
    private final OktaPages pages;
    private final OktaLag lag;
    private final OktaLog log;
    private final OktaCredentials credentials;
    private final OktaAreas areas;
    private final OktaProfiles profiles;
    private final SandboxEventHooks hooks;
    private final Routes routes;
    private final OktaOrganization organization;

    OktaApi(
            String baseUrl,
            OktaApplication application,
            SandboxDirectory directory,
            OktaUserShape shape,
            OktaAccounts accounts,
            AccessTokens tokens,
            Permissions scopes,
            Clock clock) {
        this.clock = clock;
        this.dialect = new OktaDialect(clock);
        this.proofs = new OktaProofs(baseUrl, clock);
        this.rates = new OktaRates(clock);
        this.access = new OktaAccess(tokens, scopes, proofs);
        this.organization = new OktaOrganization(baseUrl);
        this.tokenEndpoint = new OktaTokenEndpoint(baseUrl, application, tokens, scopes, proofs, clock);
        this.pages = new OktaPages(baseUrl, directory.cursors());
        this.lag = new OktaLag(directory);
        OktaEventLog events = new OktaEventLog(directory);
        directory.tell(events);
        this.log = new OktaLog(directory, events, pages);
        this.hooks = new SandboxEventHooks(baseUrl, directory, events);
        this.areas = new OktaAreas(baseUrl, application, directory, pages);
        this.profiles = new OktaProfiles(baseUrl);
        OktaGroups groups = new OktaGroups(baseUrl, directory, shape, pages, lag);
        OktaUsers users = new OktaUsers(directory, shape, pages, groups, lag);
        this.credentials = new OktaCredentials(baseUrl, application.clientId(), directory, accounts, shape);
        this.routes = routes(users, groups);
    }

    private Routes routes(OktaUsers users, OktaGroups groups) {
        return new Routes()
                .add("GET", "/api/v1/groups", (call, id) -> areas.groups(call, () -> groups.list(call)))
                .add("GET", "/api/v1/apps", (call, id) -> areas.apps(call, access.role()))
                .add("GET", "/api/v1/apps/{id}", (call, id) -> areas.app(call, id, access.role()))
                .add("GET", "/api/v1/meta/types/user", (call, id) -> profiles.types())
                .add("GET", "/api/v1/meta/schemas/user/{id}", (call, id) -> profiles.schema(id))
                .add("GET", "/api/v1/logs", (call, id) -> log.list(call))
                .add("GET", "/api/v1/groups/{id}", (call, id) -> areas.group(() -> groups.one(id)))
                .add(
                        "GET",
                        "/api/v1/groups/{id}/users",
                        (call, id) -> areas.groups(call, () -> groups.members(call, id, access.role())))
                .add("GET", "/api/v1/users", (call, id) -> users.list(call, access.role()))
                .add("GET", "/api/v1/users/{id}", (call, id) -> users.one(id, access.role()))
                .add(
                        "GET",
                        "/api/v1/users/{id}/groups",
                        (call, id) -> areas.groups(call, () -> users.groupsOf(call, id, access.role())))
                .add(
                        "GET",
                        "/api/v1/users/{id}/appLinks",
                        (call, id) -> users.withUser(id, access.role(), user -> areas.linksOf(call, user)));
    }

    OktaAccess access() {
        return access;
    }

    OktaProofs proofs() {
        return proofs;
    }

    OktaAreas areas() {
        return areas;
    }

    OktaProfiles profiles() {
        return profiles;
    }

    SandboxEventHooks hooks() {
        return hooks;
    }

    OktaRates rates() {
        return rates;
    }

    OktaTokenEndpoint tokenEndpoint() {
        return tokenEndpoint;
    }

    OktaOrganization organization() {
        return organization;
    }

    void joinLinks(boolean join) {
        pages.joinLinks(join);
    }

    OktaLag lag() {
        return lag;
    }

    SandboxLog log() {
        return log.behaviour();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public RequestLog.Purpose purpose(Call call) {
        String path = call.recorded().path();
        if (path.equals(OktaTokenEndpoint.PATH)) {
            return RequestLog.Purpose.TOKEN;
        }
        return path.startsWith("/api/") || path.startsWith("/oauth2/v1/clients/")
                ? RequestLog.Purpose.DATA
                : RequestLog.Purpose.OTHER;
    }

    @Override
    public Answer token(Call call) {
        return call.method().equals("POST") ? tokenEndpoint.handle(call) : OktaErrors.ofStatus(405);
    }

    @Override
    public Answer data(Call call) {
        if (call.recorded().path().equals(OktaOrganization.PATH)) {
            return organization.answer();
        }
        Optional<Answer> refusal = rates.refusal(call).or(() -> access.refusal(call));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return credentials
                .answer(call, access.role())
                .or(() -> routes.dispatch(call, call.segments()))
                .orElseGet(() -> OktaErrors.error(404, "E0000008", "The requested path was not found"));
    }

    @Override
    public Answer stamp(Answer answer, Call call) {
        Answer stamped = answer.plus("Date", HttpDate.of(clock.instant()))
                .plus("X-Okta-Request-Id", UUID.randomUUID().toString().replace("-", ""));
        return rates.stamp(stamped, call);
    }
}
