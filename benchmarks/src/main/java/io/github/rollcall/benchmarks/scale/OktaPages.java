package io.github.rollcall.benchmarks.scale;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An org with one group: what the connector asks for in a full pass, in the shapes of Okta. */
final class OktaPages implements PageServer.Pages {
    static final String CLIENT = "0oa1scale2example3";
    static final String GROUP = "00g1scale2example3";
    static final String MEMBERS = "/api/v1/groups/" + GROUP + "/users";

    private static final int LARGEST = 200;
    private static final Pattern AFTER = Pattern.compile("after=00u([0-9]{1,9})");
    private static final Pattern LIMIT = Pattern.compile("limit=([0-9]{1,3})");
    private static final String DATE = "2024-03-18T09:27:41.000Z";

    private final int users;

    OktaPages(int users) {
        this.users = users;
    }

    @Override
    public boolean write(PageServer.Request request, JsonGenerator json) throws IOException {
        if (request.line().equals("GET " + MEMBERS)) {
            page(request, json);
            return true;
        }
        json.writeStartObject();
        boolean known = true;
        switch (request.line()) {
            case "GET /.well-known/okta-organization" -> json.writeStringField("id", "00o1scale2example3");
            case "POST /oauth2/v1/token" -> token(json);
            default -> known = false;
        }
        json.writeEndObject();
        return known;
    }

    private static void token(JsonGenerator json) throws IOException {
        json.writeStringField("token_type", "Bearer");
        json.writeNumberField("expires_in", 3600);
        json.writeStringField("access_token", "opaque");
        json.writeStringField("scope", "okta.users.read okta.groups.read");
    }

    private void page(PageServer.Request request, JsonGenerator json) throws IOException {
        Matcher limit = LIMIT.matcher(request.query());
        Matcher after = AFTER.matcher(request.query());
        int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        int rows = limit.find() ? Integer.parseInt(limit.group(1)) : LARGEST;
        int to = Math.min(users, from + rows);
        String listing = request.server() + MEMBERS;
        request.headers().add("Link", "<" + listing + "?" + request.query() + ">; rel=\"self\"");
        if (to < users) {
            request.headers().add("Link", "<" + listing + "?after=00u" + to + "&limit=" + rows + ">; rel=\"next\"");
        }
        json.writeStartArray();
        for (int number = from; number < to; number++) {
            user(new GeneratedUser(number), listing, json);
        }
        json.writeEndArray();
    }

    private static void user(GeneratedUser user, String listing, JsonGenerator json) throws IOException {
        String id = user.oktaId();
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("status", user.enabled() ? "ACTIVE" : "SUSPENDED");
        for (String date : new String[] {"created", "activated", "statusChanged", "lastLogin", "lastUpdated"}) {
            json.writeStringField(date, DATE);
        }
        json.writeStringField("passwordChanged", user.guest() ? null : DATE);
        json.writeObjectFieldStart("type");
        json.writeStringField("id", "oty1scale2example3");
        json.writeEndObject();
        profile(user, json);
        credentials(user, json);
        json.writeObjectFieldStart("_links");
        json.writeObjectFieldStart("self");
        json.writeStringField("href", listing.substring(0, listing.indexOf("/groups/")) + "/users/" + id);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void profile(GeneratedUser user, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("profile");
        json.writeStringField("firstName", user.given());
        json.writeStringField("lastName", user.family());
        json.writeStringField("mobilePhone", user.mobile());
        json.writeNullField("secondEmail");
        json.writeStringField("login", user.login());
        json.writeStringField("email", user.login());
        json.writeStringField("displayName", user.display());
        optional("employeeNumber", user.hasEmployeeId() ? user.employeeId() : null, json);
        optional("title", user.title(), json);
        json.writeStringField("department", user.department());
        optional("organization", user.company(), json);
        optional("streetAddress", user.street(), json);
        json.writeStringField("city", user.city());
        json.writeStringField("state", user.region());
        json.writeStringField("zipCode", user.postalCode());
        json.writeStringField("countryCode", "GB");
        json.writeStringField("userType", user.guest() ? "Guest" : "Employee");
        json.writeEndObject();
    }

    /** Okta leaves most attributes without a value out. */
    private static void optional(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void credentials(GeneratedUser user, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("credentials");
        json.writeObjectFieldStart("password");
        json.writeEndObject();
        json.writeArrayFieldStart("emails");
        json.writeStartObject();
        json.writeStringField("value", user.login());
        json.writeStringField("status", "VERIFIED");
        json.writeStringField("type", "PRIMARY");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("provider");
        json.writeStringField("type", "OKTA");
        json.writeStringField("name", "OKTA");
        json.writeEndObject();
        json.writeEndObject();
    }
}
