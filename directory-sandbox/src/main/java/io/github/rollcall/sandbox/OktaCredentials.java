package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What changes a user's credentials in Okta, and reads them and the roles that protect them; answers nothing else. */
final class OktaCredentials {
    private static final int ID = 3;
    private static final int OPERATION = 4;
    private static final int LONGEST = 6;

    private final String baseUrl;
    private final String clientId;
    private final SandboxDirectory directory;
    private final OktaAccounts accounts;
    private final OktaLifecycle lifecycle;

    OktaCredentials(
            String baseUrl, String clientId, SandboxDirectory directory, OktaAccounts accounts, OktaUserShape shape) {
        this.baseUrl = baseUrl;
        this.clientId = clientId;
        this.directory = directory;
        this.accounts = accounts;
        this.lifecycle = new OktaLifecycle(baseUrl, directory, shape);
    }

    /** The answer, or empty if the request is about something else. */
    Optional<Answer> answer(Call call, OktaRole role) {
        List<String> segments = call.segments();
        if (segments.equals(List.of("oauth2", "v1", "clients", clientId, "roles"))) {
            return Optional.of(roles(accounts.applicationRoles(), List.of(), "CLIENT"));
        }
        boolean aboutOneUser = segments.size() > OPERATION
                && segments.size() <= LONGEST
                && segments.get(2).equals("users");
        if (!aboutOneUser) {
            return Optional.empty();
        }
        String what = call.method() + " " + segments.get(OPERATION);
        boolean known = List.of("GET factors", "DELETE factors", "GET roles", "DELETE sessions", "POST lifecycle")
                .contains(what);
        if (!known) {
            return Optional.empty();
        }
        UserEntry user = directory.user(segments.get(ID));
        if (role == OktaRole.WITHOUT_USERS) {
            return Optional.of(OktaErrors.forbidden());
        }
        return Optional.of(
                user == null
                        ? OktaErrors.notFound(segments.get(ID), "User")
                        : handle(call, what, accounts.of(user), segments.size() == LONGEST ? segments.get(5) : ""));
    }

    private Answer handle(Call call, String what, OktaAccountState account, String name) {
        if (!call.method().equals("GET") && isOutOfReach(account.user())) {
            return OktaErrors.forbidden();
        }
        return switch (what) {
            case "GET factors" -> factors(account);
            case "GET roles" ->
                roles(account.roles(), accounts.rolesByGroup(account.user(), directory.groups()), "USER");
            case "DELETE factors" -> unenroll(account, name);
            case "DELETE sessions" -> endSessions(account, call);
            default -> lifecycle.handle(account, name, call);
        };
    }

    /** Only a super administrator changes the credentials of an administrator. */
    private boolean isOutOfReach(UserEntry user) {
        boolean administrator = !accounts.of(user).roles().isEmpty()
                || !accounts.rolesByGroup(user, directory.groups()).isEmpty();
        return administrator && !accounts.applicationRoles().contains(OktaAccounts.SUPER_ADMIN);
    }

    private Answer roles(List<String> own, List<String> byGroup, String assignee) {
        if (accounts.roleView() == OktaRoleView.FORBIDDEN) {
            return OktaErrors.forbidden();
        }
        ArrayNode rows = Json.array();
        if (accounts.roleView() == OktaRoleView.SHOWN) {
            own.forEach(type -> rows.add(role(type, assignee)));
            byGroup.forEach(type -> rows.add(role(type, "GROUP")));
        }
        return Answer.json(200, rows);
    }

    private ObjectNode role(String type, String assignmentType) {
        String now = OktaUserShape.dateTime(directory.now());
        return Json.object()
                .put("id", "ra1" + UUID.randomUUID().toString().replace("-", "").substring(0, 17))
                .put("label", "The role " + type)
                .put("type", type)
                .put("status", "ACTIVE")
                .put("created", now)
                .put("lastUpdated", now)
                .put("assignmentType", assignmentType);
    }

    private Answer factors(OktaAccountState account) {
        ArrayNode rows = Json.array();
        account.factors().forEach((id, factor) -> rows.add(factor(account, id, factor)));
        return Answer.json(200, rows);
    }

    private JsonNode factor(OktaAccountState account, String id, OktaFactor factor) {
        String now = OktaUserShape.dateTime(account.user().created());
        ObjectNode row = Json.object()
                .put("id", id)
                .put("factorType", factor.type())
                .put("provider", factor.provider())
                .put("vendorName", factor.provider())
                .put("status", account.enrolling() ? "PENDING_ACTIVATION" : "ACTIVE")
                .put("created", now)
                .put("lastUpdated", now);
        ObjectNode profile = row.putObject("profile");
        switch (factor) {
            case SMS, CALL -> profile.put("phoneNumber", "+1 5550100");
            case EMAIL -> profile.put("email", "recovery@mail.example");
            case QUESTION -> profile.put("question", "favorite_art_piece");
            default -> profile.put("credentialId", account.user().employee().login());
        }
        String self = baseUrl + "/api/v1/users/" + account.user().id() + "/factors/" + id;
        row.putObject("_links").putObject("self").put("href", self);
        if (account.enrolling()) {
            row.putObject("_embedded")
                    .putObject("activation")
                    .put("timeStep", 30)
                    .put("sharedSecret", "JBTW3SANDBOXSECRET")
                    .put("encoding", "base32");
        }
        return row;
    }

    /** Removing one part of Okta Verify removes its other parts with it. */
    private Answer unenroll(OktaAccountState account, String id) {
        OktaFactor factor = account.factors().remove(id);
        if (factor == null) {
            return OktaErrors.notFound(id, "UserFactor");
        }
        if (factor == OktaFactor.OKTA_VERIFY || factor == OktaFactor.FAST_PASS) {
            account.factors()
                    .values()
                    .removeAll(new ArrayList<>(List.of(OktaFactor.OKTA_VERIFY, OktaFactor.FAST_PASS)));
        }
        return Answer.status(204);
    }

    private static Answer endSessions(OktaAccountState account, Call call) {
        account.endSessions("true".equals(call.query("oauthTokens")), !"false".equals(call.query("forgetDevices")));
        return Answer.status(204);
    }
}
