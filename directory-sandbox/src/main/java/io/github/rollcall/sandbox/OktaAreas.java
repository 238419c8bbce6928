package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Apps and who is assigned to them, and how much of groups and apps the administrator role of the application shows. Guarded
 * by the directory's lock.
 */
final class OktaAreas {
    private static final OktaPages.Size APPS = new OktaPages.Size(20, 200);

    private final String baseUrl;
    private final OktaApplication own;
    private final SandboxDirectory directory;
    private final OktaPages pages;

    /** Rows by id, in the order of their coming. */
    final Map<String, ObjectNode> applications = new LinkedHashMap<>();
    /** Links to apps by user id. */
    final Map<String, List<ObjectNode>> links = new HashMap<>();

    OktaRoleView groups = OktaRoleView.SHOWN;
    OktaRoleView apps = OktaRoleView.SHOWN;

    OktaAreas(String baseUrl, OktaApplication own, SandboxDirectory directory, OktaPages pages) {
        this.baseUrl = baseUrl;
        this.own = own;
        this.directory = directory;
        this.pages = pages;
    }

    /** A listing or object of groups, as far as the role shows it. */
    Answer groups(Call call, Supplier<Answer> shown) {
        return seen(groups, call, shown);
    }

    Answer apps(Call call, OktaRole role) {
        return seen(apps, call, () -> {
            List<ObjectNode> rows = new ArrayList<>();
            own.row(role).ifPresent(rows::add);
            if (role == OktaRole.COMPLETE) {
                rows.addAll(applications.values());
            }
            return pages.sorted(call, APPS, rows, ObjectNode::deepCopy);
        });
    }

    Answer app(Call call, String id, OktaRole role) {
        Optional<ObjectNode> row = own.row(role)
                .filter(known -> id.equals(own.clientId()))
                .or(() -> Optional.ofNullable(applications.get(id)));
        if (apps != OktaRoleView.SHOWN || role != OktaRole.COMPLETE) {
            return OktaErrors.forbidden();
        }
        return row.map(known -> Answer.json(200, known.deepCopy()))
                .orElseGet(() -> OktaErrors.notFound(id, "AppInstance"));
    }

    /** Okta sends no link headers here. */
    Answer linksOf(Call call, UserEntry user) {
        if (apps == OktaRoleView.FORBIDDEN) {
            return OktaErrors.forbidden();
        }
        ArrayNode rows = Json.array();
        if (apps == OktaRoleView.SHOWN) {
            links.getOrDefault(user.id(), List.of()).forEach(link -> rows.add(link.deepCopy()));
        }
        return Answer.json(200, rows);
    }

    /** One group, which has no empty form. */
    Answer group(Supplier<Answer> shown) {
        return groups == OktaRoleView.SHOWN ? shown.get() : OktaErrors.forbidden();
    }

    private Answer seen(OktaRoleView view, Call call, Supplier<Answer> shown) {
        return switch (view) {
            case SHOWN -> shown.get();
            case FORBIDDEN -> OktaErrors.forbidden();
            case EMPTY -> pages.single(call, Optional.empty());
        };
    }

    String add(String name) {
        String id = id(name);
        ObjectNode row = Json.object()
                .put("id", id)
                .put("name", "oidc_client")
                .put("label", name)
                .put("status", "ACTIVE")
                .put("created", OktaUserShape.dateTime(directory.now()))
                .put("lastUpdated", OktaUserShape.dateTime(directory.now()))
                .put("signOnMode", "OPENID_CONNECT");
        row.putArray("features");
        row.putObject("accessibility").put("selfService", false).putNull("errorRedirectUrl");
        row.putObject("credentials")
                .putObject("oauthClient")
                .put("client_id", id)
                .put("client_secret", "never to be kept")
                .put("token_endpoint_auth_method", "client_secret_basic");
        row.putObject("settings").putObject("app");
        row.putObject("_links").putObject("users").put("href", baseUrl + "/api/v1/apps/" + id + "/users");
        applications.putIfAbsent(id, row);
        return id;
    }

    ObjectNode require(String name) {
        @Nullable ObjectNode row = applications.get(id(name));
        if (row == null) {
            throw new IllegalArgumentException("no application is named '" + name + "'");
        }
        return row;
    }

    void remove(String name) {
        String id = require(name).path("id").asText();
        applications.remove(id);
        links.values()
                .forEach(some -> some.removeIf(
                        link -> link.path("appInstanceId").asText().equals(id)));
    }

    void assign(UserEntry user, String name, String label) {
        ObjectNode app = require(name);
        List<ObjectNode> some = links.computeIfAbsent(user.id(), id -> new ArrayList<>());
        String id = app.path("id").asText();
        some.add(Json.object()
                .put("id", "0ua" + id.substring(3))
                .put("label", label)
                .put("linkUrl", baseUrl + "/home/oidc_client/" + id + "/" + (some.size() + 1))
                .put("logoUrl", baseUrl + "/logo.png")
                .put("appName", "oidc_client")
                .put("appInstanceId", id)
                .put("appAssignmentId", "0ua" + id.substring(3))
                .put("credentialsSetup", false)
                .put("hidden", false)
                .put("sortOrder", some.size()));
    }

    /** An id of 20 characters, the same for the same name. */
    private static String id(String name) {
        String digits = UUID.nameUUIDFromBytes(("application " + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "0oa" + digits.substring(0, 17);
    }
}
