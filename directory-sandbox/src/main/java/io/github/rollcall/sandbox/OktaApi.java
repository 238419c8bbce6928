package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The org's API: which handler answers which path, and what every answer carries. */
final class OktaApi implements Provider {

    static final String RATE_LIMIT = "X-Rate-Limit-Limit";
    static final String RATE_REMAINING = "X-Rate-Limit-Remaining";
    static final String RATE_RESET = "X-Rate-Limit-Reset";
    private static final int REQUESTS_PER_WINDOW = 600;
    private static final int WINDOW_SECONDS = 60;

    private final String baseUrl;
    private final AccessTokens tokens;
    private final Permissions scopes;
    private final Clock clock;
    private final OktaDialect dialect;
    private final OktaTokenEndpoint tokenEndpoint;
    private final OktaPages pages;
    private final OktaCredentials credentials;
    private final Routes routes;
    private volatile OktaRole role = OktaRole.COMPLETE;
    private long window;
    private int requestsInWindow;

    OktaApi(
            String baseUrl,
            OktaApplication application,
            SandboxDirectory directory,
            OktaUserShape shape,
            OktaAccounts accounts,
            AccessTokens tokens,
            Permissions scopes,
            Clock clock) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
        this.scopes = scopes;
        this.clock = clock;
        this.dialect = new OktaDialect(clock);
        this.tokenEndpoint = new OktaTokenEndpoint(baseUrl, application, tokens, scopes, clock);
        this.pages = new OktaPages(baseUrl, directory.cursors());
        OktaGroups groups = new OktaGroups(baseUrl, directory, shape, pages);
        OktaUsers users = new OktaUsers(directory, shape, pages, groups);
        this.credentials = new OktaCredentials(baseUrl, application.clientId(), directory, accounts, shape);
        this.routes = new Routes()
                .add("GET", "/api/v1/groups/{id}", (call, id) -> groups.one(id))
                .add("GET", "/api/v1/groups/{id}/users", (call, id) -> groups.members(call, id, role))
                .add("GET", "/api/v1/users", (call, id) -> users.list(call, role))
                .add("GET", "/api/v1/users/{id}", (call, id) -> users.one(id, role))
                .add("GET", "/api/v1/users/{id}/groups", (call, id) -> users.groupsOf(call, id, role));
    }

    void role(OktaRole newRole) {
        role = newRole;
    }

    void joinLinks(boolean join) {
        pages.joinLinks(join);
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
        if (call.recorded().path().equals("/.well-known/okta-organization")) {
            return organization();
        }
        Optional<ObjectNode> claims = tokens.bearer(call);
        if (claims.isEmpty()) {
            return call.header("Authorization") == null ? OktaErrors.noCredentials() : OktaErrors.invalidToken();
        }
        String scope = scope(call);
        if (!permits(claims.get(), scope)) {
            return OktaErrors.insufficientScope(scope);
        }
        if (role == OktaRole.NONE) {
            return OktaErrors.forbidden();
        }
        return credentials
                .answer(call, role)
                .or(() -> routes.dispatch(call, call.segments()))
                .orElseGet(() -> OktaErrors.error(404, "E0000008", "The requested path was not found"));
    }

    /** The scope a request takes; managing users covers all that changes one. */
    private static String scope(Call call) {
        List<String> segments = call.segments();
        if (segments.size() > 3 && segments.get(segments.size() - 1).equals("roles")) {
            return "okta.roles.read";
        }
        if (segments.size() > 2 && segments.get(2).equals("groups")) {
            return "okta.groups.read";
        }
        return call.method().equals("GET") ? "okta.users.read" : "okta.users.manage";
    }

    @Override
    public Answer stamp(Answer answer, Call call) {
        Answer stamped = answer.plus("Date", HttpDate.of(clock.instant()))
                .plus("X-Okta-Request-Id", UUID.randomUUID().toString().replace("-", ""));
        if (answer.header(RATE_LIMIT) != null) {
            return stamped;
        }
        long now = clock.instant().getEpochSecond();
        if (now >= window + WINDOW_SECONDS) {
            window = now;
            requestsInWindow = 0;
        }
        requestsInWindow++;
        return stamped.plus(RATE_LIMIT, String.valueOf(REQUESTS_PER_WINDOW))
                .plus(RATE_REMAINING, String.valueOf(Math.max(1, REQUESTS_PER_WINDOW - requestsInWindow)))
                .plus(RATE_RESET, String.valueOf(window + WINDOW_SECONDS));
    }

    /** Whether the token carries the scope, or the one that includes it, and an administrator still grants that. */
    private boolean permits(ObjectNode claims, String scope) {
        List<String> sufficient = List.of(scope, scope.replace(".read", ".manage"));
        for (JsonNode carried : claims.path("scp")) {
            if (sufficient.contains(carried.asText()) && scopes.has(carried.asText())) {
                return true;
            }
        }
        return false;
    }

    private Answer organization() {
        ObjectNode body = Json.object().put("id", "00o0sandboxOrg000000").put("pipeline", "idx");
        body.putObject("_links").putObject("organization").put("href", baseUrl);
        return Answer.json(200, body);
    }
}
