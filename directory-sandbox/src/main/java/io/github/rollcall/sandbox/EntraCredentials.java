package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changes a user's credentials in Graph, and reads them; answers nothing else. */
final class EntraCredentials {
    static final String ADMINISTRATOR_OF_ADMINISTRATORS = "Privileged Authentication Administrator";
    private static final int SHORTEST_PASSWORD = 8;
    private static final int KINDS_OF_CHARACTERS = 3;
    private static final int ID = 2;
    private static final int OPERATION = 3;

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraAccounts accounts;
    private final EntraErrors errors;
    private final EntraMethods methods;

    EntraCredentials(EntraTenant tenant, SandboxDirectory directory, EntraAccounts accounts, EntraErrors errors) {
        this.tenant = tenant;
        this.directory = directory;
        this.accounts = accounts;
        this.errors = errors;
        this.methods = new EntraMethods(tenant, accounts, errors, directory);
    }

    /** Whether a request changes something. */
    static boolean isWrite(Call call, List<String> segments) {
        boolean readsByPost = segments.contains("$batch") || segments.contains("checkMemberGroups");
        return !call.method().equals("GET") && !readsByPost;
    }

    /** The answer, or empty if the request is about something else; {@code segments} begin with the version. */
    Optional<Answer> answer(Call call, List<String> segments, EntraAccess access) {
        boolean aboutOneUser = segments.size() > ID && segments.get(1).equals("users");
        if (!aboutOneUser) {
            return Optional.empty();
        }
        boolean password = call.method().equals("PATCH") && segments.size() == OPERATION;
        String operation = segments.size() > OPERATION ? segments.get(OPERATION) : "";
        boolean sessions = call.method().equals("POST") && operation.equals("revokeSignInSessions");
        if (!password && !sessions && !operation.equals("authentication")) {
            return Optional.empty();
        }
        UserEntry user = directory.user(segments.get(ID));
        if (user == null) {
            return Optional.of(errors.notFound(segments.get(ID)));
        }
        EntraAccountState account = accounts.of(user);
        if (password) {
            return Optional.of(setPassword(account, call, access));
        }
        return Optional.of(sessions ? endSessions(account, access) : authentication(account, call, segments, access));
    }

    private Answer authentication(EntraAccountState account, Call call, List<String> segments, EntraAccess access) {
        List<String> rest = segments.subList(OPERATION + 1, segments.size());
        String first = rest.isEmpty() ? null : rest.get(0);
        if (call.method().equals("GET") && rest.equals(List.of("methods"))) {
            return methods.list(account, access);
        }
        if (call.method().equals("POST") && rest.equals(List.of("temporaryAccessPassMethods"))) {
            return methods.issuePass(account, call, access);
        }
        return call.method().equals("DELETE") && first != null && rest.size() == 2
                ? methods.delete(account, first, rest.get(1), access)
                : methods.unknown(first);
    }

    private Answer setPassword(EntraAccountState account, Call call, EntraAccess access) {
        UserEntry user = account.user();
        boolean outranked =
                accounts.isPrivileged(user) && !accounts.applicationRoles().contains(ADMINISTRATOR_OF_ADMINISTRATORS);
        if (!access.passwords() || outranked) {
            return errors.denied();
        }
        ObjectNode body = Json.parseObject(call.body()).orElseGet(Json::object);
        JsonNode password = body.path("passwordProfile").path("password");
        if (!password.isTextual()) {
            return errors.badRequest("The sandbox changes nothing but passwordProfile.");
        }
        if (accounts.signsInElsewhere(user)) {
            return errors.badRequest("Password cannot be set for a federated or external user.");
        }
        if (BooleanNode.TRUE.equals(user.override("onPremisesSyncEnabled"))) {
            return errors.badRequest("Unable to update the specified properties for on-premises mastered Directory Sync"
                    + " objects or objects currently undergoing migration.");
        }
        if (isWeak(password.textValue(), user.employee().login())) {
            return errors.badRequest("The specified password does not comply with password complexity requirements."
                    + " Please provide a different password.");
        }
        Instant now = directory.now();
        account.setPassword(
                password.textValue(),
                body.path("passwordProfile")
                        .path("forceChangePasswordNextSignIn")
                        .asBoolean(),
                now);
        return Answer.status(204);
    }

    private static boolean isWeak(String password, String login) {
        int kinds = 0;
        for (String kind : List.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")) {
            kinds += password.replaceAll(kind, "").length() < password.length() ? 1 : 0;
        }
        String name = login.substring(0, Math.max(0, login.indexOf('@'))).toLowerCase(Locale.ROOT);
        boolean containsName =
                !name.isEmpty() && password.toLowerCase(Locale.ROOT).contains(name);
        return password.length() < SHORTEST_PASSWORD || kinds < KINDS_OF_CHARACTERS || containsName;
    }

    private Answer endSessions(EntraAccountState account, EntraAccess access) {
        if (!access.sessions()) {
            return errors.denied();
        }
        if (!account.user().employee().guest()) {
            account.endSessions(directory.now());
        }
        return Answer.json(
                200,
                Json.object()
                        .put("@odata.context", tenant.context("Edm.Boolean"))
                        .put("value", true));
    }

    /** One of the two dates that the user resource shows. */
    static JsonNode date(@Nullable EntraAccountState known, UserEntry user, String name) {
        EntraAccountState state = known == null ? new EntraAccountState(user) : known;
        Instant date = name.equals("lastPasswordChangeDateTime") ? state.passwordChanged() : state.sessionsValidFrom();
        return Json.text(EntraApi.dateTime(date));
    }
}
