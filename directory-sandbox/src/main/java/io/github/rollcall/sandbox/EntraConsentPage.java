package io.github.rollcall.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The admin-consent page: what it refuses to show, and what each decision sends back to the application. */
final class EntraConsentPage {

    private static final Pattern PATH = Pattern.compile("/([^/]+)/v2\\.0/adminconsent(?:/([a-z-]+))?");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final EntraTenant tenant;
    private final EntraApplication application;

    EntraConsentPage(EntraTenant tenant, EntraApplication application) {
        this.tenant = tenant;
        this.application = application;
    }

    boolean isFor(Call call) {
        return call.method().equals("GET")
                && PATH.matcher(call.recorded().path()).matches();
    }

    /** The page for a browser, or the redirect that follows a click on it. */
    Answer answer(Call call) {
        Matcher path = PATH.matcher(call.recorded().path());
        String problem = path.matches() ? problem(path.group(1), call.query()) : "AADSTS900144: no such page";
        if (problem != null) {
            return html(400, "<h1>Sorry, but we're having trouble signing you in.</h1><p>" + escaped(problem) + "</p>");
        }
        String decision = path.group(2);
        if (decision == null) {
            return html(200, page(call.recorded()));
        }
        return switch (decision) {
            case "accept" -> redirect(accepted(call.query(), application.requested()));
            case "cancel" -> redirect(rejected(call.query()));
            case "no-admin" -> redirect(notPrivileged(call.query()));
            default -> Answer.status(404);
        };
    }

    /** What the page shows instead of the question; null if it asks. */
    @Nullable
    String problem(String asked, Map<String, String> query) {
        if (asked.equals("common")) {
            return "AADSTS900144: the tenant must be an id or organizations, not common";
        }
        if (!asked.equals("organizations") && !asked.equals(tenant.tenantId()) && !asked.equals(tenant.domain())) {
            return "AADSTS90002: Tenant '" + asked + "' not found.";
        }
        if (!tenant.clientId().equals(query.get("client_id"))) {
            return "AADSTS700016: Application was not found in the directory.";
        }
        if (!isLoopback(query.getOrDefault("redirect_uri", ""))) {
            return "AADSTS50011: The redirect URI specified in the request does not match the application's.";
        }
        if (!SCOPE.equals(query.get("scope"))) {
            return "AADSTS500011: The resource principal was not found in the tenant.";
        }
        return null;
    }

    /** Where the browser goes after an administrator granted this. */
    URI accepted(Map<String, String> query, List<String> granted) {
        application.consent(granted);
        return callback(
                query,
                Map.of("admin_consent", "True", "tenant", tenant.tenantId(), "scope", query.getOrDefault("scope", "")));
    }

    /** Entra's answer to a no also says {@code admin_consent=True}. */
    URI rejected(Map<String, String> query) {
        return error(
                query,
                "consent_required",
                "AADSTS65004: The resource owner or authorization server denied the request.");
    }

    URI notPrivileged(Map<String, String> query) {
        return error(
                query,
                "access_denied",
                "AADSTS90094: An administrator of the tenant must grant the permissions that the application asks for.");
    }

    private URI error(Map<String, String> query, String error, String description) {
        return callback(query, Map.of("admin_consent", "True", "error", error, "error_description", description));
    }

    private static URI callback(Map<String, String> query, Map<String, String> parameters) {
        String address = query.getOrDefault("redirect_uri", "");
        StringBuilder callback = new StringBuilder(address).append(address.contains("?") ? '&' : '?');
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> callback.append(one.getKey())
                        .append('=')
                        .append(encoded(one.getValue()))
                        .append('&'));
        return URI.create(callback.append("state=")
                .append(encoded(query.getOrDefault("state", "")))
                .toString());
    }

    private static boolean isLoopback(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private String page(RecordedRequest request) {
        StringBuilder page = new StringBuilder("<h1>Permissions requested</h1><p>Review for your organization</p><ul>");
        application
                .requested()
                .forEach(name -> page.append("<li>").append(escaped(name)).append("</li>"));
        page.append("</ul>");
        for (String[] choice :
                new String[][] {{"accept", "Accept"}, {"cancel", "Cancel"}, {"no-admin", "I am no administrator"}}) {
            page.append("<p><a href=\"")
                    .append(escaped(request.path() + "/" + choice[0] + "?" + request.query()))
                    .append("\">")
                    .append(choice[1])
                    .append("</a></p>");
        }
        return page.toString();
    }

    private static Answer html(int status, String body) {
        String page = "<!doctype html><html lang=\"en\"><title>Entra sandbox</title><body>" + body + "</body></html>";
        return Answer.status(status).withBody(page.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8");
    }

    private static Answer redirect(URI target) {
        return Answer.status(302).plus("Location", target.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
