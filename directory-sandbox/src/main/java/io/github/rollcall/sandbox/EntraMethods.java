package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /users/{id}/authentication}: listing and deleting methods, issuing a Temporary Access Pass. */
final class EntraMethods {
    private static final int SHORTEST_PASS = 10;
    private static final int LONGEST_PASS = 480;
    private static final int DEFAULT_PASS = 60;

    private final EntraTenant tenant;
    private final EntraAccounts accounts;
    private final EntraErrors errors;
    private final SandboxDirectory directory;

    EntraMethods(EntraTenant tenant, EntraAccounts accounts, EntraErrors errors, SandboxDirectory directory) {
        this.tenant = tenant;
        this.accounts = accounts;
        this.errors = errors;
        this.directory = directory;
    }

    Answer list(EntraAccountState account, EntraAccess access) {
        if (!access.methods()) {
            return errors.denied();
        }
        ObjectNode body = Json.object()
                .put("@odata.context", tenant.context("users('" + account.user().id() + "')/authentication/methods"));
        ArrayNode rows = body.putArray("value");
        rows.addObject()
                .put("@odata.type", "#microsoft.graph.passwordAuthenticationMethod")
                .put("id", EntraAccountState.PASSWORD_METHOD)
                .putNull("password")
                .put("createdDateTime", EntraApi.dateTime(account.passwordChanged()));
        account.methods().forEach((id, method) -> rows.add(row(id, method)));
        return Answer.json(200, body);
    }

    private ObjectNode row(String id, EntraMethod method) {
        ObjectNode row = Json.object().put("@odata.type", method.type()).put("id", id);
        switch (method) {
            case MOBILE_PHONE -> row.put("phoneNumber", "+1 5550100").put("phoneType", "mobile");
            case ALTERNATE_MOBILE_PHONE -> row.put("phoneNumber", "+1 5550101").put("phoneType", "alternateMobile");
            case OFFICE_PHONE -> row.put("phoneNumber", "+1 5550102").put("phoneType", "office");
            case EMAIL -> row.put("emailAddress", "recovery@mail.example");
            case ACCESS_PASS -> row.putNull("temporaryAccessPass").put("isUsable", accounts.passesOffered());
            default -> row.put("displayName", "A " + method.name());
        }
        return row;
    }

    Answer delete(EntraAccountState account, String collection, String id, EntraAccess access) {
        if (!access.methodsWrite() || deniesTarget(account)) {
            return errors.denied();
        }
        EntraMethod method = account.methods().get(id);
        if (method == null || !collection.equals(method.collection())) {
            return errors.notFound(id);
        }
        if (account.refusesDeletion(id)) {
            return errors.error(
                    400,
                    "badRequest",
                    "Cannot delete default method with other methods configured. Please change default method before"
                            + " deletion.");
        }
        account.delete(id);
        return Answer.status(204);
    }

    Answer issuePass(EntraAccountState account, Call call, EntraAccess access) {
        if (!access.methodsWrite() || deniesTarget(account)) {
            return errors.denied();
        }
        if (!accounts.passesOffered()) {
            return errors.badRequest("Temporary Access Pass is not enabled in policy for the user.");
        }
        JsonNode request =
                Json.parseObject(call.body()).<JsonNode>map(body -> body).orElseGet(Json::object);
        int minutes = request.path("lifetimeInMinutes").asInt(DEFAULT_PASS);
        if (minutes < SHORTEST_PASS || minutes > LONGEST_PASS) {
            return errors.badRequest("The lifetime is outside of what the policy allows.");
        }
        String pass = UUID.randomUUID().toString().substring(0, 8);
        return Answer.json(
                201,
                Json.object()
                        .put("@odata.type", EntraMethod.ACCESS_PASS.type())
                        .put("id", account.issuePass(pass))
                        .put("temporaryAccessPass", pass)
                        .put("createdDateTime", EntraApi.dateTime(directory.now()))
                        .put("lifetimeInMinutes", minutes)
                        .put("isUsableOnce", request.path("isUsableOnce").asBoolean())
                        .put("isUsable", true)
                        .put("methodUsabilityReason", "EnabledByPolicy"));
    }

    private boolean deniesTarget(EntraAccountState account) {
        return accounts.isPrivileged(account.user())
                && !accounts.applicationRoles().contains(EntraCredentials.ADMINISTRATOR_OF_ADMINISTRATORS);
    }

    /** The answer if the path names nothing under {@code authentication}. */
    Answer unknown(@Nullable String segment) {
        return errors.badRequest("Resource not found for the segment '" + segment + "'.");
    }
}
