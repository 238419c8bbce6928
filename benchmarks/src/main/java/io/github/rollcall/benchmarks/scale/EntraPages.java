package io.github.rollcall.benchmarks.scale;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant with one group: what the connector asks for in a full pass, in the shapes of Graph. */
final class EntraPages implements PageServer.Pages {
    static final String TENANT = "6b1f6d2e-0a8c-4c2f-9d53-0d7f6f7d2a11";
    static final String CLIENT = "2f0f4e0a-7c1b-4ff5-8f0e-3a5f0f9c1b22";
    static final String GROUP = "9c8e7d6f-5a4b-4c3d-8e2f-1a0b9c8d7e6f";
    static final String MEMBERS = "/v1.0/groups/" + GROUP + "/transitiveMembers/graph.user";

    private static final int LARGEST = 999;
    private static final String TOKEN = "&$skiptoken=RFNwdAIAAQAAAAB";
    private static final Pattern SKIP = Pattern.compile(Pattern.quote(TOKEN) + "([0-9]{1,9})");
    private static final Pattern TOP = Pattern.compile("(?:\\$|%24)top=([0-9]{1,3})");

    private final int users;

    EntraPages(int users) {
        this.users = users;
    }

    @Override
    public boolean write(PageServer.Request request, JsonGenerator json) throws IOException {
        String base = request.server() + "/v1.0";
        json.writeStartObject();
        switch (request.line()) {
            case "POST /" + TENANT + "/oauth2/v2.0/token" -> token(json);
            case "GET " + MEMBERS -> page(request, json);
            case "GET /v1.0/groups/" + GROUP -> json.writeStringField("id", GROUP);
            case "GET /v1.0/groups/" + GROUP + "/transitiveMembers/graph.group" -> empty(json);
            case "GET /v1.0/users" -> empty(json);
            case "GET /v1.0/users/delta" -> changes(json, base + "/users");
            case "GET /v1.0/groups/delta" -> changes(json, base + "/groups");
            default -> {
                json.writeEndObject();
                return false;
            }
        }
        json.writeEndObject();
        return true;
    }

    private static void token(JsonGenerator json) throws IOException {
        String claims = "{\"tid\":\"" + TENANT + "\",\"roles\":[\"User.Read.All\",\"GroupMember.Read.All\"]}";
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        json.writeStringField("token_type", "Bearer");
        json.writeNumberField("expires_in", 3599);
        json.writeStringField(
                "access_token",
                encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".signature");
    }

    private static void empty(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("value");
        json.writeEndArray();
    }

    private static void changes(JsonGenerator json, String of) throws IOException {
        empty(json);
        json.writeStringField("@odata.deltaLink", of + "/delta?$deltatoken=now");
    }

    private void page(PageServer.Request request, JsonGenerator json) throws IOException {
        Matcher top = TOP.matcher(request.query());
        Matcher skip = SKIP.matcher(request.query());
        int from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
        int to = Math.min(users, from + (top.find() ? Integer.parseInt(top.group(1)) : LARGEST));
        json.writeStringField("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users");
        json.writeNumberField("@odata.count", users);
        if (to < users) {
            json.writeStringField(
                    "@odata.nextLink",
                    request.server() + MEMBERS + "?"
                            + SKIP.matcher(request.query()).replaceAll("") + TOKEN + to);
        }
        json.writeArrayFieldStart("value");
        for (int number = from; number < to; number++) {
            user(new GeneratedUser(number), json);
        }
        json.writeEndArray();
    }

    private static void user(GeneratedUser user, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", user.guid());
        json.writeBooleanField("accountEnabled", user.enabled());
        json.writeStringField("userPrincipalName", user.login());
        json.writeStringField("userType", user.guest() ? "Guest" : "Member");
        json.writeStringField("city", user.city());
        json.writeStringField("companyName", user.company());
        json.writeStringField("country", "GB");
        json.writeStringField("department", user.department());
        json.writeStringField("displayName", user.display());
        if (user.hasEmployeeId()) {
            json.writeStringField("employeeId", user.employeeId());
        }
        json.writeStringField("givenName", user.given());
        json.writeStringField("jobTitle", user.title());
        json.writeStringField("mail", user.email());
        json.writeStringField("mobilePhone", user.mobile());
        json.writeStringField("postalCode", user.postalCode());
        json.writeStringField("state", user.region());
        json.writeStringField("streetAddress", user.street());
        json.writeStringField("surname", user.family());
        json.writeEndObject();
    }
}
